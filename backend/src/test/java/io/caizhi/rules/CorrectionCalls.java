package io.caizhi.rules;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Client;
import io.caizhi.testing.Given;
import io.caizhi.testing.GivenEnterprise;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.tenantOf;

/** The calls of {@link Calls} that concern correction orders. */
final class CorrectionCalls {

	private static final String ORDERS = "/api/tenants/{tenant}/corrections";

	private static final String ORDER = ORDERS + "/{correction}";

	private static final int HIRES = 10;

	private static final int SECONDS_OPEN = 8;

	private static final String REASON = "重复填报，应予删除";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final Deque<String> hires = new ArrayDeque<>();

	private final YearMonth month;

	CorrectionCalls(YearMonth month) {
		this.month = month;
		put("GET", ORDERS, (call) -> call);
		put("POST", ORDERS, (call) -> call.body(Map.of("hire", hire(), "reason", REASON)));
		put("GET", ORDER, (call) -> order(call, true));
		put("GET", ORDER + "/scores", (call) -> order(call, true));
		put("PUT", ORDER, (call) -> order(call, false).body(Map.of("reason", REASON + "。")));
		put("PUT", ORDER + "/submission", (call) -> order(call, false));
		put("PUT", ORDER + "/withdrawal", (call) -> order(call, false));
		put("PUT", ORDER + "/approval", (call) -> order(call, true).body(Map.of("comment", "同意")));
		put("PUT", ORDER + "/rejection", (call) -> order(call, true).body(Map.of("comment", "请附材料")));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	/** An order handed in by a unit; its identifier. */
	static String handedIn(String district, String unit, YearMonth month) {
		return draft(unit, countedAndClosed(district, unit, month, 1).getFirst(), true).text("/id");
	}

	private CallBuilder order(CallBuilder call, boolean submitted) {
		Answer order = draft("wuyi", hire(), submitted);
		return call.place("correction", order.text("/id")).version(order.version());
	}

	private String hire() {
		if (this.hires.isEmpty()) {
			this.hires.addAll(countedAndClosed(NANQIAO, "wuyi", this.month, HIRES));
		}
		return this.hires.remove();
	}

	private static Answer draft(String unit, String hire, boolean submitted) {
		Client official = as(officialOf(unit));
		Answer drafted = official.post("/api/tenants/{t}/corrections", tenantOf(unit))
			.body(Map.of("hire", hire, "reason", REASON))
			.send()
			.expect(201);
		return submitted
				? official.put("/api/tenants/{t}/corrections/{c}/submission", tenantOf(unit), drafted.text("/id"))
					.ifMatch(drafted.version())
					.send()
					.expect(200)
				: drafted;
	}

	/**
	 * Hires verified in a month that was opened again for a moment, and has closed since.
	 */
	private static Deque<String> countedAndClosed(String district, String unit, YearMonth month, int count) {
		GivenEnterprise owner = given.enterprise(unit);
		YearMonth closed = ClosingCalls.closed(district, month);
		open(district, closed);
		Deque<String> hires = new ArrayDeque<>(given.verifiedReturn(owner, closed, count));
		Given.await(() -> state(district, closed).text("/state").equals("CLOSED"));
		return hires;
	}

	private static void open(String district, YearMonth month) {
		Answer seen = state(district, month);
		boolean closed = seen.text("/state").equals("CLOSED");
		String closesAt = Instant.now().plusSeconds(SECONDS_OPEN).toString();
		as(officeOf(district)).put("/api/tenants/{d}/months/{m}" + (closed ? "/reopening" : ""), district, month)
			.ifMatch(seen.version())
			.body(closed ? Map.of("closesAt", closesAt, "reason", "为更正单的检验重新开放") : Map.of("closesAt", closesAt))
			.send()
			.expect(200);
	}

	private static Answer state(String district, YearMonth month) {
		return as(officeOf(district)).get("/api/tenants/{d}/months/{m}", district, month).send().expect(200);
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
