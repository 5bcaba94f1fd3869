package io.caizhi.enterprise;

import java.time.Clock;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.MemberId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
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

/** Enterprises and the log of what was done to them, over HTTP. */
@DatabaseTest
@AutoConfigureMockMvc
class EnterpriseApiIT {

	private static final String CODE = "91350100M000100Y43";

	private static final String REGISTRATION = "{\"creditCode\":\"" + CODE + "\",\"name\":\"晨光电子\"}";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ReporterRepository reporters;

	@Autowired
	private Clock clock;

	private Rows rows;

	private InsideApi api;

	private TenantId unit;

	private InsideApi.Caller official;

	private InsideApi.Caller neighbour;

	private InsideApi.Caller office;

	@BeforeEach
	void makeTenants() {
		this.rows = new Rows(this.jdbc);
		this.api = new InsideApi(this.mvc, this.jdbc);
		DistrictId district = this.rows.district(this.clock.instant());
		this.unit = this.rows.unit(district);
		this.official = this.api.as(Role.OFFICIAL, this.unit, Rows.someone());
		this.neighbour = this.api.as(Role.OFFICIAL, this.rows.unit(district), Rows.someone());
		this.office = this.api.as(Role.OFFICE, district.asTenant(), Rows.someone());
	}

	@Test
	void anEnterpriseIsRegisteredListedAndRenamed() throws Exception {
		MvcTestResult registered = this.official.post("/enterprises", REGISTRATION);
		String id = id(registered);

		assertThat(registered).hasStatus(HttpStatus.CREATED)
			.hasHeader("ETag", "\"1\"")
			.hasHeader("Location", "/api/tenants/" + this.official.alias() + "/enterprises/" + id);
		assertThat(this.official.put("/enterprises/" + id + "/name", 1, "{\"name\":\"新名\"}")).hasStatusOk()
			.hasHeader("ETag", "\"2\"");
		assertThat(this.official.put("/enterprises/" + id + "/name", 1, "{\"name\":\"旧名\"}"))
			.hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.official.get("/enterprises")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"items":[{"id":"%s","creditCode":"%s","name":"新名","version":2,"actions":["rename","inviteReporter"]}]}
				""".formatted(id, CODE));
	}

	@Test
	void aTakenCodeIsAConflictThatRevealsNothing() throws Exception {
		this.official.post("/enterprises", REGISTRATION);

		assertThat(this.official.post("/enterprises", REGISTRATION)).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.hasPathSatisfying("$.code", (value) -> value.assertThat().isEqualTo("enterprise.already-registered"));
		MvcTestResult refused = this.neighbour.post("/enterprises", REGISTRATION);
		assertThat(refused).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.hasPathSatisfying("$.code", (value) -> value.assertThat().isEqualTo("enterprise.registered-elsewhere"));
		assertThat(refused.getResponse().getContentAsString()).doesNotContain("晨光电子", this.official.alias());
	}

	@ParameterizedTest(name = "{0} at {1}: {2}")
	@CsvSource({ "'{\"creditCode\":\"91350100M000100Y4Z\",\"name\":\"晨光电子\"}', /creditCode, credit-code-characters",
			"'{\"creditCode\":\"91350100M000100Y43\",\"name\":\"　\"}', /name, text.blank",
			"'{\"creditCode\":\"91350100M000100Y43\",\"name\":\"晨\\u200b光\"}', /name, text.invisible",
			"'{\"creditCode\":\"91350100M000100Y43\",\"name\":\"晨\"}', /name, text.length",
			"'{\"creditCode\":\"91350100M000100Y43\"}', /name, required" })
	void aFaultyFieldIsNamed(String body, String where, String code) {
		assertThat(this.official.post("/enterprises", body)).hasStatus(422)
			.bodyJson()
			.hasPathSatisfying("$.errors[0].where", (value) -> value.assertThat().isEqualTo(where))
			.hasPathSatisfying("$.errors[0].code", (value) -> value.assertThat().isEqualTo(code))
			.hasPathSatisfying("$.errors[0].zh",
					(value) -> value.assertThat().asString().doesNotContain("fault.", "{"));
		assertThat(this.official.get("/enterprises")).bodyJson()
			.hasPathSatisfying("$.items", (value) -> value.assertThat().asArray().isEmpty());
	}

	@Test
	void aReporterSeesTheOwnEnterpriseAndNoOther() throws Exception {
		String own = id(this.official.post("/enterprises", REGISTRATION));
		String other = id(
				this.official.post("/enterprises", "{\"creditCode\":\"91341103MA2T002770\",\"name\":\"另一家\"}"));
		Subject subject = Rows.someone();
		long member = this.rows.member(this.unit, Role.ENTERPRISE, subject);
		this.reporters.assign(this.unit, new MemberId(member), EnterpriseId.valueOf(own));
		InsideApi.Caller reporter = this.api.as(Role.ENTERPRISE, this.unit, subject);

		assertThat(reporter.get("/enterprises/" + own)).hasStatusOk();
		MvcTestResult hidden = reporter.get("/enterprises/" + other);
		MvcTestResult absent = reporter.get("/enterprises/" + EnterpriseId.next());
		assertThat(hidden).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(hidden.getResponse().getContentAsString()).isEqualTo(absent.getResponse().getContentAsString());
		assertThat(reporter.get("/enterprises")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.neighbour.get("/enterprises/" + own)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.office.get("/enterprises")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void whatWasDoneStandsInTheLogOfUnitAndDistrict() throws Exception {
		String id = id(this.official.post("/enterprises", REGISTRATION));

		assertThat(this.official.get("/audit-entries?action=enterprise.")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"items":[{"action":"enterprise.registered","object":"enterprise/%s","actor":{"you":true},
					"details":{"creditCode":"%s"}}]}
					""".formatted(id, CODE));
		assertThat(this.office.get("/audit-entries?action=enterprise.&limit=1")).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.items[0].actor.you", (value) -> value.assertThat().isEqualTo(false));
		assertThat(this.neighbour.get("/audit-entries?action=enterprise.")).bodyJson()
			.hasPathSatisfying("$.items", (value) -> value.assertThat().asArray().isEmpty());
	}

	private static String id(MvcTestResult result) throws Exception {
		return result.getResponse().getContentAsString().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
	}

}
