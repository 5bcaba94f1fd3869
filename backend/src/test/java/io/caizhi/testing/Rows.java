package io.caizhi.testing;

import java.time.Instant;
import java.util.UUID;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that tests of a single module start from, put where the use cases of tenancy would
 * have put them. Every call makes its own.
 */
public final class Rows {

	private final JdbcClient jdbc;

	public Rows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An active district that began at the moment. */
	public DistrictId district(Instant createdAt) {
		long id = Identifiers.next();
		tenant(id, id, "DISTRICT", createdAt);
		return new DistrictId(id);
	}

	/** An active unit of the district. */
	public TenantId unit(DistrictId district) {
		long id = Identifiers.next();
		tenant(id, district.value(), "UNIT", Instant.now());
		return new TenantId(id);
	}

	/** A unit of the district that is a town, and so is found by its code. */
	public TenantId town(DistrictId district) {
		TenantId unit = unit(district);
		this.jdbc.sql("""
				INSERT INTO unit_category (tenant_id, valid_from, district_id, category)
				VALUES (?, '2020-01-01', ?, 'TOWN')
				""").params(unit.value(), district.value()).update();
		return unit;
	}

	/** An active member with that account; gives the member's identifier. */
	public long member(TenantId tenant, Role role, Subject subject) {
		long id = Identifiers.next();
		byte[] fingerprint = new byte[32];
		java.nio.ByteBuffer.wrap(fingerprint).putLong(id);
		this.jdbc.sql("""
				INSERT INTO member (tenant_id, id, role, issuer, subject, email_fingerprint, email_sealed, name_sealed,
				  status, version, directory_version, invited_at)
				VALUES (:tenant, :id, :role, :issuer, :subject, :fingerprint, x'00', x'00', 'ACTIVE', 1, 1, :at)
				""")
			.param("tenant", tenant.value())
			.param("id", id)
			.param("role", role.name())
			.param("issuer", subject.issuer())
			.param("subject", subject.id())
			.param("fingerprint", fingerprint)
			.param("at", Stored.time(Instant.now()))
			.update();
		return id;
	}

	/** An account that nobody else has. */
	public static Subject someone() {
		return new Subject("https://id.example/realms/caizhi", UUID.randomUUID().toString());
	}

	private void tenant(long id, long district, String kind, Instant createdAt) {
		String code = "t" + Identifiers.text(id).toLowerCase(java.util.Locale.ROOT);
		this.jdbc.sql("""
				INSERT INTO tenant (id, district_id, kind, code, alias, name, status, organization_id, version,
				  directory_version, created_at)
				VALUES (:id, :district, :kind, :code, :code, :code, 'ACTIVE', :organization, 1, 1, :at)
				""")
			.param("id", id)
			.param("district", district)
			.param("kind", kind)
			.param("code", code)
			.param("organization", UUID.randomUUID().toString())
			.param("at", Stored.time(createdAt))
			.update();
	}

}
