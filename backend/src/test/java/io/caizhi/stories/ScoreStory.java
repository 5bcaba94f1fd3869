package io.caizhi.stories;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.caizhi.scoring.inventory.WaitingInventories;
import io.caizhi.testing.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a scheme to a published score, and from the score to the people it counts. */
@IntegrationTest
class ScoreStory {

	@Autowired
	private ApplicationContext application;

	@Test
	void fromTheSchemeToTheRecordsBehindAScore() {
		AssessedDistrict district = new AssessedDistrict();
		district.closeThisMonth(this.application.getBean(JdbcClient.class));
		try (ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor()) {
			worker.scheduleWithFixedDelay(() -> WaitingInventories.workOff(this.application), 2, 2, TimeUnit.SECONDS);
			Map<String, Object> story = district.story();
			story.put("leader", Pages.login(district.leader()));
			Browser.tell("score", story);
			worker.shutdownNow();
		}
	}

}
