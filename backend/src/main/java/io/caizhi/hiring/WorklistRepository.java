package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.WorklistItem.Cursor;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the unit's worklist, each page in one statement. */
@Repository
class WorklistRepository {

	private static final String COLUMNS = """
			SELECT e.id AS enterprise_id, e.name, r.id, r.month, COALESCE(r.status, 'ABSENT') AS status, r.nil,
				r.submitted_at, r.version, COALESCE(SUM(NOT h.withdrawn), 0) AS hires,
				COALESCE(SUM(h.college AND NOT h.withdrawn), 0) AS college,
				COALESCE(SUM(h.amends IS NOT NULL), 0) AS changed,
				COALESCE(SUM(h.status = 'SUBMITTED'), 0) AS pending,
				COALESCE(SUM(h.status = 'SENT_BACK'), 0) AS sent_back,
				COALESCE(SUM(h.status = 'SUBMITTED' AND h.subject = :subject AND h.issuer = :issuer), 0) AS own_rows,
				(SELECT COUNT(*) FROM receipt p WHERE p.tenant_id = r.tenant_id AND p.return_id = r.id
					AND p.subject = :subject AND p.issuer = :issuer) AS own_receipts
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
	List<WorklistItem> month(TenantId tenant, Subject asking, YearMonth month, @Nullable WorklistStatus status,
			long after, int limit) {
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
			.param("subject", asking.id())
			.param("issuer", asking.issuer())
			.param("after", after)
			.param("limit", limit)
			.query((row, number) -> map(row, month))
			.list();
	}

	/** The months of the returns in a status, in no order. */
	List<YearMonth> waitingMonths(TenantId tenant, WorklistStatus status) {
		return this.jdbc.sql("SELECT DISTINCT month FROM monthly_return WHERE tenant_id = :tenant AND status = :status")
			.param("tenant", tenant.value())
			.param("status", status.name())
			.query((row, number) -> Stored.month(row.getInt("month")))
			.list();
	}

	/**
	 * The returns of these months that were handed in and have a status, in the order of
	 * the months, and within one the longest waiting first.
	 * @param after belongs to one of the months
	 */
	List<WorklistItem> waiting(TenantId tenant, Subject asking, WorklistStatus status, List<YearMonth> months,
			@Nullable Cursor after, int limit) {
		if (months.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(COLUMNS + """
				FROM (SELECT tenant_id, id, enterprise_id, month, status, nil, submitted_at, version
					FROM monthly_return
					WHERE tenant_id = :tenant AND status = :status AND month IN (:months)
						AND (FIELD(month, :months) > :rank OR (month = :month
							AND (submitted_at > :submittedAt OR (submitted_at = :submittedAt AND id > :after))))
					ORDER BY FIELD(month, :months), submitted_at, id
					LIMIT :limit) r
				JOIN enterprise e ON e.tenant_id = r.tenant_id AND e.id = r.enterprise_id
				""" + HIRES + GROUP + """
				ORDER BY FIELD(r.month, :months), r.submitted_at, r.id
				""")
			.param("tenant", tenant.value())
			.param("status", status.name())
			.param("months", months.stream().map(Stored::month).toList())
			.param("rank", (after != null) ? months.indexOf(after.month()) + 1 : 0)
			.param("month", (after != null) ? Stored.month(after.month()) : 0)
			.param("submittedAt", Stored.time((after != null) ? after.submittedAt() : Instant.EPOCH))
			.param("after", (after != null) ? after.id() : 0)
			.param("subject", asking.id())
			.param("issuer", asking.issuer())
			.param("limit", limit)
			.query((row, number) -> map(row, Stored.month(row.getInt("month"))))
			.list();
	}

	private static WorklistItem map(ResultSet row, YearMonth month) throws SQLException {
		return new WorklistItem(new EnterpriseId(row.getLong("enterprise_id")), row.getString("name"),
				row.getLong("id"), month, WorklistStatus.valueOf(row.getString("status")), row.getBoolean("nil"),
				row.getInt("hires"), row.getInt("college"), row.getInt("pending"), row.getInt("sent_back"),
				row.getInt("changed"), Stored.instant(row.getObject("submitted_at", LocalDateTime.class)),
				row.getInt("version"), row.getInt("own_rows") + row.getInt("own_receipts") > 0);
	}

}
