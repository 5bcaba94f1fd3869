package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.plan.yearly.HireMeasure;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.MetricDefinition;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.ReturnMeasure;
import io.caizhi.plan.yearly.RollUp;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, down to the question put to the records: what a reader
 * follows to see what was counted. 取数来源
 *
 * @param kind of hires, of monthly returns, of ledger entries, reported by hand, or one
 * metric over another
 * @param hires what is counted of hires
 * @param educations levels that count; all where empty
 * @param channels channels that count; all where empty
 * @param returns what is counted of monthly returns
 * @param rollUp how months reported by hand make up the year
 * @param factor by which a quotient is multiplied
 * @param parts numerator and denominator, in this order
 * @param ledgerKind kind of ledger whose entries count
 * @param ledgerMetric metric of that kind
 * @param first the first month counted
 * @param last the last month counted
 */
public record ValueSource(@Schema(type = "string", example = "HIRES") MetricCode code,
		@Schema(example = "录用人数") String name, Kind kind, @Nullable HireMeasure hires,
		@Nullable List<String> educations, @Nullable List<String> channels, @Nullable ReturnMeasure returns,
		@Nullable RollUp rollUp, @Schema(example = "100") @Nullable BigDecimal factor,
		@Nullable List<ValueSource> parts, @Nullable @Schema(example = "TALENT") String ledgerKind,
		@Nullable @Schema(example = "ALL") String ledgerMetric,
		@Schema(type = "string", example = "2026-01") YearMonth first,
		@Schema(type = "string", example = "2026-11") YearMonth last) {

	/** What sort of source. */
	@Schema(name = "ValueSourceKind")
	public enum Kind {

		/** Verified hires. */
		HIRES,
		/** Monthly returns. */
		RETURNS,
		/** Verified ledger entries. */
		LEDGER,
		/** Reported by hand. */
		MANUAL,
		/** A quotient of two metrics. */
		RATIO

	}

	/** The source of a metric of the plan, up to a month. */
	public static ValueSource of(PlanContent plan, MetricCode code, YearMonth last) {
		MetricDefinition metric = plan.metric(code).orElseThrow();
		YearMonth first = plan.span().first();
		return switch (metric.metric()) {
			case Metric.Hires hires ->
				new ValueSource(code, metric.name(), Kind.HIRES, hires.measure(), List.copyOf(hires.educations()),
						List.copyOf(hires.channels()), null, null, null, null, null, null, first, last);
			case Metric.Returns returns -> new ValueSource(code, metric.name(), Kind.RETURNS, null, null, null,
					returns.measure(), null, null, null, null, null, first, last);
			case Metric.Ledger ledger -> new ValueSource(code, metric.name(), Kind.LEDGER, null, null, null, null, null,
					null, null, ledger.kind(), ledger.metric(), first, last);
			case Metric.Manual manual -> new ValueSource(code, metric.name(), Kind.MANUAL, null, null, null, null,
					manual.rollUp(), null, null, null, null, first, last);
			case Metric.Ratio ratio -> new ValueSource(code, metric.name(), Kind.RATIO, null, null, null, null, null,
					ratio.factor(), List.of(of(plan, ratio.numerator(), last), of(plan, ratio.denominator(), last)),
					null, null, first, last);
		};
	}

}
