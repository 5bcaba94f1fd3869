package io.caizhi.rollup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.DistrictYears;
import io.caizhi.rollup.CheckedHire.Facts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what a reconciliation compares, a piece at a time and without a lock: figures
 * recomputed from bookings, figures as kept, hires with their bookings, persons with
 * their credits.
 */
@Repository
class RecordsRepository {

	static final String SUMS = """
			SUM(credit) AS counted, SUM(IF(college, credit, 0)) AS college, SUM(IF(late, credit, 0)) AS late,
			SUM(IF(credit = 0, hires, 0)) AS duplicate, SUM(IF(insured, credit, 0)) AS insured,
			SUM(IF(degree_checked, credit, 0)) AS degree_checked,
			SUM(IF(college AND insured, credit, 0)) AS college_insured,
			SUM(IF(college AND degree_checked, credit, 0)) AS college_degree_checked
			""";

	private final JdbcClient jdbc;

	RecordsRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a month's bookings add up to, by whatever any summary is told apart by. */
	record Booked(EnterpriseId enterprise, String education, String channel, Figure figure) {

	}

	/** The units of a district with their codes. */
	Map<TenantId, String> units(TenantId district) {
		Map<TenantId, String> units = new LinkedHashMap<>();
		this.jdbc.sql("SELECT id, code FROM tenant WHERE district_id = :district AND kind = 'UNIT' ORDER BY id")
			.param("district", district.value())
			.query((RowCallbackHandler) (row) -> units.put(new TenantId(row.getLong("id")), row.getString("code")));
		return units;
	}

	/** Months in which the unit has bookings or figures. */
	List<YearMonth> months(TenantId tenant) {
		return this.jdbc.sql("""
				SELECT DISTINCT month FROM booking WHERE tenant_id = :tenant
				UNION SELECT DISTINCT month FROM monthly_summary WHERE tenant_id = :tenant
				UNION SELECT DISTINCT month FROM unit_summary WHERE tenant_id = :tenant
				ORDER BY month
				""").param("tenant", tenant.value()).query((row, number) -> Stored.month(row.getInt("month"))).list();
	}

	List<Booked> booked(TenantId tenant, YearMonth month) {
		return this.jdbc
			.sql("SELECT enterprise_id, education, channel, " + SUMS
					+ " FROM booking WHERE tenant_id = :tenant AND month = :month"
					+ " GROUP BY enterprise_id, education, channel")
			.param("tenant", tenant.value())
			.param("month", Stored.month(month))
			.query((row, number) -> new Booked(new EnterpriseId(row.getLong("enterprise_id")),
					row.getString("education"), row.getString("channel"), FigureColumns.read(row)))
			.list();
	}

	Map<EnterpriseId, Figure> enterpriseSummaries(TenantId tenant, YearMonth month) {
		Map<EnterpriseId, Figure> figures = new HashMap<>();
		this.jdbc
			.sql("SELECT enterprise_id, " + FigureColumns.NAMES
					+ " FROM monthly_summary WHERE tenant_id = :tenant AND month = :month")
			.param("tenant", tenant.value())
			.param("month", Stored.month(month))
			.query((RowCallbackHandler) (row) -> figures.put(new EnterpriseId(row.getLong("enterprise_id")),
					FigureColumns.read(row)));
		return figures;
	}

	Map<UnitChange.Key, Figure> unitSummaries(TenantId tenant, YearMonth month) {
		Map<UnitChange.Key, Figure> figures = new TreeMap<>();
		this.jdbc
			.sql("SELECT grain, education, channel, " + FigureColumns.NAMES
					+ " FROM unit_summary WHERE tenant_id = :tenant AND grain IN (0, 1, 2, 3) AND month = :month")
			.param("tenant", tenant.value())
			.param("month", Stored.month(month))
			.query((RowCallbackHandler) (row) -> figures.put(new UnitChange.Key(Grain.values()[row.getInt("grain")],
					month, row.getString("education").strip(), row.getString("channel")), FigureColumns.read(row)));
		return figures;
	}

	/** The last of up to so many hires after one, 0 when there are none. */
	long end(TenantId tenant, long after, int rows) {
		return this.jdbc.sql("""
				SELECT COALESCE(MAX(id), 0) FROM (
					SELECT id FROM hire WHERE tenant_id = :tenant AND id > :after ORDER BY tenant_id, id LIMIT :rows
				) batch
				""")
			.param("tenant", tenant.value())
			.param("after", after)
			.param("rows", rows)
			.query(Long.class)
			.single();
	}

	/** The verified hires between two, each with its last booking. */
	List<CheckedHire> hires(TenantId tenant, long after, long upTo) {
		return this.jdbc.sql("""
				SELECT h.id, h.enterprise_id, h.education, h.channel, h.college, h.insured, h.degree_checked, h.late,
					h.duplicate, h.counted_month, t.entries, t.live, b.enterprise_id AS b_enterprise_id,
					b.education AS b_education, b.channel AS b_channel, b.college AS b_college, b.insured AS b_insured,
					b.degree_checked AS b_degree_checked, b.late AS b_late, b.month AS b_month, b.credit AS b_credit
				FROM hire h
				LEFT JOIN (
					SELECT hire_id, COUNT(*) AS entries, SUM(hires) AS live, MAX(entry) AS last FROM booking
					WHERE tenant_id = :tenant AND hire_id > :after AND hire_id <= :upTo
					GROUP BY hire_id
				) t ON t.hire_id = h.id
				LEFT JOIN booking b ON b.tenant_id = h.tenant_id AND b.hire_id = h.id AND b.entry = t.last
				WHERE h.tenant_id = :tenant AND h.id > :after AND h.id <= :upTo AND h.status = 'VERIFIED'
				""")
			.param("tenant", tenant.value())
			.param("after", after)
			.param("upTo", upTo)
			.query((row, number) -> new CheckedHire(row.getLong("id"), says(row), booked(row), row.getInt("entries"),
					row.getInt("live")))
			.list();
	}

	/** The last of up to so many persons after one, as a hexadecimal fingerprint. */
	@Nullable String endOfPersons(TenantId district, String after, int persons) {
		return this.jdbc.sql("""
				SELECT HEX(MAX(fingerprint)) FROM (
					SELECT DISTINCT fingerprint FROM hire
					WHERE district_id = :district AND fingerprint > :after
					ORDER BY fingerprint LIMIT :persons
				) batch
				""")
			.param("district", district.value())
			.param("after", HexFormat.of().parseHex(after))
			.param("persons", persons)
			.query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
			.single()
			.orElse(null);
	}

	/**
	 * What persons between two are credited with in a year, by one of their hires each.
	 */
	List<Credited> credits(TenantId district, DistrictYears years, String after, String upTo) {
		Map<String, Map<Integer, Credited>> persons = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT HEX(h.fingerprint) AS person, MIN(h.id) AS hire_id, MIN(h.hired_on) AS hired_on,
					SUM(b.credit) AS credit
				FROM hire h
				JOIN booking b ON b.tenant_id = h.tenant_id AND b.hire_id = h.id
				WHERE h.district_id = :district AND h.fingerprint > :after AND h.fingerprint <= :upTo
				GROUP BY h.fingerprint, EXTRACT(YEAR_MONTH FROM h.hired_on)
				""")
			.param("district", district.value())
			.param("after", HexFormat.of().parseHex(after))
			.param("upTo", HexFormat.of().parseHex(upTo))
			.query((RowCallbackHandler) (row) -> {
				YearMonth hired = YearMonth.from(row.getObject("hired_on", LocalDate.class));
				persons.computeIfAbsent(row.getString("person"), (absent) -> new TreeMap<>())
					.merge(years.of(hired), new Credited(row.getLong("hire_id"), row.getBigDecimal("credit")),
							Credited::plus);
			});
		return persons.values().stream().flatMap((credited) -> credited.values().stream()).toList();
	}

	/**
	 * What one person is credited with in one year.
	 *
	 * @param hire one of the person's
	 */
	record Credited(long hire, BigDecimal credit) {

		Credited plus(Credited other) {
			return new Credited(Math.min(this.hire, other.hire), this.credit.add(other.credit));
		}

	}

	private static Facts says(ResultSet row) throws SQLException {
		int month = row.getInt("counted_month");
		return new Facts(row.getLong("enterprise_id"), row.getString("education"), row.getString("channel"),
				row.getBoolean("college"), row.getBoolean("insured"), row.getBoolean("degree_checked"),
				row.getBoolean("late"), (month != 0) ? Stored.month(month) : null, row.getBoolean("duplicate"));
	}

	private static @Nullable Facts booked(ResultSet row) throws SQLException {
		BigDecimal credit = row.getBigDecimal("b_credit");
		return (credit == null) ? null
				: new Facts(row.getLong("b_enterprise_id"), row.getString("b_education"), row.getString("b_channel"),
						row.getBoolean("b_college"), row.getBoolean("b_insured"), row.getBoolean("b_degree_checked"),
						row.getBoolean("b_late"), Stored.month(row.getInt("b_month")), credit.signum() == 0);
	}

}
