package io.caizhi.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Numbers;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.tenantOf;

/** The calls of {@link Calls} that concern workbooks of ledgers. */
final class LedgerImportCalls {

	private static final String KIND = "/api/tenants/{tenant}/ledger/kinds/{kind}";

	private static final String IMPORTS = KIND + "/imports";

	/** A name and nothing else: a row with faults to mark. */
	private static final String FAULTY_ROW = "测试大赛,,\r\n";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final Runnable workOff;

	LedgerImportCalls(Runnable workOff) {
		this.workOff = workOff;
		put("GET", KIND + "/template", (call) -> call.place("kind", "TALENT"));
		put("GET", KIND + "/template/csv", (call) -> call.place("kind", "TALENT"));
		put("GET", IMPORTS, (call) -> call.place("kind", "TALENT"));
		put("POST", IMPORTS, (call) -> {
			String kind = kind();
			return call.place("kind", kind).query("?mode=PREVIEW").file(file("wuyi", kind)).success(202);
		});
		put("GET", IMPORTS + "/{id}", this::handedIn);
		put("GET", IMPORTS + "/{id}/faults", this::workedOff);
		put("GET", IMPORTS + "/{id}/reply", this::workedOff);
		put("PUT", IMPORTS + "/{id}/confirmation", (call) -> workedOff(call).body(Map.of("validRowsOnly", true)));
		put("PUT", IMPORTS + "/{id}/cancellation", this::handedIn);
		put("POST", "/api/tenants/{tenant}/ledger/entries/exports",
				(call) -> call.query("?kind=TALENT")
					.body(Map.of("format", "XLSX", "purpose", "CHECKING"))
					.success(200));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private CallBuilder handedIn(CallBuilder call) {
		String kind = kind();
		return call.place("kind", kind).place("id", handIn("wuyi", kind)).other("id", handIn("zhulong", kind));
	}

	private CallBuilder workedOff(CallBuilder call) {
		CallBuilder handedIn = handedIn(call);
		this.workOff.run();
		return handedIn;
	}

	/** A kind that nobody else hands files in for. */
	private static String kind() {
		String code = "SHEET" + Numbers.next();
		as(officeOf(NANQIAO)).post("/api/tenants/nanqiao/ledger/kinds")
			.body(Map.of("code", code, "content", LedgerCalls.kind("金额")))
			.send()
			.expect(201);
		return code;
	}

	private static String handIn(String unit, String kind) {
		return as(officialOf(unit)).post("/api/tenants/{t}/ledger/kinds/{k}/imports?mode=PREVIEW", tenantOf(unit), kind)
			.file(file(unit, kind))
			.send()
			.expect(202)
			.text("/id");
	}

	private static String file(String unit, String kind) {
		return as(officialOf(unit)).get("/api/tenants/{t}/ledger/kinds/{k}/template/csv", tenantOf(unit), kind)
			.send()
			.expect(200)
			.text() + FAULTY_ROW;
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
