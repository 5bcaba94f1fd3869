package io.caizhi.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Adds summaries up over months. Units are named, so that the rows of each are read in
 * one piece of the table's own order.
 */
@Repository
class AssessedRepository {

	private static final String COUNTED = """
			SELECT tenant_id, education, channel, SUM(counted) AS counted, SUM(college) AS college, SUM(late) AS late,
				SUM(duplicate) AS duplicate, SUM(insured) AS insured, SUM(degree_checked) AS degree_checked,
				SUM(college_insured) AS college_insured, SUM(college_degree_checked) AS college_degree_checked
			FROM unit_summary
			WHERE tenant_id IN (:units) AND district_id = :district AND grain = :grain
				AND month BETWEEN :first AND :last
			GROUP BY tenant_id, education, channel
			""";

	private static final String CORRECTED_LATER = "SELECT b.tenant_id, b.education, b.channel, "
			+ RecordsRepository.SUMS + """
					FROM (
						SELECT DISTINCT tenant_id, hire_id, booked_month FROM correction_order
						WHERE district_id = :district AND booked_month > :last AND status = 'APPROVED'
							AND month BETWEEN :first AND :last
					) o
					JOIN booking b ON b.tenant_id = o.tenant_id AND b.hire_id = o.hire_id AND b.month = o.booked_month
						AND b.cause = 'CORRECTED'
					GROUP BY b.tenant_id, b.education, b.channel
					""";

	/** The highest closing of a month holds; those before were undone by a reopening. */
	private static final String RETURNS = """
			SELECT a.tenant_id, SUM(a.owed) AS owed, SUM(a.absent) AS absent, SUM(COALESCE(l.late, 0)) AS late
			FROM absence a
			JOIN (
				SELECT month, MAX(closing) AS closing FROM absence
				WHERE district_id = :district AND month BETWEEN :first AND :last
				GROUP BY month
			) held ON held.month = a.month AND held.closing = a.closing
			LEFT JOIN (
				SELECT x.tenant_id, x.month, x.closing, COUNT(*) AS late
				FROM absentee x
				JOIN monthly_return r ON r.tenant_id = x.tenant_id AND r.enterprise_id = x.enterprise_id
					AND r.month = x.month
				WHERE x.district_id = :district AND x.month BETWEEN :first AND :last AND EXISTS (
					SELECT 1 FROM receipt p WHERE p.tenant_id = r.tenant_id AND p.return_id = r.id AND p.issued_at <= (
						SELECT MAX(closes_at) FROM absence WHERE district_id = :district
							AND month BETWEEN :first AND :last))
				GROUP BY x.tenant_id, x.month, x.closing
			) l ON l.tenant_id = a.tenant_id AND l.month = a.month AND l.closing = a.closing
			WHERE a.district_id = :district AND a.month BETWEEN :first AND :last
			GROUP BY a.tenant_id
			""";

	private final JdbcClient jdbc;

	AssessedRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<CountedTotal> counted(DistrictScope scope, List<TenantId> units, Grain grain, YearMonth first,
			YearMonth last) {
		return units.isEmpty() ? List.of()
				: over(scope, COUNTED, first, last).param("units", units.stream().map(TenantId::value).toList())
					.param("grain", grain.code())
					.query(AssessedRepository::total)
					.list();
	}

	List<CountedTotal> correctedLater(DistrictScope scope, YearMonth first, YearMonth last) {
		return over(scope, CORRECTED_LATER, first, last).query(AssessedRepository::total).list();
	}

	Map<TenantId, Integer> enterprises(DistrictScope scope, List<TenantId> units, YearMonth first, YearMonth last) {
		Map<TenantId, Integer> enterprises = new HashMap<>();
		if (!units.isEmpty()) {
			over(scope, """
					SELECT tenant_id, COUNT(*) AS enterprises FROM (
						SELECT tenant_id, enterprise_id FROM monthly_summary
						WHERE tenant_id IN (:units) AND district_id = :district AND month BETWEEN :first AND :last
						GROUP BY tenant_id, enterprise_id HAVING SUM(counted) > 0
					) counting
					GROUP BY tenant_id
					""", first, last).param("units", units.stream().map(TenantId::value).toList())
				.query((RowCallbackHandler) (row) -> enterprises.put(new TenantId(row.getLong("tenant_id")),
						row.getInt("enterprises")));
		}
		return enterprises;
	}

	Map<TenantId, ReturnTotal> returns(DistrictScope scope, YearMonth first, YearMonth last) {
		Map<TenantId, ReturnTotal> returns = new HashMap<>();
		over(scope, RETURNS, first, last)
			.query((RowCallbackHandler) (row) -> returns.put(new TenantId(row.getLong("tenant_id")),
					new ReturnTotal(row.getInt("owed"), row.getInt("absent"), row.getInt("late"))));
		return returns;
	}

	private JdbcClient.StatementSpec over(DistrictScope scope, String sql, YearMonth first, YearMonth last) {
		return this.jdbc.sql(sql)
			.param("district", scope.district().value())
			.param("first", Stored.month(first))
			.param("last", Stored.month(last));
	}

	private static CountedTotal total(ResultSet row, int number) throws SQLException {
		return new CountedTotal(new TenantId(row.getLong("tenant_id")), row.getString("education").strip(),
				row.getString("channel").strip(), row.getBigDecimal("counted"), row.getBigDecimal("college"),
				row.getBigDecimal("late"), row.getBigDecimal("duplicate"), row.getBigDecimal("insured"),
				row.getBigDecimal("degree_checked"), row.getBigDecimal("college_insured"),
				row.getBigDecimal("college_degree_checked"));
	}

}
