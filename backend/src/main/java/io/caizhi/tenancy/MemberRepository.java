package io.caizhi.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.BlindIndex;
import io.caizhi.privacy.FieldCipher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The places of people in tenants; names and addresses sealed, an address found again by
 * its fingerprint.
 */
@Repository
class MemberRepository {

	private static final String NAME = "member.name";

	private static final String EMAIL = "member.email";

	private static final String PLACES = """
			SELECT tenant_id, id, role, issuer, subject, email_sealed, name_sealed, status, version,
			  directory_version, invited_at
			FROM member
			WHERE tenant_id = :tenant
			""";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	private final BlindIndex fingerprints;

	MemberRepository(JdbcClient jdbc, FieldCipher cipher, BlindIndex fingerprints) {
		this.jdbc = jdbc;
		this.cipher = cipher;
		this.fingerprints = fingerprints;
	}

	/**
	 * Holds the tenant until the running transaction ends, so that places in it are given
	 * and taken one after the other.
	 */
	void hold(TenantId tenant) {
		this.jdbc.sql("SELECT id FROM tenant WHERE id = :tenant FOR UPDATE")
			.param("tenant", tenant.value())
			.query(Long.class)
			.single();
	}

	/** Active places in any of the roles, the earliest first. */
	List<Place> active(TenantId tenant, List<Role> roles) {
		return this.jdbc.sql(PLACES + " AND status = 'ACTIVE' AND role IN (:roles) ORDER BY id")
			.param("tenant", tenant.value())
			.param("roles", roles.stream().map(Role::name).toList())
			.query(this::place)
			.list();
	}

	/** Places of the role, removed ones too, the earliest first. */
	List<Place> ever(TenantId tenant, Role role) {
		return this.jdbc.sql(PLACES + " AND role = :role ORDER BY id")
			.param("tenant", tenant.value())
			.param("role", role.name())
			.query(this::place)
			.list();
	}

	Optional<Place> find(TenantId tenant, MemberId member) {
		return this.jdbc.sql(PLACES + " AND id = :member")
			.param("tenant", tenant.value())
			.param("member", member.value())
			.query(this::place)
			.optional();
	}

	/**
	 * The place of that address and role, also a removed one, as it is at this moment.
	 */
	Optional<Place> current(TenantId tenant, EmailAddress email, Role role) {
		return this.jdbc.sql(PLACES + " AND email_fingerprint = :fingerprint AND role = :role FOR UPDATE")
			.param("tenant", tenant.value())
			.param("fingerprint", fingerprint(tenant, email))
			.param("role", role.name())
			.query(this::place)
			.optional();
	}

	/** Whether somebody else, who can log in, has an active place of the role. */
	boolean hasOther(TenantId tenant, Role role, Subject subject) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM member
					WHERE tenant_id = :tenant AND role = :role AND status = 'ACTIVE' AND subject IS NOT NULL
						AND (issuer <> :issuer OR subject <> :subject))
				""")
			.param("tenant", tenant.value())
			.param("role", role.name())
			.param("issuer", subject.issuer())
			.param("subject", subject.id())
			.query(Boolean.class)
			.single();
	}

	/** Whether the person has an active place in the tenant, as it is at this moment. */
	boolean hasActive(TenantId tenant, EmailAddress email) {
		return !this.jdbc.sql("""
				SELECT id FROM member
				WHERE tenant_id = :tenant AND email_fingerprint = :fingerprint AND status = 'ACTIVE'
				LOCK IN SHARE MODE
				""")
			.param("tenant", tenant.value())
			.param("fingerprint", fingerprint(tenant, email))
			.query(Long.class)
			.list()
			.isEmpty();
	}

	void insert(TenantId tenant, MemberId member, Role role, PersonName name, EmailAddress email, Instant at) {
		this.jdbc.sql("""
				INSERT INTO member (tenant_id, id, role, email_fingerprint, email_sealed, name_sealed, status, version,
				  directory_version, mail_due, invited_at)
				VALUES (:tenant, :member, :role, :fingerprint, :email, :name, 'ACTIVE', 1, 0, TRUE, :at)
				""")
			.param("tenant", tenant.value())
			.param("member", member.value())
			.param("role", role.name())
			.param("fingerprint", fingerprint(tenant, email))
			.param("email", this.cipher.seal(tenant, EMAIL, email.value()))
			.param("name", this.cipher.seal(tenant, NAME, name.value()))
			.param("at", Stored.time(at))
			.update();
	}

	/** Gives a removed place back. */
	void giveBack(TenantId tenant, MemberId member, PersonName name, Instant at) {
		this.jdbc.sql("""
				UPDATE member
				SET status = 'ACTIVE', removed_at = NULL, invited_at = :at, name_sealed = :name, mail_due = TRUE,
				  version = version + 1
				WHERE tenant_id = :tenant AND id = :member AND status = 'REMOVED'
				""")
			.param("at", Stored.time(at))
			.param("name", this.cipher.seal(tenant, NAME, name.value()))
			.param("tenant", tenant.value())
			.param("member", member.value())
			.update();
	}

	/**
	 * @throws Refusal stale, when the version is another by now
	 */
	void remove(TenantId tenant, MemberId member, Instant at, int seen) {
		int rows = this.jdbc.sql("""
				UPDATE member
				SET status = 'REMOVED', removed_at = :at, mail_due = FALSE, version = version + 1
				WHERE tenant_id = :tenant AND id = :member AND status = 'ACTIVE' AND version = :seen
				""")
			.param("at", Stored.time(at))
			.param("tenant", tenant.value())
			.param("member", member.value())
			.param("seen", seen)
			.update();
		if (rows == 0) {
			throw Refusal.stale();
		}
	}

	/** Tokens issued up to the moment count no more; says whether that is news. */
	boolean revoke(TenantId tenant, Subject subject, Instant at) {
		int moved = this.jdbc.sql("""
				UPDATE revocation SET revoked_at = :at
				WHERE tenant_id = :tenant AND subject = :subject AND issuer = :issuer AND revoked_at < :at
				""")
			.param("at", Stored.time(at))
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.update();
		if (moved > 0) {
			return true;
		}
		try {
			return this.jdbc.sql("""
					INSERT INTO revocation (tenant_id, subject, issuer, revoked_at)
					VALUES (:tenant, :subject, :issuer, :at)
					""")
				.param("tenant", tenant.value())
				.param("subject", subject.id())
				.param("issuer", subject.issuer())
				.param("at", Stored.time(at))
				.update() > 0;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private byte[] fingerprint(TenantId tenant, EmailAddress email) {
		return this.fingerprints.fingerprint(tenant, EMAIL, email.value());
	}

	private Place place(ResultSet row, int number) throws SQLException {
		TenantId tenant = new TenantId(row.getLong("tenant_id"));
		String subject = row.getString("subject");
		return new Place(tenant, new MemberId(row.getLong("id")), Role.valueOf(row.getString("role")),
				(subject != null) ? new Subject(row.getString("issuer"), subject) : null,
				new PersonName(this.cipher.open(tenant, NAME, row.getBytes("name_sealed"))),
				new EmailAddress(this.cipher.open(tenant, EMAIL, row.getBytes("email_sealed"))),
				"ACTIVE".equals(row.getString("status")), row.getInt("version"), row.getInt("directory_version"),
				Objects.requireNonNull(Stored.instant(row.getObject("invited_at", LocalDateTime.class))));
	}

}
