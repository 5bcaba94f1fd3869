package io.caizhi.scoring.scheme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.UnitCategory;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import io.caizhi.testing.Visits;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A district with two towns and a park, whose plan of 2022 has the indicators A01 to A03.
 */
final class SchemeScene {

	/** Two items that weigh 100. */
	static final String ITEMS = """
			[{"indicator":"A01","weight":60,"rule":{"rule":"PROPORTIONAL","cap":1.2}},
			 {"indicator":"A02","weight":40,"rule":{"rule":"BANDS","bands":[{"from":1,"fraction":1},{"from":0.8,"fraction":0.5}]}}]
			""";

	final DistrictId district;

	final TenantId wuyi;

	final TenantId zhulong;

	final TenantId park;

	final InsideApi.Caller office;

	final InsideApi.Caller leader;

	private final InsideApi api;

	private final JdbcClient jdbc;

	SchemeScene(MockMvcTester mvc, JdbcClient jdbc, Clock clock) {
		Rows rows = new Rows(jdbc);
		this.jdbc = jdbc;
		this.api = new InsideApi(mvc, jdbc);
		this.district = rows.district(clock.instant());
		this.wuyi = unit(rows, UnitCategory.TOWN);
		this.zhulong = unit(rows, UnitCategory.TOWN);
		this.park = unit(rows, UnitCategory.PARK);
		this.office = this.api.as(Role.OFFICE, this.district.asTenant(), Rows.someone());
		this.leader = this.api.as(Role.LEADER, this.district.asTenant(), Rows.someone());
	}

	private TenantId unit(Rows rows, UnitCategory category) {
		TenantId unit = rows.unit(this.district);
		categorize(unit, category, LocalDate.of(2020, 1, 1));
		return unit;
	}

	/** The unit is of the category from a day on. */
	void categorize(TenantId unit, UnitCategory category, LocalDate from) {
		this.jdbc.sql("INSERT INTO unit_category (tenant_id, valid_from, district_id, category) VALUES (?, ?, ?, ?)")
			.params(unit.value(), from, this.district.value(), category.name())
			.update();
	}

	/** Somebody else of the office. */
	InsideApi.Caller colleague() {
		Subject subject = Rows.someone();
		new Rows(this.jdbc).member(this.district.asTenant(), Role.OFFICE, subject);
		return this.api.as(Role.OFFICE, this.district.asTenant(), subject);
	}

	InsideApi.Caller official(TenantId unit) {
		return this.api.as(Role.OFFICIAL, unit, Rows.someone());
	}

	InsideApi.Caller reporter(TenantId unit) {
		return this.api.as(Role.ENTERPRISE, unit, Rows.someone());
	}

	String code(TenantId unit) {
		return this.jdbc.sql("SELECT code FROM tenant WHERE id = ?").param(unit.value()).query(String.class).single();
	}

	/** A plan in draft with the indicators A01 to A03; its path. */
	String draftPlan(int year) {
		MvcTestResult created = this.office.post("/plans", "{\"year\":%d,\"name\":\"%d 年工作方案\"}".formatted(year, year));
		assertThat(created).hasStatus(HttpStatus.CREATED);
		String location = String.valueOf(created.getResponse().getHeader("Location"));
		String plan = location.substring(location.indexOf("/plans/"));
		plan(plan, "/draft/measures", "{\"measures\":[{\"code\":\"M01\",\"name\":\"企业引才\"}]}");
		plan(plan, "/draft/metrics", """
				{"metrics":[{"code":"HIRES","name":"录用","metric":{"kind":"HIRES","hires":"COUNTED"}}]}
				""");
		for (String indicator : List.of("A01", "A02", "A03")) {
			plan(plan, "/draft/indicators/" + indicator, """
					{"measure":"M01","name":"指标","dimension":"ATTRACT","unitOfMeasure":"人","direction":"HIGHER",
					"responsible":[{"name":"林晓","office":"副局长"}],"metric":"HIRES","countingRule":"经单位核验并计数的录用"}
					""");
		}
		plan(plan, "/draft/targets",
				"{\"cells\":[" + List.of("A01", "A02", "A03")
					.stream()
					.map((indicator) -> "{\"indicator\":\"%s\",\"unit\":\"%s\",\"target\":100}".formatted(indicator,
							code(this.wuyi)))
					.collect(Collectors.joining(",")) + "]}");
		return plan;
	}

	/** The same, issued. */
	String plan(int year) {
		String plan = draftPlan(year);
		plan(plan, "/issue", "{}");
		return plan;
	}

	/** The plan is amended no more. */
	void close(String plan) {
		plan(plan, "/closing", "");
	}

	private void plan(String plan, String part, String body) {
		String tag = String.valueOf(this.office.get(plan).getResponse().getHeader("ETag"));
		assertThat(this.office.put(plan + part, Integer.parseInt(tag.replace("\"", "")), body)).hasStatusOk();
	}

	/** A scheme in force for the towns. */
	String issued(String plan, String category) {
		String scheme = plan + "/schemes/" + category;
		assertThat(this.office.put(scheme + "/draft", 0, content(ITEMS))).hasStatusOk();
		assertThat(this.office.put(scheme + "/issue", 1, "{}")).hasStatusOk();
		return scheme;
	}

	/** A scheme with these items, a bonus, a deduction, a veto and two grades. */
	static String content(String items) {
		return """
				{"items":%s,"bonusCap":5,
				 "bonuses":[{"code":"B01","name":"获国家级荣誉","points":0.5,"cap":2},
				            {"code":"B02","name":"超额完成","indicator":"A01","points":0.1,"cap":3}],
				 "deductions":[{"code":"D01","name":"抽查不实","points":0.5}],"vetoes":[{"code":"V01","name":"弄虚作假"}],
				 "grades":[{"grade":"优秀","from":90,"quota":0.3},{"grade":"合格","from":0}],
				 "publication":"CATEGORY","difficulty":[]}
				""".formatted(items);
	}

	/** The places and codes of what is wrong, in order. */
	static List<String> faults(MvcTestResult refused) {
		JsonNode errors = Json.read(body(refused)).path("errors");
		return errors.valueStream()
			.map((fault) -> fault.path("where").asString() + " " + fault.path("code").asString())
			.sorted()
			.toList();
	}

	static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	/** All rows of schemes and decisions of the district, to see that nothing moved. */
	List<String> stored() {
		return Arrays.asList("schemes " + count("SELECT COUNT(*) FROM scheme WHERE tenant_id = :district"),
				"versions " + count("SELECT COALESCE(SUM(version), 0) FROM scheme WHERE tenant_id = :district"),
				"drafts " + count("SELECT COUNT(*) FROM scheme_draft WHERE tenant_id = :district"),
				"issued " + count("SELECT COUNT(*) FROM scheme_version WHERE tenant_id = :district"),
				"adjustments "
						+ count("SELECT COALESCE(SUM(version), 0) FROM adjustment WHERE district_id = :district"),
				"audited " + count(
						"SELECT COUNT(*) FROM audit_entry WHERE district_id = :district AND " + Visits.LEFT_OUT));
	}

	/**
	 * What the audit log tells of schemes and decisions in the district, oldest first.
	 */
	List<String> audited() {
		return this.jdbc.sql("""
				SELECT action FROM audit_entry
				WHERE district_id = :district AND (action LIKE 'scheme.%' OR action LIKE 'adjustment.%')
				ORDER BY id
				""").param("district", this.district.value()).query(String.class).list();
	}

	private long count(String query) {
		return this.jdbc.sql(query).param("district", this.district.value()).query(Long.class).single();
	}

}
