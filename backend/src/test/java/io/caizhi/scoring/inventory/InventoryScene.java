package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A district with two towns and a department, whose plan of 2022 counts hires (A01) and
 * has agreements reported by hand (A02), which the department leads.
 */
final class InventoryScene {

	static final YearMonth OCTOBER = YearMonth.of(2022, 10);

	final HiringScene hiring;

	final Town wuyi;

	final Town zhulong;

	final TenantId bureau;

	final InsideApi.Caller office;

	final InsideApi.Caller leader;

	private final InsideApi api;

	private final JdbcClient jdbc;

	InventoryScene(MockMvcTester mvc, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.api = new InsideApi(mvc, jdbc);
		this.hiring = new HiringScene(jdbc);
		this.wuyi = this.hiring.town();
		this.zhulong = this.hiring.town();
		this.bureau = new Rows(jdbc).unit(this.hiring.district());
		jdbc.sql(
				"INSERT INTO unit_category (tenant_id, valid_from, district_id, category) VALUES (?, ?, ?, 'DEPARTMENT')")
			.params(this.bureau.value(), LocalDate.of(2022, 1, 1), this.hiring.district().value())
			.update();
		this.office = this.api.as(Role.OFFICE, this.hiring.district().asTenant(), Rows.someone());
		this.leader = this.api.as(Role.LEADER, this.hiring.district().asTenant(), Rows.someone());
	}

	InsideApi.Caller as(Role role, TenantId unit) {
		return this.api.as(role, unit, Rows.someone());
	}

	InsideApi.Caller as(Role role, Firm firm) {
		return this.api.as(role, firm.town().id(), firm.reporter().subject());
	}

	String code(TenantId unit) {
		return this.jdbc.sql("SELECT code FROM tenant WHERE id = ?").param(unit.value()).query(String.class).single();
	}

	/** The plan with the scheme of the towns, both issued; its path. */
	String planned(String publication) {
		return planned(publication, "COUNTED");
	}

	/** The same, with another measure of hires. */
	String planned(String publication, String measure) {
		String plan = drafted(2022, measure);
		issued(plan);
		String scheme = plan + "/schemes/TOWN";
		assertThat(this.office.put(scheme + "/draft", 0, """
				{"items":[{"indicator":"A01","weight":60,"rule":{"rule":"PROPORTIONAL","cap":1}},
				{"indicator":"A02","weight":40,"rule":{"rule":"PROPORTIONAL","cap":1}}],"bonusCap":5,"bonuses":[],
				"deductions":[],"vetoes":[{"code":"V01","name":"弄虚作假"}],"grades":[],"publication":"%s","difficulty":[]}
				""".formatted(publication))).hasStatusOk();
		assertThat(this.office.put(scheme + "/issue", 1, "{}")).hasStatusOk();
		return plan;
	}

	/** A plan of the two indicators for both towns, not issued; its path. */
	String drafted(int year) {
		return drafted(year, "COUNTED");
	}

	private String drafted(int year, String measure) {
		MvcTestResult created = this.office.post("/plans", "{\"year\":%d,\"name\":\"%d 年工作方案\"}".formatted(year, year));
		String location = String.valueOf(created.getResponse().getHeader("Location"));
		String plan = location.substring(location.indexOf("/plans/"));
		put(plan, "/draft/measures", "{\"measures\":[{\"code\":\"M01\",\"name\":\"企业引才\"}]}");
		put(plan, "/draft/metrics", """
				{"metrics":[{"code":"HIRES","name":"录用","metric":{"kind":"HIRES","hires":"%s"}},
				{"code":"HAND","name":"协议","metric":{"kind":"MANUAL","rollUp":"LATEST"}}]}
				""".formatted(measure));
		put(plan, "/draft/indicators/A01", indicator("HIRES"));
		put(plan, "/draft/indicators/A02", indicator("HAND"));
		put(plan, "/draft/targets", "{\"cells\":[%s,%s,%s,%s]}".formatted(cell("A01", this.wuyi),
				cell("A01", this.zhulong), cell("A02", this.wuyi), cell("A02", this.zhulong)));
		return plan;
	}

	/** One indicator more, which only next year's plan has. */
	void added(String plan) {
		put(plan, "/draft/indicators/A03", indicator("HIRES"));
		put(plan, "/draft/targets",
				"{\"cells\":[{\"indicator\":\"A03\",\"unit\":\"%s\",\"target\":10}]}".formatted(code(this.wuyi.id())));
	}

	void issued(String plan) {
		put(plan, "/issue", "{}");
	}

	/** So many persons counted in a month, as the summaries keep it. */
	void counted(Town town, YearMonth month, int persons) {
		this.jdbc
			.sql("""
					INSERT INTO unit_summary (tenant_id, grain, month, education, channel, district_id, counted, college, late,
						duplicate, insured, degree_checked, college_insured, college_degree_checked, changes)
					VALUES (:unit, 0, :month, '', '', :district, :counted, 0, 0, 0, 0, 0, 0, 0, 1)
					""")
			.param("unit", town.id().value())
			.param("month", Stored.month(month))
			.param("district", this.hiring.district().value())
			.param("counted", BigDecimal.valueOf(persons))
			.update();
	}

	MvcTestResult report(InsideApi.Caller official, TenantId unit, int version, String value) {
		return official.put("/reported-values/" + OCTOBER + "/" + code(unit) + "/HAND", version,
				"{\"value\":%s,\"evidence\":\"与东南大学签订协议\"}".formatted(value));
	}

	MvcTestResult decide(TenantId unit, int version, boolean verified) {
		return this.office.put("/reported-values/" + OCTOBER + "/verification", version, UUID.randomUUID().toString(),
				"""
						{"decisions":[{"unit":"%s","metric":"HAND","verified":%s,"comment":"缺少附件","version":%d}]}
						""".formatted(code(unit), verified, version));
	}

	/** The identifiers of what a reader sees of the year. */
	List<String> seen(InsideApi.Caller reader) {
		return read(reader.get("/inventories?year=2022"), "$.items[*].id");
	}

	static <T> T read(MvcTestResult answer, String at) {
		assertThat(answer.getResponse().getStatus()).as(body(answer)).isBetween(200, 201);
		return JsonPath.read(body(answer), at);
	}

	static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private void put(String plan, String part, String body) {
		String tag = String.valueOf(this.office.get(plan).getResponse().getHeader("ETag"));
		assertThat(this.office.put(plan + part, Integer.parseInt(tag.replace("\"", "")), body)).hasStatusOk();
	}

	private String indicator(String metric) {
		return """
				{"measure":"M01","name":"指标%s","dimension":"ATTRACT","unitOfMeasure":"人","direction":"HIGHER",
				"leadUnit":"%s","responsible":[{"name":"林晓","office":"副局长"}],"metric":"%s","countingRule":"经核验"}
				""".formatted(metric, code(this.bureau), metric);
	}

	private String cell(String indicator, Town town) {
		return "{\"indicator\":\"%s\",\"unit\":\"%s\",\"target\":%d}".formatted(indicator, code(town.id()),
				indicator.equals("A01") ? 100 : 10);
	}

}
