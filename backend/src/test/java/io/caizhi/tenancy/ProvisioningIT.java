package io.caizhi.tenancy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.OverHttp.Answer;
import io.caizhi.testing.EmbeddedKeycloak;
import io.caizhi.testing.EmbeddedMail;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.KeycloakAccess;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Districts, units and their people, carried into a real Keycloak and out of it. */
@IntegrationTest
class ProvisioningIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@LocalServerPort
	private int port;

	@Autowired
	private Districts districts;

	@Autowired
	private IdentityDirectory directory;

	@Autowired
	private MemberRepository members;

	@Autowired
	private Door door;

	@Autowired
	private DirectoryProperties properties;

	@Autowired
	private RoundLock lock;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Value("${caizhi.identity.issuer}")
	private String issuer;

	private final KeycloakAccess access = KeycloakAccess.shared();

	private OverHttp api;

	private String district;

	private String officeEmail;

	private String office;

	@BeforeEach
	void aDistrictWithItsOffice() {
		this.api = new OverHttp(this.port);
		this.district = "d" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
		this.officeEmail = address("office");
		this.districts.create(new Operator(new Subject(this.issuer, "operator")), new TenantCode(this.district), "测试区",
				PersonName.read("李敏", "/name"), EmailAddress.read(this.officeEmail, "/email"));
		this.office = tokenWhenReady(this.officeEmail, this.district);
	}

	@Test
	void aDistrictIsAnOrganizationWithGroupsAndTheFirstOfItsOffice() {
		OrganizationRepresentation organization = organization(this.district).toRepresentation();
		assertThat(organization.isEnabled()).isTrue();
		assertThat(organization.getDescription()).isEqualTo("测试区");
		assertThat(groups(this.district)).containsExactlyInAnyOrder("leader", "office");
		assertThat(membersOf(this.district, "/office")).containsExactly(this.officeEmail);
		assertThat(mailsTo(this.officeEmail)).isEqualTo(1);

		Answer me = this.api.get(this.office, "/api/me");
		assertThat(me.status()).isEqualTo(200);
		assertThat(me.json().at("/tenants/0/alias").asString()).isEqualTo(this.district);
		assertThat(me.json().at("/tenants/0/roles/0").asString()).isEqualTo("OFFICE");
		assertThat(me.json().get("name").asString()).isEqualTo("李敏");
	}

	@Test
	void aUnitAndItsOfficialFollow() {
		JsonNode unit = createUnit("wuyi");
		assertThat(unit.get("status").asString()).isEqualTo("PROVISIONING");
		String official = address("official");
		invite(unitPath("wuyi") + "/officials", official);

		String token = tokenWhenReady(official, this.district + "-wuyi");

		assertThat(groups(this.district + "-wuyi")).containsExactlyInAnyOrder("enterprise", "official");
		assertThat(this.api.get(token, "/api/tenants/" + this.district + "-wuyi/enterprises").status()).isEqualTo(200);
		assertThat(this.api.get(token, "/api/tenants/" + this.district + "/units").status()).isEqualTo(404);
		assertThat(this.api.get(this.office, unitPath("wuyi")).json().get("status").asString()).isEqualTo("ACTIVE");
		assertThat(this.api.get(this.office, unitPath("wuyi") + "/officials").json().at("/items/0/ready").asBoolean())
			.isTrue();
	}

	@Test
	void whereverTheProcessDiesTheNextRoundEndsWithOneOfEach() {
		// the application's own rounds stand aside while the test holds the lock
		this.lock.alone(() -> {
			int died = 0;
			for (int steps = 1;; steps++) {
				String code = "crash" + steps;
				String official = address("crash");
				createUnit(code);
				invite(unitPath(code) + "/officials", official);
				boolean interrupted = diesIn(rounds(InterruptedDirectory.after(steps, this.directory)));
				rounds(this.directory).round();

				assertThat(organizationsLike(this.district + "-" + code)).as("after step %d", steps).isEqualTo(1);
				assertThat(this.access.realm().users().searchByEmail(official, true)).as("after step %d", steps)
					.hasSize(1);
				assertThat(membersOf(this.district + "-" + code, "/official")).as("after step %d", steps)
					.containsExactly(official);
				assertThat(mailsTo(official)).as("after step %d", steps).isBetween(1L, 2L);
				assertThat(behind(this.district + "-" + code)).as("after step %d", steps).isZero();
				if (!interrupted) {
					break;
				}
				died++;
			}
			assertThat(died).isEqualTo(10);
		});
	}

	@Test
	void aRemovalThatIsCutOffIsFinished() {
		this.lock.alone(() -> {
			createUnit("cut");
			rounds(this.directory).round();
			for (int steps = 1; steps <= 2; steps++) {
				String official = address("cut");
				String id = invite(unitPath("cut") + "/officials", official);
				rounds(this.directory).round();
				assertThat(this.api.delete(this.office, unitPath("cut") + "/officials/" + id, 1).status())
					.isEqualTo(204);

				assertThat(diesIn(rounds(InterruptedDirectory.after(steps, this.directory)))).isTrue();
				rounds(this.directory).round();

				assertThat(membersOf(this.district + "-cut", "")).isEmpty();
				assertThat(this.access.realm().users().searchByEmail(official, true)).hasSize(1);
			}
		});
	}

	@Test
	void aPersonRemovedBeforeKeycloakKnewThemIsRevokedAsSoonAsItDoes() {
		this.lock.alone(() -> {
			createUnit("early");
			String official = address("early");
			String id = invite(unitPath("early") + "/officials", official);
			// dies when the account is a member, but we have not marked it
			diesIn(rounds(InterruptedDirectory.after(9, this.directory)));
			this.jdbc.sql("UPDATE member SET subject = NULL, issuer = NULL WHERE id = ?")
				.param(MemberId.valueOf(id).value())
				.update();
			assertThat(this.api.delete(this.office, unitPath("early") + "/officials/" + id, 1).status()).isEqualTo(204);

			rounds(this.directory).round();

			assertThat(membersOf(this.district + "-early", "")).isEmpty();
			assertThat(this.jdbc.sql("SELECT COUNT(*) FROM revocation WHERE subject = ?")
				.param(this.access.person(official).getId())
				.query(Integer.class)
				.single()).isEqualTo(1);
		});
	}

	@Test
	void suspensionClosesTheDoorAtOnceAndTheOrganizationSoon() {
		createUnit("susp");
		String official = address("susp");
		invite(unitPath("susp") + "/officials", official);
		String alias = this.district + "-susp";
		String token = tokenWhenReady(official, alias);
		String path = "/api/tenants/" + alias + "/enterprises";
		assertThat(this.api.get(token, path).status()).isEqualTo(200);

		assertThat(this.api.put(this.office, unitPath("susp") + "/suspension", 1, "").status()).isEqualTo(200);

		assertThat(this.api.get(token, path).status()).isEqualTo(404);
		assertThat(this.api.post(token, path, "{}").status()).isEqualTo(404);
		await(() -> !organization(alias).toRepresentation().isEnabled());
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.access.token(official, KeycloakAccess.PASSWORD, "organization:" + alias));

		assertThat(this.api.delete(this.office, unitPath("susp") + "/suspension", 2).status()).isEqualTo(200);
		await(() -> organization(alias).toRepresentation().isEnabled());
		assertThat(this.api.get(this.access.token(official, KeycloakAccess.PASSWORD, "organization:" + alias), path)
			.status()).isEqualTo(200);
	}

	@Test
	void aRemovedPersonIsRefusedAtTheNextWriteAndMayBeInvitedAgain() {
		createUnit("gone");
		String official = address("gone");
		String id = invite(unitPath("gone") + "/officials", official);
		String alias = this.district + "-gone";
		String token = tokenWhenReady(official, alias);
		String path = "/api/tenants/" + alias + "/enterprises";
		String enterprise = "{\"creditCode\":\"91341103MA2T002770\",\"name\":\"测试企业\"}";

		assertThat(this.api.delete(this.office, unitPath("gone") + "/officials/" + id, 1).status()).isEqualTo(204);

		Answer refused = this.api.post(token, path, enterprise);
		assertThat(refused.status()).isEqualTo(404);
		assertThat(refused.body())
			.isEqualTo(this.api.post(token, "/api/tenants/nowhere/enterprises", enterprise).body());
		assertThat(this.api.get(token, path).status()).isEqualTo(404);
		await(() -> membersOf(alias, "").isEmpty());
		assertThat(claims(this.access.token(official, KeycloakAccess.PASSWORD, "organization:" + alias)).has(alias))
			.isFalse();
		assertThat(this.access.realm().users().searchByEmail(official, true)).hasSize(1);

		assertThat(invite(unitPath("gone") + "/officials", official)).isEqualTo(id);
		await(() -> membersOf(alias, "/official").contains(official));
		assertThat(this.api.post(token, path, enterprise).status()).isEqualTo(404);
		String anew = this.access.token(official, KeycloakAccess.PASSWORD, "organization:" + alias);
		assertThat(this.api.post(anew, path, enterprise).status()).isEqualTo(201);
	}

	@Test
	void aPersonOfAnotherTenantIsInvitedWithTheSameAnswer() {
		createUnit("one");
		createUnit("two");
		String known = address("known");
		invite(unitPath("one") + "/officials", known);
		String token = tokenWhenReady(known, this.district + "-one");
		String unknown = address("unknown");

		JsonNode ofKnown = invited(unitPath("two") + "/officials", known);
		JsonNode ofUnknown = invited(unitPath("two") + "/officials", unknown);

		assertThat(ofKnown.propertyNames()).isEqualTo(ofUnknown.propertyNames());
		for (String same : List.of("role", "name", "ready", "version")) {
			assertThat(ofKnown.get(same)).isEqualTo(ofUnknown.get(same));
		}
		await(() -> membersOf(this.district + "-two", "/official").size() == 2);
		assertThat(this.access.realm().users().searchByEmail(known, true)).hasSize(1);
		assertThat(mailsTo(known)).isEqualTo(1);
		assertThat(this.api.get(token, "/api/tenants/" + this.district + "-one/enterprises").status()).isEqualTo(200);
	}

	@Test
	void anOrganizationOfForeignMakingIsNotTakenOver() {
		String stranger = this.access.createPerson(address("stranger"), "外人");
		String foreign = this.access.createOrganization(this.district + "-taken", "外来组织" + this.district, "official",
				stranger);
		createUnit("taken");
		createUnit("free");

		await(() -> "ACTIVE".equals(status("free")));

		assertThat(status("taken")).isEqualTo("PROVISIONING");
		assertThat(this.access.realm().organizations().get(foreign).toRepresentation().getName())
			.isEqualTo("外来组织" + this.district);
		assertThat(this.access.realm().organizations().get(foreign).members().count()).isEqualTo(1);

		this.access.realm().organizations().get(foreign).delete().close();
		await(() -> "ACTIVE".equals(status("taken")));
	}

	@Test
	void aRoleOfTheRealmIsNoRoleHere() {
		String person = address("realm");
		String id = this.access.createPerson(person, "王晓");
		for (String name : List.of("office", "OFFICE", "/office")) {
			RoleRepresentation alike = new RoleRepresentation();
			alike.setName(name);
			if (this.access.realm().roles().list().stream().noneMatch((present) -> present.getName().equals(name))) {
				this.access.realm().roles().create(alike);
			}
			this.access.realm()
				.users()
				.get(id)
				.roles()
				.realmLevel()
				.add(this.access.realm()
					.roles()
					.list()
					.stream()
					.filter((present) -> present.getName().equals(name))
					.toList());
		}
		organization(this.district).members().addMember(id).close();
		String token = this.access.token(person, KeycloakAccess.PASSWORD, "organization:" + this.district);
		assertThat(payload(token).at("/realm_access/roles").toString()).contains("office");

		assertThat(this.api.get(token, "/api/tenants/" + this.district + "/units").status()).isEqualTo(403);
		assertThat(this.api.get(token, "/api/tenants/" + this.district + "/units").json().get("code").asString())
			.isEqualTo("role-required");
		assertThat(this.api.get(token, "/api/me").json().at("/tenants/0/roles").isEmpty()).isTrue();
	}

	@Test
	void whoIsRemovedInKeycloakItselfIsRefusedWithinSeconds() {
		createUnit("direct");
		String alias = this.district + "-direct";
		String path = "/api/tenants/" + alias + "/enterprises";
		String one = address("direct");
		String two = address("disabled");
		invite(unitPath("direct") + "/officials", one);
		invite(unitPath("direct") + "/officials", two);
		String tokenOne = tokenWhenReady(one, alias);
		String tokenTwo = tokenWhenReady(two, alias);
		assertThat(this.api.get(tokenOne, path).status()).isEqualTo(200);
		assertThat(this.api.get(tokenTwo, path).status()).isEqualTo(200);

		organization(alias).members().member(this.access.person(one).getId()).delete().close();
		UserRepresentation disabled = this.access.person(two);
		disabled.setEnabled(false);
		this.access.realm().users().get(disabled.getId()).update(disabled);

		await(() -> this.api.post(tokenOne, path, "{}").status() == 404);
		await(() -> this.api.post(tokenTwo, path, "{}").status() == 404);
		assertThat(this.api.get(tokenOne, path).status()).isEqualTo(404);
		assertThat(
				this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'person.revoked' AND object IN (?, ?)")
					.params("person/" + this.access.person(one).getId(), "person/" + disabled.getId())
					.query(Integer.class)
					.single())
			.isEqualTo(2);
	}

	@Test
	void aSecondFactorIsRequiredOnce() {
		String person = this.access.createPerson(address("totp"), "王晓");

		this.directory.requireSecondFactor(person);
		this.directory.requireSecondFactor(person);

		assertThat(this.access.realm().users().get(person).toRepresentation().getRequiredActions())
			.containsExactly("CONFIGURE_TOTP");
	}

	@Test
	void aRenamedUnitIsRenamedThereToo() {
		createUnit("name");
		await(() -> "ACTIVE".equals(status("name")));
		assertThat(this.api.put(this.office, unitPath("name") + "/name", 1, "{\"name\":\"新名镇\"}").status())
			.isEqualTo(200);

		await(() -> "新名镇".equals(organization(this.district + "-name").toRepresentation().getDescription()));
		assertThat(EmbeddedKeycloak.shared().issuer()).isEqualTo(this.issuer);
	}

	/** Rounds of our own over the rows of this test's district. */
	private ProvisioningRounds rounds(IdentityDirectory used) {
		DirectoryRepository own = new OfOneDistrict(this.jdbc, this.district);
		Provisioning provisioning = new Provisioning(used, own, this.members, this.door, this.properties, this.issuer,
				this.clock);
		return new ProvisioningRounds(own, provisioning, new NoLock(this.dataSource), this.clock);
	}

	private static boolean diesIn(ProvisioningRounds rounds) {
		try {
			rounds.round();
			return false;
		}
		catch (InterruptedDirectory.ProcessDied ex) {
			return true;
		}
	}

	private JsonNode createUnit(String code) {
		Answer made = this.api.post(this.office, "/api/tenants/" + this.district + "/units",
				"{\"code\":\"%s\",\"name\":\"单位%s\",\"category\":\"TOWN\"}".formatted(code, code));
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		return made.json();
	}

	private JsonNode invited(String path, String email) {
		Answer made = this.api.post(this.office, path, "{\"name\":\"张伟\",\"email\":\"%s\"}".formatted(email));
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		return made.json();
	}

	private String invite(String path, String email) {
		return invited(path, email).get("id").asString();
	}

	private String unitPath(String code) {
		return "/api/tenants/" + this.district + "/units/" + code;
	}

	private String status(String code) {
		return this.api.get(this.office, unitPath(code)).json().get("status").asString();
	}

	private String tokenWhenReady(String email, String alias) {
		await(() -> behind(alias) == 0);
		this.access.setPassword(email, KeycloakAccess.PASSWORD);
		return this.access.token(email, KeycloakAccess.PASSWORD, "organization:" + alias);
	}

	/** How much of the tenant is not in Keycloak yet, mails counted. */
	private int behind(String alias) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM tenant t LEFT JOIN member m ON m.tenant_id = t.id
				WHERE t.alias = ? AND (t.directory_version < t.version OR m.directory_version < m.version OR m.mail_due)
				""").param(alias).query(Integer.class).single();
	}

	private OrganizationResource organization(String alias) {
		String id = this.jdbc.sql("SELECT organization_id FROM tenant WHERE alias = ?")
			.param(alias)
			.query(String.class)
			.single();
		return this.access.realm().organizations().get(id);
	}

	private long organizationsLike(String alias) {
		return this.access.realm()
			.organizations()
			.list(0, 1000)
			.stream()
			.filter((organization) -> organization.getAlias().equals(alias))
			.count();
	}

	private List<String> groups(String alias) {
		return organization(alias).groups()
			.getAll("", "", false, 0, 10, true, false)
			.stream()
			.map(GroupRepresentation::getName)
			.toList();
	}

	/** The addresses of the members in a group, or of all members. */
	private List<String> membersOf(String alias, String group) {
		OrganizationResource organization = organization(alias);
		List<MemberRepresentation> found = group.isEmpty() ? organization.members().list(0, 100)
				: organization.groups()
					.group(organization.groups().getGroupByPath(group, false).getId())
					.getMembers(0, 100, true);
		return found.stream().map(UserRepresentation::getEmail).toList();
	}

	private static long mailsTo(String email) {
		return Arrays.stream(EmbeddedMail.shared().received()).filter((mail) -> {
			try {
				return Arrays.stream(mail.getAllRecipients()).map(Address::toString).anyMatch(email::equals);
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).count();
	}

	private static JsonNode payload(String token) {
		byte[] bytes = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
		return JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
	}

	private static JsonNode claims(String token) {
		return Objects.requireNonNullElse(payload(token).get("organization"), JsonMapper.shared().createObjectNode());
	}

	private static String address(String who) {
		return who + "-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT) + "@provisioning-it.example";
	}

	private static void await(Supplier<Boolean> condition) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(condition::get);
	}

	private static final class NoLock extends RoundLock {

		private NoLock(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		void alone(Runnable work) {
			work.run();
		}

	}

	private static final class OfOneDistrict extends DirectoryRepository {

		private final Set<Long> tenants;

		private OfOneDistrict(JdbcClient jdbc, String district) {
			super(jdbc);
			this.tenants = new HashSet<>(jdbc.sql("""
					SELECT u.id FROM tenant u JOIN tenant d ON d.id = u.district_id WHERE d.alias = ?
					""").param(district).query(Long.class).list());
		}

		@Override
		List<Wanted> tenantsBehind() {
			return super.tenantsBehind().stream().filter((row) -> isOwn(row.tenant())).toList();
		}

		@Override
		List<PlaceKey> placesBehind() {
			return super.placesBehind().stream().filter((row) -> isOwn(row.tenant())).toList();
		}

		@Override
		List<PlaceKey> mailsDue() {
			return super.mailsDue().stream().filter((row) -> isOwn(row.tenant())).toList();
		}

		private boolean isOwn(TenantId tenant) {
			return this.tenants.contains(tenant.value());
		}

	}

}
