package io.caizhi.stories;

import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.testing.Numbers;
import org.junit.jupiter.api.Test;

import io.caizhi.testing.IntegrationTest;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.leaderOf;
import static io.caizhi.testing.Vocabulary.officeOf;

/** A notice issued, answered, sent back, answered again and closed, in the browser. */
@IntegrationTest
class SupervisionStory {

	@Test
	void fromTheDemandToTheClosing() {
		String unit = "sup" + Numbers.next();
		String name = "督办" + unit + "镇";
		given.unit(NANQIAO, unit, name, "TOWN");
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("unit", name);
		story.put("office", Pages.login(officeOf(NANQIAO)));
		story.put("leader", Pages.login(leaderOf(NANQIAO)));
		story.put("official", Pages.login(given.official(NANQIAO, unit)));
		story.put("tenant", NANQIAO + "-" + unit);

		Browser.tell("supervision", story);
	}

}
