package io.caizhi.rules;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.officeOf;

/** The calls of {@link Calls} that concern rules for college students. */
final class CollegeRuleCalls {

	private static final String RULES = "/api/tenants/{tenant}/college-student-rules";

	/** As by default. */
	private static final Map<String, Object> RULE = Map.of("levels", List.of("11", "14", "21", "31"), "yearsBefore", 2,
			"students", true, "contracts", List.of(), "insuredOnly", false);

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	CollegeRuleCalls(YearMonth month) {
		put("GET", RULES, (call) -> call);
		put("PUT", RULES + "/{month}", (call) -> stored(call, month).body(RULE));
		put("DELETE", RULES + "/{month}", (call) -> {
			YearMonth coming = month.plusMonths(2);
			if (version(coming) == 0) {
				as(officeOf(NANQIAO)).put("/api/tenants/nanqiao/college-student-rules/{m}", coming)
					.ifMatch(0)
					.body(RULE)
					.send()
					.expect(200);
			}
			return stored(call, coming);
		});
		put("POST", RULES + "/preview",
				(call) -> call.body(Map.of("rule", RULE, "from", month.toString(), "to", month.toString()))
					.success(200));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private static CallBuilder stored(CallBuilder call, YearMonth month) {
		return call.place("month", month.toString()).version(version(month));
	}

	private static int version(YearMonth month) {
		return as(officeOf(NANQIAO)).get("/api/tenants/nanqiao/college-student-rules")
			.send()
			.expect(200)
			.items()
			.stream()
			.filter((rule) -> month.toString().equals(rule.path("validFrom").asString("")))
			.map((rule) -> rule.at("/version").asInt())
			.findFirst()
			.orElse(0);
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
