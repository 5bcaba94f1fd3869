package io.caizhi.rules;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Bodies;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.Numbers;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;

/** The calls of {@link Calls} that concern persons verified more than once. */
final class DuplicateCalls {

	private static final String RETURN = "/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}";

	private static final String DUPLICATES = "/api/tenants/{tenant}/duplicates";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	DuplicateCalls(YearMonth month) {
		put("GET", RETURN + "/duplicates",
				(call) -> call.enterprise(given.enterprise("wuyi")).place("month", month.toString()));
		put("POST", RETURN + "/hires/{hire}/dispute", (call) -> {
			String person = Numbers.residentId();
			verified(given.enterprise("zhulong"), month, person);
			GivenEnterprise second = given.enterprise("wuyi");
			return call.enterprise(second)
				.place("month", month.toString())
				.place("hire", verified(second, month, person))
				.body(Map.of("reason", "此人在我镇企业参保"));
		});
		put("GET", DUPLICATES, (call) -> call.query("?state=OPEN&year=" + month.getYear()));
		put("GET", DUPLICATES + "/{case}", (call) -> call.place("case", duplicate(NANQIAO, "wuyi", "zhulong", month)));
		put("PUT", DUPLICATES + "/{case}/decision", (call) -> {
			String id = duplicate(NANQIAO, "wuyi", "zhulong", month);
			Answer found = as(officeOf(NANQIAO)).get("/api/tenants/nanqiao/duplicates/{c}", id).send().expect(200);
			return call.place("case", id)
				.version(found.version())
				.body(Map.of("reason", "劳动合同以前者为准", "shares",
						List.of(Map.of("hire", found.text("/hires/0/hire"), "share", 1))));
		});
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	/** A person verified in two units of a district; gives the number of the case. */
	static String duplicate(String district, String unit, String other, YearMonth month) {
		String person = Numbers.residentId();
		String hire = verified(given.enterprise(unit), month, person);
		verified(given.enterprise(other), month, person);
		return as(officeOf(district))
			.get("/api/tenants/" + district + "/duplicates?limit=200&state=OPEN&year=" + month.getYear())
			.send()
			.expect(200)
			.items()
			.stream()
			.filter((one) -> one.at("/hires/0/hire").asString().equals(hire))
			.map((one) -> one.at("/id").asString())
			.findFirst()
			.orElseThrow();
	}

	private static String verified(GivenEnterprise enterprise, YearMonth month, String person) {
		String hire = as(enterprise.reporter()).post(enterprise.returns(month) + "/hires")
			.body(Bodies.hire(month, person))
			.send()
			.expect(201)
			.text("/id");
		as(enterprise.reporter()).put(enterprise.returns(month) + "/submission")
			.ifMatch(given.returnOf(enterprise, month).version())
			.body(Map.of("nil", false))
			.send()
			.expect(200);
		as(officialOf(enterprise.unit())).put(enterprise.returns(month) + "/verification")
			.ifMatch(given.returnOf(enterprise, month).version())
			.body(Map.of("sentBack", List.of()))
			.send()
			.expect(200);
		return hire;
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
