package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import io.caizhi.hiring.sampling.FindingCounts;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.rollup.CountedTotal;
import io.caizhi.rollup.ReturnTotal;

/**
 * What the metrics of a plan are evaluated from, of all units: read once, in a handful of
 * statements.
 *
 * @param last the month up to which values are wanted
 * @param months every month from the start of the year to it
 * @param counted totals by grain; only those that some metric asks for
 * @param corrected what was booked later of these months, told apart by both
 * @param enterprises how many enterprises had a person counted
 * @param returns of the months that closed
 * @param findings what closed audits found of hires that count in the months
 * @param ledger what verified ledger entries come to
 * @param reported verified values, by metric, unit and month
 */
record Records(YearMonth last, List<YearMonth> months, Map<Apart, List<CountedTotal>> counted,
		List<CountedTotal> corrected, Map<TenantId, Integer> enterprises, Map<TenantId, ReturnTotal> returns,
		Map<TenantId, FindingCounts> findings, Map<Metric.Ledger, Map<TenantId, BigDecimal>> ledger,
		Map<MetricCode, Map<TenantId, NavigableMap<YearMonth, BigDecimal>>> reported) {

	/** What totals are told apart by. */
	record Apart(boolean education, boolean channel) {

	}

}
