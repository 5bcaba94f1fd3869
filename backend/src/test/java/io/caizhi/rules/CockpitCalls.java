package io.caizhi.rules;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.caizhi.rules.PermissionTable.Endpoint;

/** The calls of {@link Calls} that concern how a district, or all of it, stands. */
final class CockpitCalls {

	private static final String COCKPIT = "/api/tenants/{tenant}/cockpit";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	CockpitCalls(YearMonth month) {
		Endpoint read = new Endpoint("GET", COCKPIT);
		this.calls.put(read, () -> new CallBuilder(read).query("?month=" + month).build());
		Endpoint concerns = new Endpoint("GET", "/api/tenants/{tenant}/concerns");
		this.calls.put(concerns, () -> new CallBuilder(concerns).build());
		Endpoint status = new Endpoint("GET", "/api/status");
		this.calls.put(status, () -> new CallBuilder(status).build());
		Endpoint export = new Endpoint("POST", COCKPIT + "/exports");
		this.calls.put(export,
				() -> new CallBuilder(export).query("?month=" + month + "&table=TREND")
					.body(Map.of("format", "XLSX", "purpose", "MEETING"))
					.success(200)
					.build());
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

}
