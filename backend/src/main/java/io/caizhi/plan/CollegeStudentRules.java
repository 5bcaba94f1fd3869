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

	private final DistrictYears years;

	CollegeStudentRules(Map<YearMonth, CollegeStudentRule> dated, DistrictYears years) {
		this.dated = new TreeMap<>(dated);
		this.years = years;
	}

	/** The rule for hires made in a month. */
	public CollegeStudentRule at(YearMonth hired) {
		Map.@Nullable Entry<YearMonth, CollegeStudentRule> valid = this.dated.floorEntry(hired);
		return (valid != null) ? valid.getValue() : CollegeStudentRule.DEFAULT;
	}

	/** Whether the person counts as a college student. */
	public boolean matches(Candidate person) {
		YearMonth hired = YearMonth.from(person.hiredOn());
		return at(hired).matches(person, this.years.of(hired));
	}

	/** The same with one rule for all months. */
	public CollegeStudentRules always(CollegeStudentRule rule) {
		return new CollegeStudentRules(Map.of(YearMonth.of(1, 1), rule), this.years);
	}

	/** The same rules, by these years. */
	public CollegeStudentRules within(DistrictYears held) {
		return new CollegeStudentRules(this.dated, held);
	}

	/** The month before which a rule of that month ends; none while it is the last. */
	@Nullable YearMonth until(YearMonth validFrom) {
		return this.dated.higherKey(validFrom);
	}

}
