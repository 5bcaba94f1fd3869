package io.caizhi.scoring.scheme;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bonus, deduction or veto as a member sees it.
 *
 * @param name what the rule is for, as it was called then
 * @param month from which it counts
 * @param comment the words of the decision
 */
@Schema(name = "Adjustment")
record AdjustmentView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") AdjustmentId id, UnitName unit,
		AdjustmentKind kind, @Schema(example = "B01") String rule, @Schema(example = "获国家级人才工作荣誉") String name,
		@Schema(type = "string", example = "2026-11") YearMonth month, @Schema(example = "1") int occurrences,
		@Schema(example = "皖人社发〔2026〕12号") String evidence, @Schema(example = "获评省级人才工作先进单位") String reason,
		AdjustmentStatus status, Instant proposedAt, @Nullable Instant decidedAt,
		@Nullable @Schema(example = "同意") String comment, @Schema(example = "1") int version,
		@Schema(example = "[\"decide\",\"refuse\"]") List<String> actions) {

	static AdjustmentView of(AdjustmentCase adjustment, SchemeUnits units, Member member) {
		return new AdjustmentView(adjustment.id(),
				units.find(adjustment.unit()).map((unit) -> new UnitName(unit.code(), unit.name())).orElseThrow(),
				adjustment.kind(), adjustment.rule(), adjustment.name(), adjustment.month(), adjustment.occurrences(),
				adjustment.evidence(), adjustment.reason(), adjustment.status(), adjustment.proposedAt(),
				adjustment.decidedAt(), adjustment.comment(), adjustment.version(),
				member.is(Role.OFFICE) ? adjustment.actions() : List.of());
	}

	/** The unit it concerns. */
	@Schema(name = "AdjustmentUnit")
	record UnitName(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name) {

	}

}
