package io.caizhi.tenancy.keycloak;

import java.time.Instant;
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
class KeycloakRemovals implements RemovalJournal {

	private static final String DELETE = "DELETE";

	private static final List<String> OPERATIONS = List.of(DELETE, "UPDATE");

	private static final List<String> RESOURCES = List.of("USER", "ORGANIZATION_MEMBERSHIP",
			"ORGANIZATION_GROUP_MEMBERSHIP");

	private static final Pattern MEMBERSHIP = Pattern
		.compile("organizations/(?<organization>[^/]+)/(groups/[^/]+/)?members/(?<person>[^/]+)");

	private static final Pattern ACCOUNT = Pattern.compile("users/(?<person>[^/]+)");

	private static final Pattern DISABLED = Pattern.compile("\"enabled\"\\s*:\\s*false");

	private final Keycloak keycloak;

	private final String realm;

	private final Supplier<String> ownAccount;

	/**
	 * @param ownAccount what this account did itself is known already
	 */
	KeycloakRemovals(Keycloak keycloak, String realm, Supplier<String> ownAccount) {
		this.keycloak = keycloak;
		this.realm = realm;
		this.ownAccount = ownAccount;
	}

	@Override
	public List<Removal> since(Instant from) {
		return Calls
			.pages("reading events",
					(first, most) -> this.keycloak.realm(this.realm)
						.getAdminEvents(OPERATIONS, null, null, null, null, null, RESOURCES, from.toEpochMilli(),
								Long.MAX_VALUE, first, most, "asc"))
			.stream()
			.flatMap((event) -> removal(event).stream())
			.toList();
	}

	/** An event as a removal, if it is one that others made. */
	private Optional<Removal> removal(AdminEventRepresentation event) {
		String path = String.valueOf(event.getResourcePath());
		Matcher membership = MEMBERSHIP.matcher(path);
		if (membership.matches()) {
			boolean own = event.getAuthDetails() != null
					&& this.ownAccount.get().equals(event.getAuthDetails().getUserId());
			return (own || !DELETE.equals(event.getOperationType())) ? Optional.empty()
					: Optional.of(removal(event, membership.group("person"), membership.group("organization")));
		}
		Matcher account = ACCOUNT.matcher(path);
		if (account.matches() && (DELETE.equals(event.getOperationType()) || isDisabled(event))) {
			return Optional.of(removal(event, account.group("person"), null));
		}
		return Optional.empty();
	}

	private static boolean isDisabled(AdminEventRepresentation event) {
		return event.getRepresentation() != null && DISABLED.matcher(event.getRepresentation()).find();
	}

	private static Removal removal(AdminEventRepresentation event, String person, @Nullable String organization) {
		return new Removal(event.getId(), Instant.ofEpochMilli(event.getTime()), person, organization);
	}

}
