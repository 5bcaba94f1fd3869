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
import static io.caizhi.scoring.inventory.InventoryScene.read;
import static org.assertj.core.api.Assertions.assertThat;

/** What an audit found counts in scores once it is closed, where a scheme says so. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class AuditedInventoryIT {

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

	@BeforeEach
	void oneHire() {
		this.scene = new InventoryScene(this.mvc, this.jdbc);
		this.scene.planned("ALL", "FOUND_WRONG");
		this.official = this.scene.as(Role.OFFICIAL, this.scene.wuyi.id());
		this.scene.hiring.open(OCTOBER, YearMonth.of(2022, 11));
		count(this.scene.hiring.firm(this.scene.wuyi));
	}

	@Test
	void aClosedAuditRunsAgainWhatItConcerns() {
		String first = published();
		assertThat(found(first)).containsExactly(0);
		MvcTestResult drawn = this.scene.office.post("/audit-samples",
				"{\"from\":\"2022-10\",\"to\":\"2022-10\",\"size\":1}");
		String sample = "/audit-samples/" + read(drawn, "$.id");
		String item = read(this.scene.office.get(sample + "/items"), "$.items[0].id");
		assertThat(this.scene.office.put(sample + "/items/" + item + "/finding", 0,
				"{\"finding\":\"WRONG\",\"field\":\"EDUCATION\",\"comment\":\"学信网查无此人\"}"))
			.hasStatusOk();
		this.runs.workOff();
		assertThat(this.scene.seen(this.scene.office)).as("it may still change").containsExactly(first);

		assertThat(this.scene.office.put(sample + "/closing", 0, "{}")).hasStatusOk();
		this.runs.workOff();

		String second = this.scene.seen(this.scene.office).getLast();
		assertThat(second).isNotEqualTo(first);
		assertThat(found(second)).containsExactly(1);
	}

	private List<Integer> found(String inventory) {
		String score = "/inventories/" + inventory + "/scores/" + this.scene.code(this.scene.wuyi.id());
		return read(this.scene.office.get(score), "$.items[?(@.indicator=='A01')].actual");
	}

	private void count(Firm firm) {
		InsideApi.Caller reporter = this.scene.as(Role.ENTERPRISE, firm);
		String path = "/enterprises/" + firm.id() + "/returns/" + OCTOBER;
		Map<String, Object> draft = JsonPath.parse(Json.write(Drafts.graduate(1, LocalDate.of(2022, 10, 8)))).read("$");
		draft.values().removeIf(Objects::isNull);
		assertThat(reporter.post(path + "/hires", Json.write(draft))).hasStatus(HttpStatus.CREATED);
		assertThat(reporter.put(path + "/submission", 1, key(), "{\"nil\":false}")).hasStatusOk();
		assertThat(this.official.put(path + "/verification", 2, key(), "{\"sentBack\":[]}")).hasStatusOk();
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
