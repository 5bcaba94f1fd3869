package io.caizhi.scoring.inventory;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.scoring.inventory.InventoryScene.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

/** What values reported by hand cost, and what the form offers of the month before. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ReportedBurdenIT {

	private static final String NOVEMBER = "/reported-values/2022-11/";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private InventoryScene scene;

	private InsideApi.Caller wuyi;

	private InsideApi.Caller bureau;

	@BeforeEach
	void aYear() {
		this.scene = new InventoryScene(this.mvc, this.jdbc);
		this.scene.hiring.open(OCTOBER, YearMonth.of(2022, 11));
		this.scene.planned("CATEGORY");
		this.wuyi = this.scene.as(Role.OFFICIAL, this.scene.wuyi.id());
		this.bureau = this.scene.as(Role.OFFICIAL, this.scene.bureau);
	}

	@Test
	void aValueCountsForWhoeverReportsItAndADecisionCostsNothing() {
		assertThat(this.scene.report(this.wuyi, this.scene.wuyi.id(), 0, "5")).hasStatusOk();
		assertCosts(this.wuyi, "2022-10", 1, 2, 0);
		assertThat(this.scene.decide(this.scene.wuyi.id(), 1, false)).hasStatusOk();
		assertCosts(this.wuyi, "2022-10", 1, 2, 0);

		assertThat(this.scene.report(this.bureau, this.scene.wuyi.id(), 2, "6")).hasStatusOk();
		assertCosts(this.wuyi, "2022-10", 1, 2, 0);
		assertCosts(this.bureau, "2022-10", 1, 1, 1);
		assertCosts(this.scene.leader, "2022-10", 2, 3, 1);
	}

	@Test
	void theGroundsOfTheMonthBeforeAreOfferedAndNotTypedAgain() {
		assertThat(this.scene.report(this.wuyi, this.scene.wuyi.id(), 0, "5")).hasStatusOk();
		String code = this.scene.code(this.scene.wuyi.id());
		MvcTestResult offered = this.wuyi.get("/reported-values/2022-11");
		assertThat(InventoryScene.<List<String>>read(offered, "$.items[*].offered.evidence"))
			.containsExactly("与东南大学签订协议");
		assertThat(InventoryScene.<String>read(this.wuyi.get(NOVEMBER + code + "/HAND"), "$.offered.evidence"))
			.isEqualTo("与东南大学签订协议");
		assertThat(InventoryScene.<List<Object>>read(this.scene.office.get("/reported-values/2022-11"),
				"$.items[*].offered"))
			.isEmpty();

		assertThat(this.wuyi.put(NOVEMBER + code + "/HAND", 0, "{\"value\":6,\"evidence\":\"与东南大学签订协议\"}"))
			.hasStatusOk();
		assertCosts(this.wuyi, "2022-11", 1, 1, 1);
		assertThat(InventoryScene.<List<Object>>read(this.wuyi.get("/reported-values/2022-11"), "$.items[*].offered"))
			.isEmpty();
	}

	private static void assertCosts(InsideApi.Caller reader, String month, int records, int typed, int prefilled) {
		assertThat(reader.get("/burden?month=" + month)).bodyJson()
			.isLenientlyEqualTo("{\"total\":{\"records\":%d,\"typed\":%d,\"prefilled\":%d,\"imported\":0}}"
				.formatted(records, typed, prefilled));
	}

}
