package io.caizhi.tenancy;

import java.time.Instant;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in one tenant, in one role.
 *
 * @param subject when Keycloak has told it
 * @param active whether it has not been taken away
 * @param version what is wanted
 * @param directoryVersion what Keycloak has
 */
record Place(TenantId tenant, MemberId id, Role role, @Nullable Subject subject, PersonName name, EmailAddress email,
		boolean active, int version, int directoryVersion, Instant invitedAt) {

	boolean ready() {
		return this.directoryVersion >= this.version;
	}

	Invitation invitation() {
		return new Invitation(this.id, this.role, this.name.value(), this.email.value(), ready(), this.invitedAt,
				this.version);
	}

}
