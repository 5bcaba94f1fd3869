package io.caizhi.tenancy;

import java.time.Instant;

/**
 * A person's place in a tenant, as those who manage it see it.
 *
 * @param ready whether Keycloak has the account and the membership
 */
public record Invitation(MemberId id, Role role, String name, String email, boolean ready, Instant invitedAt,
		int version) {

}
