package io.caizhi.scoring.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.UnitCategory;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.scoring.scheme.SchemeScene.ITEMS;
import static io.caizhi.scoring.scheme.SchemeScene.body;
import static io.caizhi.scoring.scheme.SchemeScene.content;
import static io.caizhi.scoring.scheme.SchemeScene.faults;
import static org.assertj.core.api.Assertions.assertThat;

/** Schemes are written, issued in versions, copied, and read by whoever may. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class SchemeIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	@Autowired
	private Schemes schemes;

	@Autowired
	private DistrictScopes scopes;

	private SchemeScene scene;

	private String plan;

	private String towns;

	@BeforeEach
	void aPlanInForce() {
		this.scene = new SchemeScene(this.mvc, this.jdbc, this.clock);
		this.plan = this.scene.plan(2022);
		this.towns = this.plan + "/schemes/TOWN";
	}

	@Test
	void aDraftBecomesAVersionThatStaysAsItIs() {
		assertThat(this.scene.office.get(this.towns)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.office.put(this.towns + "/draft", 0, content(ITEMS))).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"category":"TOWN","issued":0,"inDraft":true,"version":1,"actions":["edit","issue","discard"]}
					""");
		assertThat(this.scene.office.get(this.towns + "/draft")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"number\":1,\"versions\":[],\"content\":" + content(ITEMS) + "}");

		assertThat(this.scene.office.put(this.towns + "/issue", 1, "{}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"issued\":1,\"inDraft\":false,\"version\":2,\"actions\":[\"edit\"]}");
		String first = content(ITEMS);
		String second = content(
				ITEMS.replace("\"weight\":60", "\"weight\":70").replace("\"weight\":40", "\"weight\":30"));
		assertThat(this.scene.office.put(this.towns + "/draft", 2, second)).hasStatusOk();
		assertThat(faults(this.scene.office.put(this.towns + "/issue", 3, "{}"))).containsExactly("/reason required");
		assertThat(this.scene.office.put(this.towns + "/issue", 3, "{\"reason\":\"突出企业引才\"}")).hasStatusOk();

		assertThat(this.scene.office.get(this.towns)).bodyJson()
			.isLenientlyEqualTo("{\"number\":2,\"content\":" + second
					+ ",\"versions\":[{\"number\":1},{\"number\":2,\"reason\":\"突出企业引才\"}]}");
		assertThat(this.scene.office.get(this.towns + "/versions/1")).bodyJson()
			.isLenientlyEqualTo("{\"number\":1,\"content\":" + first + "}");
		assertThat(this.scene.office.get(this.towns + "/versions/3")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.office.get(this.towns + "/draft")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.audited()).containsExactly("scheme.drafted", "scheme.issued", "scheme.drafted",
				"scheme.issued");
	}

	@Test
	void theRestOfScoringReadsWhatIsInForce() {
		this.scene.issued(this.plan, "TOWN");
		PlanId id = PlanId.valueOf(this.plan.substring("/plans/".length()));

		Scheme inForce = this.schemes.inForce(this.scopes.unattended(this.scene.district), id, UnitCategory.TOWN)
			.orElseThrow();

		assertThat(inForce.weights()).isEqualByComparingTo("100");
		assertThat(inForce.version()).isOne();
		assertThat(this.schemes.inForce(this.scopes.unattended(this.scene.district), id))
			.containsOnlyKeys(UnitCategory.TOWN);
		assertThat(this.schemes.version(this.scopes.unattended(this.scene.district), inForce.id(), 1))
			.isEqualTo(inForce);
	}

	@Test
	void weightsOf9999AreRefusedWithWhatIsMissingAndNothingIsStored() {
		String short99 = ITEMS.replace("\"weight\":40", "\"weight\":39.99");
		assertThat(this.scene.office.put(this.towns + "/draft", 0, content(short99))).as("a draft need not be whole")
			.hasStatusOk();
		List<String> before = this.scene.stored();

		MvcTestResult refused = this.scene.office.put(this.towns + "/issue", 1, "{}");

		assertThat(faults(refused)).containsExactly("/items scheme.weights-missing");
		assertThat(body(refused)).contains("99.99").contains("0.01");
		assertThat(this.scene.stored()).isEqualTo(before);
		assertThat(this.scene.office.put(this.towns + "/draft", 1,
				content(ITEMS.replace("\"weight\":40", "\"weight\":40.01"))))
			.hasStatusOk();
		assertThat(faults(this.scene.office.put(this.towns + "/issue", 2, "{}")))
			.containsExactly("/items scheme.weights-excess");
		assertThat(this.scene.office.put(this.towns + "/draft", 2, content(ITEMS))).hasStatusOk();
		assertThat(this.scene.office.put(this.towns + "/issue", 3, "{}")).as("then it succeeds").hasStatusOk();
	}

	@Test
	void everyFaultIsNamedByItsPlaceAndNothingIsStored() {
		List<String> before = this.scene.stored();

		assertThat(faults(this.scene.office.put(this.towns + "/draft", 0,
				"""
						{"items":[{"indicator":"A01","weight":50,"rule":{"rule":"PROPORTIONAL","cap":0}},
						          {"indicator":"A01","weight":50,"rule":{"rule":"EFFICACY","low":5,"high":5}},
						          {"indicator":"Z99","weight":50,"rule":{"rule":"RELATIVE"}},
						          {"indicator":"A02","weight":5,"rule":{"rule":"PENALTY","per":1,"floor":6}}],
						 "bonusCap":5,"bonuses":[{"code":"B01","name":"加分","indicator":"Z99","points":1,"cap":1}],
						 "deductions":[{"code":"B01","name":"扣分","points":1}],"vetoes":[],
						 "grades":[{"grade":"优秀","from":90},{"grade":"优秀","from":95},{"grade":"合格","from":60,"quota":0.5}],
						 "publication":"OWN","difficulty":[{"unit":"%s","coefficient":1.1},{"unit":"nowhere","coefficient":1.1}]}
						"""
					.formatted(this.scene.code(this.scene.park)))))
			.containsExactly("/bonuses/0/indicator scheme.indicator-unknown", "/deductions/0/code scheme.code-twice",
					"/difficulty/0/unit scheme.unit-category", "/difficulty/1/unit scheme.unit-unknown",
					"/grades/1/from scheme.grades-order", "/grades/1/grade scheme.grade-twice",
					"/grades/2/from scheme.grades-end", "/grades/2/quota scheme.grades-quota",
					"/items/0/rule/cap range", "/items/1/indicator scheme.indicator-twice",
					"/items/1/rule/high rule.low-high", "/items/2/indicator scheme.indicator-unknown",
					"/items/3/rule/floor range");
		assertThat(faults(this.scene.office.put(this.towns + "/draft", 0,
				content(ITEMS.replace("\"weight\":60", "\"weight\":60.001")))))
			.containsExactly("/items/0/weight digits");
		assertThat(this.scene.office.put(this.towns + "/draft", 0,
				content(ITEMS.replace("\"weight\":60", "\"weight\":NaN"))))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.scene.office.put(this.towns + "/draft", 0,
				content(ITEMS.replace("\"weight\":60", "\"weight\":6" + "0".repeat(39)))))
			.satisfies((answer) -> assertThat(answer.getResponse().getStatus()).isBetween(400, 422));
		assertThat(this.scene.stored()).isEqualTo(before);
	}

	@Test
	void issuedTwiceAtOnceOneWins() throws Exception {
		assertThat(this.scene.office.put(this.towns + "/draft", 0, content(ITEMS))).hasStatusOk();

		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			Callable<Integer> issue = () -> this.scene.office.put(this.towns + "/issue", 1, "{}")
				.getResponse()
				.getStatus();
			List<Future<Integer>> answers = both.invokeAll(List.of(issue, issue));
			assertThat(Stream.of(answers.getFirst().get(), answers.getLast().get())).containsExactlyInAnyOrder(200,
					412);
		}

		assertThat(this.scene.audited()).containsOnlyOnce("scheme.issued");
		assertThat(this.scene.stored()).contains("issued 1", "versions 2");
	}

	@Test
	void whoHasNotSeenTheNewestVersionOfADraftDoesNotOverwriteIt() {
		assertThat(this.scene.office.put(this.towns + "/draft", 0, content(ITEMS))).hasStatusOk();

		assertThat(this.scene.office.put(this.towns + "/draft", 0, content("[]")))
			.hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.scene.office.delete(this.towns + "/draft", 0)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.scene.office.delete(this.towns + "/draft", 1)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(body(this.scene.office.delete(this.towns + "/draft", 2))).contains("scheme.not-in-draft");
		assertThat(body(this.scene.office.put(this.towns + "/issue", 2, "{}"))).contains("scheme.not-in-draft");
	}

	@Test
	void whatSaysTheSameIsNotIssuedAgain() {
		this.scene.issued(this.plan, "TOWN");
		assertThat(this.scene.office.put(this.towns + "/draft", 2,
				content(ITEMS.replace("\"weight\":60", "\"weight\":60.00"))))
			.hasStatusOk();

		assertThat(body(this.scene.office.put(this.towns + "/issue", 3, "{\"reason\":\"再次印发\"}")))
			.contains("scheme.unchanged");
	}

	@Test
	void aSchemeIsIssuedForAPlanInForceOnly() {
		String draft = this.scene.draftPlan(2023);
		assertThat(this.scene.office.put(draft + "/schemes/TOWN/draft", 0, content(ITEMS))).hasStatusOk();

		assertThat(body(this.scene.office.put(draft + "/schemes/TOWN/issue", 1, "{}")))
			.contains("scheme.plan-not-issued");
		assertThat(this.scene.leader.get(draft + "/schemes")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void theSchemesOfAClosedPlanStayAsTheyAre() {
		this.scene.issued(this.plan, "TOWN");
		this.scene.close(this.plan);
		List<String> before = this.scene.stored();

		assertThat(body(this.scene.office.put(this.towns + "/draft", 2, content(ITEMS)))).contains("plan.closed");
		assertThat(this.scene.stored()).isEqualTo(before);
		assertThat(this.scene.office.get(this.towns)).hasStatusOk();
	}

	@Test
	void nextYearsSchemesBeginAsACopyOfThisYears() {
		this.scene.issued(this.plan, "TOWN");
		this.scene.issued(this.plan, "PARK");
		String next = this.scene.draftPlan(2023);
		String order = "{\"source\":\"" + this.plan.substring("/plans/".length()) + "\"}";

		assertThat(this.scene.office.post(next + "/schemes/copy", order)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"items":[{"category":"TOWN","issued":0,"inDraft":true},{"category":"PARK","issued":0,"inDraft":true}]}
							""");
		assertThat(this.scene.office.get(next + "/schemes/TOWN/draft")).bodyJson()
			.isLenientlyEqualTo("{\"number\":1,\"content\":" + content(ITEMS) + "}");
		assertThat(body(this.scene.office.post(next + "/schemes/copy", order))).contains("scheme.nothing-to-copy");
		assertThat(this.scene.audited()).endsWith("scheme.copied", "scheme.copied");
	}

	@Test
	void aPlotIsDrawnByTheRule() {
		MvcTestResult plot = this.scene.office.post(this.plan + "/schemes/plot",
				"{\"rule\":{\"rule\":\"PROPORTIONAL\",\"cap\":1.2},\"weight\":10}");

		assertThat(plot).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.axis", (axis) -> axis.assertThat().isEqualTo("COMPLETION"))
			.hasPathSatisfying("$.points.length()", (points) -> points.assertThat().isEqualTo(151))
			.hasPathSatisfying("$.points[150].points", (points) -> points.assertThat().isEqualTo(12.00));
		assertThat(faults(this.scene.office.post(this.plan + "/schemes/plot",
				"{\"rule\":{\"rule\":\"PROPORTIONAL\",\"cap\":0},\"weight\":10}")))
			.containsExactly("/rule/cap range");
	}

	@Test
	void anOfficialSeesItsOwnCategorysOnceIssued() {
		var wuyi = this.scene.official(this.scene.wuyi);
		assertThat(this.scene.office.put(this.towns + "/draft", 0, content(ITEMS))).hasStatusOk();
		assertThat(wuyi.get(this.towns)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(wuyi.get(this.plan + "/schemes")).bodyJson().isLenientlyEqualTo("{\"items\":[]}");

		assertThat(this.scene.office.put(this.towns + "/issue", 1, "{}")).hasStatusOk();
		this.scene.issued(this.plan, "PARK");
		assertThat(this.scene.office.put(this.towns + "/draft", 2, content("[]"))).hasStatusOk();

		assertThat(wuyi.get(this.towns)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"scheme\":{\"inDraft\":false,\"version\":1,\"actions\":[]},\"number\":1}");
		assertThat(wuyi.get(this.plan + "/schemes")).bodyJson()
			.hasPathSatisfying("$.items.length()", (count) -> count.assertThat().isEqualTo(1));
		assertThat(body(wuyi.get(this.plan + "/schemes/PARK"))).as("hidden and absent alike")
			.isEqualTo(body(wuyi.get(this.plan + "/schemes/PLATFORM")));
		assertThat(wuyi.get(this.plan + "/schemes/PARK/versions/1")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(wuyi.get(this.towns + "/draft")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(wuyi.put(this.towns + "/draft", 3, content(ITEMS))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.reporter(this.scene.wuyi).get(this.plan + "/schemes")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.leader.get(this.plan + "/schemes")).bodyJson()
			.hasPathSatisfying("$.items.length()", (count) -> count.assertThat().isEqualTo(2));
		assertThat(this.scene.leader.get(this.plan + "/schemes/PARK")).hasStatusOk();
	}

	@Test
	void aUnitThatChangedItsCategorySeesTheNewOnes() {
		this.scene.issued(this.plan, "TOWN");
		this.scene.issued(this.plan, "PARK");
		this.scene.categorize(this.scene.wuyi, UnitCategory.PARK, LocalDate.of(2022, 10, 1));
		var wuyi = this.scene.official(this.scene.wuyi);

		assertThat(wuyi.get(this.plan + "/schemes/PARK")).hasStatusOk();
		assertThat(wuyi.get(this.towns)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void noSchemeIsSeenFromAnotherDistrict() {
		this.scene.issued(this.plan, "TOWN");
		SchemeScene other = new SchemeScene(this.mvc, this.jdbc, this.clock);
		List<String> before = this.scene.stored();

		assertThat(other.office.get(this.towns)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(other.leader.get(this.plan + "/schemes")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(other.official(other.wuyi).get(this.towns)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(other.office.put(this.towns + "/draft", 2, content(ITEMS))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(other.office.put(this.towns + "/draft", 0, content(ITEMS))).hasStatus(HttpStatus.NOT_FOUND);
		String mine = other.plan(2022);
		assertThat(other.office.post(mine + "/schemes/copy",
				"{\"source\":\"" + this.plan.substring("/plans/".length()) + "\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.stored()).isEqualTo(before);
	}

}
