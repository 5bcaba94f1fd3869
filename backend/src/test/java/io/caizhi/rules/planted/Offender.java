package io.caizhi.rules.planted;

import java.time.Instant;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.keycloak.representations.idm.UserRepresentation;
import software.amazon.awssdk.regions.Region;

/** Planted: everything else that must not be. */
class Offender {

	private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

	private final ObjectMapper json = new ObjectMapper();

	UserRepresentation person() {
		UserRepresentation person = new UserRepresentation();
		person.setCreatedTimestamp(Instant.now().toEpochMilli());
		person.setUsername(TENANT.get() + this.json + Region.CN_NORTH_1);
		return person;
	}

}
