package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One line of the arithmetic, with its numbers filled in.
 *
 * @param formula names the sentence of the pages
 * @param numbers what stands in it, by name, always in the same order
 * @param text the line in figures alone, the same in every language
 * @param result with 6 decimals
 */
public record Step(Formula formula,
		@Schema(example = "{\"dividend\":312,\"divisor\":350,\"weight\":10}") SortedMap<String, BigDecimal> numbers,
		@Schema(example = "10 × 312/350 = 8.914286") String text, @Schema(example = "8.914286") BigDecimal result) {

	public Step {
		numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
	}

	/**
	 * @param line the left side, to which the result is added
	 * @param value rounded here to 6 decimals
	 */
	public static Step of(Formula formula, Map<String, BigDecimal> numbers, String line, BigDecimal value) {
		BigDecimal result = Decimals.kept(value);
		return new Step(formula, new TreeMap<>(numbers), line + " = " + Decimals.text(result), result);
	}

	/** A line without arithmetic: there is nothing to work out. */
	public static Step plain(Formula formula, Map<String, BigDecimal> numbers, BigDecimal value) {
		BigDecimal result = Decimals.kept(value);
		return new Step(formula, new TreeMap<>(numbers), Decimals.text(result), result);
	}

}
