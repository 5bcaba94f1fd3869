package io.caizhi.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

import io.caizhi.plan.CollegeStudentRule.Candidate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who counts as a college student, by the rule of the month of hire. */
class CollegeStudentRuleTest {

	private static final LocalDate HIRED = LocalDate.of(2026, 11, 15);

	/**
	 * Product §4.5: education level 11, 14, 21 or 31, and student or lately graduated.
	 */
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
	void byDefault(String education, boolean student, LocalDate graduatedOn, int planYear, boolean college) {
		assertThat(CollegeStudentRule.DEFAULT
			.matches(new Candidate(education, student, graduatedOn, HIRED, null, "INTERNSHIP", false), planYear))
			.isEqualTo(college);
	}

	@ParameterizedTest(name = "at most {0}, born on {1} → {2}")
	@CsvSource({ ", , true", ", 1950-01-01, true",
			// 35 in full years until the eve of the 36th birthday
			"35, 1990-11-16, true", "35, 1990-11-15, false", "35, 1991-11-15, true", "35, 2008-01-01, true",
			// born on a leap day, a year older on the 1st of March
			"22, 2004-02-29, true",
			// a passport tells no birth date
			"35, , false" })
	void byAgeOnTheDayOfHire(@Nullable Integer maximum, @Nullable LocalDate bornOn, boolean college) {
		CollegeStudentRule rule = new CollegeStudentRule(Set.of("21"), 2, true, maximum, Set.of(), false);

		assertThat(rule.matches(new Candidate("21", true, null, HIRED, bornOn, "FIXED_TERM", true), 2026))
			.isEqualTo(college);
	}

	@ParameterizedTest(name = "student: {0}, contract {1}, insured: {2} → {3}")
	@CsvSource({ "false, FIXED_TERM, true, true", "false, INTERNSHIP, true, false", "false, FIXED_TERM, false, false",
			"true, FIXED_TERM, true, false" })
	void byContractInsuranceAndWithoutStudents(boolean student, String contract, boolean insured, boolean college) {
		CollegeStudentRule rule = new CollegeStudentRule(Set.of("21"), 0, false, null,
				Set.of("FIXED_TERM", "OPEN_ENDED"), true);
		LocalDate graduatedOn = student ? null : LocalDate.of(2026, 1, 1);

		assertThat(rule.matches(new Candidate("21", student, graduatedOn, HIRED, null, contract, insured), 2026))
			.isEqualTo(college);
	}

	@Test
	void theRuleOfTheMonthOfHireJudges() {
		CollegeStudentRule bachelors = new CollegeStudentRule(Set.of("21"), 2, true, null, Set.of(), false);
		CollegeStudentRule masters = new CollegeStudentRule(Set.of("14"), 2, true, null, Set.of(), false);
		CollegeStudentRules rules = new CollegeStudentRules(
				Map.of(YearMonth.of(2026, 3), bachelors, YearMonth.of(2026, 11), masters), DistrictYears.CALENDAR);

		assertThat(rules.at(YearMonth.of(2026, 2))).isEqualTo(CollegeStudentRule.DEFAULT);
		assertThat(rules.at(YearMonth.of(2026, 3))).isEqualTo(bachelors);
		assertThat(rules.at(YearMonth.of(2026, 10))).isEqualTo(bachelors);
		assertThat(rules.at(YearMonth.of(2031, 1))).isEqualTo(masters);
		assertThat(rules.until(YearMonth.of(2026, 3))).isEqualTo(YearMonth.of(2026, 11));
		assertThat(rules.until(YearMonth.of(2026, 11))).isNull();
		assertThat(rules.matches(person(LocalDate.of(2026, 10, 31)))).isTrue();
		assertThat(rules.matches(person(LocalDate.of(2026, 11, 1)))).isFalse();
	}

	private static Candidate person(LocalDate hiredOn) {
		return new Candidate("21", true, null, hiredOn, null, "FIXED_TERM", true);
	}

}
