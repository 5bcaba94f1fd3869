package io.caizhi.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.caizhi.scoring.inventory.Inventories;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What reports on decisions of meetings cost. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ReportBurdenIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inventories inventories;

	@Autowired
	private SetClock clock;

	private HeldMeeting held;

	private String item;

	@BeforeEach
	void aDecision() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.held = new HeldMeeting(this.mvc, this.jdbc, this.inventories);
		String meeting = this.held.planned("2022-11-24");
		this.item = this.held.decided(meeting, this.held.wuyi(), "2022-12-25");
		this.held.ended(meeting);
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void aReportIsOneTextAndItsReplayNothingMore() {
		InsideApi.Caller wuyi = this.held.official(this.held.wuyi());
		String key = UUID.randomUUID().toString();
		for (int time = 0; time < 2; time++) {
			assertThat(wuyi.put("/action-items/" + this.item + "/report", 1, key, "{\"text\":\"已建成并挂牌\"}"))
				.hasStatusOk();
		}

		assertThat(wuyi.get("/burden?month=2022-11")).bodyJson().isLenientlyEqualTo("""
				{"total":{"records":1,"typed":1,"prefilled":0,"imported":0},"forms":[{"form":"DECISION","typed":1}]}
				""");
		assertThat(this.held.office().get("/burden?month=2022-11")).bodyJson()
			.isLenientlyEqualTo("{\"total\":{\"records\":1},\"forms\":[{\"form\":\"DECISION\",\"typed\":1}]}");
		assertThat(this.held.official(this.held.zhulong()).get("/burden?month=2022-11")).bodyJson()
			.isLenientlyEqualTo("{\"total\":{\"records\":0},\"forms\":[]}");
		assertThat(new HeldMeeting(this.mvc, this.jdbc, this.inventories).office().get("/burden?month=2022-11"))
			.bodyJson()
			.isLenientlyEqualTo("{\"total\":{\"records\":0}}");
	}

	@Test
	void oneWrittenAnewAfterItWasSentBackCountsAgainInTheMonthInWhichItIsWritten() {
		assertThat(this.held.report(this.item, 1)).hasStatusOk();
		assertThat(this.held.report(this.item, 2)).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.held.find(this.item, 2, "{\"done\":false,\"comment\":\"请补充时间\"}")).hasStatusOk();
		this.clock.set(Instant.parse("2022-11-30T16:00:00Z")); // midnight in China
		assertThat(this.held.report(this.item, 3)).hasStatusOk();
		assertThat(this.held.find(this.item, 4, "{\"done\":true}")).hasStatusOk();

		for (String month : new String[] { "2022-11", "2022-12" }) {
			assertThat(this.held.official(this.held.wuyi()).get("/burden?month=" + month)).as(month)
				.bodyJson()
				.isLenientlyEqualTo("{\"total\":{\"records\":1,\"typed\":1}}");
		}
		byte[] file = this.held.leader()
			.post("/burden/exports?year=2022", "{\"format\":\"CSV\",\"purpose\":\"CHECKING\"}")
			.getResponse()
			.getContentAsByteArray();
		assertThat(new String(file, StandardCharsets.UTF_8)).contains("2022-11,议定事项办结报告,1,1,0,0",
				"2022-12,议定事项办结报告,1,1,0,0");
	}

}
