package io.caizhi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.testing.EmbeddedKeycloak;
import io.caizhi.testing.ServerCache;
import jakarta.ws.rs.core.Response;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What exists in the demo only: a client that gives a token for a password, and an
 * operator. It is never in the realm that others import; only this adds it.
 */
final class DemoRealm {

	private final JsonNode addition;

	private final JsonMapper json = JsonMapper.shared();

	private DemoRealm(JsonNode addition) {
		this.addition = addition;
	}

	static DemoRealm read() {
		try {
			return new DemoRealm(JsonMapper.shared()
				.readTree(Files.readString(
						ServerCache.devDirectory().getParent().resolveSibling("realm-config/demo/demo-realm.json"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Adds what is not there yet. */
	void addTo(EmbeddedKeycloak keycloak) {
		try (Keycloak admin = keycloak.admin()) {
			RealmResource realm = admin.realm("caizhi");
			this.addition.get("clients").forEach((client) -> addClient(realm, client));
			this.addition.get("scopeMappings").forEach((mapping) -> addScope(realm, mapping));
			this.addition.get("users").forEach((user) -> addUser(realm, user));
		}
	}

	/** The operator's login. */
	String operator() {
		return this.addition.at("/users/0/username").asString();
	}

	/** The operator's password. */
	String password() {
		return this.addition.at("/users/0/credentials/0/value").asString();
	}

	private void addClient(RealmResource realm, JsonNode client) {
		String clientId = client.get("clientId").asString();
		if (realm.clients().findByClientId(clientId).isEmpty()) {
			created(realm.clients().create(representation(client, ClientRepresentation.class)));
		}
	}

	private static void addScope(RealmResource realm, JsonNode mapping) {
		String id = realm.clients().findByClientId(mapping.get("client").asString()).getFirst().getId();
		List<RoleRepresentation> roles = new ArrayList<>();
		mapping.get("roles").forEach((role) -> roles.add(realm.roles().get(role.asString()).toRepresentation()));
		realm.clients().get(id).getScopeMappings().realmLevel().add(roles);
	}

	private void addUser(RealmResource realm, JsonNode user) {
		UserRepresentation representation = representation(user, UserRepresentation.class);
		if (realm.users().searchByUsername(representation.getUsername(), true).isEmpty()) {
			created(realm.users().create(representation));
			String id = realm.users().searchByUsername(representation.getUsername(), true).getFirst().getId();
			realm.users()
				.get(id)
				.roles()
				.realmLevel()
				.add(representation.getRealmRoles()
					.stream()
					.map((role) -> realm.roles().get(role).toRepresentation())
					.toList());
		}
	}

	private <T> T representation(JsonNode node, Class<T> type) {
		return this.json.treeToValue(node, type);
	}

	private static void created(Response response) {
		try (response) {
			if (response.getStatus() != 201) {
				throw new IllegalStateException("Keycloak answers " + response.getStatus());
			}
		}
	}

}
