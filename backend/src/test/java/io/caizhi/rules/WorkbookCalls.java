package io.caizhi.rules;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.GivenEnterprise;

import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.enterpriseOf;
import static io.caizhi.testing.Vocabulary.given;

/** The calls of {@link Calls} that concern files of hires. */
final class WorkbookCalls {

	private static final String ENTERPRISE = "/api/tenants/{tenant}/enterprises/{enterprise}";

	private static final String TEMPLATE = ENTERPRISE + "/imports/template";

	private static final String IMPORTS = ENTERPRISE + "/returns/{month}/imports";

	/** A name and nothing else: a row with faults to mark. */
	private static final String FAULTY_ROW = "测试丁" + ",".repeat(16) + "\r\n";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final YearMonth month;

	private final Runnable workOff;

	WorkbookCalls(YearMonth month, Runnable workOff) {
		this.month = month;
		this.workOff = workOff;
		put("GET", TEMPLATE, (call) -> call.enterprise(enterpriseOf("wuyi")));
		put("GET", TEMPLATE + "/csv", (call) -> call.enterprise(enterpriseOf("wuyi")));
		put("GET", IMPORTS, (call) -> reporting(call, enterpriseOf("wuyi")));
		put("POST", IMPORTS, (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			return reporting(call, owner).query("?mode=PREVIEW").file(file(owner)).success(202);
		});
		put("GET", IMPORTS + "/{id}", (call) -> handedIn(call, given.enterprise("wuyi")));
		put("GET", IMPORTS + "/{id}/faults", (call) -> workedOff(call, given.enterprise("wuyi")));
		put("GET", IMPORTS + "/{id}/reply", (call) -> workedOff(call, given.enterprise("wuyi")));
		put("PUT", IMPORTS + "/{id}/confirmation",
				(call) -> workedOff(call, given.enterprise("wuyi")).body(Map.of("validRowsOnly", true)));
		put("PUT", IMPORTS + "/{id}/cancellation", (call) -> handedIn(call, given.enterprise("wuyi")));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	/** A file to preview; the identifier of its import. */
	static String handIn(GivenEnterprise owner, YearMonth month) {
		return as(owner.reporter()).post(owner.returns(month) + "/imports?mode=PREVIEW")
			.file(file(owner))
			.send()
			.expect(202)
			.text("/id");
	}

	private static String file(GivenEnterprise owner) {
		return as(owner.reporter()).get(owner.path() + "/imports/template/csv").send().expect(200).text() + FAULTY_ROW;
	}

	private CallBuilder handedIn(CallBuilder call, GivenEnterprise owner) {
		return reporting(call, owner).place("id", handIn(owner, this.month));
	}

	private CallBuilder workedOff(CallBuilder call, GivenEnterprise owner) {
		CallBuilder handedIn = handedIn(call, owner);
		this.workOff.run();
		return handedIn;
	}

	private CallBuilder reporting(CallBuilder call, GivenEnterprise owner) {
		return call.enterprise(owner).place("month", this.month.toString());
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
