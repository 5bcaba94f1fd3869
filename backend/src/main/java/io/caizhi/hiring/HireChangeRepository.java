package io.caizhi.hiring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes of rows that leave what they say of the person alone. The assignments of an
 * {@code UPDATE} are made from left to right, so {@code amends} takes the version before
 * it moves on.
 */
@Repository
class HireChangeRepository {

	private static final String AMENDS = "amends = IF(status IN ('VERIFIED', 'WITHDRAWN'), version, amends), ";

	private final JdbcClient jdbc;

	HireChangeRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In which return a row stands. */
	record Located(ReturnId monthlyReturn, EnterpriseId enterprise, YearMonth month) {

	}

	/** Where the row stands; it never moves. */
	Optional<Located> locate(TenantId tenant, HireId hire) {
		return this.jdbc.sql("""
				SELECT r.id, r.enterprise_id, r.month FROM hire h
				JOIN monthly_return r ON r.tenant_id = h.tenant_id AND r.id = h.return_id
				WHERE h.tenant_id = :tenant AND h.id = :hire
				""")
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.query((row, number) -> new Located(new ReturnId(row.getLong("id")),
					new EnterpriseId(row.getLong("enterprise_id")), Stored.month(row.getInt("month"))))
			.optional();
	}

	/** Whether this person entered or last changed the row. */
	boolean enteredBy(TenantId tenant, HireId hire, Subject person) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM hire
					WHERE tenant_id = :tenant AND id = :hire AND subject = :subject AND issuer = :issuer)
				""")
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.param("subject", person.id())
			.param("issuer", person.issuer())
			.query(Boolean.class)
			.single();
	}

	/** Marks a row that was verified as one that is to go. */
	void withdraw(TenantId tenant, HireId hire, Subject author, int seenVersion) {
		requireOne(this.jdbc.sql("UPDATE hire SET " + AMENDS + """
				withdrawn = TRUE, cause = 'WITHDRAWN', status = 'DRAFT', reason = NULL, comment = NULL,
				issuer = :issuer, subject = :subject, version = version + 1
				WHERE tenant_id = :tenant AND id = :hire AND version = :version AND status <> 'SUBMITTED'
				""")
			.param("issuer", author.issuer())
			.param("subject", author.id())
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.param("version", seenVersion)
			.update());
	}

	/**
	 * Puts a changed row back to the version that was decided on. How it counts stays as
	 * it is: the office may have decided on that meanwhile, or the rule have changed.
	 * @throws org.springframework.dao.DuplicateKeyException when the person stands in
	 * another row of the return by now
	 */
	void restore(TenantId tenant, HireId hire, boolean college, int seenVersion) {
		requireOne(this.jdbc.sql("""
				UPDATE hire h
				JOIN hire_version v ON v.tenant_id = h.tenant_id AND v.hire_id = h.id AND v.version = h.amends
				SET h.status = v.status, h.document_kind = v.document_kind, h.name_sealed = v.name_sealed,
					h.document_sealed = v.document_sealed, h.fingerprint = v.fingerprint, h.gender = v.gender,
					h.education = v.education, h.student = v.student, h.graduated_on = v.graduated_on,
					h.school = v.school, h.major = v.major, h.position = v.position, h.hired_on = v.hired_on,
					h.left_on = v.left_on, h.channel = v.channel, h.event = v.event, h.contract = v.contract,
					h.insured = v.insured, h.informed = v.informed, h.degree_checked = v.degree_checked,
					h.withdrawn = v.withdrawn, h.issuer = v.issuer, h.subject = v.subject,
					h.decided_at = v.decided_at, h.college = :college, h.reason = NULL, h.comment = NULL,
					h.cause = 'RESTORED', h.amends = NULL, h.version = h.version + 1
				WHERE h.tenant_id = :tenant AND h.id = :hire AND h.version = :version
					AND h.status IN ('DRAFT', 'SENT_BACK')
				""")
			.param("college", college)
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.param("version", seenVersion)
			.update());
	}

	/** Marks the degree of a verified row as checked. */
	void checkDegree(TenantId tenant, HireId hire, int seenVersion) {
		requireOne(this.jdbc.sql("UPDATE hire SET " + AMENDS + """
				degree_checked = TRUE, cause = 'DEGREE_CHECK', status = 'DRAFT', version = version + 1
				WHERE tenant_id = :tenant AND id = :hire AND version = :version AND status = 'VERIFIED'
				""")
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.param("version", seenVersion)
			.update());
	}

	/** Hands in a single row, changed for this cause. */
	void submit(TenantId tenant, HireId hire, VersionCause cause) {
		requireOne(this.jdbc.sql("""
				UPDATE hire SET status = 'SUBMITTED', cause = :cause, version = version + 1
				WHERE tenant_id = :tenant AND id = :hire AND status = 'DRAFT'
				""").param("cause", cause.name()).param("tenant", tenant.value()).param("hire", hire.value()).update());
	}

	/**
	 * Takes rows back that were handed in and not decided on; as handed in they stay on
	 * record.
	 */
	void takeBack(TenantId tenant, ReturnId monthlyReturn, Instant at) {
		this.jdbc
			.sql("INSERT INTO hire_version (tenant_id, hire_id, " + HireRepository.ARCHIVED
					+ ", replaced_at) SELECT tenant_id, id, " + HireRepository.ARCHIVED
					+ ", :at FROM hire WHERE tenant_id = :tenant AND return_id = :return AND status = 'SUBMITTED'")
			.param("at", Stored.time(at))
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.update();
		this.jdbc.sql("""
				UPDATE hire SET status = 'DRAFT', version = version + 1
				WHERE tenant_id = :tenant AND return_id = :return AND status = 'SUBMITTED'
				""").param("tenant", tenant.value()).param("return", monthlyReturn.value()).update();
	}

	/** Stores the last day, and nothing else. */
	void leave(TenantId tenant, HireId hire, @Nullable LocalDate leftOn, int seenVersion) {
		requireOne(this.jdbc.sql("""
				UPDATE hire SET left_on = :leftOn, cause = 'DEPARTURE', version = version + 1
				WHERE tenant_id = :tenant AND id = :hire AND version = :version AND status = 'VERIFIED'
				""")
			.param("leftOn", leftOn)
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.param("version", seenVersion)
			.update());
	}

	/** Whether any row of the return waits for the enterprise. */
	boolean open(TenantId tenant, ReturnId monthlyReturn) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM hire
					WHERE tenant_id = :tenant AND return_id = :return AND status IN ('DRAFT', 'SENT_BACK'))
				""")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.query(Boolean.class)
			.single();
	}

	private static void requireOne(int changed) {
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

}
