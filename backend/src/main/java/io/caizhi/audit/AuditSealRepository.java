package io.caizhi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chains over the audit log: seals are added and read, nothing else. */
@Repository
class AuditSealRepository {

	private static final String ENTRY = """
			e.tenant_id, e.id, e.district_id, e.at, e.issuer, e.subject, e.action, e.object, e.details
			""";

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	AuditSealRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Every district, for the rounds over all. */
	List<DistrictId> districts() {
		return this.jdbc.sql("SELECT id FROM tenant WHERE kind = 'DISTRICT' ORDER BY id")
			.query((row, number) -> new DistrictId(row.getLong("id")))
			.list();
	}

	/** The district and its units, suspended ones too. */
	List<TenantId> tenants(DistrictScope scope) {
		return this.jdbc.sql("SELECT id FROM tenant WHERE district_id = :district ORDER BY id")
			.param("district", scope.district().value())
			.query((row, number) -> new TenantId(row.getLong("id")))
			.list();
	}

	/** The district's entries behind that one, by age, and which of them are sealed. */
	List<Scanned> scan(DistrictScope scope, long after, int rows) {
		return this.jdbc.sql("""
				SELECT e.tenant_id, e.id, s.position
				FROM (
				  SELECT tenant_id, id FROM audit_entry
				  WHERE district_id = :district AND id > :after
				  ORDER BY id LIMIT :rows) e
				LEFT JOIN audit_seal s ON s.tenant_id = e.tenant_id AND s.entry_id = e.id
				ORDER BY e.id
				""")
			.param("district", scope.district().value())
			.param("after", after)
			.param("rows", rows)
			.query((row, number) -> new Scanned(new TenantId(row.getLong("tenant_id")), row.getLong("id"),
					row.getObject("position") != null))
			.list();
	}

	/** The end of the tenant's chain. */
	AuditSeal last(TenantId tenant) {
		return this.jdbc.sql("""
				SELECT position, entry_id, hash FROM audit_seal
				WHERE tenant_id = :tenant ORDER BY position DESC LIMIT 1
				""")
			.param("tenant", tenant.value())
			.query((row, number) -> seal(row))
			.optional()
			.orElseGet(AuditSeal::none);
	}

	/** The entries of those identifiers, by age. */
	List<StoredEntry> entries(TenantId tenant, List<Long> ids) {
		return this.jdbc.sql("SELECT " + ENTRY + """
				FROM audit_entry e WHERE e.tenant_id = :tenant AND e.id IN (:ids) ORDER BY e.id
				""").param("tenant", tenant.value()).param("ids", ids).query((row, number) -> entry(row)).list();
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException when another node sealed at
	 * the same time
	 */
	void insert(TenantId tenant, List<AuditSeal> seals, Instant at) {
		LocalDateTime sealedAt = Stored.time(at);
		this.batches.batchUpdate("""
				INSERT INTO audit_seal (tenant_id, position, entry_id, hash, sealed_at) VALUES (?, ?, ?, ?, ?)
				""", seals, BATCH, (statement, seal) -> {
			statement.setLong(1, tenant.value());
			statement.setLong(2, seal.position());
			statement.setLong(3, seal.entry());
			statement.setBytes(4, seal.hash());
			statement.setObject(5, sealedAt);
		});
	}

	/** The chain behind a position, each place with the entry that stands there now. */
	List<Link> links(TenantId tenant, long after, int rows) {
		return this.jdbc.sql("SELECT s.position, s.entry_id, s.hash, " + ENTRY + """
				FROM audit_seal s
				LEFT JOIN audit_entry e ON e.tenant_id = s.tenant_id AND e.id = s.entry_id
				WHERE s.tenant_id = :tenant AND s.position > :after
				ORDER BY s.position LIMIT :rows
				""")
			.param("tenant", tenant.value())
			.param("after", after)
			.param("rows", rows)
			.query((row, number) -> new Link(seal(row), (row.getObject("id") != null) ? entry(row) : null))
			.list();
	}

	/** How many entries the tenant's log has, sealed or not. */
	long entries(TenantId tenant) {
		return this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE tenant_id = :tenant")
			.param("tenant", tenant.value())
			.query(Long.class)
			.single();
	}

	private static AuditSeal seal(ResultSet row) throws SQLException {
		return new AuditSeal(row.getLong("position"), row.getLong("entry_id"), row.getBytes("hash"));
	}

	private static StoredEntry entry(ResultSet row) throws SQLException {
		return new StoredEntry(new TenantId(row.getLong("tenant_id")), row.getLong("id"), row.getLong("district_id"),
				row.getObject("at", LocalDateTime.class), row.getString("issuer"), row.getString("subject"),
				row.getString("action"), row.getString("object"), row.getString("details"));
	}

	/** An entry's key, and whether it has its place in the chain. */
	record Scanned(TenantId tenant, long id, boolean sealed) {

	}

	/**
	 * A place in the chain.
	 *
	 * @param entry absent when it is gone
	 */
	record Link(AuditSeal seal, @Nullable StoredEntry entry) {

	}

}
