package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

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

	/** Hires judged at a time: what is held in memory, however many there are. */
	static final int PIECE = 2_000;

	private static final int BATCH = 500;

	private static final String FACTS = """
			SELECT h.tenant_id, h.id, h.status, h.amends, f.college, f.education, f.student, f.graduated_on, f.hired_on,
				f.contract, f.insured, f.document_kind, f.document_sealed
			""";

	private static final String COUNTED = FACTS + ", b.month, b.credit, b.college AS booked ";

	/** A piece of a unit's hires by the day they were made. */
	private static final String MADE_BETWEEN = " " + UnitHireRepository.CUT + """
			JOIN hire h ON h.tenant_id = p.tenant_id AND h.id = p.id
			JOIN hire f ON f.tenant_id = h.tenant_id AND f.id = h.id
			""";

	/** Hires as they were decided on, while a change of them waits. */
	private static final String AMENDED = """
			FROM hire h
			JOIN hire_version f ON f.tenant_id = h.tenant_id AND f.hire_id = h.id AND f.version = h.amends
			""";

	private static final String AMONG = """
			WHERE h.tenant_id = :tenant AND h.id IN (:hires) AND f.hired_on BETWEEN :first AND :last
			""";

	/** By which a hire counts, if it does. */
	private static final String LIVE = """
			LEFT JOIN booking b ON b.tenant_id = h.tenant_id AND b.hire_id = h.id AND b.hires = 1
				AND b.entry = (SELECT MAX(x.entry) FROM booking x WHERE x.tenant_id = h.tenant_id AND x.hire_id = h.id)
			""";

	/** The hires of a piece with what they are judged by. */
	static final String JUDGED_PIECE = FACTS + MADE_BETWEEN + UnitHireRepository.IN_ORDER;

	/** The same with how each counts. */
	static final String COUNTED_PIECE = COUNTED + MADE_BETWEEN + LIVE + UnitHireRepository.IN_ORDER;

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

	/** The units of a district, in the order in which their summaries are locked. */
	List<TenantId> units(DistrictId district) {
		return this.jdbc.sql("SELECT id FROM tenant WHERE district_id = :district AND id <> district_id ORDER BY id")
			.param("district", district.value())
			.query((row, number) -> new TenantId(row.getLong("id")))
			.list();
	}

	/**
	 * All hires of a unit made in these months, in whatever state, judged: piece by
	 * piece.
	 */
	void eachMade(TenantId unit, YearMonth first, YearMonth last, CollegeStudentRules rules,
			Consumer<List<Judged>> told) {
		eachPiece(unit, JUDGED_PIECE, first, last, (row) -> judged(row, rules), told);
	}

	/**
	 * Those of which a change waits, judged as they were decided on: what they said then
	 * is counted until the change is decided on.
	 */
	void eachAmended(TenantId unit, DistrictId district, YearMonth first, YearMonth last, CollegeStudentRules rules,
			Consumer<List<Judged>> told) {
		eachAmendedPiece(unit, district, FACTS + AMENDED + AMONG, first, last, (row) -> judged(row, rules), told);
	}

	/**
	 * What rules would move among the hires of a unit made in these months and counted,
	 * by the month they count in.
	 */
	Map<YearMonth, CollegeMove> moves(TenantId unit, DistrictId district, YearMonth first, YearMonth last,
			CollegeStudentRules rules) {
		Map<YearMonth, CollegeMove> moves = new TreeMap<>();
		Consumer<List<Optional<Move>>> sum = (piece) -> piece.forEach(
				(move) -> move.ifPresent((counted) -> moves.merge(counted.month(), counted.move(), CollegeMove::plus)));
		eachPiece(unit, COUNTED_PIECE, first, last,
				(row) -> (row.getObject("amends") == null) ? move(row, rules) : Optional.empty(), sum);
		eachAmendedPiece(unit, district, COUNTED + AMENDED + LIVE + AMONG, first, last, (row) -> move(row, rules), sum);
		return moves;
	}

	/** What becomes of one hire. */
	private record Move(YearMonth month, CollegeMove move) {

	}

	/** Up to which hire a unit has been read. */
	private record Place(LocalDate day, long hire) {

	}

	private record Placed<T>(Place place, T what) {

	}

	private interface Reading<T> {

		T read(ResultSet row) throws SQLException;

	}

	private <T> void eachPiece(TenantId unit, String sql, YearMonth first, YearMonth last, Reading<T> reading,
			Consumer<List<T>> told) {
		Place after = new Place(first.atDay(1), 0);
		List<Placed<T>> piece;
		do {
			piece = this.jdbc.sql(sql)
				.param("tenant", unit.value())
				.param("from", after.day())
				.param("after", after.hire())
				.param("to", last.atEndOfMonth())
				.param("limit", PIECE)
				.query((row, number) -> new Placed<>(
						new Place(row.getObject("hired_on", LocalDate.class), row.getLong("id")), reading.read(row)))
				.list();
			if (!piece.isEmpty()) {
				told.accept(piece.stream().map(Placed::what).toList());
				after = piece.getLast().place();
			}
		}
		while (piece.size() == PIECE);
	}

	private <T> void eachAmendedPiece(TenantId unit, DistrictId district, String sql, YearMonth first, YearMonth last,
			Reading<T> reading, Consumer<List<T>> told) {
		List<Long> amended = this.jdbc.sql("""
				SELECT id FROM hire
				WHERE district_id = :district AND amends IS NOT NULL AND tenant_id = :tenant
				ORDER BY id
				""").param("district", district.value()).param("tenant", unit.value()).query(Long.class).list();
		for (int start = 0; start < amended.size(); start += PIECE) {
			told.accept(this.jdbc.sql(sql)
				.param("tenant", unit.value())
				.param("hires", amended.subList(start, Math.min(start + PIECE, amended.size())))
				.param("first", first.atDay(1))
				.param("last", last.atEndOfMonth())
				.query((row, number) -> reading.read(row))
				.list());
		}
	}

	private Optional<Move> move(ResultSet row, CollegeStudentRules rules) throws SQLException {
		int month = row.getInt("month");
		return (month == 0) ? Optional.empty() : Optional.of(new Move(Stored.month(month), CollegeMove
			.of(row.getBigDecimal("credit"), row.getBoolean("booked"), rules.matches(candidate(row, rules)))));
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
