package io.caizhi.notification;

/** By what a message leaves. */
enum ChannelKind {

	/** A mail to one person. */
	MAIL,
	/** A message to a district's group. */
	GROUP

}
