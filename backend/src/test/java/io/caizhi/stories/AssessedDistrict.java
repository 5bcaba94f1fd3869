package io.caizhi.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Stored;
import io.caizhi.testing.Client;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.thisMonth;

/**
 * A district of a story's own with two towns, one of which has verified hires, and this
 * year's plan in force: A01 counts hires, half of which were due on its first day, A02 is
 * reported by hand.
 */
final class AssessedDistrict {

	private static final List<String> UNITS = List.of("ahead", "behind");

	private final String code;

	private final Person office;

	private final List<Person> officials;

	private final GivenEnterprise enterprise;

	private final String plan;

	AssessedDistrict() {
		int number = Numbers.next();
		this.code = "plan" + number;
		this.office = given.district(this.code, "故事区" + number);
		UNITS.forEach((unit) -> given.unit(this.code, code(unit), name(unit), "TOWN"));
		this.officials = UNITS.stream().map((unit) -> given.official(this.code, code(unit))).toList();
		this.enterprise = given.enterprise(code("ahead"));
		given.verifiedReturn(this.enterprise, thisMonth(), 2);
		this.plan = plan();
	}

	/**
	 * Lets the plan count talents of the ledger as A03, by which alone towns are
	 * assessed.
	 */
	void assessTalents() {
		amend();
		write(this.plan, "draft/metrics", Map.of("metrics", List.of(
				metric("HIRES", "录用人数", Map.of("kind", "HIRES", "hires", "COUNTED")),
				metric("HAND", "协议份数", Map.of("kind", "MANUAL", "rollUp", "SUM")),
				metric("TALENTS", "高层次人才", Map.of("kind", "LEDGER", "ledgerKind", "TALENT", "ledgerMetric", "ALL")))));
		write(this.plan, "draft/indicators/A03", indicator("新引进高层次人才", "TALENTS"));
		write(this.plan, "draft/targets", Map.of("cells", List.of(cell("A03", "ahead"), cell("A03", "behind"))));
		write(this.plan, "issue", Map.of("reason", "人才按台账计数"));
		String scheme = "schemes/TOWN/";
		as(this.office).put("/api/tenants/{d}/plans/{p}/" + scheme + "draft", this.code, this.plan)
			.ifMatch(0)
			.body(Map.of("items",
					List.of(Map.of("indicator", "A03", "weight", 100, "rule", Map.of("rule", "PROPORTIONAL"))),
					"bonusCap", 0, "bonuses", List.of(), "deductions", List.of(), "vetoes", List.of(), "grades",
					List.of(), "publication", "CATEGORY", "difficulty", List.of()))
			.send()
			.expect(200);
		as(this.office).put("/api/tenants/{d}/plans/{p}/" + scheme + "issue", this.code, this.plan)
			.ifMatch(1)
			.body(Map.of())
			.send()
			.expect(200);
	}

	private void amend() {
		int version = as(this.office).get("/api/tenants/{d}/plans/{p}", this.code, this.plan)
			.send()
			.expect(200)
			.version();
		as(this.office).put("/api/tenants/{d}/plans/{p}/amendment", this.code, this.plan)
			.ifMatch(version)
			.send()
			.expect(200);
	}

	/** Another official of the town that is ahead. */
	Person another() {
		return given.official(this.code, code("ahead"));
	}

	Person leader() {
		return given.member(this.code, "LEADER");
	}

	/** Lets this month be over, so that its inventory can be published. */
	void closeThisMonth(JdbcClient jdbc) {
		jdbc.sql("""
				INSERT INTO period (tenant_id, month, closes_at, closed_at, version)
				SELECT id, :month, :at, NULL, 1 FROM tenant WHERE alias = :code
				ON DUPLICATE KEY UPDATE closes_at = :at, period.version = period.version + 1
				""")
			.param("month", Stored.month(thisMonth()))
			.param("at", Stored.time(Instant.now().minus(Duration.ofMinutes(1))))
			.param("code", this.code)
			.update();
	}

	/** What the scripts find as {@code given}. */
	Map<String, Object> story() {
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("district", this.code);
		story.put("year", thisMonth().getYear());
		story.put("office", Pages.login(this.office));
		story.put("official", Pages.login(this.officials.getFirst()));
		story.put("tenant", this.officials.getFirst().tenant());
		story.put("units", UNITS.stream().map((unit) -> Map.of("code", code(unit), "name", name(unit))).toList());
		story.put("enterprise", this.enterprise.name());
		return story;
	}

	private String code(String unit) {
		return this.code + unit;
	}

	private String name(String unit) {
		return (unit.equals("ahead") ? "领先" : "落后") + this.code + "镇";
	}

	private String plan() {
		Client client = as(this.office);
		int year = thisMonth().getYear();
		String plan = client.post("/api/tenants/{d}/plans", this.code)
			.body(Map.of("year", year, "name", year + " 年工作方案"))
			.send()
			.expect(201)
			.text("/id");
		write(plan, "draft/measures", Map.of("measures", List.of(Map.of("code", "M01", "name", "企业引才"))));
		write(plan, "draft/metrics",
				Map.of("metrics", List.of(metric("HIRES", "录用人数", Map.of("kind", "HIRES", "hires", "COUNTED")),
						metric("HAND", "协议份数", Map.of("kind", "MANUAL", "rollUp", "SUM")))));
		Map<String, Object> hires = new LinkedHashMap<>(indicator("企业录用人数", "HIRES"));
		hires.put("milestones", List.of(Map.of("due", year + "-01-01", "share", 0.5)));
		write(plan, "draft/indicators/A01", hires);
		write(plan, "draft/indicators/A02", indicator("合作协议", "HAND"));
		write(plan, "draft/targets", Map.of("cells",
				List.of(cell("A01", "ahead"), cell("A01", "behind"), cell("A02", "ahead"), cell("A02", "behind"))));
		write(plan, "issue", Map.of());
		return plan;
	}

	private void write(String plan, String part, Object body) {
		Client client = as(this.office);
		int version = client.get("/api/tenants/{d}/plans/{p}", this.code, plan).send().expect(200).version();
		client.put("/api/tenants/{d}/plans/{p}/" + part, this.code, plan)
			.ifMatch(version)
			.body(body)
			.send()
			.expect(200);
	}

	private Map<String, Object> cell(String indicator, String unit) {
		return Map.of("indicator", indicator, "unit", code(unit), "target", 10);
	}

	private static Map<String, Object> metric(String code, String name, Map<String, Object> metric) {
		return Map.of("code", code, "name", name, "metric", metric);
	}

	private static Map<String, Object> indicator(String name, String metric) {
		return Map.of("measure", "M01", "name", name, "dimension", "ATTRACT", "unitOfMeasure", "人", "direction",
				"HIGHER", "responsible", List.of(Map.of("name", "林晓", "office", "副局长")), "metric", metric,
				"countingRule", "经核验");
	}

}
