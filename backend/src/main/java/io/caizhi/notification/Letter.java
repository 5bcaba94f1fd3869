package io.caizhi.notification;

/**
 * A mail.
 *
 * @param id names it for ever: a mail program that gets it twice shows it once
 * @param to an address, never written to a log
 */
record Letter(long id, String to, String subject, String body) {

	@Override
	public String toString() {
		return "Letter " + this.id;
	}

}
