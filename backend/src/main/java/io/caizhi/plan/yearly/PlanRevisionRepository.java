package io.caizhi.plan.yearly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The revisions of a district's plans; the tenant is always the district itself. */
@Repository
class PlanRevisionRepository {

	private final JdbcClient jdbc;

	PlanRevisionRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest issued one of a year's plan. */
	Optional<PlanContent> newestIssued(TenantId district, int year) {
		return this.jdbc.sql("""
				SELECT r.plan_id, r.revision, r.content
				FROM plan p
				JOIN plan_revision r ON r.tenant_id = p.tenant_id AND r.plan_id = p.id AND r.revision = p.issued
				WHERE p.tenant_id = :tenant AND p.year = :year
				""")
			.param("tenant", district.value())
			.param("year", year)
			.query(PlanRevisionRepository::content)
			.optional();
	}

	/** The newest issued one of a plan. */
	Optional<PlanContent> newestIssued(TenantId district, PlanId plan) {
		return this.jdbc.sql("""
				SELECT r.plan_id, r.revision, r.content
				FROM plan p
				JOIN plan_revision r ON r.tenant_id = p.tenant_id AND r.plan_id = p.id AND r.revision = p.issued
				WHERE p.tenant_id = :tenant AND p.id = :plan
				""")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.query(PlanRevisionRepository::content)
			.optional();
	}

	Optional<PlanContent> issued(TenantId district, PlanId plan, int revision) {
		return this.jdbc.sql("""
				SELECT plan_id, revision, content FROM plan_revision
				WHERE tenant_id = :tenant AND plan_id = :plan AND revision = :revision
				""")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.param("revision", revision)
			.query(PlanRevisionRepository::content)
			.optional();
	}

	/** What is not issued yet, under the number it is to be issued under. */
	Optional<PlanContent> draft(TenantId district, PlanId plan) {
		return this.jdbc.sql("""
				SELECT plan_id, based_on + 1 AS revision, content FROM plan_draft
				WHERE tenant_id = :tenant AND plan_id = :plan
				""")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.query(PlanRevisionRepository::content)
			.optional();
	}

	/** Oldest first. */
	List<PlanRevision> all(TenantId district, PlanId plan) {
		return this.jdbc.sql("""
				SELECT revision, digest, reason, issued_at, issuer, subject FROM plan_revision
				WHERE tenant_id = :tenant AND plan_id = :plan
				ORDER BY tenant_id, plan_id, revision
				""")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.query(PlanRevisionRepository::revision)
			.list();
	}

	void insertDraft(TenantId district, PlanContent draft) {
		this.jdbc.sql("""
				INSERT INTO plan_draft (tenant_id, plan_id, based_on, content)
				VALUES (:tenant, :plan, :based, :content)
				""")
			.param("tenant", district.value())
			.param("plan", draft.plan().value())
			.param("based", draft.revision() - 1)
			.param("content", PlanDocument.write(draft))
			.update();
	}

	void updateDraft(TenantId district, PlanContent draft) {
		this.jdbc.sql("""
				UPDATE plan_draft SET content = :content
				WHERE tenant_id = :tenant AND plan_id = :plan
				""")
			.param("tenant", district.value())
			.param("plan", draft.plan().value())
			.param("content", PlanDocument.write(draft))
			.update();
	}

	void deleteDraft(TenantId district, PlanId plan) {
		this.jdbc.sql("DELETE FROM plan_draft WHERE tenant_id = :tenant AND plan_id = :plan")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.update();
	}

	/** Keeps a content for good. */
	void issue(TenantId district, PlanContent content, PlanRevision issued) {
		this.jdbc.sql("""
				INSERT INTO plan_revision (tenant_id, plan_id, revision, content, digest, reason, issued_at, issuer,
					subject)
				VALUES (:tenant, :plan, :revision, :content, :digest, :reason, :at, :issuer, :subject)
				""")
			.param("tenant", district.value())
			.param("plan", content.plan().value())
			.param("revision", issued.revision())
			.param("content", PlanDocument.write(content))
			.param("digest", issued.digest())
			.param("reason", issued.reason())
			.param("at", Stored.time(issued.issuedAt()))
			.param("issuer", issued.issuedBy().issuer())
			.param("subject", issued.issuedBy().id())
			.update();
	}

	private static PlanContent content(ResultSet row, int number) throws SQLException {
		return PlanDocument.read(row.getString("content"), new PlanId(row.getLong("plan_id")), row.getInt("revision"));
	}

	private static PlanRevision revision(ResultSet row, int number) throws SQLException {
		return new PlanRevision(row.getInt("revision"), row.getBytes("digest"), row.getString("reason"),
				Objects.requireNonNull(Stored.instant(row.getObject("issued_at", LocalDateTime.class))),
				new Subject(row.getString("issuer"), row.getString("subject")));
	}

}
