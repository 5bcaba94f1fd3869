package io.caizhi.supervision;

import java.time.Instant;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told of a unit's notices, sealed; the tenant is the unit. */
@Repository
class ContactsRepository {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String SEALED = "supervision.contacts";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	ContactsRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/** With the number of their version. */
	record Versioned(Contacts contacts, int version) {

	}

	Optional<Versioned> find(TenantId unit) {
		return this.jdbc.sql("SELECT content_sealed, version FROM supervision_contacts WHERE tenant_id = :unit")
			.param("unit", unit.value())
			.query((row, number) -> new Versioned(
					JSON.readValue(this.cipher.open(unit, SEALED, row.getBytes("content_sealed")), Contacts.class),
					row.getInt("version")))
			.optional();
	}

	/**
	 * @throws Refusal stale, when somebody was first
	 */
	void store(TenantId unit, DistrictId district, Versioned next, Instant at) {
		byte[] content = this.cipher.seal(unit, SEALED, JSON.writeValueAsString(next.contacts()));
		if (next.version() == 1) {
			insert(unit, district, content, at);
			return;
		}
		int changed = this.jdbc.sql("""
				UPDATE supervision_contacts SET content_sealed = :content, version = :version, changed_at = :at
				WHERE tenant_id = :unit AND version = :seen
				""")
			.param("content", content)
			.param("version", next.version())
			.param("at", Stored.time(at))
			.param("unit", unit.value())
			.param("seen", next.version() - 1)
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	private void insert(TenantId unit, DistrictId district, byte[] content, Instant at) {
		try {
			this.jdbc.sql("""
					INSERT INTO supervision_contacts (tenant_id, district_id, content_sealed, version, changed_at)
					VALUES (?, ?, ?, 1, ?)
					""").params(unit.value(), district.value(), content, Stored.time(at)).update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.stale();
		}
	}

}
