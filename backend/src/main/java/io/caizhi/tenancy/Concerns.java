package io.caizhi.tenancy;

import java.util.List;

/**
 * What the leaders of a district should ask about, told by each module that knows of such
 * matters, as counts that name nobody. Asked whenever the cockpit opens, so it takes a
 * statement or two, however much there is.
 */
public interface Concerns {

	/** What there is to ask about in the district; nothing where all is in order. */
	List<Concern> of(DistrictScope scope);

	/**
	 * Matters of one kind.
	 *
	 * @param what their kind, such as {@code SUPERVISION_OVERDUE}
	 * @param count how many there are, at least 1
	 * @param units how many units they are with
	 */
	record Concern(String what, int count, int units) {

	}

	/** Those of a kind, if there are any. */
	static List<Concern> told(String what, int count, int units) {
		return (count > 0) ? List.of(new Concern(what, count, units)) : List.of();
	}

}
