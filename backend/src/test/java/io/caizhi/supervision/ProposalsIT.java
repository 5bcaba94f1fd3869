package io.caizhi.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.caizhi.testing.DatabaseTest;
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

import static io.caizhi.supervision.SupervisionScene.NOTICES;
import static io.caizhi.supervision.SupervisionScene.read;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the clock does by itself, from the morning of Thursday the 24th of November 2022:
 * a milestone is overdue and the returns of three months are missing.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ProposalsIT {

	private static final Instant MORNING = SetClock.InNovember2022.MORNING;

	private static final String RULES = "/supervision/rules";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	@Autowired
	private Proposals proposals;

	private SupervisionScene scene;

	@BeforeEach
	void aDistrict() {
		this.scene = new SupervisionScene(this.mvc, this.jdbc);
		this.scene.planned();
	}

	@AfterEach
	void backToNow() {
		this.clock.set(MORNING);
	}

	@Test
	void whatIsFoundWaitsForTheOfficeOnceAndIsIssuedByItAlone() {
		this.clock.set(MORNING.plus(Duration.ofHours(10)));
		round();
		assertThat(told()).as("at eight in the evening").isEmpty();
		this.clock.set(MORNING);

		round();
		round();

		assertThat(told()).containsExactly(4);
		assertThat(this.scene.audited()).containsExactly("supervision.proposed");
		assertThat(issued()).isEmpty();
		List<String> keys = read(this.scene.office.get("/supervision/candidates"), "$.items[*].key");
		assertThat(this.scene.office.post("/supervision/candidates",
				"{\"keys\":[\"%s\"],\"due\":\"2022-12-01\"}".formatted(keys.getFirst())))
			.hasStatus(HttpStatus.CREATED);
		assertThat(told()).as("at once, without a round").containsExactly(3);
	}

	@Test
	void whereTheOfficeWantsItTheClockIssuesOnceOnHoweverManyNodes() throws InterruptedException {
		rules(0, true, 3);
		try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			for (int i = 0; i < 8; i++) {
				nodes.submit(this::round);
			}
		}

		assertThat(issued()).containsExactlyInAnyOrder("〔2022〕督办第1号 2022-11-29", "〔2022〕督办第2号 2022-11-29",
				"〔2022〕督办第3号 2022-11-29", "〔2022〕督办第4号 2022-11-29");
		assertThat(told()).isEmpty();
		assertThat(this.scene.audited()).containsExactlyInAnyOrder("supervision.rules-changed", "supervision.proposed",
				"supervision.issued", "supervision.issued", "supervision.issued", "supervision.issued");
		assertThat(this.jdbc
			.sql("SELECT DISTINCT subject FROM audit_entry WHERE district_id = ? AND action = 'supervision.issued'")
			.param(this.scene.district().value())
			.query(String.class)
			.list()).containsExactly("system");
	}

	@Test
	void whatTheOfficeTakesBackTheClockLeavesAlone() {
		rules(0, true, 3);
		round();
		String id = SupervisionScene.<List<String>>read(this.scene.office.get(NOTICES + "?year=2022"), "$.items[*].id")
			.getFirst();
		round();
		assertThat(this.scene.office.put(NOTICES + "/" + id + "/withdrawal", 1, "{\"reason\":\"情况已说明。\"}"))
			.hasStatusOk();

		round();

		assertThat(issued()).hasSize(4);
		assertThat(told()).as("the office may, the clock does not").containsExactly(1);
	}

	@Test
	void theOfficeSetsTheRulesAndNobodyElse() {
		assertThat(rules(0, false, 3)).isEqualTo(200);
		assertThat(rules(0, false, 4)).as("seen too long ago").isEqualTo(412);
		assertThat(SupervisionScene.<String>read(this.scene.office.get("/supervision/candidates"), "$.due"))
			.isEqualTo("2022-11-29");
		assertThat(SupervisionScene.<String>read(this.scene.office.get(RULES), "$.rules.opening")).isEqualTo("08:30");
		assertThat(this.scene.office.put(RULES, 1, """
				{"automatic":true,"answerDays":5,"deputyAfter":3,"headAfter":3,"opening":"17:30","quiet":"08:30"}
				""")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("/headAfter", "supervision.rules-ladder", "/quiet", "supervision.rules-hours");
		assertThat(this.scene.leader.get(RULES)).hasStatus(HttpStatus.FORBIDDEN);
		SupervisionScene other = new SupervisionScene(this.mvc, this.jdbc);
		assertThat(SupervisionScene.<Integer>read(other.office.get(RULES), "$.rules.answerDays")).isEqualTo(5);
	}

	private void round() {
		this.proposals.round(this.scene.district());
	}

	/** The status of setting others. */
	private int rules(int version, boolean automatic, int days) {
		return this.scene.office.put(RULES, version, """
				{"automatic":%s,"answerDays":%d,"deputyAfter":1,"headAfter":3,"opening":"08:30","quiet":"17:30"}
				""".formatted(automatic, days)).getResponse().getStatus();
	}

	private List<Integer> told() {
		return read(this.scene.office.get("/notices"), "$.items[?(@.kind=='SUPERVISION_TO_ISSUE')].count");
	}

	private List<String> issued() {
		return this.jdbc
			.sql("SELECT CONCAT('〔', year, '〕督办第', number, '号 ', due) FROM supervision_notice WHERE tenant_id = ?")
			.param(this.scene.district().value())
			.query(String.class)
			.list();
	}

}
