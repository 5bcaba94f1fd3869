package io.caizhi.rules;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.testing.Client;

import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.officeOf;

/**
 * Plans in force for the calls of schemes: of the year that runs, which a district has
 * one of, where months must be open, and of years far away.
 */
final class YearPlans {

	private static final int FAR_AWAY = 2070;

	private static final Map<String, Object> INDICATOR = Map.of("measure", "M01", "name", "企业录用人数", "dimension",
			"ATTRACT", "unitOfMeasure", "人", "direction", "HIGHER", "responsible",
			List.of(Map.of("name", "林晓", "office", "副局长")), "metric", "HIRES", "countingRule", "经单位核验并计数的录用");

	private YearPlans() {
	}

	/**
	 * The plan that holds the month, issued, with the indicator A01 of a unit at least;
	 * its identifier.
	 */
	static String of(String district, String unit, YearMonth month) {
		return known(district, month.getYear()).orElseGet(() -> issued(district, unit, month.getYear()));
	}

	/**
	 * A plan of the first year far away that has none yet, issued, with the same
	 * indicator.
	 */
	static String later(String district, String unit) {
		int year = FAR_AWAY;
		while (known(district, year).isPresent()) {
			year++;
		}
		return issued(district, unit, year);
	}

	private static Optional<String> known(String district, int year) {
		return as(officeOf(district)).get("/api/tenants/{d}/plans", district)
			.send()
			.expect(200)
			.items()
			.stream()
			.filter((plan) -> plan.at("/year").asInt() == year)
			.map((plan) -> plan.at("/id").asString())
			.findFirst();
	}

	private static String issued(String district, String unit, int year) {
		String plan = as(officeOf(district)).post("/api/tenants/{d}/plans", district)
			.body(Map.of("year", year, "name", year + " 年工作方案"))
			.send()
			.expect(201)
			.text("/id");
		write(district, plan, "draft/measures", Map.of("measures", List.of(Map.of("code", "M01", "name", "企业引才"))));
		write(district, plan, "draft/metrics",
				Map.of("metrics", List.of(
						Map.of("code", "HIRES", "name", "录用", "metric", Map.of("kind", "HIRES", "hires", "COUNTED")),
						Map.of("code", "HAND", "name", "协议", "metric", Map.of("kind", "MANUAL", "rollUp", "SUM")))));
		write(district, plan, "draft/indicators/A01", INDICATOR);
		Map<String, Object> byHand = new HashMap<>(INDICATOR);
		byHand.put("metric", "HAND");
		write(district, plan, "draft/indicators/A09", byHand);
		write(district, plan, "draft/targets",
				Map.of("cells", List.of(Map.of("indicator", "A01", "unit", unit, "target", 100),
						Map.of("indicator", "A09", "unit", unit, "target", 5))));
		write(district, plan, "issue", Map.of());
		return plan;
	}

	private static void write(String district, String plan, String part, Object body) {
		Client office = as(officeOf(district));
		int version = office.get("/api/tenants/{d}/plans/{p}", district, plan).send().expect(200).version();
		office.put("/api/tenants/{d}/plans/{p}/" + part, district, plan).ifMatch(version).body(body).send().expect(200);
	}

}
