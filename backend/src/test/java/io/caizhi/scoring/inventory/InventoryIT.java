package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.MonthClosed;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
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
import static io.caizhi.scoring.inventory.InventoryScene.body;
import static io.caizhi.scoring.inventory.InventoryScene.read;
import static org.assertj.core.api.Assertions.assertThat;

/** From values to a published inventory, its explanation, its correction and what-ifs. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class InventoryIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inventories inventories;

	@Autowired
	private InventoryRuns runs;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transactions;

	private InventoryScene scene;

	private InsideApi.Caller wuyi;

	private InsideApi.Caller zhulong;

	private String absent;

	@BeforeEach
	void aYear() {
		this.scene = new InventoryScene(this.mvc, this.jdbc);
		this.scene.planned("CATEGORY");
		this.scene.counted(this.scene.wuyi, OCTOBER, 90);
		this.scene.counted(this.scene.zhulong, OCTOBER, 20);
		this.wuyi = this.scene.as(Role.OFFICIAL, this.scene.wuyi.id());
		this.zhulong = this.scene.as(Role.OFFICIAL, this.scene.zhulong.id());
		this.scene.hiring.open(OCTOBER);
		this.absent = body(this.wuyi.get("/inventories/0ABCDEFGHJKMN"));
	}

	@Test
	void valuesAreReportedVerifiedAndSentBackEachByWhomItBehoves() {
		TenantId town = this.scene.wuyi.id();
		InsideApi.Caller bureau = this.scene.as(Role.OFFICIAL, this.scene.bureau);

		assertThat(this.scene.report(this.zhulong, town, 0, "5")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.report(this.wuyi, town, 0, "-1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("/value");
		assertThat(this.scene.report(this.wuyi, town, 0, "5")).hasStatusOk().hasHeader("ETag", "\"1\"");
		assertThat(this.scene.report(this.wuyi, town, 0, "6")).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.scene.decide(town, 1, false)).hasStatusOk();
		assertThat(this.scene.report(bureau, town, 2, "6.5")).hasStatusOk();
		assertThat(this.scene.decide(town, 3, true)).hasStatusOk();
		assertThat(this.scene.decide(town, 4, true)).hasStatus(HttpStatus.CONFLICT);

		String path = "/reported-values/" + OCTOBER;
		assertThat(InventoryScene.<List<Double>>read(bureau.get(path), "$.items[?(@.status=='VERIFIED')].verified"))
			.containsExactly(6.5);
		assertThat(InventoryScene.<List<Object>>read(bureau.get(path), "$.items")).hasSize(2);
		assertThat(InventoryScene.<List<Object>>read(this.zhulong.get(path), "$.items")).hasSize(1);
		assertThat(this.zhulong.get(path + "/" + this.scene.code(town) + "/HAND")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(InventoryScene.<List<String>>read(this.wuyi.get(path + "/" + this.scene.code(town) + "/HAND"),
				"$.history[*].status"))
			.containsExactly("VERIFIED", "REPORTED", "SENT_BACK", "REPORTED");
		assertThat(this.scene.hiring.audited(town)).contains("value.reported", "value.sent-back", "value.verified");
		this.scene.hiring.close(OCTOBER);
		assertThat(this.scene.report(this.wuyi, town, 4, "9")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("month.closed");
	}

	@Test
	void theDistrictsValueIsTheSumOfWhatTheUnitsPagesShow() {
		String path = "/indicator-values/" + OCTOBER;

		assertThat(InventoryScene.<List<Integer>>read(this.scene.leader.get(path),
				"$.indicators[0].units[*].value.actual"))
			.containsExactlyInAnyOrder(90, 20);
		assertThat(InventoryScene.<Integer>read(this.scene.leader.get(path), "$.indicators[0].district.actual"))
			.isEqualTo(110);
		assertThat(InventoryScene.<List<Integer>>read(this.wuyi.get(path), "$.indicators[0].units[*].value.actual"))
			.containsExactly(90);
		String standing = "/plan-standing/" + OCTOBER;
		assertThat(InventoryScene.<List<Integer>>read(this.scene.leader.get(standing),
				"$.dimensions[*].indicators[?(@.code=='A01')].actual"))
			.containsExactly(110);
		assertThat(this.wuyi.get(standing)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(body(this.wuyi.get(path))).doesNotContain("\"district\"");
		assertThat(InventoryScene.<List<String>>read(this.wuyi.get(path), "$.indicators[1].units[*].value.state"))
			.containsExactly("MISSING");
	}

	@Test
	void closingRunsOnceAndNobodyButTheOfficeKnowsBeforePublication() {
		verified(this.wuyi, this.scene.wuyi.id(), 0, "5");
		String id = closed();

		assertThat(this.scene.seen(this.scene.office)).containsExactly(id);
		assertThat(this.scene.seen(this.scene.leader)).isEmpty();
		assertThat(this.scene.seen(this.wuyi)).isEmpty();
		assertThat(body(this.scene.leader.get("/inventories/" + id))).isEqualTo(this.absent);
		assertThat(body(this.wuyi.get("/inventories/" + id + "/scores/" + code(this.scene.wuyi.id()))))
			.isEqualTo(this.absent);
		assertThat(closed()).isEqualTo(id);
		assertThat(this.scene.seen(this.scene.office)).containsExactly(id);
		assertThat(this.scene.hiring.audited(this.scene.hiring.district().asTenant())).contains("inventory.computed");
		assertThat(this.scene.as(Role.ENTERPRISE, this.scene.wuyi.id()).get("/inventories/" + id))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void twoAtOnceAreOne() throws Exception {
		List<InventoryId> both;
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			both = threads.invokeAll(List.<Callable<InventoryId>>of(this::run, this::run))
				.stream()
				.map((run) -> run.resultNow())
				.toList();
		}

		assertThat(both.getFirst()).isEqualTo(both.getLast());
		assertThat(this.scene.seen(this.scene.office)).hasSize(1);
	}

	@Test
	void aPublishedScoreExplainsItselfToItsOwnAndShowsOthersTheirTotals() {
		verified(this.wuyi, this.scene.wuyi.id(), 0, "5");
		String id = published();

		MvcTestResult own = this.wuyi.get("/inventories/" + id + "/scores/" + code(this.scene.wuyi.id()));
		assertThat(InventoryScene.<List<String>>read(own, "$.items[*].state")).containsExactly("SCORED", "SCORED");
		assertThat(InventoryScene.<List<String>>read(own, "$.items[*].text").getFirst()).contains("60");
		assertThat(sum(own, "$.items[*].points")).isEqualByComparingTo(decimal(read(own, "$.total")));
		assertThat(InventoryScene.<List<Object>>read(own, "$.next")).isNotEmpty();
		assertThat(InventoryScene.<String>read(own, "$.items[0].source.kind")).isEqualTo("HIRES");
		MvcTestResult standings = this.wuyi.get("/inventories/" + id);
		assertThat(InventoryScene.<List<Boolean>>read(standings, "$.categories[0].places[*].own"))
			.containsExactlyInAnyOrder(true, false);
		assertThat(body(this.wuyi.get("/inventories/" + id + "/scores/" + code(this.scene.zhulong.id()))))
			.isEqualTo(this.absent);
		assertThat(InventoryScene.<List<Integer>>read(this.scene.leader.get("/inventories/" + id),
				"$.categories[0].places[*].rank"))
			.containsExactly(1, 2);
		MvcTestResult missing = this.scene.leader
			.get("/inventories/" + id + "/scores/" + code(this.scene.zhulong.id()));
		assertThat(InventoryScene.<List<String>>read(missing, "$.items[*].state")).containsExactly("SCORED", "MISSING");
		assertThat(InventoryScene.<Map<String, Object>>read(missing, "$")).doesNotContainKey("next");
		assertThat(
				InventoryScene.<Boolean>read(this.scene.leader.get("/inventories/" + id + "/recomputation"), "$.equal"))
			.isTrue();
	}

	@Test
	void aMonthThatIsOpenIsNotPublishedAndNothingIsPublishedTwice() {
		String id = run().toString();
		assertThat(publish(id, 1)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("inventory.month-open");
		this.scene.hiring.close(OCTOBER);
		assertThat(publish(id, 2)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(publish(id, 1)).hasStatusOk();
		assertThat(publish(id, 2)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("inventory.published");
	}

	@Test
	void aCorrectionIsAVersionBesideThePublishedOneWithItsErratum() {
		verified(this.wuyi, this.scene.wuyi.id(), 0, "5");
		String first = published();
		String told = body(this.scene.leader.get("/inventories/" + first + "/scores/" + code(this.scene.wuyi.id())));
		this.scene.hiring.open(OCTOBER);
		verified(this.wuyi, this.scene.wuyi.id(), 2, "7");
		String second = closed();

		assertThat(second).isNotEqualTo(first);
		assertThat(this.scene.seen(this.scene.leader)).containsExactly(first);
		assertThat(body(this.scene.leader.get("/inventories/" + first + "/scores/" + code(this.scene.wuyi.id()))))
			.isEqualTo(told);
		MvcTestResult changes = this.scene.office.get("/inventories/" + second + "/changes");
		assertThat(InventoryScene.<List<String>>read(changes, "$.changes[?(@.what=='ACTUAL')].before"))
			.containsExactly("5");
		assertThat(InventoryScene.<List<String>>read(changes, "$.changes[?(@.what=='ACTUAL')].after"))
			.containsExactly("7");
		assertThat(InventoryScene.<List<String>>read(changes, "$.erratum[*].zh")).hasSizeGreaterThan(2)
			.anySatisfy((line) -> assertThat(line).contains("由 5 更正为 7"));
		assertThat(publish(second, 1)).hasStatusOk();
		assertThat(this.scene.seen(this.scene.leader)).containsExactly(first, second);
	}

	@Test
	void aSimulationShowsBothSidesAndKeepsNothing() {
		verified(this.wuyi, this.scene.wuyi.id(), 0, "5");
		String id = published();
		List<String> before = this.scene.hiring.stored();
		String body = """
				{"inventory":"%s","flips":true,"schemes":[{"category":"TOWN","items":[{"indicator":"A01","weight":%s},
				{"indicator":"A02","weight":50}]}],"figures":[{"unit":"%s","indicator":"A02","actual":10}]}
				""";

		MvcTestResult simulated = this.scene.office.post("/simulations",
				body.formatted(id, "50", code(this.scene.zhulong.id())));

		assertThat(InventoryScene.<List<Object>>read(simulated, "$.categories[0].units")).hasSize(2);
		assertThat(InventoryScene.<List<Integer>>read(simulated, "$.categories[0].units[*].rankAfter"))
			.containsExactly(1, 2);
		assertThat(InventoryScene.<List<Object>>read(simulated, "$.categories[0].units[*].difference"))
			.doesNotContain(0);
		assertThat(this.scene.office.post("/simulations", body.formatted(id, "49.99", "nobody")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("/schemes/0/items", "/figures/0/unit");
		assertThat(this.scene.leader.post("/simulations", body.formatted(id, "50", code(this.scene.zhulong.id()))))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.hiring.stored()).isEqualTo(before);
		assertThat(this.scene.seen(this.scene.office)).containsExactly(id);
	}

	private void verified(InsideApi.Caller official, TenantId unit, int version, String value) {
		assertThat(this.scene.report(official, unit, version, value)).hasStatusOk();
		assertThat(this.scene.decide(unit, version + 1, true)).hasStatusOk();
	}

	/** Closes October, and runs what that asks for; the newest version. */
	private String closed() {
		this.scene.hiring.close(OCTOBER);
		this.transactions.executeWithoutResult((status) -> this.events.publishEvent(
				new MonthClosed(this.scene.hiring.district(), OCTOBER, Instant.parse("2022-11-05T10:00:00Z"))));
		this.runs.workOff();
		return this.scene.seen(this.scene.office).getLast();
	}

	private String published() {
		String id = closed();
		assertThat(publish(id, 1)).hasStatusOk();
		return id;
	}

	private MvcTestResult publish(String id, int version) {
		return this.scene.office.put("/inventories/" + id + "/publication", version, "");
	}

	private InventoryId run() {
		return this.inventories.run(this.scene.hiring.district(), InventoryKind.MONTH, OCTOBER, RunCause.ASKED).id();
	}

	private String code(TenantId unit) {
		return this.scene.code(unit);
	}

	private static BigDecimal sum(MvcTestResult answer, String at) {
		return InventoryScene.<List<Object>>read(answer, at)
			.stream()
			.map(InventoryIT::decimal)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal decimal(Object number) {
		return new BigDecimal(number.toString());
	}

}
