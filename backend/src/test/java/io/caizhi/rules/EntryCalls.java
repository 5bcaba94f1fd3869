package io.caizhi.rules;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.GivenEnterprise;

import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.enterpriseOf;
import static io.caizhi.testing.Vocabulary.given;

/** The calls of {@link Calls} that concern rows typed by hand. */
final class EntryCalls {

	private static final String RETURN = "/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}";

	private static final String DRAFT = RETURN + "/entry-draft";

	private static final Map<String, Object> TYPED = Map.of("rows", List.of(Map.of("name", "测试丁", "hiredOn", "昨天")));

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final YearMonth month;

	EntryCalls(YearMonth month) {
		this.month = month;
		put("GET", DRAFT, (call) -> reporting(call, enterpriseOf("wuyi")));
		put("PUT", DRAFT, (call) -> reporting(call, given.enterprise("wuyi")).version(0).body(TYPED));
		put("DELETE", DRAFT, (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			int version = as(owner.reporter()).put(owner.returns(this.month) + "/entry-draft")
				.ifMatch(0)
				.body(TYPED)
				.send()
				.expect(200)
				.version();
			return reporting(call, owner).version(version);
		});
		put("POST", RETURN + "/hires/check",
				(call) -> reporting(call, given.enterprise("wuyi")).body(TYPED).success(200));
		put("GET", RETURN + "/hires/{hire}", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			return reporting(call, owner).place("hire", given.hire(owner, this.month));
		});
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private CallBuilder reporting(CallBuilder call, GivenEnterprise owner) {
		return call.enterprise(owner).place("month", this.month.toString());
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
