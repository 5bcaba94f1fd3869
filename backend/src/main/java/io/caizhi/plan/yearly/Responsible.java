package io.caizhi.plan.yearly;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A person responsible for an indicator 责任人.
 *
 * @param office what the person is there
 * @param from the first day; absent for one responsible from the beginning
 * @param until the last day; absent while nobody has taken over
 */
public record Responsible(String name, String office, @Nullable LocalDate from, @Nullable LocalDate until) {

	/** Whether the person is responsible on a day. */
	public boolean on(LocalDate day) {
		return (this.from == null || !day.isBefore(this.from)) && (this.until == null || !day.isAfter(this.until));
	}

}
