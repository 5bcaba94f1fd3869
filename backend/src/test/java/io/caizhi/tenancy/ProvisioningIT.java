package io.caizhi.tenancy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.caizhi.tenancy.OverHttp.Answer;
import io.caizhi.testing.EmbeddedKeycloak;
import io.caizhi.testing.KeycloakAccess;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Districts, units and their people, carried into a real Keycloak and out of it. */
class ProvisioningIT extends ProvisioningScene {

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
		Instant removed = Instant.now();

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
		// Tokens know whole seconds, and those of the removal's own second count no more.
		await(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS).isAfter(removed));
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

}
