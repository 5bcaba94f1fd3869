package io.caizhi.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Numbers;

import static io.caizhi.testing.Vocabulary.LAIAN;
import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.tenantOf;

/** The calls of {@link Calls} that concern what entries claim several times. */
final class SplitCalls {

	private static final String SPLITS = "/api/tenants/{tenant}/ledger/splits";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	SplitCalls() {
		put("GET", SPLITS, (call) -> call.query("?state=OPEN"));
		put("GET", SPLITS + "/{split}", SplitCalls::split);
		put("PUT", SPLITS + "/{split}/decision", (call) -> {
			Claimed claimed = claimed(NANQIAO, "wuyi", "zhulong");
			return call.place("split", claimed.split())
				.other("split", claimed(LAIAN, "banta", "xinan").split())
				.version(2)
				.body(Map.of("shares", List.of(Map.of("entry", claimed.entry(), "share", 1)), "reason", "以先引进的为准"));
		});
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private record Claimed(String split, String entry) {

	}

	private static CallBuilder split(CallBuilder call) {
		return call.place("split", claimed(NANQIAO, "wuyi", "zhulong").split())
			.other("split", claimed(LAIAN, "banta", "xinan").split());
	}

	/** A person whom two units claim. */
	private static Claimed claimed(String district, String first, String second) {
		String name = "欧阳" + "甲乙丙丁戊己庚辛壬癸".charAt(Numbers.next() % 10)
				+ Character.toString(0x5000 + Numbers.next() % 5000);
		String entry = verified(district, first, name);
		verified(district, second, name);
		String split = as(officeOf(district)).get("/api/tenants/{t}/ledger/splits?state=OPEN&limit=200", district)
			.send()
			.expect(200)
			.items()
			.stream()
			.filter((one) -> one.at("/entries/0/entry").asString().equals(entry))
			.findFirst()
			.orElseThrow()
			.path("id")
			.asString();
		return new Claimed(split, entry);
	}

	private static String verified(String district, String unit, String name) {
		String path = "/api/tenants/" + tenantOf(unit) + "/ledger/entries";
		String entry = as(officialOf(unit)).post(path)
			.body(Map.of("kind", "VICE_PRESIDENT", "values",
					Map.of("person", text(name), "institution", text("安徽科技学院"), "jobTitle", text("PROFESSOR"),
							"employer", text("滁州厂"), "engagedOn", text("2026-03-18"))))
			.send()
			.expect(201)
			.text("/id");
		as(officialOf(unit)).put(path + "/" + entry + "/submission").ifMatch(1).send().expect(200);
		as(officeOf(district)).put("/api/tenants/{t}/ledger/entries/{e}/verification", district, entry)
			.ifMatch(2)
			.body(Map.of("verified", true))
			.send()
			.expect(200);
		return entry;
	}

	private static Map<String, String> text(String text) {
		return Map.of("text", text);
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
