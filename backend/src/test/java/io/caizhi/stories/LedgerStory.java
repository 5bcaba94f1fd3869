package io.caizhi.stories;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.scoring.inventory.WaitingInventories;
import io.caizhi.testing.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * From a talent that a unit enters to the score that counts it, and back to the entry.
 */
@IntegrationTest
class LedgerStory {

	@Autowired
	private ApplicationContext application;

	@Test
	void fromAnEntryToTheScoreThatCountsIt() {
		AssessedDistrict district = new AssessedDistrict();
		district.assessTalents();
		Map<String, Object> story = district.story();
		story.put("another", Pages.login(district.another()));
		story.put("leader", Pages.login(district.leader()));
		story.put("day", LocalDate.now(ChinaTime.ZONE).withDayOfMonth(1).toString());
		try (ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor()) {
			worker.scheduleWithFixedDelay(() -> WaitingInventories.workOff(this.application), 2, 2, TimeUnit.SECONDS);
			Browser.tell("ledger", story);
			worker.shutdownNow();
		}
	}

}
