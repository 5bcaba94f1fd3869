package io.caizhi.stories;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.rules.GivenInventory;
import io.caizhi.testing.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.leaderOf;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;

/** A meeting prepared, held, and its decision carried out, in the browser. */
@IntegrationTest
class MeetingStory {

	@Autowired
	private ApplicationContext application;

	@Test
	void fromTheAgendaToTheDecisionCarriedOut() {
		LocalDate today = LocalDate.now(ChinaTime.ZONE);
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("inventory", GivenInventory.published(this.application));
		story.put("year", GivenInventory.month().getYear());
		story.put("today", today.toString());
		story.put("due", today.plusDays(20).toString());
		story.put("office", Pages.login(officeOf(NANQIAO)));
		story.put("leader", Pages.login(leaderOf(NANQIAO)));
		story.put("official", Pages.login(officialOf("wuyi")));

		Browser.tell("meeting", story);
	}

}
