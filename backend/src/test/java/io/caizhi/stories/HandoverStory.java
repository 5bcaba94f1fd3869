package io.caizhi.stories;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;

/** Work handed over by one official and taken over by another, in the browser. */
@IntegrationTest
class HandoverStory {

	@Test
	void fromOneSignatureToTheOther() {
		String unit = "han" + Numbers.next();
		given.unit(NANQIAO, unit, "交接" + unit + "镇", "TOWN");
		Person leaver = given.official(NANQIAO, unit);
		Person follower = given.official(NANQIAO, unit);
		as(officeOf(NANQIAO)).post("/api/tenants/{t}/supervision/notices", NANQIAO)
			.body(Map.of("units", List.of(unit), "title", "报送引才工作站建设情况", "demand", "请报送建设进展。", "due",
					LocalDate.now().plusDays(9).toString()))
			.send()
			.expect(201);
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("tenant", NANQIAO + "-" + unit);
		story.put("unit", "交接" + unit + "镇");
		story.put("office", Pages.login(officeOf(NANQIAO)));
		story.put("leaver", Pages.login(leaver));
		story.put("follower", Pages.login(follower));

		Browser.tell("handover", story);
	}

}
