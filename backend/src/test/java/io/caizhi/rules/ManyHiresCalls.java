package io.caizhi.rules;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Bodies;

import static io.caizhi.testing.Vocabulary.given;

/** The calls of {@link Calls} that concern many hires at once. */
final class ManyHiresCalls {

	private ManyHiresCalls() {
	}

	static Map<Endpoint, Supplier<Call>> of(YearMonth month) {
		Endpoint batch = new Endpoint("POST",
				"/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/hires/batch");
		Endpoint ofUnit = new Endpoint("GET", "/api/tenants/{tenant}/hires");
		return Map.of(batch,
				() -> new CallBuilder(batch).enterprise(given.enterprise("wuyi"))
					.place("month", month.toString())
					.body(Map.of("hires", List.of(Bodies.hire(month), Bodies.hire(month))))
					.build(),
				ofUnit, () -> new CallBuilder(ofUnit).query("?month=" + month).build());
	}

}
