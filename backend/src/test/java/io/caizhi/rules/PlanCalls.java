package io.caizhi.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Numbers;

import org.springframework.util.function.SingletonSupplier;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.officeOf;

/** The calls of {@link Calls} that concern yearly plans. */
final class PlanCalls {

	private static final String PLANS = "/api/tenants/{tenant}/plans";

	private static final String PLAN = PLANS + "/{plan}";

	private static final String DRAFT = PLAN + "/draft";

	/** Far from the years that others work in. */
	private static final int FIRST_YEAR = 2040;

	private static final Map<String, Object> INDICATOR = Map.of("measure", "M01", "name", "企业录用人数", "dimension",
			"ATTRACT", "unitOfMeasure", "人", "direction", "HIGHER", "responsible",
			List.of(Map.of("name", "林晓", "office", "副局长")), "metric", "HIRES", "countingRule", "经单位核验并计数的录用");

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	/** One that may be written. */
	private final Supplier<String> written;

	PlanCalls() {
		this.written = SingletonSupplier.of(() -> issued(NANQIAO, "wuyi"));
		put("GET", PLANS, (call) -> call);
		put("POST", PLANS, (call) -> call.body(general(NANQIAO)));
		put("GET", PLAN, this::issued);
		put("GET", PLAN + "/revisions/{revision}", (call) -> issued(call).place("revision", "1"));
		put("GET", PLAN + "/difference", (call) -> issued(call).query("?from=1&to=1"));
		put("PUT", PLAN + "/issue", (call) -> {
			whole(call);
			return draft(call).body(Map.of("reason", "市里下达的目标调整"));
		});
		put("PUT", PLAN + "/amendment", this::whole);
		put("PUT", PLAN + "/closing", (call) -> at(call, issued(NANQIAO, "wuyi")));
		put("GET", DRAFT, (call) -> {
			draft(new CallBuilder(new Endpoint("GET", DRAFT)));
			return issued(call);
		});
		put("DELETE", DRAFT, this::draft);
		put("PUT", DRAFT + "/general", (call) -> {
			CallBuilder draft = draft(call);
			int year = plan(NANQIAO, this.written.get()).at("/plan/year").asInt();
			return draft.body(Map.of("year", year, "name", "方案" + Numbers.next()));
		});
		put("PUT", DRAFT + "/measures", (call) -> draft(call).body(measures()));
		put("PUT", DRAFT + "/metrics", (call) -> draft(call).body(metrics()));
		put("PUT", DRAFT + "/indicators/{indicator}", (call) -> draft(call).place("indicator", "A02").body(INDICATOR));
		put("DELETE", DRAFT + "/indicators/{indicator}",
				(call) -> indicator(call, "A02").place("indicator", "A02").success(200));
		put("PUT", DRAFT + "/targets", (call) -> draft(call)
			.body(Map.of("cells", List.of(Map.of("indicator", "A01", "unit", "wuyi", "target", 350)))));
		put("PUT", DRAFT + "/hand-over", (call) -> {
			CallBuilder draft = indicator(call, "A03");
			int year = plan(NANQIAO, this.written.get()).at("/plan/year").asInt();
			return draft.body(Map.of("from", Map.of("name", "林晓", "office", "副局长"), "to",
					Map.of("name", "周宁", "office", "副局长"), "on", year + "-07-01", "indicators", List.of("A03")));
		});
		put("GET", PLAN + "/revisions/{revision}/workbook", (call) -> issued(call).place("revision", "1"));
		put("GET", DRAFT + "/workbook", (call) -> {
			draft(new CallBuilder(new Endpoint("GET", DRAFT)));
			return issued(call);
		});
		put("PUT", DRAFT + "/workbook", this::workbook);
		put("POST", DRAFT + "/workbook/reply", (call) -> workbook(call).success(200));
		put("POST", PLAN + "/clone/preview", (call) -> issued(call).body(copy()).success(200));
		put("POST", PLAN + "/clone", (call) -> issued(call).body(copy()));
	}

	/** The draft as a workbook, handed in as it is. */
	private CallBuilder workbook(CallBuilder call) {
		draft(call);
		byte[] workbook = as(officeOf(NANQIAO))
			.get("/api/tenants/{d}/plans/{p}/draft/workbook", NANQIAO, this.written.get())
			.send()
			.expect(200)
			.body();
		return at(call, this.written.get()).file(workbook);
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	/** A plan of the district that is issued, of a year of its own. */
	static String issued(String district, String unit) {
		String plan = as(officeOf(district)).post("/api/tenants/{d}/plans", district)
			.body(general(district))
			.send()
			.expect(201)
			.text("/id");
		write(district, plan, "measures", measures());
		write(district, plan, "metrics", metrics());
		write(district, plan, "indicators/A01", INDICATOR);
		write(district, plan, "targets",
				Map.of("cells", List.of(Map.of("indicator", "A01", "unit", unit, "target", 100))));
		as(officeOf(district)).put("/api/tenants/{d}/plans/{p}/issue", district, plan)
			.ifMatch(version(district, plan))
			.body(Map.of())
			.send()
			.expect(200);
		return plan;
	}

	private static void write(String district, String plan, String part, Object body) {
		as(officeOf(district)).put("/api/tenants/{d}/plans/{p}/draft/" + part, district, plan)
			.ifMatch(version(district, plan))
			.body(body)
			.send()
			.expect(200);
	}

	private static int version(String district, String plan) {
		return plan(district, plan).version();
	}

	private static Answer plan(String district, String plan) {
		return as(officeOf(district)).get("/api/tenants/{d}/plans/{p}", district, plan).send().expect(200);
	}

	/** Of the first year that has no plan yet. */
	private static Map<String, Object> general(String district) {
		List<Integer> taken = as(officeOf(district)).get("/api/tenants/{d}/plans", district)
			.send()
			.expect(200)
			.items()
			.stream()
			.map((plan) -> plan.at("/year").asInt())
			.toList();
		int year = FIRST_YEAR;
		while (taken.contains(year)) {
			year++;
		}
		return Map.of("year", year, "name", "工作方案" + Numbers.next());
	}

	private static Map<String, Object> copy() {
		return Map.of("general", general(NANQIAO), "targets", true);
	}

	/** Never the same, so that there is something to issue. */
	private static Map<String, Object> measures() {
		return Map.of("measures", List.of(Map.of("code", "M01", "name", "企业引才" + Numbers.next())));
	}

	private static Map<String, Object> metrics() {
		return Map.of("metrics",
				List.of(Map.of("code", "HIRES", "name", "录用", "metric", Map.of("kind", "HIRES", "hires", "COUNTED"))));
	}

	/** With an amendment under way, which changes something. */
	private CallBuilder draft(CallBuilder call) {
		String plan = this.written.get();
		if (!plan(NANQIAO, plan).at("/plan/inDraft").asBoolean()) {
			as(officeOf(NANQIAO)).put("/api/tenants/{d}/plans/{p}/amendment", NANQIAO, plan)
				.ifMatch(version(NANQIAO, plan))
				.send()
				.expect(200);
			write(NANQIAO, plan, "measures", measures());
		}
		return at(call, plan);
	}

	/** With that indicator in the amendment. */
	private CallBuilder indicator(CallBuilder call, String code) {
		draft(call);
		write(NANQIAO, this.written.get(), "indicators/" + code, INDICATOR);
		return at(call, this.written.get());
	}

	/** Without an amendment under way. */
	private CallBuilder whole(CallBuilder call) {
		String plan = this.written.get();
		if (plan(NANQIAO, plan).at("/plan/inDraft").asBoolean()) {
			as(officeOf(NANQIAO)).delete("/api/tenants/{d}/plans/{p}/draft", NANQIAO, plan)
				.ifMatch(version(NANQIAO, plan))
				.send()
				.expect(204);
		}
		return at(call, plan);
	}

	private CallBuilder issued(CallBuilder call) {
		return call.place("plan", this.written.get());
	}

	private static CallBuilder at(CallBuilder call, String plan) {
		return call.place("plan", plan).version(version(NANQIAO, plan));
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
