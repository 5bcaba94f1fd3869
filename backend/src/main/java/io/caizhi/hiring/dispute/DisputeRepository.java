package io.caizhi.hiring.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.DistrictYears;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a unit says to hires of its own that do not count wholly. */
@Repository
class DisputeRepository {

	private static final String OWN = """
			SELECT h.id, b.credit, d.reason, d.raised_at, d.decided_at
			FROM monthly_return r
			JOIN hire h ON h.tenant_id = r.tenant_id AND h.return_id = r.id AND h.status = 'VERIFIED'
			JOIN booking b ON b.tenant_id = h.tenant_id AND b.hire_id = h.id AND b.hires = 1
			LEFT JOIN booking later
				ON later.tenant_id = b.tenant_id AND later.hire_id = b.hire_id AND later.entry = b.entry + 1
			LEFT JOIN credit_dispute d ON d.tenant_id = h.tenant_id AND d.hire_id = h.id
				AND d.id = (SELECT MAX(x.id) FROM credit_dispute x WHERE x.tenant_id = h.tenant_id AND x.hire_id = h.id)
			WHERE r.tenant_id = :tenant AND r.enterprise_id = :enterprise AND r.month = :month
				AND b.credit < 1 AND later.hire_id IS NULL
			""";

	private final JdbcClient jdbc;

	DisputeRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The hires of a return that do not count wholly, in the order entered. */
	List<OwnDuplicate> all(TenantId tenant, EnterpriseId enterprise, YearMonth month) {
		return this.jdbc.sql(OWN + " ORDER BY h.tenant_id, h.return_id, h.id")
			.param("tenant", tenant.value())
			.param("enterprise", enterprise.value())
			.param("month", Stored.month(month))
			.query((row, number) -> map(row))
			.list();
	}

	Optional<OwnDuplicate> find(TenantId tenant, EnterpriseId enterprise, YearMonth month, HireId hire) {
		return this.jdbc.sql(OWN + " AND h.id = :hire")
			.param("tenant", tenant.value())
			.param("enterprise", enterprise.value())
			.param("month", Stored.month(month))
			.param("hire", hire.value())
			.query((row, number) -> map(row))
			.optional();
	}

	/** Takes a hire of a return for oneself; false, when the return has no such row. */
	boolean lock(TenantId tenant, EnterpriseId enterprise, YearMonth month, HireId hire) {
		return this.jdbc.sql("""
				SELECT h.id FROM hire h
				JOIN monthly_return r ON r.tenant_id = h.tenant_id AND r.id = h.return_id
				WHERE h.tenant_id = :tenant AND h.id = :hire AND r.enterprise_id = :enterprise AND r.month = :month
				""")
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.param("enterprise", enterprise.value())
			.param("month", Stored.month(month))
			.query(Long.class)
			.optional()
			.isPresent()
				&& this.jdbc.sql("SELECT id FROM hire WHERE tenant_id = :tenant AND id = :hire FOR UPDATE")
					.param("tenant", tenant.value())
					.param("hire", hire.value())
					.query(Long.class)
					.optional()
					.isPresent();
	}

	void insert(TenantId tenant, DistrictId district, HireId hire, String reason, Subject actor, Instant at) {
		this.jdbc.sql("""
				INSERT INTO credit_dispute (tenant_id, id, district_id, hire_id, reason, issuer, subject, raised_at)
				VALUES (:tenant, :id, :district, :hire, :reason, :issuer, :subject, :at)
				""")
			.param("tenant", tenant.value())
			.param("id", Identifiers.next())
			.param("district", district.value())
			.param("hire", hire.value())
			.param("reason", reason)
			.param("issuer", actor.issuer())
			.param("subject", actor.id())
			.param("at", Stored.time(at))
			.update();
	}

	/** Puts the hire's case before the office again. */
	void reopen(TenantId tenant, DistrictId district, DistrictYears years, HireId hire) {
		LocalDate hiredOn = this.jdbc.sql("SELECT hired_on FROM hire WHERE tenant_id = :tenant AND id = :hire")
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.query(LocalDate.class)
			.single();
		this.jdbc.sql("""
				UPDATE credit_case k JOIN hire h ON h.district_id = k.tenant_id AND h.fingerprint = k.fingerprint
				SET k.state = 'OPEN', k.version = k.version + 1
				WHERE h.tenant_id = :tenant AND h.id = :hire AND k.tenant_id = :district AND k.plan_year = :year
				""")
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.param("district", district.value())
			.param("year", years.of(YearMonth.from(hiredOn)))
			.update();
	}

	/** The office has decided. */
	void settle(TenantId tenant, HireId hire, Instant at) {
		this.jdbc
			.sql("UPDATE credit_dispute SET decided_at = :at"
					+ " WHERE tenant_id = :tenant AND hire_id = :hire AND decided_at IS NULL")
			.param("at", Stored.time(at))
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.update();
	}

	private static OwnDuplicate map(ResultSet row) throws SQLException {
		@Nullable String reason = row.getString("reason");
		OwnDuplicate.@Nullable Dispute dispute = (reason != null) ? new OwnDuplicate.Dispute(reason,
				Objects.requireNonNull(Stored.instant(row.getObject("raised_at", LocalDateTime.class))),
				Stored.instant(row.getObject("decided_at", LocalDateTime.class))) : null;
		return OwnDuplicate.of(new HireId(row.getLong("id")), row.getBigDecimal("credit"), dispute);
	}

}
