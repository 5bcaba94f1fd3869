package io.caizhi.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who counts as a college student 大学生 (product §4.5): one of some education levels, still
 * a full-time student or graduated lately, and whatever else the district asks for.
 *
 * @param levels education levels of GB/T 4658, as two digits
 * @param yearsBefore how many calendar years before the plan year still count as lately
 * @param students whether a full-time student counts without a graduation
 * @param maximumAge the oldest age in full years on the day of hire; whoever's birth date
 * is unknown does not meet it
 * @param contracts the kinds of contract that count; empty where any does
 * @param insuredOnly whether only the insured count
 */
public record CollegeStudentRule(Set<String> levels, int yearsBefore, boolean students, @Nullable Integer maximumAge,
		Set<String> contracts, boolean insuredOnly) {

	/**
	 * 研究生、本科、专科毕业 (11, 14, 21, 31), full-time student or graduated in the plan year or
	 * the two before.
	 */
	public static final CollegeStudentRule DEFAULT = new CollegeStudentRule(Set.of("11", "14", "21", "31"), 2, true,
			null, Set.of(), false);

	public CollegeStudentRule {
		levels = Set.copyOf(levels);
		contracts = Set.copyOf(contracts);
	}

	/**
	 * What a rule may ask about a person hired.
	 *
	 * @param bornOn from the document's number; absent where it carries no birth date, or
	 * no rule asks for it
	 */
	public record Candidate(String education, boolean student, @Nullable LocalDate graduatedOn, LocalDate hiredOn,
			@Nullable LocalDate bornOn, String contract, boolean insured) {

		@Override
		public String toString() {
			return "Candidate";
		}

	}

	/** Whether the person counts in a plan year. */
	public boolean matches(Candidate person, int planYear) {
		return this.levels.contains(person.education()) && timely(person, planYear) && youngEnough(person)
				&& (this.contracts.isEmpty() || this.contracts.contains(person.contract()))
				&& (!this.insuredOnly || person.insured());
	}

	/** Whether it needs a birth date to be judged by. */
	public boolean asksAge() {
		return this.maximumAge != null;
	}

	private boolean timely(Candidate person, int planYear) {
		LocalDate graduatedOn = person.graduatedOn();
		return (this.students && person.student()) || (graduatedOn != null
				&& graduatedOn.getYear() >= planYear - this.yearsBefore && graduatedOn.getYear() <= planYear);
	}

	private boolean youngEnough(Candidate person) {
		if (this.maximumAge == null) {
			return true;
		}
		LocalDate bornOn = person.bornOn();
		return bornOn != null && ChronoUnit.YEARS.between(bornOn, person.hiredOn()) <= this.maximumAge;
	}

}
