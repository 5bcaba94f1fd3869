package io.caizhi.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.function.SingletonSupplier;

/**
 * What tests need of the shared Keycloak and the product must not have: passwords set by
 * hand, and tokens for a password through the client {@code caizhi-test}, which is made
 * here.
 */
public final class KeycloakAccess implements AutoCloseable {

	/** The password of every account that a test makes. */
	public static final String PASSWORD = "caizhi-test-2026";

	private static final Supplier<KeycloakAccess> SHARED = SingletonSupplier
		.of(() -> new KeycloakAccess(EmbeddedKeycloak.shared()));

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = JsonMapper.shared();

	private final EmbeddedKeycloak keycloak;

	private final Keycloak admin;

	private KeycloakAccess(EmbeddedKeycloak keycloak) {
		this.keycloak = keycloak;
		this.admin = keycloak.admin();
		createTestClient();
	}

	public static KeycloakAccess shared() {
		return SHARED.get();
	}

	public RealmResource realm() {
		return this.admin.realm("caizhi");
	}

	/**
	 * An access token for a person.
	 * @param scope {@code organization:*} for all tenants, {@code organization:<alias>}
	 * for one, empty for none
	 * @throws IllegalStateException with Keycloak's answer when it refuses
	 */
	public String token(String email, String password, String scope) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("grant_type", "password");
		form.put("client_id", "caizhi-test");
		form.put("username", email);
		form.put("password", password);
		form.put("scope", ("openid " + scope).strip());
		return accessToken(form);
	}

	/** An access token of a service account. */
	public String serviceToken(String clientId, String secret) {
		return accessToken(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
	}

	/** Makes an account that can log in with {@link #PASSWORD}; gives its subject. */
	public String createPerson(String email, String name) {
		UserRepresentation person = new UserRepresentation();
		person.setUsername(email);
		person.setEmail(email);
		person.setEmailVerified(true);
		person.setEnabled(true);
		person.setFirstName(name);
		try (Response response = realm().users().create(person)) {
			String subject = CreatedResponseUtil.getCreatedId(response);
			setPassword(email, PASSWORD);
			return subject;
		}
	}

	/** Sets a lasting password and clears what the person would be asked to do first. */
	public void setPassword(String email, String password) {
		UserRepresentation person = person(email);
		CredentialRepresentation credential = new CredentialRepresentation();
		credential.setType(CredentialRepresentation.PASSWORD);
		credential.setValue(password);
		credential.setTemporary(false);
		var user = realm().users().get(person.getId());
		user.resetPassword(credential);
		person.setRequiredActions(List.of());
		user.update(person);
	}

	/** Makes an organization with one group and one member in it; gives its id. */
	public String createOrganization(String alias, String name, String group, String memberSubject) {
		OrganizationRepresentation organization = new OrganizationRepresentation();
		organization.setAlias(alias);
		organization.setName(name);
		organization.setEnabled(true);
		try (Response response = realm().organizations().create(organization)) {
			String id = CreatedResponseUtil.getCreatedId(response);
			var resource = realm().organizations().get(id);
			resource.members().addMember(memberSubject).close();
			GroupRepresentation role = new GroupRepresentation();
			role.setName(group);
			try (Response created = resource.groups().addTopLevelGroup(role)) {
				resource.groups().group(CreatedResponseUtil.getCreatedId(created)).addMember(memberSubject);
			}
			return id;
		}
	}

	/** The account with that e-mail address; fails when there is none. */
	public UserRepresentation person(String email) {
		return realm().users().searchByEmail(email, true).getFirst();
	}

	@Override
	public void close() {
		this.admin.close();
	}

	private String accessToken(Map<String, String> form) {
		JsonNode answer = this.json.readTree(send(form));
		if (!answer.has("access_token")) {
			throw new IllegalStateException("Keycloak refuses: " + answer);
		}
		return answer.get("access_token").asString();
	}

	private String send(Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(this.keycloak.issuer() + "/protocol/openid-connect/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void createTestClient() {
		ClientRepresentation client = new ClientRepresentation();
		client.setClientId("caizhi-test");
		client.setPublicClient(true);
		client.setStandardFlowEnabled(false);
		client.setDirectAccessGrantsEnabled(true);
		client.setFullScopeAllowed(true);
		client.setAttributes(Map.of("access.token.header.type.rfc9068", "true"));
		client
			.setDefaultClientScopes(List.of("basic", "acr", "web-origins", "roles", "profile", "email", "caizhi-api"));
		client.setOptionalClientScopes(List.of("organization"));
		realm().clients().create(client).close();
	}

}
