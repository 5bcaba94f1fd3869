package io.caizhi.scoring.inventory;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.plan.MonthClosed;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

import static io.caizhi.scoring.inventory.InventoryScene.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

/** Inventories of a quarter and of a year, beside those of months. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class PeriodsIT {

	private static final YearMonth AUGUST = YearMonth.of(2022, 8);

	private static final YearMonth SEPTEMBER = YearMonth.of(2022, 9);

	private static final YearMonth DECEMBER = YearMonth.of(2022, 12);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private InventoryRuns runs;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transactions;

	private InventoryScene scene;

	@BeforeEach
	void aYearOfHires() {
		this.scene = new InventoryScene(this.mvc, this.jdbc);
		this.scene.planned("CATEGORY");
		this.scene.counted(this.scene.wuyi, AUGUST, 40);
		this.scene.counted(this.scene.wuyi, SEPTEMBER, 20);
		this.scene.counted(this.scene.wuyi, OCTOBER, 30);
		this.scene.counted(this.scene.zhulong, AUGUST, 10);
	}

	@Test
	void aQuarterCountsFromTheYearsStartAgainstItsScheduledTarget() {
		close(SEPTEMBER);

		assertThat(kinds(SEPTEMBER)).containsExactlyInAnyOrder("MONTH", "QUARTER");
		MvcTestResult quarter = score("QUARTER", SEPTEMBER);
		assertThat(number(quarter, "$.items[0].actual")).isEqualTo(60);
		// 273 of 365 days
		assertThat(number(quarter, "$.items[0].target")).isEqualTo(74.794521);
		assertThat(number(quarter, "$.items[0].points")).isEqualTo(48.13);
		assertThat(InventoryScene.<String>read(quarter, "$.inventory.first")).isEqualTo("2022-07");
	}

	@Test
	void aYearIsAssessedAgainstFullTargets() {
		close(DECEMBER);

		assertThat(kinds(DECEMBER)).containsExactlyInAnyOrder("MONTH", "QUARTER", "YEAR");
		MvcTestResult year = score("YEAR", DECEMBER);
		assertThat(number(year, "$.items[0].actual")).isEqualTo(90);
		assertThat(number(year, "$.items[0].target")).isEqualTo(100);
		assertThat(number(year, "$.items[0].points")).isEqualTo(54);
		assertThat(InventoryScene.<String>read(year, "$.inventory.first")).isEqualTo("2022-01");
	}

	@Test
	void aQuarterMovesAgainstTheQuarterBefore() {
		close(SEPTEMBER);
		close(DECEMBER);

		MvcTestResult last = score("QUARTER", DECEMBER);
		assertThat(InventoryScene.<String>read(last, "$.movement.since.month")).isEqualTo("2022-09");
		assertThat(InventoryScene.<List<String>>read(last, "$.movement.causes[*].code")).containsExactly("A01");
	}

	@Test
	void aPeriodIsAskedForByItsLastMonthAlone() {
		assertThat(ask("QUARTER", OCTOBER)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("/month", "inventory.period");
		assertThat(ask("YEAR", SEPTEMBER)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(ask("QUARTER", SEPTEMBER).getResponse().getStatus()).isBetween(200, 202);
		this.runs.workOff();
		assertThat(kinds(SEPTEMBER)).containsExactly("QUARTER");
		assertThat(
				this.scene.as(Role.OFFICIAL, this.scene.wuyi.id()).post("/inventory-runs", body("QUARTER", SEPTEMBER)))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private static double number(MvcTestResult answer, String at) {
		return InventoryScene.<Number>read(answer, at).doubleValue();
	}

	private MvcTestResult ask(String kind, YearMonth month) {
		return this.scene.office.post("/inventory-runs", body(kind, month));
	}

	private static String body(String kind, YearMonth month) {
		return "{\"kind\":\"%s\",\"month\":\"%s\"}".formatted(kind, month);
	}

	private void close(YearMonth month) {
		this.scene.hiring.close(month);
		this.transactions.executeWithoutResult((status) -> this.events
			.publishEvent(new MonthClosed(this.scene.hiring.district(), month, Instant.parse("2023-01-05T10:00:00Z"))));
		this.runs.workOff();
	}

	private List<String> kinds(YearMonth month) {
		return InventoryScene.read(this.scene.office.get("/inventories?year=2022"),
				"$.items[?(@.month=='%s')].kind".formatted(month));
	}

	private MvcTestResult score(String kind, YearMonth month) {
		String id = InventoryScene
			.<List<String>>read(this.scene.office.get("/inventories?year=2022"),
					"$.items[?(@.month=='%s' && @.kind=='%s')].id".formatted(month, kind))
			.getLast();
		return this.scene.office.get("/inventories/" + id + "/scores/" + this.scene.code(this.scene.wuyi.id()));
	}

}
