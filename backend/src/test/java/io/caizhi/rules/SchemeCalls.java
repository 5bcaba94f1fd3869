package io.caizhi.rules;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Client;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.officeOf;

/** The calls of {@link Calls} that concern schemes, and what the office adds or takes. */
final class SchemeCalls {

	private static final String SCHEMES = "/api/tenants/{tenant}/plans/{plan}/schemes";

	private static final String SCHEME = SCHEMES + "/{category}";

	private static final String ADJUSTMENTS = "/api/tenants/{tenant}/plans/{plan}/adjustments";

	private static final String ADJUSTMENT = ADJUSTMENTS + "/{adjustment}";

	private static final String TOWN = "TOWN";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final YearMonth month;

	/** The plan of this year, with a scheme of the towns in force. */
	private final Supplier<String> plan;

	private @Nullable String unfilled;

	private int weight = 50;

	SchemeCalls(YearMonth month) {
		this.month = month;
		this.plan = SingletonSupplier.of(() -> {
			String thisYears = YearPlans.of(NANQIAO, "wuyi", month);
			inForce(NANQIAO, thisYears);
			return thisYears;
		});
		put("GET", SCHEMES, this::plan);
		put("GET", SCHEME, this::towns);
		put("GET", SCHEME + "/versions/{number}", (call) -> towns(call).place("number", "1"));
		put("GET", SCHEME + "/draft", (call) -> {
			draft();
			return towns(call);
		});
		put("PUT", SCHEME + "/draft", (call) -> towns(call).version(version()).body(content(++this.weight)));
		put("DELETE", SCHEME + "/draft", (call) -> {
			draft();
			return towns(call).version(version());
		});
		put("PUT", SCHEME + "/issue", (call) -> {
			draft();
			return towns(call).version(version()).body(Map.of("reason", "突出企业引才"));
		});
		put("POST", SCHEMES + "/copy",
				(call) -> call.place("plan", empty()).body(Map.of("source", this.plan.get())).success(200));
		put("POST", SCHEMES + "/plot",
				(call) -> plan(call).body(Map.of("rule", Map.of("rule", "RELATIVE"), "weight", 10)).success(200));
		put("GET", ADJUSTMENTS, this::plan);
		put("POST", ADJUSTMENTS, (call) -> plan(call).body(order(month)));
		put("GET", ADJUSTMENT, (call) -> adjustment(call, true));
		put("PUT", ADJUSTMENT + "/decision", (call) -> adjustment(call, false).body(Map.of("comment", "同意")));
		put("PUT", ADJUSTMENT + "/refusal", (call) -> adjustment(call, false).body(Map.of("comment", "佐证不足")));
		put("PUT", ADJUSTMENT + "/revocation", (call) -> adjustment(call, true).body(Map.of("comment", "佐证有误")));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	/**
	 * A decision of the office on a unit of the district, whose plan of the year is
	 * given.
	 */
	static String decided(String district, String plan, String unit, YearMonth month) {
		inForce(district, plan);
		Client office = as(officeOf(district));
		String path = "/api/tenants/" + district + "/plans/" + plan + "/adjustments";
		Map<String, Object> order = new LinkedHashMap<>(order(month));
		order.put("unit", unit);
		String id = office.post(path).body(order).send().expect(201).text("/id");
		office.put(path + "/" + id + "/decision").ifMatch(1).body(Map.of()).send().expect(200);
		return id;
	}

	/** Sees to it that the towns of a plan have a scheme. */
	static void inForce(String district, String plan) {
		Client office = as(officeOf(district));
		String scheme = "/api/tenants/" + district + "/plans/" + plan + "/schemes/" + TOWN;
		if (office.get(scheme).send().status() == 404) {
			office.put(scheme + "/draft").ifMatch(0).body(content(50)).send().expect(200);
			office.put(scheme + "/issue").ifMatch(1).body(Map.of()).send().expect(200);
		}
	}

	/** A plan without schemes, the same until it has some. */
	private String empty() {
		if (this.unfilled == null || !as(officeOf(NANQIAO)).get("/api/tenants/nanqiao/plans/{p}/schemes", this.unfilled)
			.send()
			.expect(200)
			.items()
			.isEmpty()) {
			this.unfilled = YearPlans.later(NANQIAO, "wuyi");
		}
		return this.unfilled;
	}

	private CallBuilder plan(CallBuilder call) {
		return call.place("plan", this.plan.get());
	}

	private CallBuilder towns(CallBuilder call) {
		return plan(call).place("category", TOWN);
	}

	private CallBuilder adjustment(CallBuilder call, boolean decided) {
		Client office = as(officeOf(NANQIAO));
		String path = "/api/tenants/nanqiao/plans/" + this.plan.get() + "/adjustments";
		Answer proposed = office.post(path).body(order(this.month)).send().expect(201);
		String id = proposed.text("/id");
		Answer current = decided
				? office.put(path + "/" + id + "/decision").ifMatch(1).body(Map.of()).send().expect(200) : proposed;
		return plan(call).place("adjustment", id).version(current.version());
	}

	private void draft() {
		as(officeOf(NANQIAO)).put(path() + "/draft").ifMatch(version()).body(content(++this.weight)).send().expect(200);
	}

	private int version() {
		return as(officeOf(NANQIAO)).get(path()).send().expect(200).version();
	}

	private String path() {
		return "/api/tenants/nanqiao/plans/" + this.plan.get() + "/schemes/" + TOWN;
	}

	/** Weighs 100 in two parts of one indicator's rule, another way each time. */
	private static Map<String, Object> content(int cap) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("items", List.of(Map.of("indicator", "A01", "weight", 100, "rule",
				Map.of("rule", "PROPORTIONAL", "cap", BigDecimal.valueOf(cap, 2)))));
		content.put("bonusCap", 5);
		content.put("bonuses", List.of(Map.of("code", "B01", "name", "获国家级荣誉", "points", 0.5, "cap", 2)));
		content.put("deductions", List.of());
		content.put("vetoes", List.of());
		content.put("grades", List.of());
		content.put("publication", "CATEGORY");
		content.put("difficulty", List.of());
		return content;
	}

	private static Map<String, Object> order(YearMonth month) {
		return Map.of("unit", "wuyi", "kind", "BONUS", "rule", "B01", "month", month.toString(), "occurrences", 1,
				"evidence", "皖人社发〔2026〕12号", "reason", "获评先进单位");
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
