package io.caizhi.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was counted, by enterprise and month. */
@Repository
class SummaryRepository {

	private final JdbcClient jdbc;

	SummaryRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds to a month of an enterprise, which begins at zero. */
	void add(TenantId tenant, DistrictId district, SummaryChange change) {
		this.jdbc.sql("""
				INSERT INTO monthly_summary (tenant_id, month, enterprise_id, district_id, counted, college, late,
					duplicate)
				VALUES (:tenant, :month, :enterprise, :district, :counted, :college, :late, :duplicate)
				ON DUPLICATE KEY UPDATE counted = counted + :counted, college = college + :college,
					late = late + :late, duplicate = duplicate + :duplicate
				""")
			.param("tenant", tenant.value())
			.param("month", Stored.month(change.month()))
			.param("enterprise", change.enterprise().value())
			.param("district", district.value())
			.param("counted", change.figure().counted())
			.param("college", change.figure().students())
			.param("late", change.figure().late())
			.param("duplicate", change.figure().duplicate())
			.update();
	}

	/** What was counted in the unit, by enterprise and month. */
	Map<EnterpriseId, Map<YearMonth, Figure>> byEnterprise(TenantId tenant, List<YearMonth> months) {
		Map<EnterpriseId, Map<YearMonth, Figure>> figures = new HashMap<>();
		this.jdbc.sql("""
				SELECT enterprise_id, month, counted, college, late, duplicate FROM monthly_summary
				WHERE tenant_id = :tenant AND month BETWEEN :first AND :last
				""")
			.param("tenant", tenant.value())
			.param("first", Stored.month(months.getFirst()))
			.param("last", Stored.month(months.getLast()))
			.query((RowCallbackHandler) (row) -> put(figures, new EnterpriseId(row.getLong("enterprise_id")), row));
		return figures;
	}

	/** What was counted in the district, by unit and month. */
	Map<TenantId, Map<YearMonth, Figure>> byUnit(DistrictScope scope, List<YearMonth> months) {
		Map<TenantId, Map<YearMonth, Figure>> figures = new HashMap<>();
		this.jdbc.sql("""
				SELECT tenant_id, month, SUM(counted) AS counted, SUM(college) AS college, SUM(late) AS late,
					SUM(duplicate) AS duplicate
				FROM monthly_summary
				WHERE district_id = :district AND month BETWEEN :first AND :last
				GROUP BY tenant_id, month
				""")
			.param("district", scope.district().value())
			.param("first", Stored.month(months.getFirst()))
			.param("last", Stored.month(months.getLast()))
			.query((RowCallbackHandler) (row) -> put(figures, new TenantId(row.getLong("tenant_id")), row));
		return figures;
	}

	/** What was counted in one unit of the district, by enterprise and month. */
	Map<EnterpriseId, Map<YearMonth, Figure>> byEnterprise(DistrictScope scope, TenantId unit, List<YearMonth> months) {
		Map<EnterpriseId, Map<YearMonth, Figure>> figures = new HashMap<>();
		this.jdbc.sql("""
				SELECT enterprise_id, month, counted, college, late, duplicate FROM monthly_summary
				WHERE tenant_id = :unit AND district_id = :district AND month BETWEEN :first AND :last
				""")
			.param("unit", unit.value())
			.param("district", scope.district().value())
			.param("first", Stored.month(months.getFirst()))
			.param("last", Stored.month(months.getLast()))
			.query((RowCallbackHandler) (row) -> put(figures, new EnterpriseId(row.getLong("enterprise_id")), row));
		return figures;
	}

	private static <K> void put(Map<K, Map<YearMonth, Figure>> figures, K key, ResultSet row) throws SQLException {
		figures.computeIfAbsent(key, (absent) -> new HashMap<>())
			.put(Stored.month(row.getInt("month")), new Figure(row.getInt("counted"), row.getInt("college"),
					row.getInt("late"), row.getInt("duplicate")));
	}

}
