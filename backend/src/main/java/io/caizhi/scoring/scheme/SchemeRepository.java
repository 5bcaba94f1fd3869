package io.caizhi.scoring.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.UnitCategory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schemes of a district's plans; the tenant is always the district itself. */
@Repository
class SchemeRepository {

	private static final String STATE = """
			SELECT s.id, s.plan_id, s.category, s.issued, s.version,
				EXISTS (SELECT 1 FROM scheme_draft d WHERE d.tenant_id = s.tenant_id AND d.scheme_id = s.id) AS in_draft
			FROM scheme s
			WHERE s.tenant_id = :tenant AND s.plan_id = :plan
			""";

	private static final String IN_FORCE = """
			SELECT s.id, s.plan_id, s.category, v.version, v.content
			FROM scheme s
			JOIN scheme_version v ON v.tenant_id = s.tenant_id AND v.scheme_id = s.id AND v.version = s.issued
			WHERE s.tenant_id = :tenant AND s.plan_id = :plan
			""";

	private final JdbcClient jdbc;

	SchemeRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of a plan, by category. */
	List<SchemeState> all(TenantId district, PlanId plan) {
		return this.jdbc.sql(STATE + " ORDER BY FIELD(s.category, 'DEPARTMENT', 'TOWN', 'PARK', 'PLATFORM')")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.query(SchemeRepository::state)
			.list();
	}

	Optional<SchemeState> find(TenantId district, PlanId plan, UnitCategory category) {
		return state(district, plan, category, "");
	}

	/** Keeps everybody else from changing it until the transaction ends. */
	Optional<SchemeState> lock(TenantId district, PlanId plan, UnitCategory category) {
		return state(district, plan, category, " FOR UPDATE");
	}

	private Optional<SchemeState> state(TenantId district, PlanId plan, UnitCategory category, String locking) {
		return this.jdbc.sql(STATE + " AND s.category = :category" + locking)
			.param("tenant", district.value())
			.param("plan", plan.value())
			.param("category", category.name())
			.query(SchemeRepository::state)
			.optional();
	}

	/**
	 * @throws Refusal stale, when somebody else began it meanwhile
	 */
	void insert(TenantId district, SchemeState begun) {
		try {
			this.jdbc.sql("""
					INSERT INTO scheme (tenant_id, id, plan_id, category, issued, version)
					VALUES (:tenant, :id, :plan, :category, :issued, :version)
					""")
				.param("tenant", district.value())
				.param("id", begun.id().value())
				.param("plan", begun.plan().value())
				.param("category", begun.category().name())
				.param("issued", begun.issued())
				.param("version", begun.version())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.stale();
		}
	}

	/**
	 * @throws Refusal stale, when it was changed since
	 */
	void update(TenantId district, SchemeState state, int seen) {
		int changed = this.jdbc.sql("""
				UPDATE scheme SET issued = :issued, version = :version
				WHERE tenant_id = :tenant AND id = :id AND version = :seen
				""")
			.param("issued", state.issued())
			.param("version", state.version())
			.param("tenant", district.value())
			.param("id", state.id().value())
			.param("seen", seen)
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	void writeDraft(TenantId district, Scheme draft) {
		this.jdbc.sql("""
				INSERT INTO scheme_draft (tenant_id, scheme_id, content) VALUES (:tenant, :scheme, :content)
				ON DUPLICATE KEY UPDATE content = :content
				""")
			.param("tenant", district.value())
			.param("scheme", draft.id().value())
			.param("content", SchemeDocument.write(draft))
			.update();
	}

	void deleteDraft(TenantId district, SchemeId scheme) {
		this.jdbc.sql("DELETE FROM scheme_draft WHERE tenant_id = :tenant AND scheme_id = :scheme")
			.param("tenant", district.value())
			.param("scheme", scheme.value())
			.update();
	}

	/** What is not issued yet, under the number it is to be issued under. */
	Optional<Scheme> draft(TenantId district, PlanId plan, UnitCategory category) {
		return this.jdbc.sql("""
				SELECT s.id, s.plan_id, s.category, s.issued + 1 AS version, d.content
				FROM scheme s
				JOIN scheme_draft d ON d.tenant_id = s.tenant_id AND d.scheme_id = s.id
				WHERE s.tenant_id = :tenant AND s.plan_id = :plan AND s.category = :category
				""")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.param("category", category.name())
			.query(SchemeRepository::scheme)
			.optional();
	}

	/** Keeps a version for good. */
	void issue(TenantId district, Scheme scheme, SchemeVersion issued) {
		this.jdbc.sql("""
				INSERT INTO scheme_version (tenant_id, scheme_id, version, content, digest, reason, issued_at, issuer,
					subject)
				VALUES (:tenant, :scheme, :version, :content, :digest, :reason, :at, :issuer, :subject)
				""")
			.param("tenant", district.value())
			.param("scheme", scheme.id().value())
			.param("version", issued.version())
			.param("content", SchemeDocument.write(scheme))
			.param("digest", issued.digest())
			.param("reason", issued.reason())
			.param("at", Stored.time(issued.issuedAt()))
			.param("issuer", issued.issuedBy().issuer())
			.param("subject", issued.issuedBy().id())
			.update();
	}

	/** The newest issued version of a category's. */
	Optional<Scheme> inForce(TenantId district, PlanId plan, UnitCategory category) {
		return this.jdbc.sql(IN_FORCE + " AND s.category = :category")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.param("category", category.name())
			.query(SchemeRepository::scheme)
			.optional();
	}

	/** The newest issued versions of all categories. */
	List<Scheme> inForce(TenantId district, PlanId plan) {
		return this.jdbc.sql(IN_FORCE + " ORDER BY FIELD(s.category, 'DEPARTMENT', 'TOWN', 'PARK', 'PLATFORM')")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.query(SchemeRepository::scheme)
			.list();
	}

	/** An issued version. */
	Optional<Scheme> issued(TenantId district, SchemeId scheme, int version) {
		return this.jdbc.sql("""
				SELECT s.id, s.plan_id, s.category, v.version, v.content
				FROM scheme s
				JOIN scheme_version v ON v.tenant_id = s.tenant_id AND v.scheme_id = s.id
				WHERE s.tenant_id = :tenant AND s.id = :scheme AND v.version = :version
				""")
			.param("tenant", district.value())
			.param("scheme", scheme.value())
			.param("version", version)
			.query(SchemeRepository::scheme)
			.optional();
	}

	/** Oldest first. */
	List<SchemeVersion> versions(TenantId district, SchemeId scheme) {
		return this.jdbc.sql("""
				SELECT version, digest, reason, issued_at, issuer, subject FROM scheme_version
				WHERE tenant_id = :tenant AND scheme_id = :scheme
				ORDER BY tenant_id, scheme_id, version
				""")
			.param("tenant", district.value())
			.param("scheme", scheme.value())
			.query(SchemeRepository::version)
			.list();
	}

	private static SchemeState state(ResultSet row, int number) throws SQLException {
		return new SchemeState(new SchemeId(row.getLong("id")), new PlanId(row.getLong("plan_id")),
				UnitCategory.valueOf(row.getString("category")), row.getInt("issued"), row.getBoolean("in_draft"),
				row.getInt("version"));
	}

	private static Scheme scheme(ResultSet row, int number) throws SQLException {
		return SchemeDocument.read(row.getString("content"), new SchemeId(row.getLong("id")),
				new PlanId(row.getLong("plan_id")), UnitCategory.valueOf(row.getString("category")),
				row.getInt("version"));
	}

	private static SchemeVersion version(ResultSet row, int number) throws SQLException {
		return new SchemeVersion(row.getInt("version"), row.getBytes("digest"), row.getString("reason"),
				Objects.requireNonNull(Stored.instant(row.getObject("issued_at", LocalDateTime.class))),
				new Subject(row.getString("issuer"), row.getString("subject")));
	}

}
