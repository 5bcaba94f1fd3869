package io.caizhi.stories;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.testing.Bodies;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.thisMonth;

/** What an official does with what comes in, and what becomes of it. */
@IntegrationTest
class VerificationStory {

	@Test
	void inBulkRowByRowAndAfterwards() {
		String code = "s" + Numbers.next();
		given.unit(NANQIAO, code, "故事" + code + "镇", "TOWN");
		Person official = given.official(NANQIAO, code);
		GivenEnterprise first = given.enterprise(code);
		GivenEnterprise second = given.enterprise(code);
		GivenEnterprise third = given.enterprise(code);
		given.submittedReturn(first, thisMonth(), 2);
		given.submittedReturn(second, thisMonth(), 1);
		List<String> names = List.of("欧阳核验甲", "欧阳核验乙", "欧阳核验丙");
		names.forEach((name) -> add(third, name));
		as(third.reporter()).put(third.returns(thisMonth()) + "/submission")
			.ifMatch(given.returnOf(third, thisMonth()).version())
			.body(Map.of("nil", false))
			.send()
			.expect(200);
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("official", Pages.login(official));
		story.put("reporter", Pages.login(third.reporter()));
		story.put("whole", List.of(first.name(), second.name()));
		story.put("enterprise", third.name());
		story.put("hires", names);
		story.put("today", ChinaTime.day(Instant.now()).toString());

		Browser.tell("verification", story);
	}

	private static void add(GivenEnterprise enterprise, String name) {
		Map<String, Object> hire = Bodies.hire(thisMonth());
		hire.put("name", name);
		as(enterprise.reporter()).post(enterprise.returns(thisMonth()) + "/hires").body(hire).send().expect(201);
	}

}
