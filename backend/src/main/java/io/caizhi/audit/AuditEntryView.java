package io.caizhi.audit;

import java.time.Instant;
import java.util.Map;

import io.caizhi.kernel.Subject;
import io.caizhi.tenancy.Member;
import io.swagger.v3.oas.annotations.media.Schema;

/** An entry of the audit log as a member sees it. */
record AuditEntryView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") AuditEntryId id,
		@Schema(example = "2026-11-24T02:15:09.120Z") Instant at, @Schema(example = "enterprise.renamed") String action,
		@Schema(example = "enterprise/0HXJ4W2Q8K3ZR") String object, Actor actor,
		@Schema(example = "{\"before\":\"滁州市晨光电子有限公司\",\"after\":\"安徽晨光电子有限公司\"}") Map<String, Object> details) {

	static AuditEntryView of(AuditEntry entry, Member member) {
		Subject actor = entry.actor();
		return new AuditEntryView(entry.id(), entry.at(), entry.action(), entry.object(),
				new Actor(actor.equals(member.subject()), actor.id()), entry.details());
	}

	/**
	 * Who it was.
	 *
	 * @param you whether it was the reader
	 * @param subject the account, or {@code system}
	 */
	record Actor(@Schema(example = "true") boolean you,
			@Schema(example = "5f0c9b1e-8a55-4b0e-9f39-2a1b7f6f5a10") String subject) {

	}

}
