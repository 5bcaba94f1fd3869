package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.MetricDefinition;
import io.caizhi.plan.yearly.RollUp;
import io.caizhi.tenancy.Unit;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is, or is to be, reported by hand of one unit for one metric and month.
 *
 * @param indicators those that take the metric
 * @param status absent while nothing was reported
 * @param verified what counts
 * @param offered what the form begins with, where the month before says something
 * @param own whether it is of the reader's own unit
 * @param version 0 while nothing was reported
 * @param history every version, the newest first; in lists absent
 * @param actions what the member may do with it now: report, verify, return
 */
record ReportedValueView(OfUnit unit, OfMetric metric, List<OfIndicator> indicators,
		@Schema(type = "string", example = "2026-11") YearMonth month,
		@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(
				description = "null while nothing was reported") @Nullable ReportedValueStatus status,
		@Schema(example = "12") @Nullable BigDecimal value, @Schema(example = "12") @Nullable BigDecimal verified,
		@Schema(example = "与东南大学签订合作协议 2 份") @Nullable String evidence,
		@Schema(example = "南人才〔2026〕12号") @Nullable String reference, @Nullable Instant reportedAt,
		@Nullable OfUnit reportedBy, @Schema(example = "缺少协议扫描件编号") @Nullable String comment, @Nullable Offered offered,
		boolean own, @Schema(example = "0") int version, @Nullable List<Step> history, List<String> actions) {

	/** A unit, as values name it. */
	@Schema(name = "ValueUnit")
	record OfUnit(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name) {

		static OfUnit of(Unit unit) {
			return new OfUnit(unit.code(), unit.name());
		}

	}

	/** A metric, as values name it. */
	@Schema(name = "ValueMetric")
	record OfMetric(@Schema(type = "string", example = "AGREEMENTS") MetricCode code,
			@Schema(example = "校地合作协议数") String name, RollUp rollUp) {

		static OfMetric of(MetricDefinition metric, RollUp rollUp) {
			return new OfMetric(metric.code(), metric.name(), rollUp);
		}

	}

	/** An indicator, as values name it. */
	@Schema(name = "ValueIndicator")
	record OfIndicator(@Schema(type = "string", example = "A01") IndicatorCode code,
			@Schema(example = "新引进高层次人才") String name, @Schema(example = "人") String unitOfMeasure) {

		static OfIndicator of(Indicator indicator) {
			return new OfIndicator(indicator.code(), indicator.name(), indicator.unitOfMeasure());
		}

	}

	/** What the month before rests on, to be changed where this month's is another. */
	@Schema(name = "ReportedValueOffered")
	record Offered(@Schema(example = "与东南大学签订合作协议 2 份") String evidence,
			@Schema(example = "南人才〔2026〕12号") @Nullable String reference) {

		static Offered of(ReportedValue before) {
			return new Offered(before.evidence(), before.reference());
		}

	}

	/** A version. */
	@Schema(name = "ReportedValueStep")
	record Step(int version, ReportedValueStatus status, BigDecimal value, String evidence, @Nullable String reference,
			@Nullable String comment, Instant at) {

		static Step of(ReportedValueRepository.Step step) {
			return new Step(step.version(), step.status(), step.value(), step.evidence(), step.reference(),
					step.comment(), step.at());
		}

	}

}
