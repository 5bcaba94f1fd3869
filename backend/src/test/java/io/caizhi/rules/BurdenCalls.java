package io.caizhi.rules;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;

/** The calls of {@link Calls} that concern what reporting costs. */
final class BurdenCalls {

	private static final String BURDEN = "/api/tenants/{tenant}/burden";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	BurdenCalls(YearMonth month) {
		String of = "?month=" + month;
		put("GET", "", (call) -> call.query(of));
		put("GET", "/units/{unit}", (call) -> call.query(of).place("unit", "wuyi"));
		put("POST", "/exports",
				(call) -> call.query("?year=" + month.getYear())
					.body(Map.of("format", "CSV", "purpose", "CHECKING"))
					.success(200));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, BURDEN + path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
