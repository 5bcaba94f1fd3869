package io.caizhi.plan;

import java.time.Instant;

import io.caizhi.kernel.Subject;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a month's closing, as a member of the district sees it: who it was is
 * the office's to know.
 */
record PeriodEventView(PeriodEvent.Kind kind, @Schema(example = "2026-12-07T01:20:00Z") Instant at,
		@Nullable Actor actor, @Schema(example = "2026-12-05T10:00:00Z") Instant before,
		@Schema(example = "2026-12-09T10:00:00Z") Instant after,
		@Nullable @Schema(example = "乌衣镇两家企业因停电未能按时报送") String reason) {

	static PeriodEventView of(PeriodEvent event, Member member) {
		Subject actor = event.actor();
		return new PeriodEventView(event.kind(), event.at(),
				member.is(Role.OFFICE) ? new Actor(actor.equals(member.subject()), actor.id()) : null, event.before(),
				event.after(), event.reason());
	}

	/**
	 * Who it was.
	 *
	 * @param you whether it was the reader
	 * @param subject the account, or {@code system}
	 */
	@Schema(name = "PeriodEventActor")
	record Actor(@Schema(example = "true") boolean you,
			@Schema(example = "5f0c9b1e-8a55-4b0e-9f39-2a1b7f6f5a10") String subject) {

	}

}
