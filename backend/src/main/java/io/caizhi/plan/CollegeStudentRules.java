package io.caizhi.plan;

import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.caizhi.plan.CollegeStudentRule.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A district's rules for college students by the month from which each is valid. A hire
 * is judged by the rule valid in the month in which it was made, whenever it is verified.
 */
public final class CollegeStudentRules {

	private final NavigableMap<YearMonth, CollegeStudentRule> dated;

	CollegeStudentRules(Map<YearMonth, CollegeStudentRule> dated) {
		this.dated = new TreeMap<>(dated);
	}

	/** The rule for hires made in a month. */
	public CollegeStudentRule at(YearMonth hired) {
		Map.@Nullable Entry<YearMonth, CollegeStudentRule> valid = this.dated.floorEntry(hired);
		return (valid != null) ? valid.getValue() : CollegeStudentRule.DEFAULT;
	}

	/** Whether the person counts as a college student. */
	public boolean matches(Candidate person) {
		YearMonth hired = YearMonth.from(person.hiredOn());
		return at(hired).matches(person, AssessmentYear.of(hired).value());
	}

	/** The same with one rule for all months. */
	public static CollegeStudentRules always(CollegeStudentRule rule) {
		return new CollegeStudentRules(Map.of(YearMonth.of(1, 1), rule));
	}

	/** The month before which a rule of that month ends; none while it is the last. */
	@Nullable YearMonth until(YearMonth validFrom) {
		return this.dated.higherKey(validFrom);
	}

}
