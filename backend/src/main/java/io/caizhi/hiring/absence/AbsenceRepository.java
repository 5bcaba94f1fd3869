package io.caizhi.hiring.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who owes a return of a month and handed nothing in. An enterprise owes it if it was
 * registered before the month's end and its unit is not suspended; to begin a return, or
 * to leave it as a draft, is not to hand it in.
 */
@Repository
class AbsenceRepository {

	static final String OWING = """
			FROM enterprise e
			JOIN tenant t ON t.id = e.tenant_id AND t.status <> 'SUSPENDED'
			LEFT JOIN monthly_return r
				ON r.tenant_id = e.tenant_id AND r.enterprise_id = e.id AND r.month = :month
			WHERE e.registered_at < :end AND
			""";

	private static final String NOW = """
			SELECT t.id, t.code, t.name AS unit_name, e.id AS enterprise_id, e.name,
				r.submitted_at IS NULL AS absent
			""" + OWING;

	private static final String FROZEN = """
			SELECT t.id, t.code, t.name AS unit_name, a.owed, x.enterprise_id, x.name
			FROM absence a
			JOIN tenant t ON t.id = a.tenant_id
			LEFT JOIN absentee x ON x.tenant_id = a.tenant_id AND x.month = a.month AND x.closing = a.closing
			WHERE a.month = :month AND a.closing = :closing AND
			""";

	private static final String LISTS = """
			SELECT closing, MAX(closes_at) AS closes_at, SUM(owed) AS owed, SUM(absent) AS absent FROM absence
			WHERE month = :month AND
			""";

	private final JdbcClient jdbc;

	AbsenceRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Freezes who is absent in a district's month, which the transaction has closed. */
	void freeze(TenantId district, YearMonth month, Instant closesAt) {
		int closing = 1 + this.jdbc
			.sql("SELECT COALESCE(MAX(closing), 0) FROM absence WHERE district_id = :district AND month = :month")
			.param("district", district.value())
			.param("month", Stored.month(month))
			.query(Integer.class)
			.single();
		this.jdbc.sql("""
				INSERT INTO absence (tenant_id, month, closing, district_id, closes_at, owed, absent)
				SELECT e.tenant_id, :month, :closing, e.district_id, :closesAt, COUNT(*),
					SUM(r.submitted_at IS NULL)
				""" + OWING + """
				e.district_id = :district
				GROUP BY e.tenant_id, e.district_id
				""")
			.param("month", Stored.month(month))
			.param("closing", closing)
			.param("closesAt", Stored.time(closesAt))
			.param("end", end(month))
			.param("district", district.value())
			.update();
		this.jdbc.sql("""
				INSERT INTO absentee (tenant_id, month, closing, enterprise_id, district_id, name)
				SELECT e.tenant_id, :month, :closing, e.id, e.district_id, e.name
				""" + OWING + """
				e.district_id = :district AND r.submitted_at IS NULL
				""")
			.param("month", Stored.month(month))
			.param("closing", closing)
			.param("end", end(month))
			.param("district", district.value())
			.update();
	}

	/** How it stands now in one unit. */
	List<UnitAbsence> now(TenantId unit, YearMonth month) {
		return units(this.jdbc.sql(NOW + " e.tenant_id = :unit ORDER BY t.code, e.name, e.id")
			.param("month", Stored.month(month))
			.param("end", end(month))
			.param("unit", unit.value())
			.query(AbsenceRepository::owing)
			.list());
	}

	/** How it stands now in every unit. */
	List<UnitAbsence> now(DistrictScope scope, YearMonth month) {
		return units(this.jdbc.sql(NOW + " e.district_id = :district ORDER BY t.code, e.name, e.id")
			.param("month", Stored.month(month))
			.param("end", end(month))
			.param("district", scope.district().value())
			.query(AbsenceRepository::owing)
			.list());
	}

	/** What a closing froze of one unit. */
	List<UnitAbsence> frozen(TenantId unit, YearMonth month, int closing) {
		return frozenUnits(this.jdbc.sql(FROZEN + " a.tenant_id = :unit ORDER BY t.code, x.name, x.enterprise_id")
			.param("month", Stored.month(month))
			.param("closing", closing)
			.param("unit", unit.value())
			.query(AbsenceRepository::frozen)
			.list());
	}

	/** What a closing froze of every unit. */
	List<UnitAbsence> frozen(DistrictScope scope, YearMonth month, int closing) {
		return frozenUnits(this.jdbc.sql(FROZEN + " a.district_id = :district ORDER BY t.code, x.name, x.enterprise_id")
			.param("month", Stored.month(month))
			.param("closing", closing)
			.param("district", scope.district().value())
			.query(AbsenceRepository::frozen)
			.list());
	}

	/** The lists of one unit, the one that holds last. */
	List<AbsenceList> lists(TenantId unit, YearMonth month) {
		return this.jdbc.sql(LISTS + " tenant_id = :unit GROUP BY closing ORDER BY closing")
			.param("month", Stored.month(month))
			.param("unit", unit.value())
			.query(AbsenceRepository::list)
			.list();
	}

	/** The lists of the district, the one that holds last. */
	List<AbsenceList> lists(DistrictScope scope, YearMonth month) {
		return this.jdbc.sql(LISTS + " district_id = :district GROUP BY closing ORDER BY closing")
			.param("month", Stored.month(month))
			.param("district", scope.district().value())
			.query(AbsenceRepository::list)
			.list();
	}

	private static List<UnitAbsence> units(List<Owing> owing) {
		Map<TenantId, List<Owing>> byUnit = new LinkedHashMap<>();
		owing.forEach((one) -> byUnit.computeIfAbsent(one.unit(), (unit) -> new ArrayList<>()).add(one));
		return byUnit.values()
			.stream()
			.map((unit) -> new UnitAbsence(unit.getFirst().unit(), unit.getFirst().code(), unit.getFirst().unitName(),
					unit.size(), unit.stream().filter(Owing::absent).map(Owing::enterprise).toList()))
			.toList();
	}

	private static List<UnitAbsence> frozenUnits(List<UnitAbsence> rows) {
		Map<TenantId, UnitAbsence> byUnit = new LinkedHashMap<>();
		rows.forEach((row) -> byUnit.merge(row.unit(), row, (one, other) -> {
			List<Absentee> absent = new ArrayList<>(one.absent());
			absent.addAll(other.absent());
			return new UnitAbsence(one.unit(), one.code(), one.name(), one.owed(), absent);
		}));
		return List.copyOf(byUnit.values());
	}

	private static Owing owing(ResultSet row, int number) throws SQLException {
		return new Owing(new TenantId(row.getLong("id")), row.getString("code"), row.getString("unit_name"),
				new Absentee(new EnterpriseId(row.getLong("enterprise_id")), row.getString("name")),
				row.getBoolean("absent"));
	}

	private static UnitAbsence frozen(ResultSet row, int number) throws SQLException {
		long enterprise = row.getLong("enterprise_id");
		List<Absentee> absent = row.wasNull() ? List.of()
				: List.of(new Absentee(new EnterpriseId(enterprise), row.getString("name")));
		return new UnitAbsence(new TenantId(row.getLong("id")), row.getString("code"), row.getString("unit_name"),
				row.getInt("owed"), absent);
	}

	private static AbsenceList list(ResultSet row, int number) throws SQLException {
		return new AbsenceList(row.getInt("closing"),
				Objects.requireNonNull(Stored.instant(row.getObject("closes_at", LocalDateTime.class))),
				row.getInt("owed"), row.getInt("absent"));
	}

	static Object end(YearMonth month) {
		return Objects
			.requireNonNull(Stored.time(month.plusMonths(1).atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant()));
	}

	/** An enterprise that owes a return. */
	private record Owing(TenantId unit, String code, String unitName, Absentee enterprise, boolean absent) {

	}

}
