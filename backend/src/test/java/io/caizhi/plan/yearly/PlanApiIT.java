package io.caizhi.plan.yearly;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.caizhi.kernel.DistrictId;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How the office drafts, issues, amends, compares, copies and closes plans. */
@DatabaseTest
@AutoConfigureMockMvc
class PlanApiIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private Plans plans;

	private PlanScene scene;

	@BeforeEach
	void enter() {
		this.scene = new PlanScene(this.mvc, this.jdbc, this.clock);
	}

	@Test
	void aPlanIsDraftedIssuedAmendedAndClosed() {
		String plan = this.scene.draft(2022);
		assertThat(this.scene.put(plan + "/issue", "{}")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"status":"ISSUED","revision":1,"inDraft":false,"actions":["amend","close","clone"]}
				""");
		String first = content(plan);
		assertThat(this.scene.put(plan + "/draft/measures", PlanScene.MEASURES)).hasStatus(HttpStatus.CONFLICT);

		assertThat(this.scene.put(plan + "/amendment", "")).hasStatusOk();
		assertThat(this.scene.put(plan + "/issue", "{\"reason\":\"没有变化\"}")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("plan.unchanged");
		assertThat(this.scene.put(plan + "/draft/targets", PlanScene
			.cells(this.scene.cell("A01", this.scene.wuyi, "400"), this.scene.cell("A01", this.scene.park, "null"))))
			.hasStatusOk();
		assertThat(this.scene.put(plan + "/issue", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors[0].where")
			.isEqualTo("/reason");
		assertThat(this.scene.put(plan + "/issue", "{\"reason\":\"市里下达的目标调整\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.revision")
			.isEqualTo(2);

		assertThat(content(plan)).as("revision 1 as it is kept").isEqualTo(first);
		assertThat(this.scene.office.get(plan)).bodyJson()
			.isLenientlyEqualTo(
					"""
							{"plan":{"status":"ISSUED","revision":2},"revisions":[{"revision":1},{"revision":2,"reason":"市里下达的目标调整"}]}
							""");
		assertThat(this.scene.office.get(plan + "/difference?from=1&to=2")).bodyJson().isLenientlyEqualTo("""
				{"from":1,"to":2,"general":[],"measures":[],"metrics":[],"indicators":[],"targets":[
				{"indicator":"A01","unit":"%s","assignedBefore":true,"before":350,"assignedAfter":true,"after":400},
				{"indicator":"A01","unit":"%s","assignedBefore":false,"before":null,"assignedAfter":true,"after":null}]}
				""".formatted(this.scene.code(this.scene.wuyi), this.scene.code(this.scene.park)));
		assertThat(this.plans.inForce(this.scene.district, 2022).orElseThrow().revision()).isEqualTo(2);

		assertThat(this.scene.put(plan + "/closing", "")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"status":"CLOSED","actions":["clone"]}
				""");
		assertThat(this.scene.put(plan + "/amendment", "")).hasStatus(HttpStatus.CONFLICT);
		assertThat(audited()).containsExactly("plan.created", "plan.edited", "plan.edited", "plan.edited",
				"targets.set", "plan.issued", "plan.amendment-begun", "targets.set", "plan.revised", "plan.closed");
	}

	@Test
	void theDatabaseItselfChangesNoIssuedRevision() {
		this.scene.issued(2022);

		assertThatThrownBy(() -> this.jdbc.sql("UPDATE plan_revision SET reason = 'x' WHERE tenant_id = ?")
			.param(this.scene.district.value())
			.update()).rootCause().hasMessageContaining("denied");
	}

	@Test
	void issuedTwiceAtOnceOneWinsAndTheOtherIsTold() {
		String plan = this.scene.draft(2022);
		int version = this.scene.version(plan);

		List<Integer> statuses = IntStream.range(0, 4)
			.mapToObj((turn) -> CompletableFuture
				.supplyAsync(() -> this.scene.office.put(plan + "/issue", version, "{}").getResponse().getStatus()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(statuses).containsOnlyOnce(200).allMatch((status) -> status == 200 || status == 412);
		assertThat(count("plan_revision")).isEqualTo(1);
		assertThat(audited()).containsOnlyOnce("plan.issued");
	}

	@Test
	void theYearIsDataAndNoMonthBelongsToTwoPlans() {
		assertThat(this.scene.office.post("/plans", "{\"year\":2023,\"name\":\"跨年方案\",\"firstMonth\":\"2022-12\"}"))
			.hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.isLenientlyEqualTo("{\"firstMonth\":\"2022-12\",\"lastMonth\":\"2023-11\"}");

		refusedWith("/plans", "{\"year\":2022,\"name\":\"重叠\"}", "plan.months-taken");
		refusedWith("/plans", "{\"year\":2023,\"name\":\"再来一个\",\"firstMonth\":\"2023-12\"}", "plan.year-taken");
		assertThat(this.scene.office.post("/plans", "{\"year\":2022,\"name\":\"不重叠\",\"firstMonth\":\"2021-12\"}"))
			.hasStatus(HttpStatus.CREATED);
		assertThat(count("plan")).isEqualTo(2);
		assertThat(count("plan_month")).isEqualTo(24);
	}

	@Test
	void anUnissuedPlanCanMoveItsMonthsAndBeDropped() {
		String plan = this.scene.draft(2022);

		assertThat(
				this.scene.put(plan + "/draft/general", "{\"year\":2022,\"name\":\"改名\",\"firstMonth\":\"2021-12\"}"))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"name\":\"改名\",\"firstMonth\":\"2021-12\"}");
		assertThat(
				this.scene.put(plan + "/draft/general", "{\"year\":2022,\"name\":\"改名\",\"firstMonth\":\"2022-07\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.scene.office.delete(plan + "/draft", this.scene.version(plan)))
			.hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.scene.office.get(plan)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(count("plan")).isZero();
	}

	@Test
	void nextYearsPlanIsACopyWithItsDaysMoved() {
		String plan = this.scene.draft(2023);
		assertThat(this.scene.put(plan + "/draft/hand-over",
				"{\"from\":{\"name\":\"林晓\",\"office\":\"副局长\"},\"to\":{\"name\":\"周宁\",\"office\":\"局长\"},\"on\":\"2023-09-01\"}"))
			.hasStatusOk();
		this.scene.put(plan + "/issue", "{}");
		String order = "{\"general\":{\"year\":2024,\"name\":\"下一年\"},\"targets\":true,\"factor\":1.1}";

		MvcTestResult preview = this.scene.office.post(plan + "/clone/preview", order);
		assertThat(preview).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"year":2024,"firstMonth":"2024-01","indicators":1,
				"milestones":[{"indicator":"A01","before":"2023-06-30","after":"2024-06-30"}],
				"targets":[{"unit":"%s","before":350,"after":385},{"unit":"%s","before":80.5,"after":88.6}],
				"left":[{"indicator":"A01","name":"林晓","office":"副局长","until":"2023-08-31"}]}
				""".formatted(first(), second()));
		assertThat(count("plan")).isEqualTo(1);

		assertThat(this.scene.office.post(plan + "/clone", order)).hasStatus(HttpStatus.CREATED);
		refusedWith(plan + "/clone", order, "plan.year-taken");
		PlanId begun = PlanId.valueOf(this.jdbc.sql("SELECT id FROM plan WHERE tenant_id = ? AND year = 2024")
			.param(this.scene.district.value())
			.query((row, number) -> new PlanId(row.getLong("id")).toString())
			.single());
		assertThat(this.scene.office.get("/plans/" + begun + "/draft")).bodyJson().isLenientlyEqualTo("""
				{"content":{"year":2024,"indicators":[{"responsible":[{"name":"周宁","office":"局长"}],
				"milestones":[{"due":"2024-06-30","share":0.5}]}]}}
				""");
	}

	private String first() {
		return inOrder().getFirst();
	}

	private String second() {
		return inOrder().getLast();
	}

	private List<String> inOrder() {
		return List.of(this.scene.code(this.scene.wuyi), this.scene.code(this.scene.zhulong));
	}

	private void refusedWith(String path, String body, String code) {
		assertThat(this.scene.office.post(path, body)).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo(code);
	}

	private String content(String plan) {
		return this.jdbc.sql(
				"SELECT CONCAT(content, HEX(digest)) FROM plan_revision WHERE tenant_id = ? AND plan_id = ? AND revision = 1")
			.params(this.scene.district.value(), PlanId.valueOf(plan.substring("/plans/".length())).value())
			.query(String.class)
			.single();
	}

	private int count(String table) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?")
			.param(this.scene.district.value())
			.query(Integer.class)
			.single();
	}

	private List<String> audited() {
		return audited(this.scene.district);
	}

	private List<String> audited(DistrictId district) {
		return this.jdbc
			.sql("SELECT action FROM audit_entry WHERE tenant_id = ? AND " + Visits.LEFT_OUT + " ORDER BY id")
			.param(district.value())
			.query(String.class)
			.list();
	}

}
