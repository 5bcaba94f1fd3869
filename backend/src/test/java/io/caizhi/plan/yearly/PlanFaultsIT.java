package io.caizhi.plan.yearly;

import java.time.Clock;
import java.time.Instant;

import io.caizhi.kernel.TenantId;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is wrong with a plan is told with its place, and nothing of it is stored. */
@DatabaseTest
@AutoConfigureMockMvc
class PlanFaultsIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private PlanScene scene;

	private String plan = "";

	@BeforeEach
	void enter() {
		this.scene = new PlanScene(this.mvc, this.jdbc, this.clock);
		this.plan = this.scene.draft(2022);
	}

	@ParameterizedTest(name = "{0} → {1} {2}")
	@CsvSource(delimiter = '|',
			textBlock = """
					"kind":"RATIO","numerator":"B","denominator":"HIRES","factor":1   | /metrics/0/metric/numerator   | plan.metric-cycle
					"kind":"RATIO","numerator":"HIRES","denominator":"A","factor":1   | /metrics/0/metric/denominator | plan.metric-cycle
					"kind":"RATIO","numerator":"NONE","denominator":"HIRES","factor":1 | /metrics/0/metric/numerator  | plan.metric-unknown
					"kind":"RATIO","numerator":"HIRES","denominator":"HIRES","factor":10 | /metrics/0/metric/factor   | plan.factor
					"kind":"LEDGER","ledgerKind":"TALENT"                             | /metrics/0/metric/ledgerMetric | required
					"kind":"LEDGER","ledgerKind":"TALENT","ledgerMetric":"NONE"       | /metrics/0/metric/ledgerMetric | plan.ledger-unknown
					"kind":"MANUAL","rollUp":"SUM","ledgerKind":"TALENT"              | /metrics/0/metric/ledgerKind  | unwanted
					"kind":"HIRES"                                                    | /metrics/0/metric/hires       | required
					"kind":"HIRES","hires":"COUNTED","rollUp":"SUM"                   | /metrics/0/metric/rollUp      | unwanted
					"kind":"HIRES","hires":"COUNTED","educations":["99"]              | /metrics/0/metric/educations/0 | plan.choice
					"kind":"HIRES","hires":"COUNTED","channels":["x"]                 | /metrics/0/metric/channels/0  | plan.choice
					"hires":"COUNTED"                                                 | /metrics/0/metric/kind        | required
					""")
	void aMetricThatCannotBe(String metric, String where, String code) {
		refused(this.scene.put(this.plan + "/draft/metrics", """
				{"metrics":[{"code":"A","name":"甲的","metric":{%s}},
				{"code":"B","name":"乙的","metric":{"kind":"RATIO","numerator":"A","denominator":"HIRES","factor":1}},
				{"code":"HIRES","name":"录用","metric":{"kind":"HIRES","hires":"COUNTED"}}]}
				""".formatted(metric)), where, code);
	}

	@ParameterizedTest(name = "{0} → {1} {2}")
	@CsvSource(delimiter = '|',
			textBlock = """
					[{"due":"2022-06-30","share":0.5},{"due":"2022-03-31","share":0.6}] | /milestones/1/due   | plan.milestone-order
					[{"due":"2022-06-30","share":0.5},{"due":"2022-06-30","share":0.6}] | /milestones/1/due   | plan.milestone-order
					[{"due":"2023-01-01","share":0.5}]                                  | /milestones/0/due   | plan.milestone-outside
					[{"due":"2021-12-31","share":0.5}]                                  | /milestones/0/due   | plan.milestone-outside
					[{"due":"2022-06-30","share":1.000001}]                             | /milestones/0/share | plan.share
					[{"due":"2022-06-30","share":0}]                                    | /milestones/0/share | plan.share
					[{"due":"2022-06-30","share":-0.1}]                                 | /milestones/0/share | plan.share
					[{"due":"2022-06-30","share":1e300}]                                | /milestones/0/share | plan.share
					[{"due":"2022-03-31","share":0.5},{"due":"2022-06-30","share":0.4}] | /milestones/1/share | plan.share-falls
					[{"due":"2022-12-31","share":0.9}]                                  | /milestones/0/share | plan.share-last
					""")
	void milestonesThatCannotBe(String milestones, String where, String code) {
		refused(this.scene.put(this.plan + "/draft/indicators/A01",
				this.scene.indicator("M01", "HIRES", "\"milestones\":" + milestones)), where, code);
	}

	@Test
	void aShareOfFortyDigitsIsNotEvenRead() {
		assertThat(this.scene.put(this.plan + "/draft/indicators/A01",
				this.scene.indicator("M01", "HIRES",
						"\"milestones\":[{\"due\":\"2022-06-30\",\"share\":0." + "1".repeat(40) + "}]")))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.hasPathSatisfying("$.errors[0].where", (where) -> where.assertThat().isEqualTo("/milestones/0"))
			.hasPathSatisfying("$.errors[0].code", (code) -> code.assertThat().isEqualTo("json-limit"));
		unchanged();
	}

	@ParameterizedTest(name = "{0}, {1}, {2} → {3} {4}")
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					M09 | HIRES | "curve":[]                                            | /measure   | plan.measure-unknown
					''  | HIRES | "curve":[]                                            | /measure   | required
					M01 | NONE  | "curve":[]                                            | /metric    | plan.metric-unknown
					M01 | HIRES | "curve":[0.5,1]                                       | /curve     | plan.curve-months
					M01 | HIRES | "curve":[0,0,0,0.5,0.4,1,1,1,1,1,1,1]                 | /curve/4   | plan.share-falls
					M01 | HIRES | "curve":[0,0,0,0,0,0,0,0,0,0,0,0.9]                   | /curve/11  | plan.share-last
					M01 | HIRES | "milestones":[{"due":"2022-06-30","share":0.5}],"curve":[0,0,0,0,0,0,0,0,0,0,0,1] | /curve | plan.curve-and-milestones
					""")
	void anIndicatorThatCannotBe(String measure, String metric, String more, String where, String code) {
		refused(this.scene.put(this.plan + "/draft/indicators/A02", this.scene.indicator(measure, metric, more)), where,
				code);
	}

	@ParameterizedTest(name = "{0} → {1} {2}")
	@CsvSource({ "99999999999999.99991, 422, digits", "100000000000000, 422, digits",
			"1234567890123456789012345678901234567890, 400, json-limit", "1e400, 422, digits", "-1, 422, not-negative",
			"NaN, 400, json-syntax", "Infinity, 400, json-syntax", "'\"12\"', 400, type-number" })
	void aTargetThatIsNoSuchNumber(String target, int status, String code) {
		MvcTestResult answer = this.scene.put(this.plan + "/draft/targets", PlanScene
			.cells(this.scene.cell("A01", this.scene.wuyi, "1"), this.scene.cell("A01", this.scene.zhulong, target)));

		assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].where").asString().startsWith("/cells/1");
		unchanged();
	}

	@Test
	void aBlockOfTargetsIsStoredWholeOrNotAtAll() {
		TenantId foreign = new Rows(this.jdbc).unit(new Rows(this.jdbc).district(Instant.now()));
		String block = "{\"category\":\"TOWN\",\"cells\":["
				+ String.join(",", this.scene.cell("A01", this.scene.wuyi, "1"),
						this.scene.cell("A01", this.scene.park, "1"), this.scene.cell("A01", foreign, "1"),
						this.scene.cell("A09", this.scene.wuyi, "1"), this.scene.cell("A01", this.scene.wuyi, "2"))
				+ "]}";

		assertThat(this.scene.put(this.plan + "/draft/targets", block)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"errors":[{"where":"/cells/1/unit","code":"plan.unit-category"},
					{"where":"/cells/2/unit","code":"plan.unit-unknown"},
					{"where":"/cells/3/indicator","code":"plan.indicator-unknown"},
					{"where":"/cells/4","code":"plan.cell-twice"}]}
					""");
		unchanged();
	}

	@Test
	void theDatabaseItselfRefusesAUnitOfAnotherDistrict() {
		TenantId foreign = new Rows(this.jdbc).unit(new Rows(this.jdbc).district(Instant.now()));

		assertThatThrownBy(() -> this.jdbc.sql("INSERT INTO plan_unit (tenant_id, plan_id, unit_id) VALUES (?, ?, ?)")
			.params(this.scene.district.value(), PlanId.valueOf(this.plan.substring("/plans/".length())).value(),
					foreign.value())
			.update()).hasMessageContaining("plan_unit_unit");
	}

	@Test
	void codesAreThereOnceAndStayWhileTheyAreUsed() {
		refused(this.scene.put(this.plan + "/draft/measures",
				"{\"measures\":[{\"code\":\"M01\",\"name\":\"一个\"},{\"code\":\"M01\",\"name\":\"两个\"}]}"),
				"/measures/1/code", "plan.code-twice");
		refused(this.scene.put(this.plan + "/draft/measures", "{\"measures\":[{\"code\":\"M02\",\"name\":\"一个\"}]}"),
				"/measures", "plan.measure-in-use");
		refused(this.scene.put(this.plan + "/draft/measures", "{\"measures\":[{\"code\":\"m 1\",\"name\":\"一个\"}]}"),
				"/measures/0/code", "plan.code");
		refused(this.scene.put(this.plan + "/draft/metrics", "{\"metrics\":[]}"), "/metrics", "plan.metric-in-use");
	}

	@Test
	void aPlanWithoutIndicatorsOrWithOneThatIsNobodysIsNotIssued() {
		String empty = this.scene.empty(2023);
		assertThat(this.scene.put(empty + "/issue", "{}")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("plan.empty");

		this.scene.put(this.plan + "/draft/indicators/A02", this.scene.indicator("M02", "HAND", "\"curve\":null"));
		assertThat(this.scene.put(this.plan + "/issue", "{}")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.isLenientlyEqualTo("{\"code\":\"plan.unassigned\"}")
			.extractingPath("$.zh.detail")
			.asString()
			.contains("A02");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM plan_revision WHERE tenant_id = ?")
			.param(this.scene.district.value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void nobodyTakesOverFromSomebodyWhoIsNotThere() {
		String order = "{\"from\":{\"name\":\"%s\",\"office\":\"副局长\"},\"to\":{\"name\":\"周宁\",\"office\":\"局长\"},\"on\":\"%s\"}";
		refused(this.scene.put(this.plan + "/draft/hand-over", order.formatted("某人", "2022-07-01")), "/from",
				"plan.responsible-unknown");
		refused(this.scene.put(this.plan + "/draft/hand-over", order.formatted("林晓", "2023-07-01")), "/on",
				"plan.day-outside");
	}

	private void refused(MvcTestResult answer, String where, String code) {
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.hasPathSatisfying("$.errors[0].where", (found) -> found.assertThat().isEqualTo(where))
			.hasPathSatisfying("$.errors[0].code", (found) -> found.assertThat().isEqualTo(code))
			.hasPathSatisfying("$.errors[0].en", (text) -> text.assertThat().isNotEqualTo("fault." + code));
		unchanged();
	}

	/** The draft stands as the scene left it. */
	private void unchanged() {
		assertThat(this.scene.version(this.plan)).isEqualTo(5);
		assertThat(this.scene.office.get(this.plan + "/draft")).bodyJson()
			.isLenientlyEqualTo(
					"""
							{"content":{"targets":[{"indicator":"A01","unit":"%s","target":350},{"indicator":"A01","unit":"%s","target":80.5}]}}
							"""
						.formatted(this.scene.code(this.scene.wuyi), this.scene.code(this.scene.zhulong)));
	}

}
