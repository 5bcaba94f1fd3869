package io.caizhi.supervision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.caizhi.kernel.ChinaTime;
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
 * A notice climbs while nobody answers it: issued on Thursday the 24th of November 2022,
 * due the Friday after.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class EscalationIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	@Autowired
	private Escalation escalation;

	private SupervisionScene scene;

	private String notice;

	@BeforeEach
	void aNotice() {
		this.scene = new SupervisionScene(this.mvc, this.jdbc);
		this.notice = this.scene.demanded(this.scene.wuyi.id(), "2022-11-25");
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void everyRungIsToldOnceHoweverOftenTheRoundRuns() {
		for (LocalDateTime moment : List.of(at(24, 10), at(25, 10), at(26, 10), at(28, 8), at(28, 9), at(28, 16),
				at(29, 9), at(30, 7), at(30, 9), at(30, 10))) {
			round(moment);
			round(moment);
		}

		assertThat(told()).containsExactly("IN_CHARGE 2022-11-24 10:00", "DEPUTY 2022-11-28 09:00",
				"HEAD 2022-11-30 09:00");
		assertThat(this.scene.audited()).containsExactly("supervision.issued", "supervision.escalated",
				"supervision.escalated", "supervision.escalated");
	}

	@Test
	void afterDaysAwayOnlyTheHighestRungIsToldAndNobodyAtNight() {
		round(LocalDateTime.of(2022, 12, 5, 21, 0));
		round(LocalDateTime.of(2022, 12, 4, 10, 0));
		assertThat(told()).isEmpty();

		round(LocalDateTime.of(2022, 12, 6, 11, 0));

		assertThat(told()).containsExactly("HEAD 2022-12-06 11:00");
	}

	@Test
	void twoNodesAtOnceTellNobodyTwice() throws InterruptedException {
		this.clock.set(instant(at(28, 9)));
		try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			for (int i = 0; i < 8; i++) {
				nodes.submit(this.escalation::round);
			}
		}

		assertThat(told()).containsExactly("DEPUTY 2022-11-28 09:00");
	}

	@Test
	void aReplyEndsItAndWhatIsSentBackBeginsAgain() {
		round(at(28, 9));
		String reply = "{\"text\":\"已办理\"}";
		assertThat(this.scene.wuyis.put(this.notice + "/reply", 1, UUID.randomUUID().toString(), reply)).hasStatusOk();
		round(at(30, 9));
		assertThat(told()).hasSize(1);
		assertThat(SupervisionScene.<List<Object>>read(this.scene.wuyis.get(this.notice), "$.ladder")).isEmpty();

		assertThat(this.scene.office.put(this.notice + "/return", 2, "{\"reason\":\"请补充\",\"due\":\"2022-12-02\"}"))
			.hasStatusOk();
		round(at(30, 10));

		assertThat(told()).containsExactly("DEPUTY 2022-11-28 09:00", "IN_CHARGE 2022-11-30 10:00");
		assertThat(SupervisionScene.<List<Boolean>>read(this.scene.wuyis.get(this.notice), "$.ladder[*].reached"))
			.containsExactly(true, false, false);
		assertThat(SupervisionScene.<List<String>>read(this.scene.wuyis.get(this.notice), "$.ladder[*].from"))
			.containsExactly("2022-11-30T01:00:00Z", "2022-12-05T00:30:00Z", "2022-12-07T00:30:00Z");
	}

	private void round(LocalDateTime there) {
		this.clock.set(instant(there));
		this.escalation.round();
	}

	private List<String> told() {
		return this.jdbc.sql("""
				SELECT CONCAT(rung, ' ', DATE_FORMAT(told_at + INTERVAL 8 HOUR, '%Y-%m-%d %H:%i')) FROM supervision_rung
				WHERE tenant_id = ? ORDER BY told_at
				""").param(this.scene.district().value()).query(String.class).list();
	}

	private static LocalDateTime at(int day, int hour) {
		return LocalDateTime.of(2022, 11, day, hour, 0);
	}

	private static Instant instant(LocalDateTime there) {
		return there.atZone(ChinaTime.ZONE).toInstant();
	}

}
