package io.caizhi.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import io.caizhi.kernel.TenantId;
import io.caizhi.testing.EmbeddedKeycloak;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.KeycloakAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What Keycloak really issues, shown at the boundary. */
@IntegrationTest
class KeycloakTokenIT {

	private static final KeycloakAccess ACCESS = KeycloakAccess.shared();

	@Autowired
	private Environment environment;

	@Autowired
	private JdbcClient jdbc;

	private Boundary boundary;

	private String email;

	private Boundary.Tenant unit;

	@BeforeEach
	void anOfficial() {
		this.boundary = new Boundary(this.environment, this.jdbc);
		String name = "w" + UUID.randomUUID().toString().substring(0, 12).replace("-", "");
		this.email = name + "@web-it.example";
		String subject = ACCESS.createPerson(this.email, "王经办");
		Boundary.Tenant district = this.boundary.district();
		String organization = ACCESS.createOrganization(district.alias() + "-" + name, name, "official", subject);
		this.unit = new Boundary.Tenant(TenantId.next(), district.alias() + "-" + name, organization);
		this.boundary.insert(this.unit, district.id(), "UNIT", name);
	}

	private Answer months(String token) {
		return this.boundary.get("/api/tenants/" + this.unit.alias() + "/months", token);
	}

	@Test
	void aTokenForTheTenantOpensIt() {
		assertThat(
				months(ACCESS.token(this.email, KeycloakAccess.PASSWORD, "organization:" + this.unit.alias())).status())
			.isEqualTo(200);
		assertThat(months(ACCESS.token(this.email, KeycloakAccess.PASSWORD, "organization:*")).status()).isEqualTo(200);
	}

	@Test
	void aTokenForNoTenantOpensNone() {
		Answer answer = months(ACCESS.token(this.email, KeycloakAccess.PASSWORD, ""));

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.code()).isEqualTo("no-tenant");
	}

	/** Keycloak drops the scope of an organization the person is no member of. */
	@Test
	void aLoginForATenantOfOthersOpensNothing() {
		Boundary.Tenant mine = this.unit;
		String me = this.email;
		anOfficial();

		assertThat(months(ACCESS.token(me, KeycloakAccess.PASSWORD, "organization:" + this.unit.alias())).status())
			.isEqualTo(403);
		assertThat(months(ACCESS.token(me, KeycloakAccess.PASSWORD, "organization:" + mine.alias())).status())
			.isEqualTo(404);
	}

	@Test
	void onlyAccessTokensForUsAreTaken() throws Exception {
		JsonNode tokens = login();

		assertThat(months(tokens.path("access_token").asString()).status()).isEqualTo(200);
		assertThat(months(tokens.path("id_token").asString()).code()).isEqualTo("token-invalid");
		assertThat(months(tokens.path("refresh_token").asString()).code()).isEqualTo("token-invalid");
		assertThat(
				months(ACCESS.serviceToken("caizhi-provisioning", EmbeddedKeycloak.shared().secrets().provisioning()))
					.code())
			.isEqualTo("token-invalid");
	}

	private JsonNode login() throws IOException, InterruptedException {
		String form = "grant_type=password&client_id=caizhi-test&username=" + this.email + "&password="
				+ KeycloakAccess.PASSWORD + "&scope=openid%20organization%3A" + this.unit.alias();
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(EmbeddedKeycloak.shared().issuer() + "/protocol/openid-connect/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build();
		return JsonMapper.shared()
			.readTree(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
	}

}
