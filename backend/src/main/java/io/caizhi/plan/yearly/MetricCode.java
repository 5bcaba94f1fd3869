package io.caizhi.plan.yearly;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.caizhi.kernel.Refusal;

/**
 * By what a metric 指标取数 is known within its plan, in every revision of it.
 *
 * @param value such as {@code HIRES}: capitals, digits, points and hyphens, 20 at most
 */
public record MetricCode(String value) implements Comparable<MetricCode> {

	/**
	 * @throws IllegalArgumentException when it is not spelt as a code
	 */
	public MetricCode {
		if (!PlanCodes.spelt(value)) {
			throw new IllegalArgumentException("not a code: " + value);
		}
	}

	/**
	 * Reads a code of a path.
	 * @throws Refusal not found, when nothing can have it
	 */
	@JsonCreator
	public static MetricCode valueOf(String text) {
		if (!PlanCodes.spelt(text)) {
			throw Refusal.notFound();
		}
		return new MetricCode(text);
	}

	@Override
	public int compareTo(MetricCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value;
	}

}
