package io.caizhi.tenancy.keycloak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.caizhi.tenancy.RemovalJournal;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.AdminEventRepresentation;

/**
 * Reads Keycloak's admin events: memberships and groups of organizations that ended,
 * accounts deleted or disabled.
 */
class KeycloakJournal implements RemovalJournal, AutoCloseable {

	private static final List<String> OPERATIONS = List.of("DELETE", "UPDATE");

	private static final List<String> RESOURCES = List.of("USER", "ORGANIZATION_MEMBERSHIP",
			"ORGANIZATION_GROUP_MEMBERSHIP");

	private static final Pattern DISABLED = Pattern.compile("\"enabled\"\\s*:\\s*false");

	private static final int PAGE = 100;

	private final Keycloak keycloak;

	private final String realm;

	private final Supplier<String> ownAccount;

	/**
	 * @param ownAccount what this account did itself is known already
	 */
	KeycloakJournal(Keycloak keycloak, String realm, Supplier<String> ownAccount) {
		this.keycloak = keycloak;
		this.realm = realm;
		this.ownAccount = ownAccount;
	}

	@Override
	public List<Removal> since(Instant from) {
		List<Removal> removals = new ArrayList<>();
		List<AdminEventRepresentation> page;
		int first = 0;
		do {
			page = page(from, first);
			page.forEach((event) -> removal(event).ifPresent(removals::add));
			first += PAGE;
		}
		while (page.size() == PAGE);
		return removals;
	}

	@Override
	public void close() {
		this.keycloak.close();
	}

	private List<AdminEventRepresentation> page(Instant from, int first) {
		return Calls.ask("reading events",
				() -> this.keycloak.realm(this.realm)
					.getAdminEvents(OPERATIONS, null, null, null, null, null, RESOURCES, from.toEpochMilli(),
							Long.MAX_VALUE, first, PAGE, "asc"));
	}

	private Optional<Removal> removal(AdminEventRepresentation event) {
		return Optional.empty();
	}

}
