package io.caizhi.plan.yearly;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.caizhi.kernel.Refusal;

/**
 * By what an indicator 指标任务 is known within its plan, in every revision of it.
 *
 * @param value such as {@code A01}: capitals, digits, points and hyphens, 20 at most
 */
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {

	/**
	 * @throws IllegalArgumentException when it is not spelt as a code
	 */
	public IndicatorCode {
		if (!PlanCodes.spelt(value)) {
			throw new IllegalArgumentException("not a code: " + value);
		}
	}

	/**
	 * Reads a code of a path.
	 * @throws Refusal not found, when nothing can have it
	 */
	@JsonCreator
	public static IndicatorCode valueOf(String text) {
		if (!PlanCodes.spelt(text)) {
			throw Refusal.notFound();
		}
		return new IndicatorCode(text);
	}

	@Override
	public int compareTo(IndicatorCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value;
	}

}
