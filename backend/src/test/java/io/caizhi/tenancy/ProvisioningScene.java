package io.caizhi.tenancy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import io.caizhi.kernel.Subject;
import io.caizhi.tenancy.OverHttp.Answer;
import io.caizhi.testing.EmbeddedMail;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.KeycloakAccess;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new district with its office in a real Keycloak, and what tests ask of both.
 */
@IntegrationTest
abstract class ProvisioningScene {

	static final Duration PATIENCE = Duration.ofSeconds(60);

	@LocalServerPort
	int port;

	@Autowired
	Districts districts;

	@Autowired
	IdentityDirectory directory;

	@Autowired
	JdbcClient jdbc;

	@Value("${caizhi.identity.issuer}")
	String issuer;

	final KeycloakAccess access = KeycloakAccess.shared();

	OverHttp api;

	String district;

	String officeEmail;

	String office;

	@BeforeEach
	void aDistrictWithItsOffice() {
		this.api = new OverHttp(this.port);
		this.district = "d" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
		this.officeEmail = address("office");
		this.districts.create(new Operator(new Subject(this.issuer, "operator")), new TenantCode(this.district), "测试区",
				PersonName.read("李敏", "/name"), EmailAddress.read(this.officeEmail, "/email"));
		this.office = tokenWhenReady(this.officeEmail, this.district);
	}

	JsonNode createUnit(String code) {
		Answer made = this.api.post(this.office, "/api/tenants/" + this.district + "/units",
				"{\"code\":\"%s\",\"name\":\"单位%s\",\"category\":\"TOWN\"}".formatted(code, code));
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		return made.json();
	}

	JsonNode invited(String path, String email) {
		Answer made = this.api.post(this.office, path, "{\"name\":\"张伟\",\"email\":\"%s\"}".formatted(email));
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		return made.json();
	}

	String invite(String path, String email) {
		return invited(path, email).get("id").asString();
	}

	String unitPath(String code) {
		return "/api/tenants/" + this.district + "/units/" + code;
	}

	String status(String code) {
		return this.api.get(this.office, unitPath(code)).json().get("status").asString();
	}

	String tokenWhenReady(String email, String alias) {
		await(() -> behind(alias) == 0);
		this.access.setPassword(email, KeycloakAccess.PASSWORD);
		return this.access.token(email, KeycloakAccess.PASSWORD, "organization:" + alias);
	}

	/** How much of the tenant is not in Keycloak yet, mails counted. */
	int behind(String alias) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM tenant t LEFT JOIN member m ON m.tenant_id = t.id
				WHERE t.alias = ? AND (t.directory_version < t.version OR m.directory_version < m.version OR m.mail_due)
				""").param(alias).query(Integer.class).single();
	}

	OrganizationResource organization(String alias) {
		String id = this.jdbc.sql("SELECT organization_id FROM tenant WHERE alias = ?")
			.param(alias)
			.query(String.class)
			.single();
		return this.access.realm().organizations().get(id);
	}

	List<String> groups(String alias) {
		return organization(alias).groups()
			.getAll("", "", false, 0, 10, true, false)
			.stream()
			.map(GroupRepresentation::getName)
			.toList();
	}

	/** The addresses of the members in a group, or of all members. */
	List<String> membersOf(String alias, String group) {
		OrganizationResource organization = organization(alias);
		List<MemberRepresentation> found = group.isEmpty() ? organization.members().list(0, 100)
				: organization.groups()
					.group(organization.groups().getGroupByPath(group, false).getId())
					.getMembers(0, 100, true);
		return found.stream().map(UserRepresentation::getEmail).toList();
	}

	static long mailsTo(String email) {
		return Arrays.stream(EmbeddedMail.shared().received()).filter((mail) -> {
			try {
				return Arrays.stream(mail.getAllRecipients()).map(Address::toString).anyMatch(email::equals);
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).count();
	}

	static JsonNode payload(String token) {
		byte[] bytes = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
		return JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
	}

	static JsonNode claims(String token) {
		return Objects.requireNonNullElse(payload(token).get("organization"), JsonMapper.shared().createObjectNode());
	}

	static String address(String who) {
		return who + "-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT) + "@provisioning-it.example";
	}

	static void await(Supplier<Boolean> condition) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(condition::get);
	}

}
