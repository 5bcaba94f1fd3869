package io.caizhi.notification;

/** Takes one message out of the house. */
interface Channel {

	ChannelKind kind();

	/** Whether it is set up at all. */
	boolean isOpen();

	/**
	 * Works out what there is to say, and says it.
	 * @throws Undelivered when it could not be said; it is tried again later
	 */
	Outcome send(Due due) throws Undelivered;

	/** What became of a message. */
	enum Outcome {

		SENT,
		/** There was nothing to say. */
		NOTHING,
		/** It is too late to say it, or nobody is there any more to be told. */
		PASSED

	}

}
