package io.caizhi.scoring.standing;

import java.time.LocalDate;
import java.util.Set;

import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.value.IndicatorValues.Sheet;

/**
 * What stood when the last month closed.
 *
 * @param waiting the indicators of which a month that is still open is not reported in
 * full by hand
 * @param sheet their values up to the last month that closed; those of now, where none of
 * the year has
 * @param day its last day
 */
record Settled(Set<IndicatorCode> waiting, Sheet sheet, LocalDate day) {

	boolean waits(Indicator indicator) {
		return this.waiting.contains(indicator.code());
	}

}
