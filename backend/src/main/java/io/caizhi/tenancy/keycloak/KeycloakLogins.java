package io.caizhi.tenancy.keycloak;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.caizhi.tenancy.LoginJournal;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.EventRepresentation;

/** Reads Keycloak's user events: logins to a known account that ended in an error. */
class KeycloakLogins implements LoginJournal {

	private static final List<String> TYPES = List.of("LOGIN_ERROR");

	private static final String UNNAMED = "unknown";

	/** As Keycloak names errors; whatever else stands there is not carried on. */
	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

	private final Keycloak keycloak;

	private final String realm;

	KeycloakLogins(Keycloak keycloak, String realm) {
		this.keycloak = keycloak;
		this.realm = realm;
	}

	@Override
	public List<FailedLogin> failedSince(Instant from) {
		return Calls
			.pages("reading events",
					(first, most) -> this.keycloak.realm(this.realm)
						.getEvents(TYPES, null, null, from.toEpochMilli(), Long.MAX_VALUE, null, first, most, "asc"))
			.stream()
			.flatMap((event) -> failed(event).stream())
			.toList();
	}

	private static Optional<FailedLogin> failed(EventRepresentation event) {
		if (event.getUserId() == null) {
			return Optional.empty();
		}
		String error = (event.getError() != null) ? event.getError() : UNNAMED;
		return Optional.of(new FailedLogin(event.getId(), Instant.ofEpochMilli(event.getTime()), event.getUserId(),
				NAME.matcher(error).matches() ? error : UNNAMED));
	}

}
