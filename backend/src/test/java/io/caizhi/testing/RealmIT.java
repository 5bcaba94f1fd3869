package io.caizhi.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What realm-config/claims.md promises, asked of a real Keycloak. */
class RealmIT {

	private static final EmbeddedKeycloak KEYCLOAK = EmbeddedKeycloak.shared();

	private static final KeycloakAccess ACCESS = KeycloakAccess.shared();

	private static String subject;

	private static String organization;

	@BeforeAll
	static void anOfficialOfATown() {
		subject = ACCESS.createPerson("official@realm-it.example", "王经办");
		organization = ACCESS.createOrganization("realmit-town", "乌衣镇（测试）", "official", subject);
		ACCESS.createOrganization("realmit-park", "园区（测试）", "enterprise", subject);
	}

	@Test
	void theTokenIsForOurApiAndSaysSoInItsHeader() {
		String token = ACCESS.token("official@realm-it.example", KeycloakAccess.PASSWORD, "organization:realmit-town");

		assertThat(part(token, 0).get("typ").asString()).isEqualTo("at+jwt");
		assertThat(part(token, 0).get("alg").asString()).isEqualTo("RS256");
		JsonNode claims = part(token, 1);
		assertThat(claims.get("iss").asString()).isEqualTo(KEYCLOAK.issuer());
		assertThat(claims.get("aud").asString()).isEqualTo("caizhi-api");
		assertThat(claims.get("azp").asString()).isEqualTo("caizhi-test");
		assertThat(claims.get("sub").asString()).isEqualTo(subject);
		assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
		assertThat(claims.get("name").asString()).isEqualTo("王经办");
		assertThat(claims.get("email").asString()).isEqualTo("official@realm-it.example");
		assertThat(claims.has("resource_access")).isFalse();
	}

	@Test
	void theOrganizationHasItsIdAndTheGroupsAndNoRoles() {
		String token = ACCESS.token("official@realm-it.example", KeycloakAccess.PASSWORD, "organization:realmit-town");

		assertThat(part(token, 1).get("organization")).isEqualTo(JsonMapper.shared().readTree("""
				{"realmit-town":{"id":"%s","groups":["/official"]}}""".formatted(organization)));
	}

	@Test
	void allTenantsOfAPersonCanBeAskedForAndNoneIsGivenUnasked() {
		String all = ACCESS.token("official@realm-it.example", KeycloakAccess.PASSWORD, "organization:*");
		String none = ACCESS.token("official@realm-it.example", KeycloakAccess.PASSWORD, "");

		assertThat(part(all, 1).get("organization").propertyNames()).containsExactlyInAnyOrder("realmit-town",
				"realmit-park");
		assertThat(part(none, 1).has("organization")).isFalse();
	}

	@Test
	void theProvisioningAccountMakesTenantsAndMembersAndNoAdministrators() {
		try (Keycloak provisioning = service("caizhi-provisioning", KEYCLOAK.secrets().provisioning())) {
			var realm = provisioning.realm("caizhi");
			OrganizationRepresentation made = new OrganizationRepresentation();
			made.setAlias("realmit-made");
			made.setName("新设单位（测试）");
			try (Response response = realm.organizations().create(made)) {
				assertThat(response.getStatus()).isEqualTo(201);
			}
			UserRepresentation person = new UserRepresentation();
			person.setUsername("made@realm-it.example");
			person.setEmail("made@realm-it.example");
			person.setFirstName("新成员");
			person.setEnabled(true);
			try (Response response = realm.users().create(person)) {
				assertThat(response.getStatus()).isEqualTo(201);
			}
			assertThat(realm.organizations().search("realmit-made", false, 0, 10)).isNotNull();

			var management = ACCESS.realm().clients().findByClientId("realm-management").getFirst();
			var administrator = ACCESS.realm().clients().get(management.getId()).roles().get("realm-admin");
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> realm.users()
				.get(ACCESS.person("made@realm-it.example").getId())
				.roles()
				.clientLevel(management.getId())
				.add(List.of(administrator.toRepresentation())));
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> realm.clients().findAll());
			assertThatExceptionOfType(ForbiddenException.class)
				.isThrownBy(() -> realm.update(ACCESS.realm().toRepresentation()));
		}
	}

	@Test
	void theEventsAccountReadsEventsAndNothingElse() {
		try (Keycloak events = service("caizhi-events", KEYCLOAK.secrets().events())) {
			var realm = events.realm("caizhi");
			assertThat(realm.getAdminEvents()).isNotNull();
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> realm.users().list());
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> realm.organizations().list(0, 1));
		}
	}

	@Test
	void aWeakPasswordIsRefused() {
		assertThatExceptionOfType(jakarta.ws.rs.BadRequestException.class)
			.isThrownBy(() -> ACCESS.setPassword("official@realm-it.example", "short"));
	}

	private static Keycloak service(String clientId, String secret) {
		return KeycloakBuilder.builder()
			.serverUrl(KEYCLOAK.url())
			.realm("caizhi")
			.grantType("client_credentials")
			.clientId(clientId)
			.clientSecret(secret)
			.build();
	}

	private static JsonNode part(String token, int index) {
		byte[] bytes = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
		return JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
	}

}
