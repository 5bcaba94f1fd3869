package io.caizhi.rules;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.enterpriseOf;
import static io.caizhi.testing.Vocabulary.officeOf;

/**
 * The calls of {@link Calls} that concern figures, what they count, and files of them.
 */
final class FigureCalls {

	private static final String TENANT = "/api/tenants/{tenant}";

	private static final Map<String, Object> ORDER = Map.of("format", "CSV", "purpose", "CHECKING");

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	FigureCalls(YearMonth month) {
		String year = "?year=" + month.getYear();
		String grouped = year + "&by=MONTH_EDUCATION";
		put("GET", "/figures/groups", (call) -> call.query(grouped));
		put("GET", "/figures/hires", (call) -> call.query(year + "&month=" + month));
		put("GET", "/figures/outstanding", (call) -> call.query(year));
		put("GET", "/figures/retention", (call) -> call.query(year));
		put("POST", "/figures/groups/exports", (call) -> call.query(grouped).body(ORDER).success(200));
		put("POST", "/figures/hires/exports", (call) -> call.query(year).body(ORDER).success(200));
		put("GET", "/rollup/groups", (call) -> call.query(grouped));
		put("GET", "/rollup/outstanding", (call) -> call.query(year));
		put("GET", "/rollup/retention", (call) -> call.query(year));
		put("GET", "/rollup/units/{unit}/retention", (call) -> call.query(year).place("unit", "wuyi"));
		put("POST", "/rollup/groups/exports", (call) -> call.query(grouped).body(ORDER).success(200));
		put("POST", "/rollup/units/{unit}/exports",
				(call) -> call.query(year).place("unit", "wuyi").body(ORDER).success(200));
		put("POST", "/enterprises/{enterprise}/hires/exports",
				(call) -> call.query(year).enterprise(enterpriseOf("wuyi")).body(ORDER).success(200));
		put("GET", "/reconciliations", (call) -> call);
		put("POST", "/reconciliations", (call) -> call);
		put("GET", "/reconciliations/{id}", (call) -> call.place("id", reconciliation()));
		put("GET", "/reconciliations/{id}/differences", (call) -> call.place("id", reconciliation()));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private static String reconciliation() {
		return as(officeOf(NANQIAO)).post("/api/tenants/{t}/reconciliations", NANQIAO).send().expect(201).text("/id");
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, TENANT + path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
