package io.caizhi.hiring;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.enterprise.EnterpriseId;
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

	private static final String SELECT = """
			SELECT id, status, document_kind, name_sealed, document_sealed, gender, education, student, graduated_on,
				school, major, position, hired_on, left_on, channel, event, contract, insured, informed,
				reason, comment, decided_at, counted_month, late, college, version
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
		this.batches.batchUpdate("""
				INSERT INTO hire (tenant_id, id, district_id, enterprise_id, return_id, status, document_kind,
					name_sealed, document_sealed, fingerprint, gender, education, student, graduated_on, school, major,
					position, hired_on, left_on, channel, event, contract, insured, informed, issuer, subject,
					late, duplicate, college, version)
				VALUES (?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
					FALSE, FALSE, ?, 0)
				""", hires, BATCH, (statement, hire) -> {
			HireFacts facts = hire.facts();
			bind(statement, tenant.value(), hire.id().value(), district.value(), enterprise.value(),
					monthlyReturn.value(), facts.document().kind().name(), seal(tenant, NAME, facts.name()),
					seal(tenant, DOCUMENT, facts.document().value()), hire.fingerprint(), facts.gender(),
					facts.education(), facts.student(), facts.graduatedOn(), facts.school(), facts.major(),
					facts.position(), facts.hiredOn(), facts.leftOn(), facts.channel().name(), facts.event(),
					facts.contract().name(), facts.insured(), facts.informed(), reporter.issuer(), reporter.id(),
					hire.college());
		});
	}

	/**
	 * Stores a correction: the row is a draft again, and the words it was sent back with
	 * are answered.
	 * @throws org.springframework.dao.DuplicateKeyException when the person already
	 * stands in the return
	 */
	void correct(TenantId tenant, NewHire hire, Subject reporter, int seenVersion) {
		HireFacts facts = hire.facts();
		int changed = this.jdbc.sql("""
				UPDATE hire SET status = 'DRAFT', document_kind = ?, name_sealed = ?, document_sealed = ?,
					fingerprint = ?, gender = ?, education = ?, student = ?, graduated_on = ?, school = ?, major = ?,
					position = ?, hired_on = ?, left_on = ?, channel = ?, event = ?, contract = ?, insured = ?,
					informed = ?, college = ?, issuer = ?, subject = ?, reason = NULL, comment = NULL,
					version = version + 1
				WHERE tenant_id = ? AND id = ? AND version = ? AND status <> 'VERIFIED'
				""")
			.params(Arrays.asList(facts.document().kind().name(), seal(tenant, NAME, facts.name()),
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
		this.jdbc.sql("""
				INSERT INTO hire_version (tenant_id, hire_id, version, status, document_kind, name_sealed,
					document_sealed, fingerprint, gender, education, student, graduated_on, school, major, position,
					hired_on, left_on, channel, event, contract, insured, informed, degree_checked, issuer, subject,
					reason, comment, decided_at, counted_month, late, duplicate, college, replaced_at)
				SELECT tenant_id, id, version, status, document_kind, name_sealed, document_sealed, fingerprint,
					gender, education, student, graduated_on, school, major, position, hired_on, left_on, channel,
					event, contract, insured, informed, degree_checked, issuer, subject, reason, comment, decided_at,
					counted_month, late, duplicate, college, :at
				FROM hire
				WHERE tenant_id = :tenant AND id = :hire AND status <> 'DRAFT'
				""").param("at", Stored.time(at)).param("tenant", tenant.value()).param("hire", hire.value()).update();
	}

	void delete(TenantId tenant, HireId hire, int seenVersion) {
		requireOne(this.jdbc
			.sql("DELETE FROM hire WHERE tenant_id = :tenant AND id = :id AND version = :version"
					+ " AND status <> 'VERIFIED'")
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

	/** Every row of the return, in the order entered. */
	List<Hire> all(TenantId tenant, ReturnId monthlyReturn) {
		return this.jdbc.sql(SELECT + """
				WHERE tenant_id = :tenant AND return_id = :return
				ORDER BY tenant_id, return_id, id
				""")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
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

	/** Which of these persons stand in the return, as hexadecimal fingerprints. */
	Set<String> present(TenantId tenant, ReturnId monthlyReturn, List<byte[]> fingerprints) {
		return this.jdbc.sql("""
				SELECT LOWER(HEX(fingerprint)) FROM hire
				WHERE tenant_id = :tenant AND return_id = :return AND fingerprint IN (:fingerprints)
				""")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.param("fingerprints", fingerprints)
			.query(String.class)
			.stream()
			.collect(Collectors.toSet());
	}

	void submit(TenantId tenant, ReturnId monthlyReturn) {
		this.jdbc.sql("""
				UPDATE hire SET status = 'SUBMITTED', version = version + 1
				WHERE tenant_id = :tenant AND return_id = :return AND status = 'DRAFT'
				""").param("tenant", tenant.value()).param("return", monthlyReturn.value()).update();
	}

	/** The rows that wait for the unit. */
	List<PendingHire> pending(TenantId tenant, ReturnId monthlyReturn) {
		return this.jdbc.sql("""
				SELECT id, version, fingerprint, hired_on, education, student, graduated_on, channel, insured,
					degree_checked
				FROM hire
				WHERE tenant_id = :tenant AND return_id = :return AND status = 'SUBMITTED'
				ORDER BY tenant_id, return_id, id
				""")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.query((row, number) -> new PendingHire(new HireId(row.getLong("id")), row.getInt("version"),
					row.getBytes("fingerprint"), row.getObject("hired_on", LocalDate.class), row.getString("education"),
					row.getBoolean("student"), row.getObject("graduated_on", LocalDate.class),
					Channel.valueOf(row.getString("channel")), row.getBoolean("insured"),
					row.getBoolean("degree_checked")))
			.list();
	}

	void verify(TenantId tenant, List<VerifiedHire> hires, Instant at) {
		@Nullable LocalDateTime decided = Stored.time(at);
		this.batches.batchUpdate("""
				UPDATE hire SET status = 'VERIFIED', decided_at = ?, counted_month = ?, late = ?, duplicate = ?,
					college = ?, version = version + 1
				WHERE tenant_id = ? AND id = ? AND status = 'SUBMITTED'
				""", hires, BATCH,
				(statement, hire) -> bind(statement, decided,
						hire.duplicate() ? null : Stored.month(hire.counting().month()), hire.counting().late(),
						hire.duplicate(), hire.college(), tenant.value(), hire.id().value()));
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

	private Hire map(TenantId tenant, ResultSet row) throws SQLException {
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
				row.getBoolean("college"), row.getInt("version"));
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
