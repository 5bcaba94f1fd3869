package io.caizhi.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was promised, beside what was measured. */
final class Goals {

	private final List<Goal> goals = new ArrayList<>();

	/**
	 * One promise.
	 */
	record Goal(String what, String promised, String measured, boolean met) {

		String line() {
			return "| %s | %s | %s | %s |".formatted(this.what, this.promised, this.measured,
					this.met ? "met" : "**missed**");
		}

	}

	void atMost(String what, double promised, double measured, String unit) {
		this.goals.add(new Goal(what, "≤ " + number(promised) + unit, number(measured) + unit, measured <= promised));
	}

	void atLeast(String what, double promised, double measured, String unit) {
		this.goals.add(new Goal(what, "≥ " + number(promised) + unit, number(measured) + unit, measured >= promised));
	}

	List<Goal> all() {
		return this.goals;
	}

	private static String number(double value) {
		return (value == Math.rint(value)) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
	}

}
