package io.caizhi.enterprise;

import java.time.Instant;

import io.caizhi.tenancy.Invitation;
import io.caizhi.tenancy.MemberId;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;

/** A reporter as the officials of the unit see them. */
record ReporterView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") MemberId id, Role role,
		@Schema(example = "王晓") String name, @Schema(example = "wang.xiao@example.com") String email,
		@Schema(description = "whether the account is set up") boolean ready,
		@Schema(example = "2026-11-24T02:00:00Z") Instant invitedAt, @Schema(example = "1") int version) {

	static ReporterView of(Invitation invitation) {
		return new ReporterView(invitation.id(), invitation.role(), invitation.name(), invitation.email(),
				invitation.ready(), invitation.invitedAt(), invitation.version());
	}

}
