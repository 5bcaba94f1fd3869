package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What a metric comes to for one unit, or for the whole district, from the start of the
 * assessment year to a month.
 *
 * @param value the value, absent where it is missing or cannot be told
 * @param state whether there is a value, and why not
 * @param corrections by how much corrections booked later move it; contained in the value
 * @param missing the months that should have been reported by hand and were not
 * @param parts numerator and denominator of a ratio, in this order; none otherwise
 */
public record MetricValue(@Nullable BigDecimal value, State state, BigDecimal corrections, List<YearMonth> missing,
		List<BigDecimal> parts) {

	/** Decimals that a quotient keeps, half-up (product §5). */
	private static final int SCALE = 6;

	/** Whether there is a value. */
	public enum State {

		/** There is. */
		KNOWN,
		/** 缺报: the month should have been reported by hand, and was not. */
		MISSING,
		/** A ratio over nothing at all, which says nothing of the unit. */
		UNDEFINED

	}

	public MetricValue {
		value = (value != null) ? plain(value) : null;
		corrections = plain(corrections);
		missing = List.copyOf(missing);
		parts = parts.stream().map(MetricValue::plain).toList();
	}

	static MetricValue of(BigDecimal value) {
		return new MetricValue(value, State.KNOWN, BigDecimal.ZERO, List.of(), List.of());
	}

	static MetricValue corrected(BigDecimal value, BigDecimal corrections) {
		return new MetricValue(value.add(corrections), State.KNOWN, corrections, List.of(), List.of());
	}

	static MetricValue reported(@Nullable BigDecimal value, List<YearMonth> missing) {
		return new MetricValue(value, (value != null) ? State.KNOWN : State.MISSING, BigDecimal.ZERO, missing,
				List.of());
	}

	/** A quotient of two values, rounded once. */
	static MetricValue ratio(MetricValue numerator, MetricValue denominator, BigDecimal factor) {
		SortedSet<YearMonth> missing = new TreeSet<>(numerator.missing());
		missing.addAll(denominator.missing());
		BigDecimal above = numerator.value();
		BigDecimal below = denominator.value();
		if (above == null || below == null) {
			State state = (numerator.state() == State.MISSING || denominator.state() == State.MISSING) ? State.MISSING
					: State.UNDEFINED;
			return new MetricValue(null, state, BigDecimal.ZERO, List.copyOf(missing), List.of());
		}
		List<BigDecimal> parts = List.of(above, below);
		if (below.signum() == 0) {
			return new MetricValue(null, State.UNDEFINED, BigDecimal.ZERO, List.copyOf(missing), parts);
		}
		BigDecimal value = quotient(above, below, factor);
		BigDecimal corrections = BigDecimal.ZERO;
		BigDecimal belowBefore = below.subtract(denominator.corrections());
		if (numerator.corrections().signum() != 0 || denominator.corrections().signum() != 0) {
			corrections = (belowBefore.signum() != 0)
					? value.subtract(quotient(above.subtract(numerator.corrections()), belowBefore, factor)) : value;
		}
		return new MetricValue(value, State.KNOWN, corrections, List.copyOf(missing), parts);
	}

	/** The value of all: of what is known the sum, without what is missing. */
	static MetricValue sum(List<MetricValue> units) {
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal corrections = BigDecimal.ZERO;
		SortedSet<YearMonth> missing = new TreeSet<>();
		List<BigDecimal> known = new ArrayList<>();
		for (MetricValue unit : units) {
			missing.addAll(unit.missing());
			corrections = corrections.add(unit.corrections());
			if (unit.value() != null) {
				known.add(unit.value());
				sum = sum.add(unit.value());
			}
		}
		boolean some = !known.isEmpty() || units.isEmpty();
		return new MetricValue(some ? sum : null, some ? State.KNOWN : State.MISSING, corrections, List.copyOf(missing),
				List.of());
	}

	private static BigDecimal quotient(BigDecimal above, BigDecimal below, BigDecimal factor) {
		return above.multiply(factor).divide(below, SCALE, RoundingMode.HALF_UP);
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
