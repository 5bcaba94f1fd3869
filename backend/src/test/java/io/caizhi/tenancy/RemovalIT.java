package io.caizhi.tenancy;

import java.util.List;
import java.util.Map;

import io.caizhi.testing.Answer;
import io.caizhi.testing.Bodies;
import io.caizhi.testing.Client;
import io.caizhi.testing.Contents;
import io.caizhi.testing.Given;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.KeycloakAccess;
import io.caizhi.testing.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.aMissingTenant;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.asFreshly;
import static io.caizhi.testing.Vocabulary.contents;
import static io.caizhi.testing.Vocabulary.enterpriseOf;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.settle;
import static io.caizhi.testing.Vocabulary.thisMonth;
import static io.caizhi.testing.Vocabulary.tokenOf;
import static io.caizhi.testing.Vocabulary.withToken;
import static org.assertj.core.api.Assertions.assertThat;

/** Who was removed is out at the next request, whatever token they still hold. */
@IntegrationTest
class RemovalIT {

	private static final String OFFICIALS = "/api/tenants/nanqiao/units/wuyi/officials";

	private static final String ENTERPRISES = "/api/tenants/nanqiao-wuyi/enterprises";

	@Test
	void aRemovedOfficialIsOutAtOnce() {
		Person official = given.official(NANQIAO, "wuyi");
		Client holder = withToken(tokenOf(official));
		assertThat(holder.get(ENTERPRISES)).hasStatus(200);

		remove(officeOf(NANQIAO), OFFICIALS, official);

		Answer absent = aMissingTenant();
		settle();
		Contents before = contents();
		assertThat(holder.post(ENTERPRISES).body(Map.of("creditCode", "91350100M000100Y43", "name", "迟到的企业")))
			.hasStatus(404)
			.hasSameBodyAs(absent);
		assertThat(holder.get(ENTERPRISES)).hasStatus(404).hasSameBodyAs(absent);
		assertThat(contents().changedSince(before)).isEmpty();
		assertThat(holder.get("/api/me").send().at("/tenants").isEmpty()).isTrue();
	}

	@Test
	void aRemovedReporterIsOutAtOnceAndTheOtherOneStays() {
		GivenEnterprise enterprise = given.enterprise("wuyi");
		Person second = given.reporter(enterprise);
		Client holder = withToken(tokenOf(second));
		assertThat(holder.post(enterprise.returns(thisMonth()) + "/hires").body(Bodies.hire(thisMonth())))
			.hasStatus(201);

		remove(officialOf("wuyi"), enterprise.path() + "/reporters", second);

		assertThat(holder.post(enterprise.returns(thisMonth()) + "/hires").body(Bodies.hire(thisMonth())))
			.hasStatus(404)
			.hasSameBodyAs(aMissingTenant());
		assertThat(as(enterprise.reporter()).post(enterprise.returns(thisMonth()) + "/hires")
			.body(Bodies.hire(thisMonth()))).hasStatus(201);
	}

	@Test
	void whoIsRemovedHereStaysThere() {
		Person official = given.official(NANQIAO, "wuyi");
		as(officeOf(NANQIAO)).post("/api/tenants/nanqiao/units/zhulong/officials")
			.body(Bodies.person("经办人", official.email()))
			.send()
			.expect(201);
		settle();
		Client there = as(official.asking("nanqiao-zhulong"));
		Client here = as(official);

		remove(officeOf(NANQIAO), OFFICIALS, official);

		assertThat(here.get(ENTERPRISES)).hasStatus(404);
		assertThat(there.get("/api/tenants/nanqiao-zhulong/enterprises")).hasStatus(200);
	}

	@Test
	void whoIsInvitedAgainComesInWithANewToken() throws InterruptedException {
		Person official = given.official(NANQIAO, "wuyi");
		Client before = withToken(tokenOf(official));
		remove(officeOf(NANQIAO), OFFICIALS, official);
		settle();
		Thread.sleep(1100);

		as(officeOf(NANQIAO)).post(OFFICIALS).body(Bodies.person("经办人", official.email())).send().expect(201);
		settle();

		assertThat(asFreshly(official).get(ENTERPRISES)).hasStatus(200);
		assertThat(before.get(ENTERPRISES)).hasStatus(404);
	}

	@Test
	void whoIsRemovedInKeycloakItselfIsOutSoon() {
		Person official = given.official(NANQIAO, "wuyi");
		Client holder = withToken(tokenOf(official));
		assertThat(holder.get(ENTERPRISES)).hasStatus(200);

		var realm = KeycloakAccess.shared().realm();
		String subject = KeycloakAccess.shared().person(official.email()).getId();
		String organization = realm.organizations().members().getOrganizations(subject).getFirst().getId();
		realm.organizations().get(organization).members().member(subject).delete().close();

		Given.await(() -> holder.put(enterpriseOf("wuyi").path() + "/name")
			.ifMatch(4711)
			.body(Map.of("name", "不该改的名"))
			.send()
			.status() == 404);
	}

	@Test
	void aSuspendedUnitIsClosedToItsOwnAndOpensAgain() {
		String unit = given.unit(NANQIAO);
		Person official = given.official(NANQIAO, unit);
		GivenEnterprise enterprise = given.enterprise(unit);
		Client reporter = withToken(tokenOf(enterprise.reporter()));
		Client holder = withToken(tokenOf(official));

		switchUnit("PUT", unit);
		settle();
		Contents before = contents();

		for (Answer answer : List.of(
				reporter.post(enterprise.returns(thisMonth()) + "/hires").body(Bodies.hire(thisMonth())).send(),
				reporter.get(enterprise.returns(thisMonth())).send(),
				holder.get("/api/tenants/{t}/enterprises", official.tenant()).send(),
				holder.put(enterprise.path() + "/name").ifMatch(0).body(Map.of("name", "停用期间")).send())) {
			assertThat(answer).hasStatus(404).hasSameBodyAs(aMissingTenant());
		}
		assertThat(contents().changedSince(before)).isEmpty();
		assertThat(as(officeOf(NANQIAO)).get("/api/tenants/nanqiao/units/{u}", unit)).hasStatus(200)
			.has("/status", "SUSPENDED");

		switchUnit("DELETE", unit);
		settle();
		assertThat(asFreshly(enterprise.reporter()).post(enterprise.returns(thisMonth()) + "/hires")
			.body(Bodies.hire(thisMonth()))).hasStatus(201);
	}

	private static void switchUnit(String method, String unit) {
		Client office = as(officeOf(NANQIAO));
		int version = office.get("/api/tenants/nanqiao/units/{u}", unit).send().expect(200).version();
		office.request(method, "/api/tenants/nanqiao/units/{u}/suspension", unit).ifMatch(version).send().expect(200);
	}

	private static void remove(Person manager, String path, Person person) {
		JsonNode member = as(manager).get(path + "?limit=200")
			.send()
			.expect(200)
			.items()
			.stream()
			.filter((row) -> row.at("/email").asString().equals(person.email()))
			.findFirst()
			.orElseThrow();
		as(manager).delete(path + "/{m}", member.at("/id").asString())
			.ifMatch(member.at("/version").asInt())
			.send()
			.expect(204);
	}

}
