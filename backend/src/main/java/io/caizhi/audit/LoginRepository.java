package io.caizhi.audit;

import java.time.Instant;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which logins were used in which tenant, so that each is told of once. */
@Repository
class LoginRepository {

	private final JdbcClient jdbc;

	LoginRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Says whether the login is new to the tenant, and keeps it. */
	boolean begin(TenantId tenant, byte[] session, Instant at) {
		return this.jdbc.sql("""
				INSERT IGNORE INTO login_seen (tenant_id, session, begun_at) VALUES (:tenant, :session, :at)
				""")
			.param("tenant", tenant.value())
			.param("session", session)
			.param("at", Stored.time(at))
			.update() > 0;
	}

	/** Forgets logins that have long run out. */
	void purge(Instant before) {
		this.jdbc.sql("DELETE FROM login_seen WHERE begun_at < :before").param("before", Stored.time(before)).update();
	}

}
