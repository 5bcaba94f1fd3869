package io.caizhi.hiring.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.Finding;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.sampling.RowFinding.Kept;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What audits found of the rows of a return. */
@Repository
class RowFindingRepository {

	private static final Set<String> EDITABLE = Set.of("DRAFT", "SENT_BACK", "AMENDING");

	private final JdbcClient jdbc;

	RowFindingRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last finding of each row of the return that was audited. */
	List<Kept> ofReturn(TenantId unit, DistrictId district, EnterpriseId enterprise, YearMonth month) {
		return this.jdbc.sql("""
				SELECT i.hire_id, i.finding, i.field, i.comment, i.decided_at, r.status AS return_status, h.status,
					EXISTS (SELECT 1 FROM booking b
						WHERE b.tenant_id = h.tenant_id AND b.hire_id = h.id AND b.entry > i.booking_entry
							AND b.cause IN ('AMENDED', 'REMOVED', 'CORRECTED', 'CHECKED')) AS changed,
					(h.amends IS NOT NULL OR EXISTS (SELECT 1 FROM correction_order o
						WHERE o.tenant_id = h.tenant_id AND o.hire_id = h.id AND o.status = 'SUBMITTED')) AS waits
				FROM audit_sample_item i
				JOIN hire h ON h.tenant_id = i.unit_tenant_id AND h.id = i.hire_id
				JOIN monthly_return r ON r.tenant_id = h.tenant_id AND r.id = h.return_id
				WHERE i.tenant_id = :district AND i.unit_tenant_id = :tenant AND i.enterprise_id = :enterprise
					AND r.month = :month AND i.finding IS NOT NULL
					AND NOT EXISTS (SELECT 1 FROM audit_sample_item later
						WHERE later.unit_tenant_id = i.unit_tenant_id AND later.hire_id = i.hire_id
							AND later.tenant_id = i.tenant_id AND later.finding IS NOT NULL AND later.id > i.id)
				ORDER BY i.hire_id
				""")
			.param("district", district.value())
			.param("tenant", unit.value())
			.param("enterprise", enterprise.value())
			.param("month", Stored.month(month))
			.query(RowFindingRepository::map)
			.list();
	}

	private static Kept map(ResultSet row, int number) throws SQLException {
		@Nullable String field = row.getString("field");
		String monthlyReturn = row.getString("return_status");
		return new Kept(new HireId(row.getLong("hire_id")), Finding.valueOf(row.getString("finding")),
				(field != null) ? FindingField.valueOf(field) : null, row.getString("comment"),
				Objects.requireNonNull(Stored.instant(row.getObject("decided_at", LocalDateTime.class))),
				row.getBoolean("changed"), row.getBoolean("waits"), row.getString("status").equals("VERIFIED"),
				EDITABLE.contains(monthlyReturn), monthlyReturn.equals("VERIFIED"));
	}

}
