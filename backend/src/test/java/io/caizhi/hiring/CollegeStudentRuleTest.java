package io.caizhi.hiring;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Product §4.5: education level 11, 14, 21 or 31, and student or lately graduated. */
class CollegeStudentRuleTest {

	@ParameterizedTest(name = "education {0}, student: {1}, graduated on {2}, plan year {3} → {4}")
	@CsvSource({
			// the four levels
			"11, false, 2026-06-30, 2026, true", "14, false, 2026-06-30, 2026, true",
			"21, false, 2026-06-30, 2026, true", "31, false, 2026-06-30, 2026, true",
			// 结业 and 肄业, research class, secondary education and below are none of them
			"22, false, 2026-06-30, 2026, false", "23, false, 2026-06-30, 2026, false",
			"17, false, 2026-06-30, 2026, false", "28, false, 2026-06-30, 2026, false",
			"32, false, 2026-06-30, 2026, false", "41, true, , 2026, false", "61, true, , 2026, false",
			// the plan year and the two calendar years before it, to the day
			"21, false, 2024-01-01, 2026, true", "21, false, 2023-12-31, 2026, false",
			"21, false, 2026-12-31, 2026, true", "21, false, 2027-01-01, 2026, false",
			// a full-time student needs no graduation
			"21, true, , 2026, true", "14, true, 2019-06-30, 2026, true", "21, false, , 2026, false" })
	void whoIsACollegeStudent(String education, boolean student, LocalDate graduatedOn, int planYear, boolean college) {
		assertThat(CollegeStudentRule.DEFAULT.matches(education, student, graduatedOn, planYear)).isEqualTo(college);
	}

}
