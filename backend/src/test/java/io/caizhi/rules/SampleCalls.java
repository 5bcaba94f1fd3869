package io.caizhi.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;
import tools.jackson.databind.JsonNode;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.thisMonth;

/** The calls of {@link Calls} that concern audit samples. */
final class SampleCalls {

	private static final String SAMPLES = "/api/tenants/{tenant}/audit-samples";

	private static final String SAMPLE = SAMPLES + "/{sample}";

	private static final String FINDINGS = "/api/tenants/{tenant}/audit-findings";

	private static final int MOST = 1_000;

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	SampleCalls(YearMonth month) {
		put("GET", SAMPLES, (call) -> call);
		put("POST", SAMPLES, (call) -> {
			given.verifiedReturn(given.enterprise("wuyi"), month, 1);
			return call.body(drawing(3));
		});
		for (String read : List.of("", "/redraw", "/population.csv", "/items")) {
			put("GET", SAMPLE + read, (call) -> call.place("sample", draw(NANQIAO, "wuyi")));
		}
		put("PUT", SAMPLE + "/closing", (call) -> {
			String sample = draw(NANQIAO, "wuyi", 1);
			decide(NANQIAO, sample, items(NANQIAO, sample).getFirst());
			return call.place("sample", sample).version(0);
		});
		put("PUT", SAMPLE + "/items/{item}/finding", (call) -> {
			String sample = draw(NANQIAO, "wuyi");
			return call.place("sample", sample)
				.place("item", item(NANQIAO, sample))
				.version(0)
				.body(Map.of("finding", "CONFIRMED"));
		});
		put("GET", FINDINGS, (call) -> call);
		put("GET", "/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/audit-findings",
				(call) -> call.enterprise(given.enterprise("wuyi")).place("month", month.toString()));
		put("PUT", FINDINGS + "/{item}/reply",
				(call) -> call.place("item", wrong(NANQIAO, draw(NANQIAO, "wuyi"), "wuyi"))
					.version(1)
					.body(Map.of("reply", "已通知企业更正")));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	/** A sample of the district, in which the unit has a hire at least. */
	static String draw(String district, String unit) {
		return draw(district, unit, MOST);
	}

	/** The first hire of a sample. */
	static String item(String district, String sample) {
		return items(district, sample).getFirst().at("/id").asString();
	}

	/** Finds the first hire of the unit in the sample wrong. */
	static String wrong(String district, String sample, String unit) {
		JsonNode item = items(district, sample).stream()
			.filter((one) -> one.at("/unit/code").asString().equals(unit))
			.findFirst()
			.orElseThrow();
		return decide(district, sample, item);
	}

	private static String draw(String district, String unit, int size) {
		given.verifiedReturn(given.enterprise(unit), thisMonth(), 1);
		return as(officeOf(district)).post("/api/tenants/{t}/audit-samples", district)
			.body(drawing(size))
			.send()
			.expect(201)
			.text("/id");
	}

	private static String decide(String district, String sample, JsonNode item) {
		String id = item.at("/id").asString();
		as(officeOf(district)).put("/api/tenants/{t}/audit-samples/{s}/items/{i}/finding", district, sample, id)
			.ifMatch(item.at("/version").asInt())
			.body(Map.of("finding", "WRONG", "field", "EDUCATION", "comment", "学信网查无此人"))
			.send()
			.expect(200);
		return id;
	}

	private static List<JsonNode> items(String district, String sample) {
		List<JsonNode> items = new ArrayList<>();
		String after = "";
		do {
			Answer page = as(officeOf(district))
				.get("/api/tenants/{t}/audit-samples/{s}/items?limit=200" + after, district, sample)
				.send()
				.expect(200);
			items.addAll(page.items());
			after = page.at("/next").isMissingNode() ? "" : "&after=" + page.text("/next");
		}
		while (!after.isEmpty());
		return items;
	}

	private static Map<String, Object> drawing(int size) {
		return Map.of("from", thisMonth().toString(), "to", thisMonth().toString(), "size", size);
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
