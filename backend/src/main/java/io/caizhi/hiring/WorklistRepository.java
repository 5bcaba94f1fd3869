package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.WorklistItem.Cursor;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the unit's worklist, each page in one statement. */
@Repository
class WorklistRepository {

	private static final String COLUMNS = """
			SELECT e.id AS enterprise_id, e.name, r.id, r.month, COALESCE(r.status, 'ABSENT') AS status, r.nil,
				r.submitted_at, r.version, COUNT(h.id) AS hires, COALESCE(SUM(h.college), 0) AS college,
				COALESCE(SUM(h.status = 'SUBMITTED'), 0) AS pending,
				COALESCE(SUM(h.status = 'SENT_BACK'), 0) AS sent_back
			""";

	private static final String HIRES = """
			LEFT JOIN hire h ON h.tenant_id = r.tenant_id AND h.return_id = r.id
			""";

	private static final String GROUP = """
			GROUP BY e.tenant_id, e.id, e.name, r.tenant_id, r.id, r.month, r.status, r.nil, r.submitted_at, r.version
			""";

	private final JdbcClient jdbc;

	WorklistRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every enterprise of the unit with its return of the month, absent ones too. */
	List<WorklistItem> month(TenantId tenant, YearMonth month, @Nullable WorklistStatus status, long after, int limit) {
		return this.jdbc.sql(COLUMNS + """
				FROM enterprise e
				LEFT JOIN monthly_return r
					ON r.tenant_id = e.tenant_id AND r.enterprise_id = e.id AND r.month = :month
				""" + HIRES + """
				WHERE e.tenant_id = :tenant AND e.id > :after
					AND (:status = '' OR COALESCE(r.status, 'ABSENT') = :status)
				""" + GROUP + """
				ORDER BY e.tenant_id, e.id
				LIMIT :limit
				""")
			.param("tenant", tenant.value())
			.param("month", Stored.month(month))
			.param("status", (status != null) ? status.name() : "")
			.param("after", after)
			.param("limit", limit)
			.query((row, number) -> map(row, month))
			.list();
	}

	/** The returns of any month that wait for the unit, oldest month first. */
	List<WorklistItem> undecided(TenantId tenant, Cursor after, int limit) {
		return this.jdbc.sql(COLUMNS + """
				FROM monthly_return r
				JOIN enterprise e ON e.tenant_id = r.tenant_id AND e.id = r.enterprise_id
				""" + HIRES + """
				WHERE r.tenant_id = :tenant AND r.status = 'SUBMITTED'
					AND (r.month > :month OR (r.month = :month AND r.id > :after))
				""" + GROUP + """
				ORDER BY r.month, r.id
				LIMIT :limit
				""")
			.param("tenant", tenant.value())
			.param("month", after.month())
			.param("after", after.id())
			.param("limit", limit)
			.query((row, number) -> map(row, Stored.month(row.getInt("month"))))
			.list();
	}

	private static WorklistItem map(ResultSet row, YearMonth month) throws SQLException {
		return new WorklistItem(new EnterpriseId(row.getLong("enterprise_id")), row.getString("name"),
				row.getLong("id"), month, WorklistStatus.valueOf(row.getString("status")), row.getBoolean("nil"),
				row.getInt("hires"), row.getInt("college"), row.getInt("pending"), row.getInt("sent_back"),
				Stored.instant(row.getObject("submitted_at", LocalDateTime.class)), row.getInt("version"));
	}

}
