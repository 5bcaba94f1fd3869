package io.caizhi.tenancy;

import java.nio.ByteBuffer;
import java.time.Instant;

import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;

/** People with an address, for tests that write to them. */
public final class Reachable {

	private Reachable() {
	}

	/** An active member with that account and address. */
	public static void member(JdbcClient jdbc, FieldCipher cipher, TenantId tenant, Role role, Subject subject,
			String email) {
		long id = Identifiers.next();
		jdbc.sql("""
				INSERT INTO member (tenant_id, id, role, issuer, subject, email_fingerprint, email_sealed, name_sealed,
				  status, version, directory_version, invited_at)
				VALUES (:tenant, :id, :role, :issuer, :subject, :fingerprint, :email, :name, 'ACTIVE', 1, 1, :at)
				""")
			.param("tenant", tenant.value())
			.param("id", id)
			.param("role", role.name())
			.param("issuer", subject.issuer())
			.param("subject", subject.id())
			.param("fingerprint", ByteBuffer.allocate(32).putLong(id).array())
			.param("email", cipher.seal(tenant, "member.email", email))
			.param("name", cipher.seal(tenant, "member.name", "王晓"))
			.param("at", Stored.time(Instant.now()))
			.update();
	}

	/** Takes all the person's places in the tenant. */
	public static void remove(JdbcClient jdbc, TenantId tenant, Subject subject) {
		jdbc.sql("UPDATE member SET status = 'REMOVED' WHERE tenant_id = ? AND subject = ?")
			.params(tenant.value(), subject.id())
			.update();
	}

}
