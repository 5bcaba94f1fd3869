package io.caizhi.hiring;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who counts as a college student 大学生 (product §4.5): one of some education levels, and
 * either still a full-time student or graduated lately.
 *
 * @param levels education levels of GB/T 4658
 * @param yearsBefore how many calendar years before the plan year still count as lately
 */
record CollegeStudentRule(Set<String> levels, int yearsBefore) {

	/**
	 * 博士、硕士、本科、专科毕业 (11, 14, 21, 31), graduated in the plan year or the two before.
	 */
	static final CollegeStudentRule DEFAULT = new CollegeStudentRule(Set.of("11", "14", "21", "31"), 2);

	boolean matches(String education, boolean student, @Nullable LocalDate graduatedOn, int planYear) {
		if (!this.levels.contains(education)) {
			return false;
		}
		return student || (graduatedOn != null && graduatedOn.getYear() >= planYear - this.yearsBefore
				&& graduatedOn.getYear() <= planYear);
	}

}
