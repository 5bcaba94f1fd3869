package io.caizhi.scoring.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.plan.MonthClosed;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
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

/**
 * What a correction order does to published scores: Wuyi is one person ahead of Zhulong,
 * and the order takes that person out.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class CorrectedScoresIT {

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

	private InsideApi.Caller official;

	private String hire;

	@BeforeEach
	void oneAhead() {
		this.scene = new InventoryScene(this.mvc, this.jdbc);
		this.scene.planned("ALL");
		this.scene.counted(this.scene.wuyi, OCTOBER, 20);
		this.scene.counted(this.scene.zhulong, OCTOBER, 20);
		this.official = this.scene.as(Role.OFFICIAL, this.scene.wuyi.id());
		this.scene.hiring.open(OCTOBER, YearMonth.of(2022, 11));
		this.hire = count(this.scene.hiring.firm(this.scene.wuyi));
	}

	@Test
	void itIsForeseenExactlyAsTheRunAfterTheApprovalComputesIt() {
		String first = published();
		String order = drafted();
		submit(order);
		List<String> stored = this.scene.hiring.stored();

		MvcTestResult foreseen = scores(this.scene.office, order);
		assertThat(InventoryScene.<Boolean>read(foreseen, "$.booked")).isFalse();
		assertThat(InventoryScene.<String>read(foreseen, "$.inventories[0].inventory")).isEqualTo(first);
		assertThat(InventoryScene.<String>read(foreseen, "$.inventories[0].shows")).isEqualTo("BEFORE");
		assertThat(InventoryScene.<List<String>>read(foreseen, "$.inventories[0].units[*].unit.code"))
			.containsExactly(this.scene.code(this.scene.wuyi.id()), this.scene.code(this.scene.zhulong.id()));
		assertThat(InventoryScene.<List<Integer>>read(foreseen, "$.inventories[0].units[*].before.rank"))
			.containsExactly(1, 2);
		assertThat(InventoryScene.<List<Integer>>read(foreseen, "$.inventories[0].units[*].after.rank"))
			.containsExactly(1, 1);
		assertThat(InventoryScene.<List<Integer>>read(foreseen, "$.inventories[0].units[0].items[*].actualBefore"))
			.containsExactly(21);
		assertThat(InventoryScene.<List<Integer>>read(foreseen, "$.inventories[0].units[0].items[*].actualAfter"))
			.containsExactly(20);
		assertThat(InventoryScene.<List<Object>>read(foreseen, "$.inventories[0].units[1].items")).isEmpty();
		assertThat(this.scene.hiring.stored()).isEqualTo(stored);
		assertThat(this.scene.seen(this.scene.office)).containsExactly(first);

		approve(order);
		MvcTestResult booked = scores(this.scene.office, order);
		assertThat(InventoryScene.<Boolean>read(booked, "$.booked")).isTrue();
		assertThat(InventoryScene.<Object>read(booked, "$.inventories")).isEqualTo(read(foreseen, "$.inventories"));

		this.runs.workOff();
		String second = this.scene.seen(this.scene.office).getLast();
		assertThat(second).isNotEqualTo(first);
		MvcTestResult standings = this.scene.office.get("/inventories/" + second);
		for (int i = 0; i < 2; i++) {
			Map<String, Object> after = read(foreseen, "$.inventories[0].units[" + i + "].after");
			String code = read(foreseen, "$.inventories[0].units[" + i + "].unit.code");
			String place = "$.categories[0].places[?(@.unit.code=='" + code + "')]";
			assertThat(InventoryScene.<List<Object>>read(standings, place + ".total"))
				.containsExactly(after.get("total"));
			assertThat(InventoryScene.<List<Object>>read(standings, place + ".rank"))
				.containsExactly(after.get("rank"));
		}
		publish(second);
		MvcTestResult carried = scores(this.scene.office, order);
		assertThat(InventoryScene.<String>read(carried, "$.inventories[0].shows")).isEqualTo("AFTER");
		assertThat(InventoryScene.<Object>read(carried, "$.inventories[0].units"))
			.isEqualTo(read(foreseen, "$.inventories[0].units"));
	}

	@Test
	void anOfficialSeesTheOwnUnitsAndNothingBeforePublication() {
		closed();
		String order = drafted();
		assertThat(InventoryScene.<List<Object>>read(scores(this.official, order), "$.inventories")).isEmpty();

		publish(this.scene.seen(this.scene.office).getLast());

		MvcTestResult own = scores(this.official, order);
		assertThat(InventoryScene.<List<String>>read(own, "$.inventories[0].units[*].unit.code"))
			.containsExactly(this.scene.code(this.scene.wuyi.id()));
		assertThat(InventoryScene.<List<Integer>>read(own, "$.inventories[0].units[*].items[*].actualAfter"))
			.containsExactly(20);
		String absent = body(this.official.get("/corrections/0ABCDEFGHJKMN/scores"));
		InsideApi.Caller neighbour = this.scene.as(Role.OFFICIAL, this.scene.zhulong.id());
		assertThat(body(scores(neighbour, order))).isEqualTo(absent);
		// drafts are the unit's own
		assertThat(scores(this.scene.office, order)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(scores(this.scene.leader, order)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void whatCanNoLongerBeBookedSaysSoAndWhatWasGivenUpMovesNothing() {
		published();
		String order = drafted();
		this.jdbc.sql("UPDATE hire SET version = version + 1 WHERE tenant_id = ?")
			.param(this.scene.wuyi.id().value())
			.update();
		assertThat(scores(this.official, order)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("correction.hire-changed");

		assertThat(this.official.put("/corrections/" + order + "/withdrawal", 1, "{}")).hasStatusOk();
		assertThat(InventoryScene.<List<Object>>read(scores(this.official, order), "$.inventories[*].units[*]"))
			.isEmpty();
	}

	private String count(Firm firm) {
		InsideApi.Caller reporter = this.scene.as(Role.ENTERPRISE, firm);
		String path = "/enterprises/" + firm.id() + "/returns/" + OCTOBER;
		Map<String, Object> draft = JsonPath.parse(Json.write(Drafts.graduate(1, LocalDate.of(2022, 10, 8)))).read("$");
		draft.values().removeIf(Objects::isNull);
		String id = read(reporter.post(path + "/hires", Json.write(draft)), "$.id");
		assertThat(reporter.put(path + "/submission", 1, key(), "{\"nil\":false}")).hasStatusOk();
		assertThat(this.official.put(path + "/verification", 2, key(), "{\"sentBack\":[]}")).hasStatusOk();
		return id;
	}

	private String drafted() {
		return read(
				this.official.post("/corrections", "{\"hire\":\"%s\",\"reason\":\"重复填报，应予删除\"}".formatted(this.hire)),
				"$.id");
	}

	private void submit(String order) {
		assertThat(this.official.put("/corrections/" + order + "/submission", 1, key(), "{}")).hasStatusOk();
	}

	private void approve(String order) {
		assertThat(this.scene.office.put("/corrections/" + order + "/approval", 2, key(), "{\"comment\":\"同意\"}"))
			.hasStatusOk();
	}

	private static MvcTestResult scores(InsideApi.Caller who, String order) {
		return who.get("/corrections/" + order + "/scores");
	}

	private String published() {
		String id = closed();
		publish(id);
		return id;
	}

	private void publish(String id) {
		assertThat(this.scene.office.put("/inventories/" + id + "/publication", 1, "")).hasStatusOk();
	}

	/** Closes October, and runs what that asks for; the newest version. */
	private String closed() {
		this.scene.hiring.close(OCTOBER);
		this.transactions.executeWithoutResult((status) -> this.events.publishEvent(
				new MonthClosed(this.scene.hiring.district(), OCTOBER, Instant.parse("2022-11-05T10:00:00Z"))));
		this.runs.workOff();
		return this.scene.seen(this.scene.office).getLast();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
