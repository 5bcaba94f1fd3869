package io.caizhi.plan.yearly;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands, as a member sees it: of drafts only the office knows.
 *
 * @param revision the newest issued one, 0 before the first
 * @param inDraft whether the office writes another
 */
@Schema(name = "Plan")
record PlanView(PlanId id, @Schema(example = "2026") int year, @Schema(example = "2026 年招才引智工作方案") String name,
		@Schema(type = "string", example = "2026-01") YearMonth firstMonth,
		@Schema(type = "string", example = "2026-12") YearMonth lastMonth, PlanStatus status,
		@Schema(example = "1") int revision, @Schema(example = "false") boolean inDraft,
		@Schema(example = "3") int version, @Schema(description = "what the member may do with it now",
				example = "[\"amend\",\"close\",\"clone\"]") List<String> actions) {

	static PlanView of(Plan plan, Member member) {
		boolean office = member.is(Role.OFFICE);
		return new PlanView(plan.id(), plan.year(), plan.name(), plan.span().first(), plan.span().last(), plan.status(),
				plan.issued(), office && plan.inDraft(), office ? plan.version() : plan.issued(),
				office ? plan.actions() : List.of());
	}

	/**
	 * A plan with its revisions.
	 *
	 * @param revisions oldest first
	 */
	@Schema(name = "PlanDetail")
	record Detail(PlanView plan, List<Revision> revisions) {

		static Detail of(PlanView plan, List<PlanRevision> revisions) {
			return new Detail(plan, revisions.stream().map(Revision::of).toList());
		}

	}

	/**
	 * An issued revision.
	 *
	 * @param reason absent for the first
	 * @param digest SHA-256 of what it says
	 */
	@Schema(name = "PlanRevision")
	record Revision(@Schema(example = "2") int revision, @Nullable @Schema(example = "市里下达的目标调整") String reason,
			Instant issuedAt,
			@Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") String digest) {

		static Revision of(PlanRevision revision) {
			return new Revision(revision.revision(), revision.reason(), revision.issuedAt(),
					HexFormat.of().formatHex(revision.digest()));
		}

	}

}
