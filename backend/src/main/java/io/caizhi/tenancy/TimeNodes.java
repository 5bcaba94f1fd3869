package io.caizhi.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The days a member should know of, told by each module that has such; put into the
 * person's calendar. Asked without the person at the door, and it names nobody.
 */
public interface TimeNodes {

	/** The days between the two that concern the member, both included. */
	List<TimeNode> of(Member member, LocalDate from, LocalDate to);

	/**
	 * A day.
	 *
	 * @param key names it for ever within the tenant, whatever day it is moved to
	 * @param code of the sentence that says what is due
	 * @param words what the sentence mentions, never personal data
	 * @param page its address within the tenant's pages
	 */
	record TimeNode(String key, LocalDate day, String code, Map<String, Object> words, String page) {

	}

}
