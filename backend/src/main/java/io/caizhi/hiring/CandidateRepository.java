package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.CollegeStudentRule.Candidate;
import io.caizhi.plan.CollegeStudentRules;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.DocumentNumber;
import io.caizhi.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What a rule for college students asks about hires. A document is opened only where a
 * rule asks for the age, and nothing of it is kept.
 */
@Repository
class CandidateRepository {

	private static final int BATCH = 500;

	private static final String FACTS = """
			SELECT h.tenant_id, h.id, h.status, f.college, f.education, f.student, f.graduated_on, f.hired_on,
				f.contract, f.insured, f.document_kind, f.document_sealed
			""";

	private static final String COUNTED = FACTS + ", b.month, b.credit, b.college AS booked ";

	/**
	 * Hires made in some months as they stand: a return holds hires of its own month and
	 * of earlier ones.
	 */
	private static final String STANDING = """
			FROM monthly_return r
			JOIN hire h ON h.tenant_id = r.tenant_id AND h.return_id = r.id
			JOIN hire f ON f.tenant_id = h.tenant_id AND f.id = h.id
			""";

	private static final String MADE_BETWEEN = """
			WHERE r.district_id = :district AND r.month >= :month AND h.hired_on BETWEEN :first AND :last
			""";

	/** Hires as they were decided on, while a change of them waits. */
	private static final String AMENDED = """
			FROM hire h
			JOIN hire_version f ON f.tenant_id = h.tenant_id AND f.hire_id = h.id AND f.version = h.amends
			""";

	private static final String AMENDED_BETWEEN = """
			WHERE h.district_id = :district AND h.amends IS NOT NULL AND f.hired_on BETWEEN :first AND :last
			""";

	private static final String LIVE = """
			JOIN booking b ON b.tenant_id = h.tenant_id AND b.hire_id = h.id AND b.hires = 1
			LEFT JOIN booking later
				ON later.tenant_id = b.tenant_id AND later.hire_id = b.hire_id AND later.entry = b.entry + 1
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final FieldCipher cipher;

	CandidateRepository(JdbcClient jdbc, JdbcTemplate batches, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.cipher = cipher;
	}

	/**
	 * A hire as it was judged, and as the rules judge it now.
	 *
	 * @param verified whether it is counted
	 */
	record Judged(TenantId unit, HireId hire, boolean verified, boolean before, boolean after) {

		boolean moved() {
			return this.before != this.after;
		}

	}

	/** These hires of a unit, judged. */
	List<Judged> among(TenantId tenant, List<HireId> hires, CollegeStudentRules rules) {
		List<Judged> judged = new ArrayList<>();
		for (int start = 0; start < hires.size(); start += BATCH) {
			judged.addAll(this.jdbc
				.sql(FACTS.replace("f.", "h.") + " FROM hire h WHERE h.tenant_id = :tenant AND h.id IN (:hires)")
				.param("tenant", tenant.value())
				.param("hires",
						hires.subList(start, Math.min(start + BATCH, hires.size()))
							.stream()
							.map(HireId::value)
							.toList())
				.query((row, number) -> judged(row, rules))
				.list());
		}
		return judged;
	}

	/** All hires of a district made in these months, in whatever state, judged. */
	List<Judged> hired(DistrictId district, YearMonth first, YearMonth last, CollegeStudentRules rules) {
		return between(FACTS + STANDING + MADE_BETWEEN, district, first, last)
			.query((row, number) -> judged(row, rules))
			.list();
	}

	/**
	 * Those of which a change waits, judged as they were decided on: what they said then
	 * is counted until the change is decided on.
	 */
	List<Judged> amended(DistrictId district, YearMonth first, YearMonth last, CollegeStudentRules rules) {
		return between(FACTS + AMENDED + AMENDED_BETWEEN, district, first, last)
			.query((row, number) -> judged(row, rules))
			.list();
	}

	/**
	 * What rules would move among the hires of a district made in these months and
	 * counted: by unit and by the month they count in.
	 */
	Map<TenantId, Map<YearMonth, CollegeMove>> moves(DistrictId district, YearMonth first, YearMonth last,
			CollegeStudentRules rules) {
		Map<TenantId, Map<YearMonth, CollegeMove>> moves = new TreeMap<>(Comparator.comparingLong(TenantId::value));
		String counted = " AND later.hire_id IS NULL";
		for (String sql : List.of(COUNTED + STANDING + LIVE + MADE_BETWEEN + counted + " AND h.amends IS NULL",
				COUNTED + AMENDED + LIVE + AMENDED_BETWEEN + counted)) {
			between(sql, district, first, last).query((row) -> {
				moves.computeIfAbsent(new TenantId(row.getLong("tenant_id")), (absent) -> new TreeMap<>())
					.merge(Stored.month(row.getInt("month")), CollegeMove.of(row.getBigDecimal("credit"),
							row.getBoolean("booked"), rules.matches(candidate(row, rules))), CollegeMove::plus);
			});
		}
		return moves;
	}

	private StatementSpec between(String sql, DistrictId district, YearMonth first, YearMonth last) {
		return this.jdbc.sql(sql)
			.param("district", district.value())
			.param("month", Stored.month(first))
			.param("first", first.atDay(1))
			.param("last", last.atEndOfMonth());
	}

	/**
	 * Stores how hires are judged now; what they say is untouched, and so is their
	 * version.
	 */
	void store(TenantId tenant, List<Judged> moved) {
		this.batches.batchUpdate("UPDATE hire SET college = ? WHERE tenant_id = ? AND id = ?", moved, BATCH,
				(statement, hire) -> {
					statement.setBoolean(1, hire.after());
					statement.setLong(2, tenant.value());
					statement.setLong(3, hire.hire().value());
				});
	}

	private Judged judged(ResultSet row, CollegeStudentRules rules) throws SQLException {
		return new Judged(new TenantId(row.getLong("tenant_id")), new HireId(row.getLong("id")),
				row.getString("status").equals(HireStatus.VERIFIED.name()), row.getBoolean("college"),
				rules.matches(candidate(row, rules)));
	}

	private Candidate candidate(ResultSet row, CollegeStudentRules rules) throws SQLException {
		LocalDate hiredOn = row.getObject("hired_on", LocalDate.class);
		return new Candidate(row.getString("education"), row.getBoolean("student"),
				row.getObject("graduated_on", LocalDate.class), hiredOn,
				rules.at(YearMonth.from(hiredOn)).asksAge() ? bornOn(row) : null, row.getString("contract"),
				row.getBoolean("insured"));
	}

	private @Nullable LocalDate bornOn(ResultSet row) throws SQLException {
		DocumentKind kind = DocumentKind.valueOf(row.getString("document_kind"));
		if (kind != DocumentKind.RESIDENT_ID) {
			return null;
		}
		TenantId tenant = new TenantId(row.getLong("tenant_id"));
		String number = this.cipher.open(tenant, HireRepository.DOCUMENT, row.getBytes("document_sealed"));
		return new DocumentNumber(kind, number).bornOn().orElse(null);
	}

}
