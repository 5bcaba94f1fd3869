package io.caizhi.hiring.correction;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.correction.Corrections.Effective;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A correction order as its unit's official and the office see it; a leader sees what it
 * moves and nothing of the person.
 *
 * @param number as the district calls it, once it was handed in
 * @param removal whether the hire is to go
 * @param changed the names of the fields that are to say another thing
 * @param effects on the figures, by month: foreseen, or booked once approved
 */
record CorrectionView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") CorrectionId id,
		@Nullable @Schema(example = "2026-0007") String number, CorrectionStatus status,
		@Schema(type = "string", example = "2026-10") YearMonth month, Unit unit, @Nullable Enterprise enterprise,
		@Nullable @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId hire,
		@Schema(example = "false") boolean removal, @Nullable CorrectionFacts before, @Nullable CorrectionFacts after,
		@Schema(example = "[\"education\"]") List<String> changed,
		@Nullable @Schema(example = "学历填写有误，经学信网核对为专科") String reason, List<CorrectionEffect> effects,
		@Schema(example = "2026-11-24T02:15:09.120Z") Instant draftedAt,
		@Nullable @Schema(example = "2026-11-24T02:20:00Z") Instant submittedAt,
		@Nullable @Schema(example = "2026-11-25T01:00:00Z") Instant decidedAt,
		@Nullable @Schema(example = "同意") String comment,
		@Nullable @Schema(type = "string", example = "2026-11") YearMonth bookedMonth,
		@Schema(example = "2") int version, @Schema(example = "[\"submit\",\"withdraw\"]") List<String> actions) {

	static CorrectionView of(Effective effective, Member member) {
		CorrectionOrder order = effective.order();
		@Nullable HireDraft after = order.after();
		boolean official = member.is(Role.OFFICIAL);
		boolean person = official || member.is(Role.OFFICE);
		return new CorrectionView(order.id(), (order.number() != null) ? order.number().toString() : null,
				order.status(), order.month(), new Unit(order.names().unitCode(), order.names().unit()),
				person ? new Enterprise(order.enterprise(), order.names().enterprise()) : null,
				person ? order.hire() : null, after == null,
				person ? CorrectionFacts.of(order.before(), official) : null,
				(person && after != null) ? CorrectionFacts.of(after, official) : null,
				person ? CorrectionFacts.changed(order.before(), after) : List.of(), person ? order.reason() : null,
				effective.effects(), order.draftedAt(), order.submittedAt(), order.decidedAt(),
				person ? order.comment() : null, order.bookedMonth(), order.version(), actions(order, member));
	}

	private static List<String> actions(CorrectionOrder order, Member member) {
		List<String> actions = new ArrayList<>();
		if (member.is(Role.OFFICIAL)) {
			if (order.status() == CorrectionStatus.DRAFT) {
				actions.addAll(List.of("revise", "submit"));
			}
			if (order.status().open()) {
				actions.add("withdraw");
			}
		}
		if (member.is(Role.OFFICE) && order.status() == CorrectionStatus.SUBMITTED
				&& !order.author().equals(member.subject())) {
			actions.addAll(List.of("approve", "reject"));
		}
		return List.copyOf(actions);
	}

	/** The unit whose hire is corrected. */
	record Unit(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name) {

	}

	/** The enterprise; a leader could tell a person's attributes by it. */
	record Enterprise(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EnterpriseId id,
			@Schema(example = "滁州市晨光电子有限公司") String name) {

	}

	@Override
	public String toString() {
		return "CorrectionView " + this.id;
	}

}
