package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was counted, by enterprise and month. */
@Repository
class SummaryRepository {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	SummaryRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Adds to months of enterprises, which begin at zero, in the order given. */
	void add(TenantId tenant, DistrictId district, List<SummaryChange> changes) {
		this.batches.batchUpdate("INSERT INTO monthly_summary (tenant_id, month, enterprise_id, district_id, "
				+ FigureColumns.NAMES + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE "
				+ FigureColumns.ADDED, changes, BATCH, (statement, change) -> {
					statement.setLong(1, tenant.value());
					statement.setInt(2, Stored.month(change.month()));
					statement.setLong(3, change.enterprise().value());
					statement.setLong(4, district.value());
					FigureColumns.bind(statement, 5, change.figure());
				});
	}

	/** What was counted in the unit, by enterprise and month. */
	Map<EnterpriseId, Map<YearMonth, Figure>> byEnterprise(TenantId tenant, List<YearMonth> months) {
		Map<EnterpriseId, Map<YearMonth, Figure>> figures = new HashMap<>();
		this.jdbc
			.sql("SELECT enterprise_id, month, " + FigureColumns.NAMES
					+ " FROM monthly_summary WHERE tenant_id = :tenant AND month BETWEEN :first AND :last")
			.param("tenant", tenant.value())
			.param("first", Stored.month(months.getFirst()))
			.param("last", Stored.month(months.getLast()))
			.query(into(figures));
		return figures;
	}

	/** What was counted in one unit of the district, by enterprise and month. */
	Map<EnterpriseId, Map<YearMonth, Figure>> byEnterprise(DistrictScope scope, TenantId unit, List<YearMonth> months) {
		Map<EnterpriseId, Map<YearMonth, Figure>> figures = new HashMap<>();
		this.jdbc
			.sql("SELECT enterprise_id, month, " + FigureColumns.NAMES + " FROM monthly_summary"
					+ " WHERE tenant_id = :unit AND district_id = :district AND month BETWEEN :first AND :last")
			.param("unit", unit.value())
			.param("district", scope.district().value())
			.param("first", Stored.month(months.getFirst()))
			.param("last", Stored.month(months.getLast()))
			.query(into(figures));
		return figures;
	}

	private static RowCallbackHandler into(Map<EnterpriseId, Map<YearMonth, Figure>> figures) {
		return (row) -> figures
			.computeIfAbsent(new EnterpriseId(row.getLong("enterprise_id")), (absent) -> new HashMap<>())
			.put(Stored.month(row.getInt("month")), FigureColumns.read(row));
	}

}
