package io.caizhi.rules;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.GivenEnterprise;

import static io.caizhi.testing.Vocabulary.given;

/** The calls of {@link Calls} that concern verification and what comes after it. */
final class AfterVerificationCalls {

	private static final String RETURN = "/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final YearMonth month;

	AfterVerificationCalls(YearMonth month) {
		this.month = month;
		put("PUT", "/api/tenants/{tenant}/returns/verification", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			given.submittedReturn(owner, this.month, 1);
			return call.body(Map.of("returns", List
				.of(Map.of("enterprise", owner.id(), "month", this.month.toString(), "version", version(owner)))));
		});
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private int version(GivenEnterprise owner) {
		return given.returnOf(owner, this.month).version();
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
