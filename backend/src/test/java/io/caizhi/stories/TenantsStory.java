package io.caizhi.stories;

import java.util.Map;

import io.caizhi.testing.Given;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.thisMonth;

/** One person, two towns, one at a time. */
@IntegrationTest
class TenantsStory {

	@Test
	void theSwitchIsExplicitAndTheBannerSaysWhere() {
		String first = town();
		String second = town();
		Person both = given.official(NANQIAO, first);
		given.official(NANQIAO, second);
		GivenEnterprise one = reported(first);
		GivenEnterprise other = reported(second);
		invite(both, second);

		Browser.tell("tenants", Map.of("app", Pages.address(), "person", Pages.login(both), "first", place(first, one),
				"second", place(second, other)));
	}

	private static String town() {
		String code = "s" + Numbers.next();
		return given.unit(NANQIAO, code, "故事" + code + "镇", "TOWN");
	}

	/** An enterprise whose return waits for its official. */
	private static GivenEnterprise reported(String unit) {
		GivenEnterprise enterprise = given.enterprise(unit);
		given.submittedReturn(enterprise, thisMonth(), 1);
		return enterprise;
	}

	private static void invite(Person person, String unit) {
		String path = "/api/tenants/" + NANQIAO + "/units/" + unit + "/officials";
		as(officeOf(NANQIAO)).post(path).body(Map.of("name", "经办人", "email", person.email())).send().expect(201);
		Given.await(() -> as(officeOf(NANQIAO)).get(path)
			.send()
			.items()
			.stream()
			.anyMatch((one) -> one.at("/email").asString().equals(person.email()) && one.at("/ready").asBoolean()));
	}

	private static Map<String, Object> place(String code, GivenEnterprise enterprise) {
		return Map.of("tenant", enterprise.tenant(), "unit", "故事" + code + "镇", "enterprise", enterprise.name());
	}

}
