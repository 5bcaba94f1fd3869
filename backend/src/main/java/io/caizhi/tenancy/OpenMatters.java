package io.caizhi.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a tenant has open beyond what waits for one person's click: single matters, and
 * counts of what nobody is reminded of. Told by each module that has such, for whoever
 * takes the work over. Asked when somebody looks at a hand-over, not on every page.
 */
public interface OpenMatters {

	/** What is open in the member's tenant; nothing for roles it has nothing for. */
	List<Matter> of(Member member);

	/**
	 * A matter, or a number of them told as one.
	 *
	 * @param key names it for ever within the tenant
	 * @param code of the sentence that says what it is
	 * @param words what the sentence mentions, never personal data
	 * @param promised whether somebody outside counts on it, because the tenant said so
	 * or was told to
	 * @param overdue how much of it should have been done by now
	 * @param due the last day for it, where it has one
	 * @param page its address within the tenant's pages
	 */
	record Matter(String key, String code, Map<String, Object> words, boolean promised, int overdue,
			@Nullable LocalDate due, String page) {

		/** A number of matters without days of their own. */
		public static Matter counted(String key, String code, int count, String page) {
			return new Matter(key, code, Map.of("count", count), false, 0, null, page);
		}

	}

}
