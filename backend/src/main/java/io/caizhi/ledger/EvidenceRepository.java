package io.caizhi.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.evidence.FileType;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files an entry rests on; names are sealed, for they often name people. */
@Repository
class EvidenceRepository {

	private static final String NAME = "ledger.evidence-name";

	private static final String SELECT = """
			SELECT tenant_id, id, entry_id, name_sealed, type, size, digest, added_at, added_version, removed_version
			FROM ledger_evidence
			""";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	EvidenceRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	void insert(TenantId unit, Evidence evidence, Subject who) {
		this.jdbc.sql("""
				INSERT INTO ledger_evidence (tenant_id, id, entry_id, name_sealed, type, size, digest, added_at,
					added_version, issuer, subject)
				VALUES (:unit, :id, :entry, :name, :type, :size, :digest, :at, :version, :issuer, :subject)
				""")
			.param("unit", unit.value())
			.param("id", evidence.id().value())
			.param("entry", evidence.entry().value())
			.param("name", this.cipher.seal(unit, NAME, evidence.name()))
			.param("type", evidence.type().name())
			.param("size", evidence.size())
			.param("digest", evidence.digest())
			.param("at", Stored.time(evidence.addedAt()))
			.param("version", evidence.addedVersion())
			.param("issuer", who.issuer())
			.param("subject", who.id())
			.update();
	}

	/**
	 * @throws Refusal stale, when it was taken out meanwhile
	 */
	void remove(TenantId unit, EvidenceId id, int version) {
		int changed = this.jdbc.sql("""
				UPDATE ledger_evidence SET removed_version = :version
				WHERE tenant_id = :unit AND id = :id AND removed_version IS NULL
				""").param("version", version).param("unit", unit.value()).param("id", id.value()).update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	/** Those that an entry rests on now, oldest first. */
	List<Evidence> of(TenantId unit, EntryId entry) {
		return this.jdbc
			.sql(SELECT + " WHERE tenant_id = :unit AND entry_id = :entry AND removed_version IS NULL ORDER BY id")
			.param("unit", unit.value())
			.param("entry", entry.value())
			.query(this::map)
			.list();
	}

	Optional<Evidence> find(TenantId unit, EntryId entry, EvidenceId id) {
		return this.jdbc
			.sql(SELECT + " WHERE tenant_id = :unit AND entry_id = :entry AND id = :id AND removed_version IS NULL")
			.param("unit", unit.value())
			.param("entry", entry.value())
			.param("id", id.value())
			.query(this::map)
			.optional();
	}

	private Evidence map(ResultSet row, int number) throws SQLException {
		int removed = row.getInt("removed_version");
		return new Evidence(new EvidenceId(row.getLong("id")), new EntryId(row.getLong("entry_id")),
				this.cipher.open(new TenantId(row.getLong("tenant_id")), NAME, row.getBytes("name_sealed")),
				FileType.valueOf(row.getString("type")), row.getLong("size"), row.getBytes("digest"),
				Objects.requireNonNull(Stored.instant(row.getObject("added_at", LocalDateTime.class))),
				row.getInt("added_version"), (removed != 0) ? removed : null);
	}

}
