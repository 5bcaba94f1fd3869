package io.caizhi.plan.yearly;

import java.time.Clock;
import java.time.LocalDate;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * A district with a department, two towns and a park, its office, leader and officials.
 */
final class PlanScene {

	static final String MEASURES = "{\"measures\":[{\"code\":\"M01\",\"name\":\"企业引才\"},{\"code\":\"M02\",\"name\":\"平台建设\"}]}";

	static final String METRICS = """
			{"metrics":[
			{"code":"HIRES","name":"录用","metric":{"kind":"HIRES","hires":"COUNTED"}},
			{"code":"COLLEGE","name":"大学生","metric":{"kind":"HIRES","hires":"COLLEGE","channels":["CAMPUS_FAIR"]}},
			{"code":"SHARE","name":"占比","metric":{"kind":"RATIO","numerator":"COLLEGE","denominator":"HIRES","factor":100}},
			{"code":"HAND","name":"手工","metric":{"kind":"MANUAL","rollUp":"LATEST"}}]}
			""";

	final DistrictId district;

	final TenantId bureau;

	final TenantId wuyi;

	final TenantId zhulong;

	final TenantId park;

	final InsideApi.Caller office;

	final InsideApi.Caller leader;

	private final InsideApi api;

	private final JdbcClient jdbc;

	PlanScene(MockMvcTester mvc, JdbcClient jdbc, Clock clock) {
		Rows rows = new Rows(jdbc);
		this.jdbc = jdbc;
		this.api = new InsideApi(mvc, jdbc);
		this.district = rows.district(clock.instant());
		this.bureau = unit(rows, "DEPARTMENT");
		this.wuyi = unit(rows, "TOWN");
		this.zhulong = unit(rows, "TOWN");
		this.park = unit(rows, "PARK");
		this.office = this.api.as(Role.OFFICE, this.district.asTenant(), Rows.someone());
		this.leader = this.api.as(Role.LEADER, this.district.asTenant(), Rows.someone());
	}

	private TenantId unit(Rows rows, String category) {
		TenantId unit = rows.unit(this.district);
		this.jdbc.sql("INSERT INTO unit_category (tenant_id, valid_from, district_id, category) VALUES (?, ?, ?, ?)")
			.params(unit.value(), LocalDate.of(2020, 1, 1), this.district.value(), category)
			.update();
		return unit;
	}

	InsideApi.Caller official(TenantId unit) {
		return this.api.as(Role.OFFICIAL, unit, Rows.someone());
	}

	InsideApi.Caller as(Role role, TenantId tenant, Subject subject) {
		return this.api.as(role, tenant, subject);
	}

	String code(TenantId unit) {
		return this.jdbc.sql("SELECT code FROM tenant WHERE id = ?").param(unit.value()).query(String.class).single();
	}

	/** An empty plan; gives its path. */
	String empty(int year) {
		MvcTestResult created = this.office.post("/plans", "{\"year\":%d,\"name\":\"%d 年工作方案\"}".formatted(year, year));
		String location = String.valueOf(created.getResponse().getHeader("Location"));
		return location.substring(location.indexOf("/plans/"));
	}

	/**
	 * A plan in draft with measures, metrics and an indicator for both towns and the
	 * park.
	 */
	String draft(int year) {
		String plan = empty(year);
		put(plan + "/draft/measures", MEASURES);
		put(plan + "/draft/metrics", METRICS);
		put(plan + "/draft/indicators/A01",
				indicator("M01", "HIRES", "\"milestones\":[{\"due\":\"" + year + "-06-30\",\"share\":0.5}]"));
		put(plan + "/draft/targets", cells(cell("A01", this.wuyi, "350"), cell("A01", this.zhulong, "80.5")));
		return plan;
	}

	/** The same, issued. */
	String issued(int year) {
		String plan = draft(year);
		put(plan + "/issue", "{}");
		return plan;
	}

	/** Sends it from the newest version. */
	MvcTestResult put(String path, String body) {
		return this.office.put(path, version(path), body);
	}

	int version(String path) {
		String plan = path.substring(0, "/plans/".length() + 13);
		String tag = String.valueOf(this.office.get(plan).getResponse().getHeader("ETag"));
		return Integer.parseInt(tag.replace("\"", ""));
	}

	String indicator(String measure, String metric, String more) {
		return """
				{"measure":"%s","name":"企业录用人数","dimension":"ATTRACT","unitOfMeasure":"人","direction":"HIGHER",
				"leadUnit":"%s","contributing":["%s"],"responsible":[{"name":"林晓","office":"副局长"}],
				"metric":"%s","countingRule":"经单位核验并计数的录用",%s}
				""".formatted(measure, code(this.bureau), code(this.park), metric, more);
	}

	String cell(String indicator, TenantId unit, String target) {
		return "{\"indicator\":\"%s\",\"unit\":\"%s\",\"target\":%s}".formatted(indicator, code(unit), target);
	}

	static String cells(String... cells) {
		return "{\"cells\":[" + String.join(",", cells) + "]}";
	}

}
