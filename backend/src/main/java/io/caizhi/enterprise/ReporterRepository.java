package io.caizhi.enterprise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which enterprise each reporter of a unit reports for. */
@Repository
class ReporterRepository {

	private final JdbcClient jdbc;

	ReporterRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Holds the unit until the running transaction ends, so that its people are given
	 * enterprises one after the other.
	 */
	void hold(TenantId tenant) {
		this.jdbc.sql("SELECT id FROM tenant WHERE id = :tenant FOR UPDATE")
			.param("tenant", tenant.value())
			.query(Long.class)
			.single();
	}

	/** The enterprise of the person who reports in the unit and was not removed. */
	Optional<Enterprise> enterpriseOf(TenantId tenant, Subject subject) {
		return this.jdbc.sql("""
				SELECT e.id, e.credit_code, e.name, e.version
				FROM member m
				JOIN reporter r ON r.tenant_id = m.tenant_id AND r.member_id = m.id
				JOIN enterprise e ON e.tenant_id = r.tenant_id AND e.id = r.enterprise_id
				WHERE m.tenant_id = :tenant AND m.subject = :subject AND m.issuer = :issuer
				  AND m.role = 'ENTERPRISE' AND m.status = 'ACTIVE'
				""")
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query((row, number) -> new Enterprise(new EnterpriseId(row.getLong("id")), row.getString("credit_code"),
					row.getString("name"), row.getInt("version")))
			.optional();
	}

	/** The unit's reporters who were not removed, each with the enterprise. */
	Map<MemberId, EnterpriseId> active(TenantId tenant) {
		Map<MemberId, EnterpriseId> reporters = new HashMap<>();
		this.jdbc.sql("""
				SELECT r.member_id, r.enterprise_id
				FROM reporter r
				JOIN member m ON m.tenant_id = r.tenant_id AND m.id = r.member_id
				WHERE r.tenant_id = :tenant AND m.status = 'ACTIVE'
				""").param("tenant", tenant.value()).query((row) -> {
			reporters.put(new MemberId(row.getLong("member_id")), new EnterpriseId(row.getLong("enterprise_id")));
		});
		return reporters;
	}

	/** From now on the member reports for that enterprise. */
	void assign(TenantId tenant, MemberId member, EnterpriseId enterprise) {
		this.jdbc.sql("""
				INSERT INTO reporter (tenant_id, member_id, enterprise_id)
				VALUES (:tenant, :member, :enterprise)
				ON DUPLICATE KEY UPDATE enterprise_id = :enterprise
				""")
			.param("tenant", tenant.value())
			.param("member", member.value())
			.param("enterprise", enterprise.value())
			.update();
	}

}
