package io.caizhi.notification;

import java.util.Set;

/**
 * What a person wants to be told by mail. On the page everything is told always.
 *
 * @param mail whether any mail is wanted
 * @param unwanted kinds that are not
 * @param version 0 before anything was chosen
 */
record NoticeChoice(boolean mail, Language language, Set<NoticeKind> unwanted, int version) {

	/** Of whoever has not chosen: everything, in Chinese. */
	static final NoticeChoice USUAL = new NoticeChoice(true, Language.CHINESE, Set.of(), 0);

	boolean wants(NoticeKind kind) {
		return this.mail && !this.unwanted.contains(kind);
	}

}
