package io.caizhi.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While a month can still be reported nobody is late with it: half of the year's target
 * was due in June and was there in October; nothing is reported of November yet.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class MilestoneInOpenMonthIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	private SupervisionScene scene;

	@BeforeEach
	void reportedInOctober() {
		this.scene = new SupervisionScene(this.mvc, this.jdbc);
		this.clock.set(Instant.parse("2022-10-20T02:00:00Z"));
		this.scene.plannedByHand();
		String unit = this.scene.code(this.scene.wuyi.id());
		assertThat(this.scene.wuyis.put("/reported-values/2022-10/" + unit + "/HAND", 0,
				"{\"value\":60,\"evidence\":\"六十人名单\"}"))
			.hasStatusOk();
		assertThat(this.scene.office.put("/reported-values/2022-10/verification", 1, UUID.randomUUID().toString(),
				"{\"decisions\":[{\"unit\":\"%s\",\"metric\":\"HAND\",\"verified\":true,\"version\":1}]}"
					.formatted(unit)))
			.hasStatusOk();
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void whatWasReachedStaysReachedAndRaisesNoNotice() {
		Map<String, Object> june = node("2022-11", "2022-06-30");

		assertThat(june).containsEntry("state", "REACHED").containsEntry("actual", 60).containsEntry("last", "2022-10");
		assertThat(milestones()).isEmpty();
		assertThat(SupervisionScene.<List<String>>read(this.scene.leader.get("/indicator-values/2022-11"),
				"$.indicators[*].units[*].value.state"))
			.as("the value of the month itself is not there")
			.containsExactly("MISSING");
	}

	@Test
	void onceTheMonthHasClosedWithoutItItIsOverdue() {
		this.clock.set(Instant.parse("2022-12-06T02:00:00Z"));

		assertThat(node("2022-12", "2022-06-30")).containsEntry("state", "OVERDUE").containsEntry("last", "2022-11");
		assertThat(milestones()).singleElement().asString().contains("2022年6月30日");
	}

	private Map<String, Object> node(String month, String due) {
		return SupervisionScene
			.<List<Map<String, Object>>>read(this.scene.leader.get("/plan-standing/" + month),
					"$.nodes[?(@.due=='" + due + "')]")
			.getFirst();
	}

	private List<String> milestones() {
		return SupervisionScene.read(this.scene.office.get("/supervision/candidates"),
				"$.items[?(@.source=='MILESTONE')].demand");
	}

}
