package io.caizhi.hiring.sampling;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How likely a hire is drawn beside others: one lot, and those of its risks, which
 * explain it.
 */
record RiskWeight(Set<Risk> reasons) {

	private static final int JUMP_FROM = 10;

	RiskWeight {
		reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
	}

	static RiskWeight of(Facts facts) {
		Set<Risk> reasons = EnumSet.noneOf(Risk.class);
		add(reasons, facts.late(), Risk.LATE);
		add(reasons, facts.shared(), Risk.SHARED);
		add(reasons, !facts.insured(), Risk.UNINSURED);
		add(reasons, facts.college(), Risk.COLLEGE);
		add(reasons, facts.earlierFinding(), Risk.EARLIER_FINDING);
		add(reasons, facts.firstReport(), Risk.FIRST_REPORT);
		add(reasons, !facts.firstReport() && facts.inMonth() >= JUMP_FROM && facts.inMonth() > 2L * facts.monthBefore(),
				Risk.JUMP);
		return new RiskWeight(reasons);
	}

	/** As stored: the names in their order, separated by commas. */
	static RiskWeight stored(String reasons) {
		return new RiskWeight(reasons.isEmpty() ? Set.of()
				: Arrays.stream(reasons.split(",")).map(Risk::valueOf).collect(Collectors.toSet()));
	}

	String stored() {
		return this.reasons.stream().map(Risk::name).collect(Collectors.joining(","));
	}

	/** Lots, at least one. */
	int value() {
		return 1 + this.reasons.stream().mapToInt(Risk::lots).sum();
	}

	private static void add(Set<Risk> reasons, boolean holds, Risk risk) {
		if (holds) {
			reasons.add(risk);
		}
	}

	/**
	 * What the weight of a hire follows from, as it was booked.
	 *
	 * @param inMonth how many hires of the enterprise count in the same month
	 * @param monthBefore how many in the month before that
	 */
	record Facts(boolean late, boolean shared, boolean insured, boolean college, boolean earlierFinding,
			boolean firstReport, int inMonth, int monthBefore) {

	}

}
