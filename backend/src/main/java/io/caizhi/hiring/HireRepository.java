package io.caizhi.hiring;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.PendingHire.Decided;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.DocumentNumber;
import io.caizhi.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of monthly returns, their personal fields sealed on the way in. */
@Repository
class HireRepository {

	static final String NAME = "hire.name";

	static final String DOCUMENT = "hire.document";

	private static final int BATCH = 500;

	private static final String INSERT = """
			INSERT INTO hire (tenant_id, id, district_id, enterprise_id, return_id, status, document_kind, name_sealed,
				document_sealed, fingerprint, gender, education, student, graduated_on, school, major, position,
				hired_on, left_on, channel, event, contract, insured, informed, issuer, subject, late, duplicate,
				college, version)
			VALUES (?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, FALSE, ?, 0)
			""";

	/** What is kept of a row that changes; {@code replaced_at} says when. */
	static final String ARCHIVED = """
			version, status, document_kind, name_sealed, document_sealed, fingerprint, gender, education, student,
			graduated_on, school, major, position, hired_on, left_on, channel, event, contract, insured, informed,
			degree_checked, issuer, subject, reason, comment, decided_at, counted_month, late, duplicate, college,
			withdrawn, cause""";

	static final String SELECT = """
			SELECT id, status, document_kind, name_sealed, document_sealed, gender, education, student, graduated_on,
				school, major, position, hired_on, left_on, channel, event, contract, insured, informed,
				reason, comment, decided_at, counted_month, late, college, version, degree_checked, withdrawn, amends
			FROM hire
			""";

	/**
	 * In the order of the index that serves it, every column of which is named for the
	 * planner.
	 */
	static final String PAGE = SELECT + """
			WHERE tenant_id = :tenant AND return_id = :return AND id > :after
			ORDER BY tenant_id, return_id, id
			LIMIT :limit
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final FieldCipher cipher;

	HireRepository(JdbcClient jdbc, JdbcTemplate batches, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.cipher = cipher;
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException when a person already stands
	 * in the return
	 */
	void insert(TenantId tenant, DistrictId district, EnterpriseId enterprise, ReturnId monthlyReturn, Subject reporter,
			List<NewHire> hires) {
		if (hires.size() == 1) {
			// a batch of one would be prepared anew each time
			this.batches.update(INSERT, (statement) -> bind(statement, tenant, district, enterprise, monthlyReturn,
					reporter, hires.getFirst()));
			return;
		}
		this.batches.batchUpdate(INSERT, hires, BATCH,
				(statement, hire) -> bind(statement, tenant, district, enterprise, monthlyReturn, reporter, hire));
	}

	private void bind(PreparedStatement statement, TenantId tenant, DistrictId district, EnterpriseId enterprise,
			ReturnId monthlyReturn, Subject reporter, NewHire hire) throws SQLException {
		HireFacts facts = hire.facts();
		bind(statement, tenant.value(), hire.id().value(), district.value(), enterprise.value(), monthlyReturn.value(),
				facts.document().kind().name(), seal(tenant, NAME, facts.name()),
				seal(tenant, DOCUMENT, facts.document().value()), hire.fingerprint(), facts.gender(), facts.education(),
				facts.student(), facts.graduatedOn(), facts.school(), facts.major(), facts.position(), facts.hiredOn(),
				facts.leftOn(), facts.channel().name(), facts.event(), facts.contract().name(), facts.insured(),
				facts.informed(), reporter.issuer(), reporter.id(), hire.college());
	}

	/**
	 * Stores a correction: the row is a draft again, and the words it was sent back with
	 * are answered. A version that was decided on is remembered as the one it amends; a
	 * checked degree stays checked while it is the same person's and the same degree.
	 * @throws org.springframework.dao.DuplicateKeyException when the person already
	 * stands in the return
	 */
	void correct(TenantId tenant, NewHire hire, Subject reporter, int seenVersion) {
		HireFacts facts = hire.facts();
		int changed = this.jdbc.sql("""
				UPDATE hire SET amends = IF(status IN ('VERIFIED', 'WITHDRAWN'), version, amends),
					cause = IF(amends IS NULL, 'ENTERED', 'AMENDED'), withdrawn = FALSE,
					degree_checked = degree_checked AND fingerprint = ? AND education = ? AND school = ? AND major = ?
						AND graduated_on <=> ?,
					status = 'DRAFT', document_kind = ?, name_sealed = ?, document_sealed = ?,
					fingerprint = ?, gender = ?, education = ?, student = ?, graduated_on = ?, school = ?, major = ?,
					position = ?, hired_on = ?, left_on = ?, channel = ?, event = ?, contract = ?, insured = ?,
					informed = ?, college = ?, issuer = ?, subject = ?, reason = NULL, comment = NULL,
					version = version + 1
				WHERE tenant_id = ? AND id = ? AND version = ? AND status <> 'SUBMITTED'
				""")
			.params(Arrays.asList(hire.fingerprint(), facts.education(), facts.school(), facts.major(),
					facts.graduatedOn(), facts.document().kind().name(), seal(tenant, NAME, facts.name()),
					seal(tenant, DOCUMENT, facts.document().value()), hire.fingerprint(), facts.gender(),
					facts.education(), facts.student(), facts.graduatedOn(), facts.school(), facts.major(),
					facts.position(), facts.hiredOn(), facts.leftOn(), facts.channel().name(), facts.event(),
					facts.contract().name(), facts.insured(), facts.informed(), hire.college(), reporter.issuer(),
					reporter.id(), tenant.value(), hire.id().value(), seenVersion))
			.update();
		requireOne(changed);
	}

	/**
	 * Keeps what the row says before it is changed, if the unit ever had it: a row handed
	 * in stays on record as it was.
	 */
	void archive(TenantId tenant, HireId hire, Instant at) {
		this.jdbc
			.sql("INSERT INTO hire_version (tenant_id, hire_id, " + ARCHIVED + ", replaced_at) SELECT tenant_id, id, "
					+ ARCHIVED + ", :at FROM hire WHERE tenant_id = :tenant AND id = :hire AND status <> 'DRAFT'")
			.param("at", Stored.time(at))
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.update();
	}

	/** Takes a row that was handed in back into hand, whatever waits. */
	void reopen(TenantId tenant, HireId hire) {
		this.jdbc.sql(
				"UPDATE hire SET status = 'SENT_BACK' WHERE tenant_id = :tenant AND id = :hire AND status = 'SUBMITTED'")
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.update();
	}

	/** Drops a row that was never verified. */
	void delete(TenantId tenant, HireId hire, int seenVersion) {
		requireOne(this.jdbc
			.sql("DELETE FROM hire WHERE tenant_id = :tenant AND id = :id AND version = :version"
					+ " AND status NOT IN ('VERIFIED', 'WITHDRAWN') AND amends IS NULL")
			.param("tenant", tenant.value())
			.param("id", hire.value())
			.param("version", seenVersion)
			.update());
	}

	Optional<Hire> find(TenantId tenant, ReturnId monthlyReturn, HireId hire) {
		return this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant AND return_id = :return AND id = :id")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.param("id", hire.value())
			.query((row, number) -> map(tenant, row))
			.optional();
	}

	List<Hire> page(TenantId tenant, ReturnId monthlyReturn, PageRequest page) {
		return this.jdbc.sql(PAGE)
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query((row, number) -> map(tenant, row))
			.list();
	}

	int count(TenantId tenant, ReturnId monthlyReturn) {
		return this.jdbc.sql("SELECT COUNT(*) FROM hire WHERE tenant_id = :tenant AND return_id = :return")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.query(Integer.class)
			.single();
	}

	/** How many hires the return states: without those that are to go. */
	int stated(TenantId tenant, ReturnId monthlyReturn) {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM hire WHERE tenant_id = :tenant AND return_id = :return AND NOT withdrawn")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.query(Integer.class)
			.single();
	}

	void submit(TenantId tenant, ReturnId monthlyReturn) {
		this.jdbc.sql("""
				UPDATE hire SET status = 'SUBMITTED', version = version + 1
				WHERE tenant_id = :tenant AND return_id = :return AND status = 'DRAFT'
				""").param("tenant", tenant.value()).param("return", monthlyReturn.value()).update();
	}

	/** The rows that wait for the unit. */
	List<PendingHire> pending(TenantId tenant, ReturnId monthlyReturn) {
		return pending(tenant, "h.return_id = :of AND h.status = 'SUBMITTED' ORDER BY h.tenant_id, h.return_id, h.id",
				monthlyReturn.value());
	}

	/** One row as if it waited for the unit, whatever its state. */
	Optional<PendingHire> pending(TenantId tenant, HireId hire) {
		return pending(tenant, "h.id = :of", hire.value()).stream().findFirst();
	}

	private List<PendingHire> pending(TenantId tenant, String which, long of) {
		return this.jdbc.sql("""
				SELECT h.id, h.version, h.fingerprint, h.hired_on, h.education, h.student, h.graduated_on, h.channel,
					h.insured, h.degree_checked, h.withdrawn, h.cause, v.fingerprint AS decided_fingerprint,
					v.hired_on AS decided_hired_on
				FROM hire h
				LEFT JOIN hire_version v ON v.tenant_id = h.tenant_id AND v.hire_id = h.id AND v.version = h.amends
				WHERE h.tenant_id = :tenant AND
				""" + which)
			.param("tenant", tenant.value())
			.param("of", of)
			.query((row, number) -> pending(row))
			.list();
	}

	private static PendingHire pending(ResultSet row) throws SQLException {
		byte @Nullable [] decided = row.getBytes("decided_fingerprint");
		return new PendingHire(new HireId(row.getLong("id")), row.getInt("version"), row.getBytes("fingerprint"),
				row.getObject("hired_on", LocalDate.class), row.getString("education"), row.getBoolean("student"),
				row.getObject("graduated_on", LocalDate.class), Channel.valueOf(row.getString("channel")),
				row.getBoolean("insured"), row.getBoolean("degree_checked"), row.getBoolean("withdrawn"),
				VersionCause.valueOf(row.getString("cause")),
				(decided != null) ? new Decided(decided, row.getObject("decided_hired_on", LocalDate.class)) : null);
	}

	void verify(TenantId tenant, List<VerifiedHire> hires, Instant at) {
		@Nullable LocalDateTime decided = Stored.time(at);
		this.batches.batchUpdate("""
				UPDATE hire SET status = ?, decided_at = ?, counted_month = ?, late = ?, duplicate = ?,
					college = ?, amends = NULL, version = version + 1
				WHERE tenant_id = ? AND id = ? AND status = 'SUBMITTED'
				""", hires, BATCH, (statement, hire) -> {
			YearMonth counted = hire.countedMonth();
			bind(statement, hire.status().name(), decided, (counted != null) ? Stored.month(counted) : null,
					hire.counting().late(), hire.duplicate(), hire.college(), tenant.value(), hire.id().value());
		});
	}

	/** Marks a row whose person counts by it now, in this month. */
	void credit(TenantId tenant, HireId hire, YearMonth month) {
		this.jdbc
			.sql("UPDATE hire SET duplicate = FALSE, counted_month = :month WHERE tenant_id = :tenant AND id = :id")
			.param("month", Stored.month(month))
			.param("tenant", tenant.value())
			.param("id", hire.value())
			.update();
	}

	/** Keeps everybody else from counting these rows until the transaction ends. */
	void lock(TenantId tenant, List<HireId> hires) {
		hires.stream()
			.sorted(Comparator.comparingLong(HireId::value))
			.forEach((hire) -> this.jdbc.sql("SELECT id FROM hire WHERE tenant_id = :tenant AND id = :id FOR UPDATE")
				.param("tenant", tenant.value())
				.param("id", hire.value())
				.query(Long.class)
				.optional());
	}

	void sendBack(TenantId tenant, List<SentBack> hires, Instant at) {
		@Nullable LocalDateTime decided = Stored.time(at);
		this.batches.batchUpdate("""
				UPDATE hire SET status = 'SENT_BACK', decided_at = ?, reason = ?, comment = ?, version = version + 1
				WHERE tenant_id = ? AND id = ? AND status = 'SUBMITTED'
				""", hires, BATCH, (statement, hire) -> bind(statement, decided, hire.reason().name(), hire.comment(),
				tenant.value(), hire.hire().value()));
	}

	private byte[] seal(TenantId tenant, String field, String plain) {
		return this.cipher.seal(tenant, field, plain);
	}

	Hire map(TenantId tenant, ResultSet row) throws SQLException {
		DocumentNumber document = new DocumentNumber(DocumentKind.valueOf(row.getString("document_kind")),
				this.cipher.open(tenant, DOCUMENT, row.getBytes("document_sealed")));
		HireFacts facts = new HireFacts(this.cipher.open(tenant, NAME, row.getBytes("name_sealed")), document,
				row.getString("gender"), row.getString("education"), row.getBoolean("student"),
				row.getObject("graduated_on", LocalDate.class), row.getString("school"), row.getString("major"),
				row.getString("position"), row.getObject("hired_on", LocalDate.class),
				row.getObject("left_on", LocalDate.class), Channel.valueOf(row.getString("channel")),
				row.getString("event"), ContractKind.valueOf(row.getString("contract")), row.getBoolean("insured"),
				row.getBoolean("informed"));
		@Nullable String reason = row.getString("reason");
		int countedMonth = row.getInt("counted_month");
		return new Hire(new HireId(row.getLong("id")), HireStatus.valueOf(row.getString("status")), facts,
				(reason != null) ? SendBackReason.valueOf(reason) : null, row.getString("comment"),
				Stored.instant(row.getObject("decided_at", LocalDateTime.class)),
				(countedMonth != 0) ? Stored.month(countedMonth) : null, row.getBoolean("late"),
				row.getBoolean("college"), row.getInt("version"), row.getBoolean("degree_checked"),
				row.getBoolean("withdrawn"), row.getObject("amends", Integer.class));
	}

	private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
	}

	private static void requireOne(int changed) {
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

}
