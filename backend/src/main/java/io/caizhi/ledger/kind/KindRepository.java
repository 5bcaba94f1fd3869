package io.caizhi.ledger.kind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The kinds of a district's ledgers in all their versions; the tenant is the district.
 */
@Repository
class KindRepository {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.changeDefaultPropertyInclusion((usual) -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private static final String NEWEST = """
			SELECT v.code, v.version, v.content FROM ledger_kind k
			JOIN ledger_kind_version v ON v.tenant_id = k.tenant_id AND v.code = k.code AND v.version = k.version
			WHERE k.tenant_id = :district
			""";

	private final JdbcClient jdbc;

	KindRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest version of each, by code. */
	List<EntryKind> all(TenantId district) {
		return this.jdbc.sql(NEWEST + " ORDER BY k.code")
			.param("district", district.value())
			.query(KindRepository::map)
			.list();
	}

	/** The newest version. */
	Optional<EntryKind> find(TenantId district, KindCode code) {
		return this.jdbc.sql(NEWEST + " AND k.code = :code")
			.param("district", district.value())
			.param("code", code.value())
			.query(KindRepository::map)
			.optional();
	}

	Optional<EntryKind> version(TenantId district, KindCode code, int version) {
		return this.jdbc.sql("""
				SELECT code, version, content FROM ledger_kind_version
				WHERE tenant_id = :district AND code = :code AND version = :version
				""")
			.param("district", district.value())
			.param("code", code.value())
			.param("version", version)
			.query(KindRepository::map)
			.optional();
	}

	/** What a release brought last. */
	Optional<EntryKind> brought(TenantId district, KindCode code) {
		return this.jdbc.sql("""
				SELECT code, version, content FROM ledger_kind_version
				WHERE tenant_id = :district AND code = :code AND subject IS NULL
				ORDER BY version DESC LIMIT 1
				""")
			.param("district", district.value())
			.param("code", code.value())
			.query(KindRepository::map)
			.optional();
	}

	/** Keeps others from revising the kind until the transaction ends. */
	void lock(TenantId district, KindCode code) {
		this.jdbc.sql("SELECT version FROM ledger_kind WHERE tenant_id = :district AND code = :code FOR UPDATE")
			.param("district", district.value())
			.param("code", code.value())
			.query(Integer.class)
			.single();
	}

	/**
	 * Puts the first version of a kind in.
	 * @throws DuplicateKeyException when the district has a kind of that code
	 */
	void add(TenantId district, EntryKind kind, Instant at, @Nullable Subject who) {
		this.jdbc.sql("INSERT INTO ledger_kind (tenant_id, code, version) VALUES (:district, :code, :version)")
			.param("district", district.value())
			.param("code", kind.code().value())
			.param("version", kind.version())
			.update();
		keep(district, kind, null, at, who);
	}

	/**
	 * Puts a later version in.
	 * @throws Refusal stale, when there is another by now
	 */
	void revise(TenantId district, EntryKind kind, String reason, Instant at, @Nullable Subject who) {
		int changed = this.jdbc.sql("""
				UPDATE ledger_kind SET version = :version
				WHERE tenant_id = :district AND code = :code AND version = :version - 1
				""")
			.param("version", kind.version())
			.param("district", district.value())
			.param("code", kind.code().value())
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
		keep(district, kind, reason, at, who);
	}

	private void keep(TenantId district, EntryKind kind, @Nullable String reason, Instant at, @Nullable Subject who) {
		this.jdbc.sql("""
				INSERT INTO ledger_kind_version (tenant_id, code, version, content, reason, revised_at, issuer, subject)
				VALUES (:district, :code, :version, :content, :reason, :at, :issuer, :subject)
				""")
			.param("district", district.value())
			.param("code", kind.code().value())
			.param("version", kind.version())
			.param("content", JSON.writeValueAsString(kind.content()))
			.param("reason", reason)
			.param("at", Stored.time(at))
			.param("issuer", (who != null) ? who.issuer() : null)
			.param("subject", (who != null) ? who.id() : null)
			.update();
	}

	/** Districts of the deployment without this kind. */
	List<DistrictId> lacking(KindCode code) {
		return this.jdbc.sql("""
				SELECT t.id FROM tenant t
				WHERE t.kind = 'DISTRICT' AND NOT EXISTS
					(SELECT 1 FROM ledger_kind k WHERE k.tenant_id = t.id AND k.code = :code)
				""").param("code", code.value()).query((row, number) -> new DistrictId(row.getLong("id"))).list();
	}

	/**
	 * The kind of a district as no office has ever revised it.
	 *
	 * @param newest what a release brought last
	 */
	record Unrevised(DistrictId district, EntryKind newest) {

	}

	/** Those of all districts of the deployment that stand as releases brought them. */
	List<Unrevised> unrevised(KindCode code) {
		return this.jdbc.sql("""
				SELECT v.tenant_id, v.code, v.version, v.content FROM ledger_kind k
				JOIN ledger_kind_version v ON v.tenant_id = k.tenant_id AND v.code = k.code AND v.version = k.version
				WHERE k.code = :code AND NOT EXISTS
					(SELECT 1 FROM ledger_kind_version r
					WHERE r.tenant_id = k.tenant_id AND r.code = k.code AND r.subject IS NOT NULL)
				""")
			.param("code", code.value())
			.query((row, number) -> new Unrevised(new DistrictId(row.getLong("tenant_id")), map(row, number)))
			.list();
	}

	private static EntryKind map(ResultSet row, int number) throws SQLException {
		return new EntryKind(new KindCode(row.getString("code")), row.getInt("version"),
				JSON.readValue(row.getString("content"), KindForm.class));
	}

}
