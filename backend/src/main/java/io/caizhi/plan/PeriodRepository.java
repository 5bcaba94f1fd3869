package io.caizhi.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The months of a district; the tenant is always the district itself. */
@Repository
class PeriodRepository {

	private final JdbcClient jdbc;

	PeriodRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Month> find(TenantId district, YearMonth month) {
		return this.jdbc.sql("""
				SELECT month, closes_at, closed_at, version FROM period
				WHERE tenant_id = :tenant AND month = :month
				""")
			.param("tenant", district.value())
			.param("month", Stored.month(month))
			.query(PeriodRepository::map)
			.optional();
	}

	List<Month> between(TenantId district, YearMonth first, YearMonth last) {
		return this.jdbc.sql("""
				SELECT month, closes_at, closed_at, version FROM period
				WHERE tenant_id = :tenant AND month BETWEEN :first AND :last
				ORDER BY month
				""")
			.param("tenant", district.value())
			.param("first", Stored.month(first))
			.param("last", Stored.month(last))
			.query(PeriodRepository::map)
			.list();
	}

	/** The months that have a row, as every month has in which something was counted. */
	List<YearMonth> months(TenantId district) {
		return this.jdbc.sql("SELECT month FROM period WHERE tenant_id = :tenant ORDER BY month")
			.param("tenant", district.value())
			.query((row, number) -> Stored.month(row.getInt("month")))
			.list();
	}

	/** Reads the month's row and keeps it as it is until the transaction ends. */
	Optional<Month> share(TenantId district, YearMonth month) {
		return this.jdbc.sql("""
				SELECT month, closes_at, closed_at, version FROM period
				WHERE tenant_id = :tenant AND month = :month
				LOCK IN SHARE MODE
				""")
			.param("tenant", district.value())
			.param("month", Stored.month(month))
			.query(PeriodRepository::map)
			.optional();
	}

	/** Makes the month's row where there is none. */
	void insertIfAbsent(TenantId district, Month month) {
		this.jdbc.sql("""
				INSERT IGNORE INTO period (tenant_id, month, closes_at, closed_at, version)
				VALUES (:tenant, :month, :closesAt, NULL, :version)
				""")
			.param("tenant", district.value())
			.param("month", Stored.month(month.month()))
			.param("closesAt", Stored.time(month.closesAt()))
			.param("version", month.version())
			.update();
	}

	/**
	 * Takes the month's row for oneself until the transaction ends, making it where there
	 * is none. Waits for all who share it. The lock is exclusive from the first statement
	 * on: two that first shared and then wanted more would wait for each other.
	 */
	Month seize(TenantId district, Month usual) {
		this.jdbc.sql("""
				INSERT INTO period (tenant_id, month, closes_at, closed_at, version)
				VALUES (:tenant, :month, :closesAt, NULL, :version)
				ON DUPLICATE KEY UPDATE version = version
				""")
			.param("tenant", district.value())
			.param("month", Stored.month(usual.month()))
			.param("closesAt", Stored.time(usual.closesAt()))
			.param("version", usual.version())
			.update();
		return this.jdbc.sql("""
				SELECT month, closes_at, closed_at, version FROM period
				WHERE tenant_id = :tenant AND month = :month
				FOR UPDATE
				""")
			.param("tenant", district.value())
			.param("month", Stored.month(usual.month()))
			.query(PeriodRepository::map)
			.single();
	}

	/**
	 * Stores a closing that was moved or carried out.
	 * @throws Refusal stale, when another was stored since
	 */
	void update(TenantId district, Month month, int seen) {
		int changed = this.jdbc.sql("""
				UPDATE period SET closes_at = :closesAt, closed_at = :closedAt, version = :version
				WHERE tenant_id = :tenant AND month = :month AND version = :seen AND closed_at IS NULL
				""")
			.param("tenant", district.value())
			.param("month", Stored.month(month.month()))
			.param("closesAt", Stored.time(month.closesAt()))
			.param("closedAt", Stored.time(month.closedAt()))
			.param("version", month.version())
			.param("seen", seen)
			.update();
		if (changed == 0) {
			throw Refusal.stale();
		}
	}

	/**
	 * Stores that a closed month is open again.
	 * @throws Refusal stale, when another was stored since
	 */
	void reopen(TenantId district, Month month, int seen) {
		int changed = this.jdbc.sql("""
				UPDATE period SET closes_at = :closesAt, closed_at = NULL, version = :version
				WHERE tenant_id = :tenant AND month = :month AND version = :seen AND closed_at IS NOT NULL
				""")
			.param("tenant", district.value())
			.param("month", Stored.month(month.month()))
			.param("closesAt", Stored.time(month.closesAt()))
			.param("version", month.version())
			.param("seen", seen)
			.update();
		if (changed == 0) {
			throw Refusal.stale();
		}
	}

	private static Month map(ResultSet row, int number) throws SQLException {
		return new Month(Stored.month(row.getInt("month")),
				Stored.instant(row.getObject("closes_at", LocalDateTime.class)),
				Stored.instant(row.getObject("closed_at", LocalDateTime.class)), row.getInt("version"));
	}

}
