package io.caizhi.scoring.scheme;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.scoring.scheme.SchemeScene.body;
import static io.caizhi.scoring.scheme.SchemeScene.faults;
import static org.assertj.core.api.Assertions.assertThat;

/** Bonus, deduction and veto rest on evidence and a decision of the office. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class AdjustmentIT {

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

	@BeforeEach
	void aSchemeInForce() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.scene = new SchemeScene(this.mvc, this.jdbc, this.clock);
		this.plan = this.scene.plan(2022);
		this.scene.issued(this.plan, "TOWN");
	}

	@AfterEach
	void backToTheMorning() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void itCountsOnceTheOfficeDecided() {
		MvcTestResult proposed = propose("BONUS", "B01", "2022-11", 2);
		assertThat(proposed).hasStatus(HttpStatus.CREATED).bodyJson().isLenientlyEqualTo("""
				{"kind":"BONUS","rule":"B01","name":"获国家级荣誉","month":"2022-11","occurrences":2,"status":"PROPOSED",
				 "version":1,"actions":["decide","refuse"]}
				""");
		assertThat(counting(YearMonth.of(2022, 12))).isEmpty();
		String path = path(proposed);

		assertThat(this.scene.office.put(path + "/decision", 1, "{\"comment\":\"经领导小组会议研究同意\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"status\":\"DECIDED\",\"version\":2,\"actions\":[\"revoke\"]}");

		assertThat(counting(YearMonth.of(2022, 11))).singleElement().satisfies((decided) -> {
			assertThat(decided.unit()).isEqualTo(this.scene.wuyi);
			assertThat(decided.occurrences()).isEqualTo(2);
			assertThat(decided.evidence()).isEqualTo("皖人社发〔2022〕12号");
		});
		assertThat(counting(YearMonth.of(2022, 10))).isEmpty();
		assertThat(body(this.scene.office.put(path + "/decision", 2, "{}"))).contains("adjustment.not-proposed");
		assertThat(this.scene.office.put(path + "/revocation", 1, "{\"comment\":\"佐证有误\"}"))
			.hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.scene.office.put(path + "/revocation", 2, "{\"comment\":\"佐证有误\"}")).hasStatusOk();
		assertThat(counting(YearMonth.of(2022, 12))).isEmpty();
		assertThat(this.scene.audited()).endsWith("adjustment.proposed", "adjustment.decided", "adjustment.revoked");
	}

	@Test
	void nobodyDecidesForTheirOwnProposalWhereTheOfficeHasSomebodyElse() {
		String path = path(propose("BONUS", "B01", "2022-11", 1));
		InsideApi.Caller colleague = this.scene.colleague();
		List<String> before = this.scene.stored();

		assertThat(this.scene.office.put(path + "/decision", 1, "{}")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("adjustment.own-proposal");

		assertThat(this.scene.stored()).isEqualTo(before);
		assertThat(colleague.put(path + "/decision", 1, "{}")).hasStatusOk();
		String other = path(propose("BONUS", "B01", "2022-11", 1));
		assertThat(this.scene.office.put(other + "/refusal", 1, "{\"comment\":\"提错了单位\"}")).hasStatusOk();
	}

	@Test
	void whatIsRefusedNeverCounts() {
		String path = path(propose("DEDUCTION", "D01", "2022-11", 1));

		assertThat(faults(this.scene.office.put(path + "/refusal", 1, "{}"))).containsExactly("/comment required");
		assertThat(this.scene.office.put(path + "/refusal", 1, "{\"comment\":\"佐证材料不足\"}")).hasStatusOk();
		assertThat(counting(YearMonth.of(2022, 12))).isEmpty();
		assertThat(body(this.scene.office.put(path + "/revocation", 2, "{\"comment\":\"佐证有误\"}")))
			.contains("adjustment.not-decided");
	}

	@Test
	void onlyAVetoReachesIntoAClosedMonth() {
		assertThat(body(propose("BONUS", "B01", "2022-05", 1))).contains("month.closed");
		assertThat(body(propose("DEDUCTION", "D01", "2022-05", 1))).contains("month.closed");

		String veto = path(propose("VETO", "V01", "2022-05", 1));
		assertThat(this.scene.office.put(veto + "/decision", 1, "{}")).hasStatusOk();

		assertThat(counting(YearMonth.of(2022, 5))).singleElement()
			.satisfies((decided) -> assertThat(decided.kind()).isEqualTo(AdjustmentKind.VETO));
		assertThat(counting(YearMonth.of(2022, 4))).isEmpty();
		assertThat(body(propose("VETO", "V01", "2022-12", 1))).contains("month.not-begun");
	}

	@Test
	void aBonusIsDecidedOnWhileItsMonthIsOpen() {
		String path = path(propose("BONUS", "B01", "2022-11", 1));
		this.clock.set(Instant.parse("2023-03-01T00:00:00Z"));
		List<String> before = this.scene.stored();

		assertThat(body(this.scene.office.put(path + "/decision", 1, "{}"))).contains("month.closed");

		assertThat(this.scene.stored()).isEqualTo(before);
	}

	@Test
	void everyFaultIsNamedByItsPlaceAndNothingIsStored() {
		List<String> before = this.scene.stored();

		assertThat(faults(propose("BONUS", "X01", "2022-11", 1))).containsExactly("/rule adjustment.rule-unknown");
		assertThat(faults(propose("DEDUCTION", "B01", "2022-11", 1))).containsExactly("/rule adjustment.rule-unknown");
		assertThat(faults(propose("BONUS", "B01", "2021-11", 1))).containsExactly("/month adjustment.month-outside");
		assertThat(faults(propose("BONUS", "B02", "2022-11", 2)))
			.containsExactly("/occurrences adjustment.occurrences-one");
		assertThat(faults(propose("BONUS", "B01", "2022-11", 0))).containsExactly("/occurrences minimum");
		assertThat(faults(
				this.scene.office.post(this.plan + "/adjustments", order("nowhere", "BONUS", "B01", "2022-11", 1))))
			.containsExactly("/unit scheme.unit-unknown");
		assertThat(faults(this.scene.office.post(this.plan + "/adjustments",
				order(this.scene.code(this.scene.wuyi), "BONUS", "B01", "2022-11", 1).replace("经会议研究",
						"身份证 341103199001011234"))))
			.containsExactly("/reason text.personal-number");

		assertThat(this.scene.stored()).isEqualTo(before);
	}

	@Test
	void othersKnowOfItOnceItIsDecidedAndOfTheirOwnUnitOnly() {
		MvcTestResult proposed = propose("DEDUCTION", "D01", "2022-11", 1);
		String path = path(proposed);
		var wuyi = this.scene.official(this.scene.wuyi);
		var zhulong = this.scene.official(this.scene.zhulong);
		assertThat(wuyi.get(path)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.leader.get(path)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(wuyi.get(this.plan + "/adjustments")).bodyJson().isLenientlyEqualTo("{\"items\":[]}");
		assertThat(this.scene.leader.get(this.plan + "/adjustments")).bodyJson().isLenientlyEqualTo("{\"items\":[]}");

		assertThat(this.scene.office.put(path + "/decision", 1, "{}")).hasStatusOk();

		assertThat(wuyi.get(path)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"actions\":[]}");
		assertThat(wuyi.get(this.plan + "/adjustments")).bodyJson()
			.hasPathSatisfying("$.items.length()", (count) -> count.assertThat().isEqualTo(1));
		assertThat(zhulong.get(path)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(zhulong.get(this.plan + "/adjustments")).bodyJson().isLenientlyEqualTo("{\"items\":[]}");
		assertThat(this.scene.leader.get(path)).hasStatusOk();
		assertThat(this.scene.reporter(this.scene.wuyi).get(path)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(wuyi.put(path + "/revocation", 2, "{\"comment\":\"不服\"}")).hasStatus(HttpStatus.FORBIDDEN);
		SchemeScene other = new SchemeScene(this.mvc, this.jdbc, this.clock);
		assertThat(other.office.get(path)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(other.office.put(path + "/revocation", 2, "{\"comment\":\"不服\"}")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private List<Adjustment> counting(YearMonth until) {
		return this.schemes.decided(this.scopes.unattended(this.scene.district),
				PlanId.valueOf(this.plan.substring("/plans/".length())), until);
	}

	private MvcTestResult propose(String kind, String rule, String month, int occurrences) {
		return this.scene.office.post(this.plan + "/adjustments",
				order(this.scene.code(this.scene.wuyi), kind, rule, month, occurrences));
	}

	private static String order(String unit, String kind, String rule, String month, int occurrences) {
		return """
				{"unit":"%s","kind":"%s","rule":"%s","month":"%s","occurrences":%d,"evidence":"皖人社发〔2022〕12号",
				 "reason":"经会议研究"}
				""".formatted(unit, kind, rule, month, occurrences);
	}

	private String path(MvcTestResult proposed) {
		assertThat(proposed).hasStatus(HttpStatus.CREATED);
		return this.plan + "/adjustments/" + JsonPath.read(body(proposed), "$.id");
	}

}
