package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How points came about, step by step; the last step's result is what is rounded to
 * points.
 *
 * @param steps one at least
 */
public record Arithmetic(List<Step> steps) {

	public Arithmetic {
		steps = List.copyOf(steps);
		if (steps.isEmpty()) {
			throw new IllegalArgumentException("no step");
		}
	}

	public static Arithmetic of(Step step) {
		return new Arithmetic(List.of(step));
	}

	/** The same with a step more. */
	public Arithmetic then(Step step) {
		return new Arithmetic(Stream.concat(this.steps.stream(), Stream.of(step)).toList());
	}

	/** With 6 decimals. */
	@Schema(hidden = true)
	public BigDecimal unrounded() {
		return this.steps.getLast().result();
	}

	/** As shown and added: 2 decimals, half-up. */
	@Schema(hidden = true)
	public BigDecimal points() {
		return Decimals.points(unrounded());
	}

	/** {@code 10 × 312/350 = 8.914286 → 8.91}, the same in every language. */
	public String text() {
		return this.steps.stream().map(Step::text).collect(Collectors.joining("; ")) + " → " + points().toPlainString();
	}

}
