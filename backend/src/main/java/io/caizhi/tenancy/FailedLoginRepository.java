package io.caizhi.tenancy;

import java.time.Instant;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which failed logins were told of in which tenant, so that each is told of once,
 * whatever is restarted and however many nodes read the journal.
 */
@Repository
class FailedLoginRepository {

	private final JdbcClient jdbc;

	FailedLoginRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Where the person has a place, over all tenants: the system itself is asking, for no
	 * person.
	 */
	List<Door.Whereabouts> places(Subject subject) {
		return this.jdbc.sql("""
				SELECT id, district_id FROM tenant
				WHERE id IN (
				  SELECT tenant_id FROM member WHERE subject = :subject AND issuer = :issuer AND status = 'ACTIVE')
				ORDER BY id
				""")
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query((row, number) -> new Door.Whereabouts(new TenantId(row.getLong("id")),
					new DistrictId(row.getLong("district_id"))))
			.list();
	}

	/** Says whether the failed login is new to the tenant, and keeps it. */
	boolean tell(TenantId tenant, LoginJournal.FailedLogin login) {
		return this.jdbc.sql("""
				INSERT IGNORE INTO failed_login (tenant_id, entry, failed_at) VALUES (:tenant, :entry, :at)
				""")
			.param("tenant", tenant.value())
			.param("entry", login.id())
			.param("at", Stored.time(login.at()))
			.update() > 0;
	}

	/** Forgets those that no look goes back to. */
	void purge(Instant before) {
		this.jdbc.sql("DELETE FROM failed_login WHERE failed_at < :before")
			.param("before", Stored.time(before))
			.update();
	}

}
