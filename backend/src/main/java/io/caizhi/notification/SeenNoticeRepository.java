package io.caizhi.notification;

import java.util.List;
import java.util.Set;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each person looked at last, a line each. */
@Repository
class SeenNoticeRepository {

	private final JdbcClient jdbc;

	SeenNoticeRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Set<String> of(TenantId tenant, Subject subject) {
		return this.jdbc.sql("""
				SELECT seen FROM notice_seen
				WHERE tenant_id = :tenant AND subject = :subject AND issuer = :issuer
				""")
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query(String.class)
			.optional()
			.map((text) -> Set.copyOf(text.lines().toList()))
			.orElse(Set.of());
	}

	void keep(TenantId tenant, Subject subject, List<String> seen) {
		this.jdbc.sql("""
				INSERT INTO notice_seen (tenant_id, subject, issuer, seen) VALUES (:tenant, :subject, :issuer, :seen)
				ON DUPLICATE KEY UPDATE seen = VALUES(seen)
				""")
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.param("seen", String.join("\n", seen))
			.update();
	}

}
