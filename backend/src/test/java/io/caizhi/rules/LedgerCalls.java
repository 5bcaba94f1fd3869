package io.caizhi.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;

import org.springframework.util.function.SingletonSupplier;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.tenantOf;

/** The calls of {@link Calls} that concern ledgers. */
final class LedgerCalls {

	private static final String KINDS = "/api/tenants/{tenant}/ledger/kinds";

	private static final String KIND = KINDS + "/{kind}";

	private static final String ENTRIES = "/api/tenants/{tenant}/ledger/entries";

	private static final String ENTRY = ENTRIES + "/{entry}";

	private static final String PDF = "%PDF-1.7";

	private static final String DAY = "2026-03-18";

	private static final Supplier<Person> OTHER = SingletonSupplier.of(() -> given.official(NANQIAO, "wuyi"));

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	LedgerCalls() {
		put("GET", KINDS, (call) -> call);
		put("POST", KINDS, (call) -> call.body(Map.of("code", "KIND" + Numbers.next(), "content", kind("金额"))));
		put("GET", KIND, (call) -> call.place("kind", "TALENT"));
		put("PUT", KIND, (call) -> {
			String code = "REVISED" + Numbers.next();
			as(officeOf(NANQIAO)).post("/api/tenants/nanqiao/ledger/kinds")
				.body(Map.of("code", code, "content", kind("金额")))
				.send()
				.expect(201);
			return call.place("kind", code).version(1).body(Map.of("content", kind("资金"), "reason", "统一口径"));
		});
		put("GET", KIND + "/offer", (call) -> call.place("kind", "TALENT"));
		put("GET", KIND + "/versions/{number}", (call) -> call.place("kind", "TALENT").place("number", "1"));
		put("GET", ENTRIES, (call) -> call.query("?kind=AGREEMENT"));
		put("POST", ENTRIES, (call) -> call.body(Map.of("kind", "AGREEMENT", "values", agreement())));
		put("GET", ENTRY, (call) -> call.place("entry", begun("wuyi")));
		put("PUT", ENTRY, (call) -> call.place("entry", begun("wuyi")).version(1).body(Map.of("values", agreement())));
		put("PUT", ENTRY + "/submission", (call) -> call.place("entry", begun("wuyi")).version(1));
		put("PUT", ENTRY + "/verification",
				(call) -> call.place("entry", submitted()).version(2).body(Map.of("verified", true)));
		put("PUT", ENTRY + "/withdrawal", (call) -> {
			String entry = submitted();
			as(officeOf(NANQIAO)).put("/api/tenants/nanqiao/ledger/entries/{e}/verification", entry)
				.ifMatch(2)
				.body(Map.of("verified", false, "comment", "请补充文号"))
				.send()
				.expect(200);
			return call.place("entry", entry).version(3).body(Map.of("comment", "重复登记"));
		});
		put("GET", "/api/tenants/{tenant}/ledger/figures/{kind}/{metric}",
				(call) -> call.place("kind", "AGREEMENT").place("metric", "ALL").query("?first=2026-01&last=2026-12"));
		put("GET", ENTRY + "/links", (call) -> call.place("entry", begun("wuyi")));
		put("GET", ENTRY + "/hires", (call) -> call.place("entry", begun("wuyi", "EVENT", event())));
		put("GET", "/api/tenants/{tenant}/ledger/units", (call) -> call);
		put("GET", "/api/tenants/{tenant}/ledger/events", (call) -> call.query("?hiredOn=2026-11-03"));
		put("GET", ENTRY + "/versions", (call) -> call.place("entry", begun("wuyi")));
		put("POST", ENTRY + "/disclosure",
				(call) -> call.place("entry", person()).body(Map.of("field", "person", "reason", "与人才认定文件核对证件号码")));
		put("GET", ENTRY + "/evidence", (call) -> call.place("entry", begun("wuyi")));
		put("POST", ENTRY + "/evidence", (call) -> call.place("entry", begun("wuyi")).file(PDF).success(202));
		put("DELETE", ENTRY + "/evidence/{evidence}", LedgerCalls::evidence);
		put("GET", ENTRY + "/evidence/{evidence}/content", LedgerCalls::evidence);
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private static Map<String, Object> event() {
		return Map.of("name", Map.of("text", "滁州学院春季双选会"), "heldOn", Map.of("text", DAY));
	}

	/** A draft of an agreement of a unit. */
	static String begun(String unit) {
		return begun(unit, "AGREEMENT", agreement());
	}

	private static String begun(String unit, String kind, Map<String, Object> values) {
		Answer begun = as(officialOf(unit)).post("/api/tenants/{t}/ledger/entries", tenantOf(unit))
			.body(Map.of("kind", kind, "values", values))
			.send()
			.expect(201);
		return begun.text("/id");
	}

	/** One that another official than the usual one has handed in. */
	static String submitted() {
		Person other = OTHER.get();
		String path = "/api/tenants/" + tenantOf("wuyi") + "/ledger/entries";
		String id = as(other).post(path)
			.body(Map.of("kind", "AGREEMENT", "values", agreement()))
			.send()
			.expect(201)
			.text("/id");
		as(other).put(path + "/" + id + "/submission").ifMatch(1).send().expect(200);
		return id;
	}

	private static String person() {
		return begun("wuyi", "VICE_PRESIDENT",
				Map.of("person", Map.of("text", "欧阳·测试"), "engagedOn", Map.of("text", DAY)));
	}

	/** A file of a draft of the unit. */
	private static CallBuilder evidence(CallBuilder call) {
		String entry = begun("wuyi");
		String id = as(officialOf("wuyi")).post("/api/tenants/{t}/ledger/entries/{e}/evidence", tenantOf("wuyi"), entry)
			.file(PDF)
			.send()
			.expect(202)
			.text("/id");
		return call.place("entry", entry).place("evidence", id);
	}

	private static Map<String, Object> agreement() {
		return Map.of("name", Map.of("text", "与安徽科技学院框架协议"), "partner", Map.of("text", "安徽科技学院"), "signedOn",
				Map.of("text", DAY));
	}

	static Map<String, Object> kind(String amount) {
		return Map.of("name", "创新创业大赛", "dimension", "DEVELOP", "title", "name", "date", "heldOn", "retired", false,
				"fields",
				List.of(Map.of("code", "name", "name", "名称", "type", "TEXT", "privacy", "PUBLIC", "required", true),
						Map.of("code", "heldOn", "name", "日期", "type", "DATE", "privacy", "PUBLIC", "required", true),
						Map.of("code", "amount", "name", amount, "type", "MONEY", "privacy", "INTERNAL", "required",
								false)));
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
