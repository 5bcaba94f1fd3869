package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as the office sees it: the hires side by side, and nothing of the person. */
record DuplicateView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") CaseId id, @Schema(example = "2026") int year,
		CaseState state, @Schema(example = "2026-11-20T03:04:05Z") Instant openedAt,
		@Schema(description = "when a hire went and the others took its share over in proportion, until decided anew",
				example = "2026-11-22T03:04:05Z") @Nullable Instant redividedAt,
		@Schema(description = "whether a unit waits for a decision") boolean disputed, List<HireInCase> hires,
		@Schema(example = "1") int version, @Schema(example = "[\"decide\"]") List<String> actions) {

	static DuplicateView of(DuplicateCase one, List<CaseHire> hires, Map<TenantId, Unit> units) {
		return new DuplicateView(one.id(), one.year(), one.state(), one.openedAt(), one.redividedAt(),
				hires.stream().anyMatch((hire) -> hire.dispute() != null),
				hires.stream().map((hire) -> HireInCase.of(hire, units)).toList(), one.version(),
				(hires.size() > 1) ? List.of("decide") : List.of());
	}

	/** One of the hires, first verified first. */
	record HireInCase(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId hire, UnitInCase unit,
			@Schema(example = "滁州市晨光电子有限公司") String enterprise, @Schema(example = "2026-11-03") LocalDate hiredOn,
			@Schema(example = "2026-11-20T03:04:05Z") Instant verifiedAt,
			@Schema(type = "string", example = "2026-11") YearMonth countedMonth,
			@Schema(description = "of the person, as counted now", example = "1.00") BigDecimal share,
			@Schema(description = "why the unit disputes, until decided",
					example = "此人在我镇企业参保") @Nullable String dispute) {

		static HireInCase of(CaseHire hire, Map<TenantId, Unit> units) {
			Unit unit = Objects.requireNonNull(units.get(hire.unit()));
			return new HireInCase(hire.hire(), new UnitInCase(unit.code(), unit.name(), unit.category()),
					hire.enterprise(), hire.hiredOn(), hire.verifiedAt(), hire.countedMonth(), hire.share(),
					hire.dispute());
		}

	}

	/** A unit as a case names it. */
	record UnitInCase(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name,
			UnitCategory category) {

	}

	/** With the decisions so far, the last one first. */
	record InFull(@JsonUnwrapped DuplicateView view, List<Decided> decisions) {

	}

	/** A decision; hires that are gone since are left out. */
	record Decided(@Schema(example = "2026-11-24T02:00:00Z") Instant decidedAt,
			@Schema(example = "劳动合同以乌衣镇企业为准") String reason, List<DecidedShare> shares) {

		static Decided of(Decision decision, List<CaseHire> hires) {
			return new Decided(decision.decidedAt(), decision.reason(),
					hires.stream()
						.filter((hire) -> decision.shares().containsKey(hire.hire()))
						.map((hire) -> new DecidedShare(hire.hire(),
								Objects.requireNonNull(decision.shares().get(hire.hire()))))
						.toList());
		}

	}

	/** What a hire got. */
	record DecidedShare(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId hire,
			@Schema(example = "0.50") BigDecimal share) {

	}

}
