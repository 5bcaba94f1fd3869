package io.caizhi.notification;

import java.util.Optional;

import io.caizhi.kernel.TenantId;

/**
 * A module that has mails sent about single matters, to people who need be no members.
 * What a mail says is worked out when it leaves, as everything that leaves the house.
 */
public interface MatterLetters {

	/** The word with which the occasions of these mails begin. */
	String word();

	/**
	 * What is to be said about a matter on an occasion; nothing when it need not be said
	 * any more, or nobody is there to be told.
	 * @param occasion without the word
	 */
	Optional<MatterLetter> letter(TenantId tenant, long matter, String occasion);

	/** Whether people of the tenant's district must not be disturbed now. */
	boolean quiet(TenantId tenant);

	/**
	 * A mail about a matter. Neither subject nor text names a person.
	 *
	 * @param to an address, never written to a log
	 * @param alias of the tenant whose page the link below the text opens
	 * @param page the address below the tenant's
	 */
	record MatterLetter(String to, String subject, String text, String alias, String page) {

		@Override
		public String toString() {
			return "MatterLetter " + this.page;
		}

	}

}
