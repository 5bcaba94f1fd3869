package io.caizhi.tenancy;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;

/** A person's place in a tenant, as the office sees it. */
record MemberView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") MemberId id, Role role,
		@Schema(example = "李敏") String name, @Schema(example = "li.min@example.com") String email,
		@Schema(description = "whether the account is set up") boolean ready,
		@Schema(example = "2026-11-24T02:00:00Z") Instant invitedAt, @Schema(example = "1") int version) {

	static MemberView of(Invitation invitation) {
		return new MemberView(invitation.id(), invitation.role(), invitation.name(), invitation.email(),
				invitation.ready(), invitation.invitedAt(), invitation.version());
	}

}
