package io.caizhi.plan.yearly;

import java.time.Clock;

import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees what of a plan. */
@DatabaseTest
@AutoConfigureMockMvc
class PlanIsolationIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private PlanScene scene;

	@BeforeEach
	void enter() {
		this.scene = new PlanScene(this.mvc, this.jdbc, this.clock);
	}

	@Test
	void beforeItIsIssuedNobodyButTheOfficeKnowsOfAPlan() {
		String plan = this.scene.draft(2022);

		for (InsideApi.Caller caller : new InsideApi.Caller[] { this.scene.leader,
				this.scene.official(this.scene.wuyi) }) {
			assertThat(caller.get("/plans")).bodyJson().extractingPath("$.items").asArray().isEmpty();
			assertThat(caller.get(plan)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(caller.get(plan + "/revisions/1")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(caller.get(plan + "/difference?from=1&to=1")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(caller.get(plan + "/draft")).hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(this.scene.as(Role.ENTERPRISE, this.scene.wuyi, Rows.someone()).get("/plans"))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void anAmendmentIsTheOfficesUntilItIsIssued() {
		String plan = this.scene.issued(2022);
		this.scene.put(plan + "/amendment", "");
		this.scene.put(plan + "/draft/targets", PlanScene.cells(this.scene.cell("A01", this.scene.wuyi, "999")));

		assertThat(this.scene.leader.get(plan)).bodyJson().isLenientlyEqualTo("""
				{"plan":{"revision":1,"inDraft":false,"version":1,"actions":[]}}
				""");
		assertThat(this.scene.leader.get(plan + "/revisions/2")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.leader.get(plan + "/difference?from=1&to=2")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.office.get(plan + "/difference?from=1&to=2")).hasStatusOk();
	}

	@Test
	void aTownSeesItsCategorysIndicatorsAndItsOwnTargets() {
		String plan = this.scene.draft(2022);
		this.scene.put(plan + "/draft/indicators/A02", this.scene.indicator("M02", "HAND", "\"curve\":null"));
		this.scene.put(plan + "/draft/indicators/A03", this.scene.indicator("M02", "HAND", "\"curve\":null"));
		this.scene.put(plan + "/draft/targets", PlanScene.cells(this.scene.cell("A02", this.scene.park, "7"),
				this.scene.cell("A03", this.scene.zhulong, "9")));
		this.scene.put(plan + "/issue", "{}");

		assertThat(this.scene.official(this.scene.wuyi).get(plan + "/revisions/1")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"part":true,"targets":[{"indicator":"A01","unit":"%s","target":350}]}
					""".formatted(this.scene.code(this.scene.wuyi)))
			.hasPathSatisfying("$.indicators[*].code",
					(codes) -> codes.assertThat().asArray().containsExactly("A01", "A03"))
			.hasPathSatisfying("$.targets.length()", (length) -> length.assertThat().isEqualTo(1));
		assertThat(this.scene.official(this.scene.park).get(plan + "/revisions/1")).bodyJson()
			.hasPathSatisfying("$.indicators[*].code", (codes) -> codes.assertThat().asArray().containsExactly("A02"))
			.hasPathSatisfying("$.measures[*].code", (codes) -> codes.assertThat().asArray().containsExactly("M02"))
			.hasPathSatisfying("$.metrics[*].code", (codes) -> codes.assertThat().asArray().containsExactly("HAND"));
		assertThat(this.scene.leader.get(plan + "/revisions/1")).bodyJson()
			.hasPathSatisfying("$.targets.length()", (length) -> length.assertThat().isEqualTo(4));
	}

	@Test
	void aLeadDepartmentSeesEveryUnitsTargetOfWhatItLeads() {
		String plan = this.scene.issued(2022);

		assertThat(this.scene.official(this.scene.bureau).get(plan + "/revisions/1")).bodyJson()
			.hasPathSatisfying("$.targets.length()", (length) -> length.assertThat().isEqualTo(2));
	}

	@Test
	void aDifferenceShowsAUnitItsPartOnly() {
		String plan = this.scene.issued(2022);
		this.scene.put(plan + "/amendment", "");
		this.scene.put(plan + "/draft/targets", PlanScene.cells(this.scene.cell("A01", this.scene.wuyi, "360"),
				this.scene.cell("A01", this.scene.zhulong, "90")));
		this.scene.put(plan + "/issue", "{\"reason\":\"目标调整\"}");

		assertThat(this.scene.official(this.scene.zhulong).get(plan + "/difference?from=1&to=2")).bodyJson()
			.hasPathSatisfying("$.targets.length()", (length) -> length.assertThat().isEqualTo(1))
			.hasPathSatisfying("$.targets[0].after", (after) -> after.assertThat().isEqualTo(90));
	}

	@Test
	void anotherDistrictsPlanDoesNotExist() {
		String plan = this.scene.issued(2022);
		PlanScene other = new PlanScene(this.mvc, this.jdbc, this.clock);

		assertThat(other.office.get(plan)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(other.leader.get(plan + "/revisions/1")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(other.official(other.wuyi).get(plan + "/revisions/1")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(other.office.put(plan + "/amendment", this.scene.version(plan), "")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(other.office.get("/plans")).bodyJson().extractingPath("$.items").asArray().isEmpty();
	}

}
