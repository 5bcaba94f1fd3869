package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what waits for a unit, from the returns themselves; how much it reads depends on
 * what waits, not on what was ever verified.
 */
@Repository
class ReturnsOutstandingRepository {

	private final JdbcClient jdbc;

	ReturnsOutstandingRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Hires handed in and not decided on, by unit and month of the return. */
	Map<TenantId, Map<YearMonth, Integer>> undecided(DistrictScope scope, List<YearMonth> months) {
		Map<TenantId, Map<YearMonth, Integer>> waiting = new HashMap<>();
		this.jdbc.sql("""
				SELECT r.tenant_id, r.month, COUNT(*) AS counted
				FROM monthly_return r
				JOIN hire h ON h.tenant_id = r.tenant_id AND h.return_id = r.id AND h.status = 'SUBMITTED'
				WHERE r.district_id = :district AND r.month BETWEEN :first AND :last AND r.status = 'SUBMITTED'
				GROUP BY r.tenant_id, r.month
				""")
			.param("district", scope.district().value())
			.param("first", Stored.month(months.getFirst()))
			.param("last", Stored.month(months.getLast()))
			.query(into(waiting));
		return waiting;
	}

	/**
	 * Returns handed in and not decided on, by unit and month; those without hires too.
	 */
	Map<TenantId, Map<YearMonth, Integer>> waiting(DistrictScope scope, List<YearMonth> months) {
		Map<TenantId, Map<YearMonth, Integer>> waiting = new HashMap<>();
		this.jdbc.sql("""
				SELECT tenant_id, month, COUNT(*) AS counted FROM monthly_return
				WHERE district_id = :district AND month BETWEEN :first AND :last AND status = 'SUBMITTED'
				GROUP BY tenant_id, month
				""")
			.param("district", scope.district().value())
			.param("first", Stored.month(months.getFirst()))
			.param("last", Stored.month(months.getLast()))
			.query(into(waiting));
		return waiting;
	}

	/** Hires handed in and not decided on in one unit, by month. */
	Map<YearMonth, Integer> undecided(TenantId tenant, List<YearMonth> months) {
		Map<TenantId, Map<YearMonth, Integer>> waiting = new HashMap<>();
		this.jdbc.sql("""
				SELECT r.tenant_id, r.month, COUNT(*) AS counted
				FROM monthly_return r
				JOIN hire h ON h.tenant_id = r.tenant_id AND h.return_id = r.id AND h.status = 'SUBMITTED'
				WHERE r.tenant_id = :tenant AND r.status = 'SUBMITTED' AND r.month BETWEEN :first AND :last
				GROUP BY r.tenant_id, r.month
				""")
			.param("tenant", tenant.value())
			.param("first", Stored.month(months.getFirst()))
			.param("last", Stored.month(months.getLast()))
			.query(into(waiting));
		return waiting.getOrDefault(tenant, Map.of());
	}

	private static RowCallbackHandler into(Map<TenantId, Map<YearMonth, Integer>> counts) {
		return (row) -> counts.computeIfAbsent(new TenantId(row.getLong("tenant_id")), (absent) -> new HashMap<>())
			.put(Stored.month(row.getInt("month")), row.getInt("counted"));
	}

}
