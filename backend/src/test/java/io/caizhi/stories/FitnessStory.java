package io.caizhi.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.leaderOf;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.operator;
import static io.caizhi.testing.Vocabulary.thisMonth;

/**
 * Everybody can use every page: WCAG 2.2 AA by axe, as each role, in a tenant where much
 * was done and in one where nothing was.
 */
@IntegrationTest
class FitnessStory {

	@Test
	void whereMuchWasDone() {
		String unit = unit();
		GivenEnterprise enterprise = given.enterprise(unit);
		given.verifiedReturn(enterprise, thisMonth(), 2);
		given.submittedReturn(given.enterprise(unit), thisMonth(), 2);
		GivenEnterprise other = given.enterprise(unit);
		given.draftReturn(other, thisMonth(), 1);

		tell(person("reporter", other.reporter(), 6), person("official", given.official(NANQIAO, unit), 8));
		tell(person("office", officeOf(NANQIAO), 10), person("leader", leaderOf(NANQIAO), 6));
	}

	@Test
	void whereNothingWasDone() {
		String code = "fit" + Numbers.next();
		Person office = given.district(code, "空白区" + code);
		String unit = unit();

		tell(person("office", office, 8), person("operator", operator(), 1));
		tell(person("official", given.official(NANQIAO, unit), 5),
				person("reporter", given.enterprise(unit).reporter(), 5));
	}

	/**
	 * With the keyboard alone, the focus always in sight.
	 */
	@Test
	void byTheKeyboard() {
		String unit = unit();
		Person official = given.official(NANQIAO, unit);
		GivenEnterprise enterprise = given.enterprise(unit);
		given.submittedReturn(enterprise, thisMonth(), 1);

		Browser.tell("keyboard", Map.of("app", Pages.address(), "official", Pages.login(official), "enterprise",
				enterprise.name(), "reporter", Pages.login(given.enterprise(unit).reporter())));
	}

	/**
	 * The measure itself: what fades while it is looked at is no barrier, what stays is.
	 */
	@Test
	void whatFadesIsNoBarrier() {
		Browser.tell("fading", Map.of());
	}

	@SafeVarargs
	private static void tell(Map<String, Object>... people) {
		Browser.tell("fit", Map.of("app", Pages.address(), "people", List.of(people)));
	}

	/**
	 * Somebody who must reach so many kinds of pages at least, lest the walk goes
	 * nowhere.
	 */
	private static Map<String, Object> person(String role, Person person, int least) {
		Map<String, Object> login = new LinkedHashMap<>(Pages.login(person));
		login.put("role", role);
		login.put("least", least);
		return login;
	}

	private static String unit() {
		String code = "s" + Numbers.next();
		given.unit(NANQIAO, code, "故事" + code + "镇", "TOWN");
		given.official(NANQIAO, code);
		return code;
	}

}
