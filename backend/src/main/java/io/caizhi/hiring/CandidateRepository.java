package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
import org.springframework.stereotype.Repository;

/**
 * What a rule for college students asks about hires. A document is opened only where a
 * rule asks for the age, and nothing of it is kept.
 */
@Repository
class CandidateRepository {

	private static final int BATCH = 500;

	private static final String FACTS = """
			h.tenant_id, h.id, h.status, h.college, h.education, h.student, h.graduated_on, h.hired_on, h.contract,
				h.insured, h.document_kind, h.document_sealed
			""";

	/**
	 * Hires made in some months: a return holds hires of its own month and of earlier
	 * ones.
	 */
	private static final String HIRED_BETWEEN = """
			FROM monthly_return r
			JOIN hire h ON h.tenant_id = r.tenant_id AND h.return_id = r.id
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
			judged.addAll(
					this.jdbc.sql("SELECT " + FACTS + " FROM hire h WHERE h.tenant_id = :tenant AND h.id IN (:hires)")
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
		return this.jdbc.sql("SELECT " + FACTS + HIRED_BETWEEN + """
				WHERE r.district_id = :district AND r.month >= :month AND h.hired_on BETWEEN :first AND :last
				""")
			.param("district", district.value())
			.param("month", Stored.month(first))
			.param("first", first.atDay(1))
			.param("last", last.atEndOfMonth())
			.query((row, number) -> judged(row, rules))
			.list();
	}

	/**
	 * What rules would move among the hires of a district made in these months and
	 * counted: by unit and by the month they count in.
	 */
	Map<TenantId, Map<YearMonth, CollegeMove>> moves(DistrictId district, YearMonth first, YearMonth last,
			CollegeStudentRules rules) {
		Map<TenantId, Map<YearMonth, CollegeMove>> moves = new TreeMap<>(
				(one, other) -> Long.compare(one.value(), other.value()));
		this.jdbc.sql("SELECT " + FACTS + ", b.month, b.credit, b.college AS booked " + HIRED_BETWEEN + """
				JOIN booking b ON b.tenant_id = h.tenant_id AND b.hire_id = h.id AND b.hires = 1
				LEFT JOIN booking later
					ON later.tenant_id = b.tenant_id AND later.hire_id = b.hire_id AND later.entry = b.entry + 1
				WHERE r.district_id = :district AND r.month >= :month AND h.hired_on BETWEEN :first AND :last
					AND h.status = 'VERIFIED' AND later.hire_id IS NULL
				""")
			.param("district", district.value())
			.param("month", Stored.month(first))
			.param("first", first.atDay(1))
			.param("last", last.atEndOfMonth())
			.query((row) -> {
				moves.computeIfAbsent(new TenantId(row.getLong("tenant_id")), (absent) -> new TreeMap<>())
					.merge(Stored.month(row.getInt("month")), CollegeMove.of(row.getBigDecimal("credit"),
							row.getBoolean("booked"), rules.matches(candidate(row, rules))), CollegeMove::plus);
			});
		return moves;
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
