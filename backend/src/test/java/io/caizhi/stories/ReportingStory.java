package io.caizhi.stories;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.LAIAN;
import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.leaderOf;
import static io.caizhi.testing.Vocabulary.thisMonth;

/** The main job, told by those who do it. */
@IntegrationTest
class ReportingStory {

	@Test
	void fromTheHireToTheDistrictsFigure() {
		Map<String, Object> story = scene();
		story.put("leader", Pages.login(leaderOf(NANQIAO)));
		story.put("neighbour", Pages.login(leaderOf(LAIAN)));
		story.put("hires", IntStream.of(1, 2, 3).mapToObj((number) -> hire("甲乙丙".charAt(number - 1))).toList());

		Browser.tell("reporting", story);
	}

	@Test
	void onAPhoneAndInEnglish() {
		Map<String, Object> story = scene();
		story.put("leader", Pages.login(given.member(NANQIAO, "LEADER")));

		Browser.tell("phone", story);
	}

	/** A unit of its own with an official, an enterprise and its reporter. */
	private static Map<String, Object> scene() {
		String code = "s" + Numbers.next();
		String unit = "故事" + code + "镇";
		given.unit(NANQIAO, code, unit, "TOWN");
		Person official = given.official(NANQIAO, code);
		GivenEnterprise enterprise = given.enterprise(code);
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("district", NANQIAO);
		story.put("unit", unit);
		story.put("tenant", official.tenant());
		story.put("enterprise", enterprise.name());
		story.put("official", Pages.login(official));
		story.put("reporter", Pages.login(enterprise.reporter()));
		return story;
	}

	private static Map<String, String> hire(char who) {
		return Map.of("name", "欧阳故事" + who, "documentNumber", Numbers.residentId(), "hiredOn",
				thisMonth().atDay(1).toString(), "graduatedOn", (thisMonth().getYear() - 1) + "-06-30");
	}

}
