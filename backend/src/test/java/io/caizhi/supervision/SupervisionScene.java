package io.caizhi.supervision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A district with two towns and a department. Wuyi has two enterprises that never sent
 * anything, Zhulong has none; the department leads the indicator A01, half of whose 100
 * hires were due by the end of June, and none came.
 */
final class SupervisionScene {

	static final String NOTICES = "/supervision/notices";

	final HiringScene hiring;

	final Town wuyi;

	final Town zhulong;

	final TenantId bureau;

	final InsideApi.Caller office;

	final InsideApi.Caller leader;

	final InsideApi.Caller wuyis;

	final InsideApi.Caller zhulongs;

	final InsideApi.Caller bureaus;

	private final InsideApi api;

	private final JdbcClient jdbc;

	SupervisionScene(MockMvcTester mvc, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.api = new InsideApi(mvc, jdbc);
		this.hiring = new HiringScene(jdbc);
		this.wuyi = this.hiring.town();
		this.zhulong = this.hiring.town();
		this.hiring.firm(this.wuyi);
		this.hiring.firm(this.wuyi);
		this.bureau = new Rows(jdbc).unit(district());
		jdbc.sql(
				"INSERT INTO unit_category (tenant_id, valid_from, district_id, category) VALUES (?, ?, ?, 'DEPARTMENT')")
			.params(this.bureau.value(), LocalDate.of(2022, 1, 1), district().value())
			.update();
		this.office = as(Role.OFFICE, district().asTenant());
		this.leader = as(Role.LEADER, district().asTenant());
		this.wuyis = as(Role.OFFICIAL, this.wuyi.id());
		this.zhulongs = as(Role.OFFICIAL, this.zhulong.id());
		this.bureaus = as(Role.OFFICIAL, this.bureau);
	}

	DistrictId district() {
		return this.hiring.district();
	}

	InsideApi.Caller as(Role role, TenantId tenant) {
		return this.api.as(role, tenant, Rows.someone());
	}

	String code(TenantId unit) {
		return this.jdbc.sql("SELECT code FROM tenant WHERE id = ?").param(unit.value()).query(String.class).single();
	}

	/** The plan of 2022, issued: its indicator counts hires. */
	void planned() {
		planned("HIRES", "{\"kind\":\"HIRES\",\"hires\":\"COUNTED\"}");
	}

	/** The same with an indicator that is reported by hand. */
	void plannedByHand() {
		planned("HAND", "{\"kind\":\"MANUAL\",\"rollUp\":\"LATEST\"}");
	}

	private void planned(String code, String metric) {
		MvcTestResult created = this.office.post("/plans", "{\"year\":2022,\"name\":\"2022 年工作方案\"}");
		String location = String.valueOf(created.getResponse().getHeader("Location"));
		String plan = location.substring(location.indexOf("/plans/"));
		put(plan, "/draft/measures", "{\"measures\":[{\"code\":\"M01\",\"name\":\"企业引才\"}]}");
		put(plan, "/draft/metrics", """
				{"metrics":[{"code":"%s","name":"录用","metric":%s}]}
				""".formatted(code, metric));
		put(plan, "/draft/indicators/A01", """
				{"measure":"M01","name":"企业招工","dimension":"ATTRACT","unitOfMeasure":"人","direction":"HIGHER",
				"leadUnit":"%s","responsible":[{"name":"林晓","office":"副局长"}],"metric":"%s","countingRule":"经核验",
				"milestones":[{"due":"2022-03-31","share":0.25},{"due":"2022-06-30","share":0.5},
				{"due":"2022-12-31","share":1}]}
				""".formatted(code(this.bureau), code));
		put(plan, "/draft/targets",
				"{\"cells\":[{\"indicator\":\"A01\",\"unit\":\"%s\",\"target\":100}]}".formatted(code(this.wuyi.id())));
		put(plan, "/issue", "{}");
	}

	/** A demand of the office to a unit, due by a day; its path. */
	String demanded(TenantId unit, String due) {
		MvcTestResult issued = demand(due, unit);
		assertThat(issued).hasStatus(HttpStatus.CREATED);
		return NOTICES + "/" + read(issued, "$.items[0].id");
	}

	MvcTestResult demand(String due, TenantId... units) {
		String codes = String.join("\",\"", List.of(units).stream().map(this::code).toList());
		return this.office.post(NOTICES, """
				{"units":["%s"],"title":"报送引才工作站建设情况","demand":"请报送建设进展和下一步打算。","due":"%s"}
				""".formatted(codes, due));
	}

	/** All rows of the district's notices, to see that nothing moved. */
	List<Object> stored() {
		return List.of(
				this.jdbc
					.sql("SELECT CONCAT(number, state, version, due, late) FROM supervision_notice"
							+ " WHERE tenant_id = ? ORDER BY number")
					.param(district().value())
					.query(String.class)
					.list(),
				count("supervision_step"), count("supervision_file"), count("supervision_rung"),
				this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE district_id = ? AND action LIKE 'supervision.%'")
					.param(district().value())
					.query(Long.class)
					.single());
	}

	/** What was done to notices in the district, oldest first. */
	List<String> audited() {
		return this.jdbc
			.sql("SELECT action FROM audit_entry WHERE district_id = ? AND action LIKE 'supervision.%' ORDER BY id")
			.param(district().value())
			.query(String.class)
			.list();
	}

	static <T> T read(MvcTestResult answer, String at) {
		assertThat(answer.getResponse().getStatus()).as(body(answer)).isBetween(200, 202);
		return JsonPath.read(body(answer), at);
	}

	static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private long count(String table) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?")
			.param(district().value())
			.query(Long.class)
			.single();
	}

	private void put(String plan, String part, String body) {
		String tag = String.valueOf(this.office.get(plan).getResponse().getHeader("ETag"));
		assertThat(this.office.put(plan + part, Integer.parseInt(tag.replace("\"", "")), body)).hasStatusOk();
	}

}
