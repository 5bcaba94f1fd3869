package io.caizhi.rollup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts cohorts from the hires and their bookings. A query and no summary: leaving dates
 * come without a booking, so that a summary would have to follow every correction of a
 * row. It reads the hires of the months asked for from an index, units one after the
 * other and nothing else, and puts nothing in order.
 */
@Repository
class CohortRepository {

	private static final String COUNTS = """
			 EXTRACT(YEAR_MONTH FROM h.hired_on) AS month, SUM(b.credit) AS hired,
			SUM(IF(%1$s IS NULL OR %1$s >= h.hired_on + INTERVAL 3 MONTH, b.credit, 0)) AS after3,
			SUM(IF(%1$s IS NULL OR %1$s >= h.hired_on + INTERVAL 6 MONTH, b.credit, 0)) AS after6,
			SUM(IF(%1$s IS NULL OR %1$s >= h.hired_on + INTERVAL 12 MONTH, b.credit, 0)) AS after12
			FROM hire h
			JOIN booking b ON b.tenant_id = h.tenant_id AND b.hire_id = h.id
			LEFT JOIN hire_version v ON v.tenant_id = h.tenant_id AND v.hire_id = h.id AND v.version = h.amends
			""".formatted("IF(v.hire_id IS NULL, h.left_on, v.left_on)");

	/** Leaps through the index of events from one unit and name to the next. */
	static final String EVENTS = """
			SELECT DISTINCT named.event
			FROM tenant t
			JOIN (SELECT tenant_id, event FROM hire WHERE tenant_id IN (:units) GROUP BY tenant_id, event) named
				ON named.tenant_id = t.id
			WHERE t.district_id = :district AND named.event IS NOT NULL
			""";

	private final JdbcClient jdbc;

	CohortRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What was counted of one unit, and month of hire.
	 *
	 * @param retained after each horizon
	 */
	record UnitCohort(TenantId unit, YearMonth month, BigDecimal hired, List<BigDecimal> retained) {

	}

	/** What was counted of one enterprise, and month of hire. */
	record EnterpriseCohort(EnterpriseId enterprise, YearMonth month, BigDecimal hired, List<BigDecimal> retained) {

	}

	List<UnitCohort> byUnit(DistrictScope scope, Collection<TenantId> units, List<YearMonth> months) {
		if (units.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("SELECT h.tenant_id, " + COUNTS + """
				WHERE h.tenant_id IN (:units) AND b.district_id = :district AND h.hired_on BETWEEN :first AND :last
				GROUP BY h.tenant_id, EXTRACT(YEAR_MONTH FROM h.hired_on)
				""")
			.param("units", units.stream().map(TenantId::value).toList())
			.param("district", scope.district().value())
			.param("first", months.getFirst().atDay(1))
			.param("last", months.getLast().atEndOfMonth())
			.query((row, number) -> new UnitCohort(new TenantId(row.getLong("tenant_id")), month(row),
					row.getBigDecimal("hired"), retained(row)))
			.list();
	}

	List<EnterpriseCohort> byEnterprise(TenantId tenant, List<YearMonth> months) {
		return this.jdbc.sql("SELECT h.enterprise_id, " + COUNTS + """
				WHERE h.tenant_id = :tenant AND h.hired_on BETWEEN :first AND :last
				GROUP BY h.enterprise_id, EXTRACT(YEAR_MONTH FROM h.hired_on)
				""")
			.param("tenant", tenant.value())
			.param("first", months.getFirst().atDay(1))
			.param("last", months.getLast().atEndOfMonth())
			.query((row, number) -> new EnterpriseCohort(new EnterpriseId(row.getLong("enterprise_id")), month(row),
					row.getBigDecimal("hired"), retained(row)))
			.list();
	}

	/** Every event that hires of these units name, as they write it. */
	List<String> events(DistrictScope scope, Collection<TenantId> units) {
		if (units.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(EVENTS)
			.param("units", units.stream().map(TenantId::value).toList())
			.param("district", scope.district().value())
			.query(String.class)
			.list();
	}

	/**
	 * Those hired in a span of days who are said to come from an event.
	 * @param events the names by which hires call it
	 */
	List<UnitCohort> byEvent(DistrictScope scope, Collection<TenantId> units, Collection<String> events,
			LocalDate first, LocalDate last) {
		if (units.isEmpty() || events.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("SELECT h.tenant_id, " + COUNTS + """
				WHERE h.tenant_id IN (:units) AND b.district_id = :district AND h.hired_on BETWEEN :first AND :last
					AND h.event IN (:events)
				GROUP BY h.tenant_id, EXTRACT(YEAR_MONTH FROM h.hired_on)
				""")
			.param("units", units.stream().map(TenantId::value).toList())
			.param("district", scope.district().value())
			.param("first", first)
			.param("last", last)
			.param("events", events)
			.query((row, number) -> new UnitCohort(new TenantId(row.getLong("tenant_id")), month(row),
					row.getBigDecimal("hired"), retained(row)))
			.list();
	}

	private static YearMonth month(ResultSet row) throws SQLException {
		return Stored.month(row.getInt("month"));
	}

	private static List<BigDecimal> retained(ResultSet row) throws SQLException {
		return List.of(row.getBigDecimal("after3"), row.getBigDecimal("after6"), row.getBigDecimal("after12"));
	}

}
