package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Burden;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores monthly returns. */
@Repository
class MonthlyReturnRepository {

	private static final String SELECT = """
			SELECT id, enterprise_id, month, status, nil, submitted_at, decided_at, version FROM monthly_return
			WHERE tenant_id = :tenant AND enterprise_id = :enterprise AND month = :month
			""";

	/** {@code own_rows} and {@code own_receipts} tell what the asking person reported. */
	private static final String OVERVIEW = """
			SELECT r.id, r.enterprise_id, r.month, r.status, r.nil, r.submitted_at, r.decided_at, r.version,
				COALESCE(SUM(NOT h.withdrawn), 0) AS hires,
				COALESCE(SUM(h.college AND NOT h.withdrawn), 0) AS college,
				COALESCE(SUM(h.insured AND NOT h.withdrawn), 0) AS insured,
				COALESCE(SUM(h.amends IS NOT NULL), 0) AS changed,
				COALESCE(SUM(h.status = 'SENT_BACK'), 0) AS sent_back,
				COALESCE(SUM(h.status = 'VERIFIED'), 0) AS verified,
				COALESCE(SUM(h.status = 'SUBMITTED'), 0) AS pending,
				COALESCE(SUM(h.status = 'SUBMITTED' AND h.subject = :subject AND h.issuer = :issuer), 0) AS own_rows,
				(SELECT COUNT(*) FROM receipt p WHERE p.tenant_id = r.tenant_id AND p.return_id = r.id
					AND p.subject = :subject AND p.issuer = :issuer) AS own_receipts
			FROM monthly_return r
			LEFT JOIN hire h ON h.tenant_id = r.tenant_id AND h.return_id = r.id
			WHERE r.tenant_id = :tenant AND r.enterprise_id = :enterprise AND r.month BETWEEN :first AND :last
			GROUP BY r.tenant_id, r.id
			ORDER BY r.month
			""";

	/** What reporting cost is counted where the return is moved on anyway (ADR 62). */
	private static final String COUNTED = """
			written = written + ?, typed = typed + ?, prefilled = prefilled + ?, imported = imported + ?""";

	private final JdbcClient jdbc;

	MonthlyReturnRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A return with what it holds, and whether the asking person reported any of it.
	 *
	 * @param changed rows that say another thing than what was verified
	 */
	record Overview(MonthlyReturn monthlyReturn, ReturnCounts counts, int changed, boolean ownReport) {

		static Overview notStarted(EnterpriseId enterprise, YearMonth month) {
			return new Overview(MonthlyReturn.notStarted(enterprise, month), ReturnCounts.NONE, 0, false);
		}

	}

	/**
	 * The stored returns of some months, oldest first; months without one are left out.
	 */
	List<Overview> overviews(TenantId tenant, EnterpriseId enterprise, YearMonth first, YearMonth last,
			Subject asking) {
		return this.jdbc.sql(OVERVIEW)
			.param("tenant", tenant.value())
			.param("enterprise", enterprise.value())
			.param("first", Stored.month(first))
			.param("last", Stored.month(last))
			.param("subject", asking.id())
			.param("issuer", asking.issuer())
			.query((row, number) -> new Overview(map(row), counts(row), row.getInt("changed"),
					row.getInt("own_rows") + row.getInt("own_receipts") > 0))
			.list();
	}

	Optional<MonthlyReturn> find(TenantId tenant, EnterpriseId enterprise, YearMonth month) {
		return select(tenant, enterprise, month, SELECT);
	}

	/** Keeps everybody else from moving the return until the running transaction ends. */
	Optional<MonthlyReturn> lock(TenantId tenant, EnterpriseId enterprise, YearMonth month) {
		return select(tenant, enterprise, month, SELECT + " FOR UPDATE");
	}

	/**
	 * Locks the return of a month, which is begun if nobody has: then with version 0. Two
	 * who begin at once meet in the key, and get the same one.
	 */
	MonthlyReturn lockOrBegin(TenantId tenant, DistrictId district, EnterpriseId enterprise, YearMonth month) {
		return lock(tenant, enterprise, month).orElseGet(() -> {
			this.jdbc.sql("""
					INSERT INTO monthly_return (tenant_id, id, district_id, enterprise_id, month, status, nil, version)
					VALUES (:tenant, :id, :district, :enterprise, :month, 'DRAFT', FALSE, 0)
					ON DUPLICATE KEY UPDATE version = version
					""")
				.param("tenant", tenant.value())
				.param("id", ReturnId.next().value())
				.param("district", district.value())
				.param("enterprise", enterprise.value())
				.param("month", Stored.month(month))
				.update();
			return lock(tenant, enterprise, month).orElseThrow();
		});
	}

	void update(TenantId tenant, MonthlyReturn moved, int seenVersion) {
		update(tenant, moved, seenVersion, Burden.NONE);
	}

	/** The same, where somebody reported for it what cost so much. */
	void update(TenantId tenant, MonthlyReturn moved, int seenVersion, Burden cost) {
		if (!update(tenant, moved, seenVersion, 0, Integer.MAX_VALUE, cost)) {
			throw Refusal.stale();
		}
	}

	/**
	 * Counts what was reported for a return that the transaction holds and leaves as it
	 * is.
	 */
	void count(TenantId tenant, ReturnId monthlyReturn, Burden cost) {
		this.jdbc.sql("UPDATE monthly_return SET " + COUNTED + " WHERE tenant_id = ? AND id = ?")
			.params(cost.records(), cost.typed(), cost.prefilled(), cost.imported(), tenant.value(),
					monthlyReturn.value())
			.update();
	}

	/**
	 * Moves the locked return to which so many hires were just added, unless it holds too
	 * many now. They are counted only where all that were ever added would be too many,
	 * for counting takes the longer the more there are.
	 */
	boolean grow(TenantId tenant, MonthlyReturn moved, int seenVersion, int added, Burden cost) {
		if (update(tenant, moved, seenVersion, added, MonthlyReturn.MAXIMUM_HIRES, cost)) {
			return true;
		}
		int counted = this.jdbc.sql("SELECT COUNT(*) FROM hire WHERE tenant_id = :tenant AND return_id = :return")
			.param("tenant", tenant.value())
			.param("return", moved.id().value())
			.query(Integer.class)
			.single();
		if (counted > MonthlyReturn.MAXIMUM_HIRES) {
			return false;
		}
		this.jdbc.sql("UPDATE monthly_return SET rows_at_most = :rows WHERE tenant_id = :tenant AND id = :id")
			.param("rows", counted)
			.param("tenant", tenant.value())
			.param("id", moved.id().value())
			.update();
		update(tenant, moved, seenVersion, cost);
		return true;
	}

	private boolean update(TenantId tenant, MonthlyReturn moved, int seenVersion, int added, int atMost, Burden cost) {
		return this.jdbc.sql("""
				UPDATE monthly_return SET status = ?, nil = ?, submitted_at = ?, decided_at = ?, version = ?,
					rows_at_most = rows_at_most + ?, %s
				WHERE tenant_id = ? AND id = ? AND version = ? AND rows_at_most + ? <= ?
				""".formatted(COUNTED))
			.params(Arrays.asList(moved.status().name(), moved.nil(), Stored.time(moved.submittedAt()),
					Stored.time(moved.decidedAt()), moved.version(), added, cost.records(), cost.typed(),
					cost.prefilled(), cost.imported(), tenant.value(), moved.id().value(), seenVersion, added, atMost))
			.update() == 1;
	}

	/** Whether the person handed the return in, ever, or reported a row that waits. */
	boolean reportedBy(TenantId tenant, ReturnId monthlyReturn, Subject person) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM receipt
						WHERE tenant_id = :tenant AND return_id = :return AND subject = :subject AND issuer = :issuer)
					OR EXISTS (SELECT 1 FROM hire
						WHERE tenant_id = :tenant AND return_id = :return AND status = 'SUBMITTED'
							AND subject = :subject AND issuer = :issuer)
				""")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.param("subject", person.id())
			.param("issuer", person.issuer())
			.query(Boolean.class)
			.single();
	}

	private Optional<MonthlyReturn> select(TenantId tenant, EnterpriseId enterprise, YearMonth month, String sql) {
		return this.jdbc.sql(sql)
			.param("tenant", tenant.value())
			.param("enterprise", enterprise.value())
			.param("month", Stored.month(month))
			.query((row, number) -> map(row))
			.optional();
	}

	private static MonthlyReturn map(ResultSet row) throws SQLException {
		return new MonthlyReturn(new ReturnId(row.getLong("id")), new EnterpriseId(row.getLong("enterprise_id")),
				Stored.month(row.getInt("month")), ReturnStatus.valueOf(row.getString("status")), row.getBoolean("nil"),
				Stored.instant(row.getObject("submitted_at", LocalDateTime.class)),
				Stored.instant(row.getObject("decided_at", LocalDateTime.class)), row.getInt("version"));
	}

	private static ReturnCounts counts(ResultSet row) throws SQLException {
		return new ReturnCounts(row.getInt("hires"), row.getInt("college"), row.getInt("insured"),
				row.getInt("sent_back"), row.getInt("verified"), row.getInt("pending"));
	}

}
