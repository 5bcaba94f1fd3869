package io.caizhi.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.GivenEnterprise;

import org.springframework.util.function.SingletonSupplier;

import static io.caizhi.testing.Vocabulary.LAIAN;
import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.tenantOf;

/** The calls of {@link Calls} that concern supervision. */
final class SupervisionCalls {

	private static final String ROOT = "/api/tenants/{tenant}/supervision";

	private static final String NOTICES = ROOT + "/notices";

	private static final String NOTICE = NOTICES + "/{notice}";

	private static final String PDF = "%PDF-1.7";

	private static final String DUE = LocalDate.now().plusDays(30).toString();

	private static final Supplier<String> FOREIGN = SingletonSupplier.of(() -> issued(LAIAN, "banta"));

	/** An enterprise that sent nothing for months that have closed. */
	private static final Supplier<GivenEnterprise> LACKING = SingletonSupplier.of(() -> {
		GivenEnterprise enterprise = given.enterprise("wuyi");
		given.registeredLongAgo(enterprise);
		return enterprise;
	});

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	SupervisionCalls() {
		String year = "?year=" + LocalDate.now().getYear();
		put("GET", NOTICES, (call) -> call.query(year));
		put("POST", NOTICES, (call) -> call.body(demand("wuyi")));
		put("POST", NOTICES + "/exports",
				(call) -> call.query(year).body(Map.of("format", "XLSX", "purpose", "MEETING")).success(200));
		put("GET", NOTICE, SupervisionCalls::notice);
		put("PUT", NOTICE + "/reply", (call) -> notice(call).version(1).body(Map.of("text", "已办理，附材料。")));
		put("PUT", NOTICE + "/return",
				(call) -> replied(call).version(2).body(Map.of("reason", "缺少措施，请补充。", "due", DUE)));
		put("PUT", NOTICE + "/closing", (call) -> replied(call).version(2).body(Map.of("finding", "整改到位。")));
		put("PUT", NOTICE + "/withdrawal", (call) -> notice(call).version(1).body(Map.of("reason", "重复下发。")));
		put("POST", NOTICE + "/papers", (call) -> notice(call).body(Map.of("format", "DOCX")).success(200));
		put("POST", NOTICE + "/files", (call) -> notice(call).file(PDF).success(202));
		put("DELETE", NOTICE + "/files/{file}", SupervisionCalls::file);
		put("GET", NOTICE + "/files/{file}/content", SupervisionCalls::file);
		put("GET", ROOT + "/candidates", (call) -> call);
		put("POST", ROOT + "/candidates", (call) -> call.body(Map.of("keys", List.of(candidate()), "due", DUE)));
		put("GET", ROOT + "/milestones", (call) -> call.query("?plan=0HXJ4W2Q8K3ZR"));
		put("GET", ROOT + "/repeaters", (call) -> call.query(year));
		put("GET", ROOT + "/rules", (call) -> call);
		put("PUT", ROOT + "/rules",
				(call) -> call.version(as(officeOf(NANQIAO)).get(ROOT + "/rules", NANQIAO).send().expect(200).version())
					.body(Map.of("automatic", false, "answerDays", 5, "deputyAfter", 1, "headAfter", 3, "opening",
							"08:30", "quiet", "17:30")));
		put("GET", ROOT + "/contacts", (call) -> call);
		put("PUT", ROOT + "/contacts",
				(call) -> call.version(
						as(officialOf("wuyi")).get(ROOT + "/contacts", tenantOf("wuyi")).send().expect(200).version())
					.body(Map.of("contacts", List.of(Map.of("rung", "HEAD", "name", "林晓")))));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private static CallBuilder notice(CallBuilder call) {
		return call.place("notice", issued(NANQIAO, "wuyi")).other("notice", FOREIGN.get());
	}

	private static CallBuilder replied(CallBuilder call) {
		String notice = issued(NANQIAO, "wuyi");
		as(given.official(NANQIAO, "wuyi")).put(NOTICE + "/reply", tenantOf("wuyi"), notice)
			.ifMatch(1)
			.body(Map.of("text", "已办理。"))
			.send()
			.expect(200);
		return call.place("notice", notice).other("notice", FOREIGN.get());
	}

	/** A file of the reply that the unit writes. */
	private static CallBuilder file(CallBuilder call) {
		String notice = issued(NANQIAO, "wuyi");
		String file = as(officialOf("wuyi")).post(NOTICE + "/files", tenantOf("wuyi"), notice)
			.file(PDF)
			.send()
			.expect(202)
			.text("/id");
		return call.place("notice", notice).place("file", file).other("notice", FOREIGN.get());
	}

	private static String issued(String district, String unit) {
		return as(officeOf(district)).post(NOTICES, district).body(demand(unit)).send().expect(201).text("/items/0/id");
	}

	private static Map<String, Object> demand(String unit) {
		return Map.of("units", List.of(unit), "title", "报送引才工作站建设情况", "demand", "请报送进展。", "due", DUE);
	}

	/** What a notice can be raised from; those raised before are withdrawn. */
	private static String candidate() {
		LACKING.get();
		as(officeOf(NANQIAO)).get(NOTICES + "?year=" + LocalDate.now().getYear(), NANQIAO)
			.send()
			.expect(200)
			.items()
			.stream()
			.filter((notice) -> notice.at("/source").asString().equals("RETURNS"))
			.filter((notice) -> notice.at("/state").asString().equals("ISSUED"))
			.forEach((notice) -> as(officeOf(NANQIAO)).put(NOTICE + "/withdrawal", NANQIAO, notice.at("/id").asString())
				.ifMatch(notice.at("/version").asInt())
				.body(Map.of("reason", "重复下发。"))
				.send()
				.expect(200));
		return as(officeOf(NANQIAO)).get(ROOT + "/candidates", NANQIAO).send().expect(200).text("/items/0/key");
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
