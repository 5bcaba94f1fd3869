package io.caizhi.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.testing.Bodies;
import io.caizhi.testing.KeycloakAccess;
import io.caizhi.testing.Person;
import io.caizhi.testing.SeparateWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.operator;
import static io.caizhi.testing.Vocabulary.settle;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Districts and units are created and people invited while the backend is killed between
 * any two steps towards Keycloak. In the end each tenant has exactly one organization and
 * each person exactly one account, one membership and one role.
 */
class ProvisioningKillIT {

	private static final int UNITS = 4;

	/** Between two things a person does; Keycloak is at work meanwhile. */
	private static final Duration PAUSE = Duration.ofMillis(300);

	private static SeparateWorld world;

	private static Backend backend;

	private final KeycloakAccess keycloak = KeycloakAccess.shared();

	@BeforeAll
	static void start() {
		world = SeparateWorld.enter();
		backend = new Backend(world.properties());
		world.at(backend.base());
	}

	@AfterAll
	static void stop() {
		backend.close();
		world.leave();
	}

	@Test
	void whateverWasBegunIsFinishedOnce() throws Exception {
		Person office = given.district("killedsaga", "沙河区");
		Founding founding = new Founding(office);
		Chaos chaos = new Chaos(backend, new Chaos.Schedule(4489L, 5, 3, 350), world::letAMinutePass);

		chaos.run(List.of(() -> founding.units(chaos), () -> founding.districts(chaos), () -> founding.leaders(chaos)));

		assertThat(chaos.killsAmidst()).isGreaterThanOrEqualTo(2);
		settle();
		eachTenantHasOneOrganization(world.client());
		founding.invited.forEach(this::hasOnePlace);
		assertThat(number("SELECT COUNT(*) FROM tenant WHERE status <> 'ACTIVE'")).isZero();
		assertThat(number("SELECT COUNT(*) FROM member WHERE subject IS NULL")).isZero();
		assertThat(number("SELECT COUNT(*) FROM tenant")).isEqualTo(1 + UNITS + 2);
		assertThat(number("SELECT COUNT(*) FROM member")).isEqualTo(1 + founding.invited.size());
	}

	private void eachTenantHasOneOrganization(JdbcClient database) {
		Map<String, Object> expected = new TreeMap<>();
		database.sql("SELECT alias, organization_id FROM tenant")
			.query()
			.listOfRows()
			.forEach((tenant) -> expected.put(tenant.get("alias").toString(), tenant.get("organization_id")));
		List<OrganizationRepresentation> found = this.keycloak.realm()
			.organizations()
			.list(0, 1000)
			.stream()
			.filter((organization) -> organization.getAlias().startsWith("killedsaga")
					|| organization.getAlias().startsWith("killedother"))
			.toList();
		assertThat(found).hasSize(expected.size()).allMatch(OrganizationRepresentation::isEnabled);
		found.forEach((organization) -> assertThat(expected.remove(organization.getAlias())).as(organization.getAlias())
			.isEqualTo(organization.getId()));
	}

	private void hasOnePlace(Place place) {
		List<UserRepresentation> accounts = this.keycloak.realm().users().searchByEmail(place.email(), true);
		assertThat(accounts).as(place.toString()).hasSize(1);
		String subject = accounts.getFirst().getId();
		List<OrganizationRepresentation> organizations = this.keycloak.realm()
			.organizations()
			.members()
			.getOrganizations(subject);
		assertThat(organizations).as(place.toString()).hasSize(1);
		assertThat(organizations.getFirst().getAlias()).isEqualTo(place.tenant());
		List<GroupRepresentation> groups = this.keycloak.realm()
			.organizations()
			.get(organizations.getFirst().getId())
			.members()
			.member(subject)
			.groups(0, 20, true);
		assertThat(groups).extracting(GroupRepresentation::getPath).as(place.toString()).containsExactly(place.group());
		assertThat(world.client()
			.sql("SELECT COUNT(*) FROM member WHERE subject = ?")
			.param(subject)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	private static long number(String sql) {
		return world.client().sql(sql).query(Long.class).single();
	}

	/** Where an invited person must stand in the end. */
	private record Place(String email, String tenant, String group) {

	}

	/** What the clients bring about together. */
	private static final class Founding {

		private final Person office;

		private final List<Place> invited = Collections.synchronizedList(new ArrayList<>());

		private Founding(Person office) {
			this.office = office;
		}

		private void units(Chaos chaos) throws InterruptedException {
			for (int number = 0; number < UNITS; number++) {
				String code = "saga" + number;
				Map<String, Object> unit = Map.of("code", code, "name", "沙河" + number + "镇", "category", "TOWN");
				chaos.insist(as(this.office).post("/api/tenants/killedsaga/units").body(unit)).expect(201);
				for (int person = 0; person < 2; person++) {
					invite(chaos, "/api/tenants/killedsaga/units/" + code + "/officials", Bodies.person("经办人"),
							"killedsaga-" + code, "/official");
				}
			}
		}

		private void districts(Chaos chaos) throws InterruptedException {
			for (int number = 0; number < 2; number++) {
				String code = "killedother" + (char) ('a' + number);
				Map<String, Object> office = Bodies.person("人才办");
				Map<String, Object> body = new LinkedHashMap<>();
				body.put("code", code);
				body.put("name", "沙河邻区" + number);
				body.put("office", office);
				chaos.insist(as(operator()).post("/api/districts").body(body)).expect(201);
				this.invited.add(new Place(office.get("email").toString(), code, "/office"));
				Thread.sleep(PAUSE);
			}
		}

		private void leaders(Chaos chaos) throws InterruptedException {
			for (int number = 0; number < 4; number++) {
				Map<String, Object> body = Bodies.person("领导");
				body.put("role", "LEADER");
				invite(chaos, "/api/tenants/killedsaga/members", body, "killedsaga", "/leader");
			}
		}

		private void invite(Chaos chaos, String path, Map<String, Object> body, String tenant, String group)
				throws InterruptedException {
			chaos.insist(as(this.office).post(path).body(body)).expect(201);
			this.invited.add(new Place(body.get("email").toString(), tenant, group));
			Thread.sleep(PAUSE);
		}

	}

}
