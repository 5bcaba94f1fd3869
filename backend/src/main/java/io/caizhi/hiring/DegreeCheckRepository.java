package io.caizhi.hiring;

import java.time.Instant;

import io.caizhi.hiring.DegreeChecks.Check;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps by what degrees were checked; nothing of it is ever changed. */
@Repository
class DegreeCheckRepository {

	private final JdbcClient jdbc;

	DegreeCheckRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param version of the hire that counts as checked
	 */
	void insert(TenantId tenant, HireId hire, int version, Check check, Subject official, Instant at) {
		this.jdbc
			.sql("""
					INSERT INTO degree_check (tenant_id, hire_id, hire_version, source, checked_on, issuer, subject, recorded_at)
					VALUES (:tenant, :hire, :version, :source, :on, :issuer, :subject, :at)
					""")
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.param("version", version)
			.param("source", check.source().name())
			.param("on", check.on())
			.param("issuer", official.issuer())
			.param("subject", official.id())
			.param("at", Stored.time(at))
			.update();
	}

}
