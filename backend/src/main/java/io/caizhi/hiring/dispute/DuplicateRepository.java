package io.caizhi.hiring.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ArrayList;

import io.caizhi.hiring.HireId;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.plan.DistrictYears;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Persons verified more than once. A case belongs to the district and knows its person by
 * the fingerprint alone, which never leaves this class.
 */
@Repository
class DuplicateRepository {

	private static final int BATCH = 500;

	private static final String CASE = "SELECT id, plan_year, state, opened_at, redivided_at, version FROM credit_case ";

	private static final String STANDING = """
			JOIN hire h ON h.district_id = k.tenant_id AND h.fingerprint = k.fingerprint AND h.status = 'VERIFIED'
			JOIN hire f ON f.tenant_id = h.tenant_id AND f.id = h.id
			""";

	private static final String AMENDED = """
			JOIN hire h ON h.district_id = k.tenant_id AND h.amends IS NOT NULL
			JOIN hire_version f ON f.tenant_id = h.tenant_id AND f.hire_id = h.id AND f.version = h.amends
				AND f.fingerprint = k.fingerprint
			""";

	private static final String HIRES = """
			SELECT k.id AS case_id, h.tenant_id, h.id, e.name, f.hired_on, f.decided_at, b.month, b.credit, d.reason
			FROM credit_case k
			%s
			JOIN enterprise e ON e.tenant_id = h.tenant_id AND e.id = h.enterprise_id
			JOIN booking b ON b.tenant_id = h.tenant_id AND b.hire_id = h.id AND b.hires = 1
			LEFT JOIN booking later
				ON later.tenant_id = b.tenant_id AND later.hire_id = b.hire_id AND later.entry = b.entry + 1
			LEFT JOIN credit_dispute d
				ON d.tenant_id = h.tenant_id AND d.hire_id = h.id AND d.decided_at IS NULL
			WHERE k.tenant_id = :district AND k.id IN (:cases) AND f.hired_on BETWEEN :first AND :last
				AND later.hire_id IS NULL
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	DuplicateRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Who was hired, and in which year. */
	private record Person(int year, byte[] fingerprint) {

		String order() {
			return this.year + HexFormat.of().formatHex(this.fingerprint);
		}

	}

	/**
	 * Opens the cases of these hires of a unit, or opens them again. In the order of
	 * their key, so that units that find the same persons wait for each other.
	 */
	void open(TenantId unit, DistrictId district, DistrictYears years, Collection<HireId> hires, Instant at) {
		List<Person> persons = this.jdbc
			.sql("SELECT fingerprint, hired_on FROM hire WHERE tenant_id = :unit AND id IN (:hires)")
			.param("unit", unit.value())
			.param("hires", hires.stream().map(HireId::value).toList())
			.query((row, number) -> new Person(years.of(YearMonth.from(row.getObject("hired_on", LocalDate.class))),
					row.getBytes("fingerprint")))
			.list()
			.stream()
			.sorted(Comparator.comparing(Person::order))
			.toList();
		LocalDateTime opened = Stored.time(at);
		this.batches.batchUpdate("""
				INSERT INTO credit_case (tenant_id, id, plan_year, fingerprint, opened_at, state, version)
				VALUES (?, ?, ?, ?, ?, 'OPEN', 1)
				ON DUPLICATE KEY UPDATE state = 'OPEN', version = version + 1
				""", persons, BATCH, (statement, person) -> {
			statement.setLong(1, district.value());
			statement.setLong(2, CaseId.next().value());
			statement.setInt(3, person.year());
			statement.setBytes(4, person.fingerprint());
			statement.setObject(5, opened);
		});
	}

	/**
	 * Opens the case of a hire again that took over what another one had of the person. A
	 * hire being changed is of the case of which it is counted.
	 */
	void redivided(TenantId unit, DistrictId district, DistrictYears years, HireId hire, Instant at) {
		this.jdbc
			.sql("""
					SELECT COALESCE(v.fingerprint, h.fingerprint) AS fingerprint, COALESCE(v.hired_on, h.hired_on) AS hired_on
					FROM hire h
					LEFT JOIN hire_version v ON v.tenant_id = h.tenant_id AND v.hire_id = h.id AND v.version = h.amends
					WHERE h.tenant_id = :unit AND h.id = :hire
					""")
			.param("unit", unit.value())
			.param("hire", hire.value())
			.query((row, number) -> new Person(years.of(YearMonth.from(row.getObject("hired_on", LocalDate.class))),
					row.getBytes("fingerprint")))
			.optional()
			.ifPresent((person) -> this.jdbc.sql("""
					UPDATE credit_case SET state = 'OPEN', redivided_at = :at, version = version + 1
					WHERE tenant_id = :district AND plan_year = :year AND fingerprint = :fingerprint
					""")
				.param("at", Stored.time(at))
				.param("district", district.value())
				.param("year", person.year())
				.param("fingerprint", person.fingerprint())
				.update());
	}

	/** Cases of a year in a state, oldest first. */
	List<DuplicateCase> page(DistrictScope scope, AssessmentYear year, CaseState state, PageRequest page) {
		return this.jdbc.sql(CASE + """
				WHERE tenant_id = :district AND plan_year = :year AND state = :state AND id > :after
				ORDER BY tenant_id, plan_year, state, id
				LIMIT :limit
				""")
			.param("district", scope.district().value())
			.param("year", year.value())
			.param("state", state.name())
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query((row, number) -> map(row))
			.list();
	}

	/** How many cases wait for a decision, by year; years without any are left out. */
	Map<Integer, Integer> open(DistrictScope scope) {
		Map<Integer, Integer> years = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT plan_year, COUNT(*) AS cases FROM credit_case
				WHERE tenant_id = :district AND state = 'OPEN'
				GROUP BY plan_year
				ORDER BY plan_year
				""").param("district", scope.district().value()).query((row) -> {
			years.put(row.getInt("plan_year"), row.getInt("cases"));
		});
		return years;
	}

	Optional<DuplicateCase> find(DistrictScope scope, CaseId id) {
		return this.jdbc.sql(CASE + "WHERE tenant_id = :district AND id = :id")
			.param("district", scope.district().value())
			.param("id", id.value())
			.query((row, number) -> map(row))
			.optional();
	}

	/**
	 * Takes the credit of the case's person, and then the case, for oneself: in the order
	 * in which a verification takes them.
	 */
	Optional<DuplicateCase> lock(DistrictScope scope, CaseId id) {
		this.jdbc.sql("""
				SELECT c.hire_id FROM credit c
				JOIN credit_case k ON k.tenant_id = c.district_id AND k.plan_year = c.plan_year
					AND k.fingerprint = c.fingerprint
				WHERE k.tenant_id = :district AND k.id = :id
				FOR UPDATE
				""").param("district", scope.district().value()).param("id", id.value()).query(Long.class).list();
		return this.jdbc.sql(CASE + "WHERE tenant_id = :district AND id = :id FOR UPDATE")
			.param("district", scope.district().value())
			.param("id", id.value())
			.query((row, number) -> map(row))
			.optional();
	}

	/**
	 * The counted hires of cases of one year, by case, first verified first. One of which
	 * a change waits is there as it was decided on.
	 */
	Map<CaseId, List<CaseHire>> hires(DistrictScope scope, AssessmentYear year, Collection<CaseId> cases) {
		Map<CaseId, List<CaseHire>> hires = new LinkedHashMap<>();
		if (cases.isEmpty()) {
			return hires;
		}
		for (String sql : List.of(HIRES.formatted(STANDING), HIRES.formatted(AMENDED))) {
			this.jdbc.sql(sql)
				.param("district", scope.district().value())
				.param("cases", cases.stream().map(CaseId::value).toList())
				.param("first", year.months().getFirst().atDay(1))
				.param("last", year.months().getLast().atEndOfMonth())
				.query((row) -> {
					hires.computeIfAbsent(new CaseId(row.getLong("case_id")), (absent) -> new ArrayList<>())
						.add(hire(row));
				});
		}
		hires.values()
			.forEach((ofCase) -> ofCase
				.sort(Comparator.comparing(CaseHire::verifiedAt).thenComparing((hire) -> hire.hire().value())));
		return hires;
	}

	/** Takes the hires for oneself. */
	void lockHires(DistrictScope scope, List<CaseHire> hires) {
		hires.stream()
			.sorted(Comparator.<CaseHire>comparingLong((hire) -> hire.unit().value())
				.thenComparing((hire) -> hire.hire().value()))
			.forEach((hire) -> this.jdbc.sql(
					"SELECT id FROM hire WHERE tenant_id = :unit AND id = :hire AND district_id = :district FOR UPDATE")
				.param("unit", hire.unit().value())
				.param("hire", hire.hire().value())
				.param("district", scope.district().value())
				.query(Long.class)
				.single());
	}

	/** Lets the person be held by a hire. */
	void credit(DistrictScope scope, CaseId id, CaseHire holder) {
		this.jdbc.sql("""
				UPDATE credit c
				JOIN credit_case k ON k.tenant_id = c.district_id AND k.plan_year = c.plan_year
					AND k.fingerprint = c.fingerprint
				SET c.tenant_id = :unit, c.hire_id = :hire
				WHERE k.tenant_id = :district AND k.id = :id
				""")
			.param("unit", holder.unit().value())
			.param("hire", holder.hire().value())
			.param("district", scope.district().value())
			.param("id", id.value())
			.update();
	}

	/** How a hire counts now; what it says is untouched, and so is its version. */
	void count(DistrictScope scope, CaseHire hire) {
		boolean duplicate = hire.share().signum() == 0;
		this.jdbc.sql("""
				UPDATE hire SET duplicate = :duplicate, counted_month = :month
				WHERE tenant_id = :unit AND id = :hire AND district_id = :district
				""")
			.param("duplicate", duplicate)
			.param("month", duplicate ? null : Stored.month(hire.countedMonth()))
			.param("unit", hire.unit().value())
			.param("hire", hire.hire().value())
			.param("district", scope.district().value())
			.update();
	}

	/**
	 * @throws Refusal stale, when the case has moved since
	 */
	void update(DistrictScope scope, DuplicateCase changed, int seen) {
		int rows = this.jdbc.sql("""
				UPDATE credit_case SET state = :state, redivided_at = :redivided, version = :version
				WHERE tenant_id = :district AND id = :id AND version = :seen
				""")
			.param("state", changed.state().name())
			.param("redivided", Stored.time(changed.redividedAt()))
			.param("version", changed.version())
			.param("district", scope.district().value())
			.param("id", changed.id().value())
			.param("seen", seen)
			.update();
		if (rows != 1) {
			throw Refusal.stale();
		}
	}

	private static DuplicateCase map(ResultSet row) throws SQLException {
		return new DuplicateCase(new CaseId(row.getLong("id")), row.getInt("plan_year"),
				CaseState.valueOf(row.getString("state")),
				Objects.requireNonNull(Stored.instant(row.getObject("opened_at", LocalDateTime.class))),
				Stored.instant(row.getObject("redivided_at", LocalDateTime.class)), row.getInt("version"));
	}

	private static CaseHire hire(ResultSet row) throws SQLException {
		return new CaseHire(new TenantId(row.getLong("tenant_id")), new HireId(row.getLong("id")),
				row.getString("name"), row.getObject("hired_on", LocalDate.class),
				Objects.requireNonNull(Stored.instant(row.getObject("decided_at", LocalDateTime.class))),
				Stored.month(row.getInt("month")), row.getBigDecimal("credit"), row.getString("reason"));
	}

}
