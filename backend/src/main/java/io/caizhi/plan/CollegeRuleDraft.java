package io.caizhi.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule for college students as the office proposes it. */
public record CollegeRuleDraft(
		@Nullable @Schema(description = "GB/T 4658", example = "[\"11\",\"14\",\"21\",\"31\"]") List<String> levels,
		@Nullable @Schema(description = "calendar years before the plan year", example = "2") Integer yearsBefore,
		@Nullable @Schema(example = "true") Boolean students,
		@Nullable @Schema(description = "in full years on the day of hire", example = "35") Integer maximumAge,
		@Nullable @Schema(description = "empty where any counts", example = "[]") List<String> contracts,
		@Nullable @Schema(example = "false") Boolean insuredOnly) {

	/** Tertiary levels; whoever left school below them is no college student. */
	public static final List<String> LEVELS = List.of("11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "22",
			"23", "28", "31", "32", "33");

	/** As hires name them. */
	public static final List<String> CONTRACTS = List.of("FIXED_TERM", "OPEN_ENDED", "PROJECT", "INTERNSHIP",
			"LABOUR_DISPATCH");

	private static final int MOST_YEARS = 10;

	private static final int YOUNGEST = 16;

	private static final int OLDEST = 60;

	/**
	 * @param place the JSON pointer of the draft, empty where it is the whole body
	 * @throws Refusal invalid, with every fault
	 */
	public CollegeStudentRule rule(String place) {
		List<Fault> faults = new ArrayList<>();
		Set<String> chosen = known(this.levels, LEVELS, place + "/levels", faults);
		if (chosen.isEmpty()) {
			faults.add(new Fault(place + "/levels", "required"));
		}
		int years = required(this.yearsBefore, -1, place + "/yearsBefore", faults);
		range(this.yearsBefore, 0, MOST_YEARS, place + "/yearsBefore", faults);
		range(this.maximumAge, YOUNGEST, OLDEST, place + "/maximumAge", faults);
		boolean withStudents = required(this.students, false, place + "/students", faults);
		boolean onlyInsured = required(this.insuredOnly, false, place + "/insuredOnly", faults);
		Set<String> kinds = known(this.contracts, CONTRACTS, place + "/contracts", faults);
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
		return new CollegeStudentRule(chosen, years, withStudents, this.maximumAge, kinds, onlyInsured);
	}

	static CollegeRuleDraft of(CollegeStudentRule rule) {
		return new CollegeRuleDraft(ordered(rule.levels(), LEVELS), rule.yearsBefore(), rule.students(),
				rule.maximumAge(), ordered(rule.contracts(), CONTRACTS), rule.insuredOnly());
	}

	private static List<String> ordered(Set<String> codes, List<String> order) {
		return order.stream().filter(codes::contains).toList();
	}

	private static Set<String> known(@Nullable List<String> codes, List<String> allowed, String where,
			List<Fault> faults) {
		Set<String> found = new LinkedHashSet<>((codes != null) ? codes : List.of());
		if (!allowed.containsAll(found)) {
			faults.add(new Fault(where, "college-rule.unknown"));
		}
		return found;
	}

	private static <T> T required(@Nullable T value, T otherwise, String where, List<Fault> faults) {
		if (value == null) {
			faults.add(new Fault(where, "required"));
			return otherwise;
		}
		return value;
	}

	private static void range(@Nullable Integer value, int least, int most, String where, List<Fault> faults) {
		if (value != null && (value < least || value > most)) {
			faults.add(new Fault(where, "college-rule.range", Map.of("min", least, "max", most)));
		}
	}

}
