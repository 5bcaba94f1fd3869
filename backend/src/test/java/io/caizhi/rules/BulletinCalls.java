package io.caizhi.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Client;

import static io.caizhi.testing.Vocabulary.LAIAN;
import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.officeOf;

/** The calls of {@link Calls} that concern bulletins. */
final class BulletinCalls {

	private static final String BULLETINS = "/api/tenants/{tenant}/bulletins";

	private static final String BULLETIN = BULLETINS + "/{bulletin}";

	private static final String RULES = "/api/tenants/{tenant}/bulletin-rules";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final InventoryCalls inventories;

	/**
	 * @param inventories knows published ones
	 */
	BulletinCalls(InventoryCalls inventories) {
		this.inventories = inventories;
		put("GET", BULLETINS, (call) -> call.query("?year=" + LocalDate.EPOCH.getYear()));
		put("POST", BULLETINS, (call) -> call.body(Map.of("inventory", inventories.published())));
		put("GET", BULLETIN, (call) -> bulletin(call, true));
		put("PUT", BULLETIN,
				(call) -> bulletin(call, false)
					.body(Map.of("title", "关于盘点情况的通报", "acknowledgeBy", LocalDate.now().plusDays(30).toString(),
							"blocks", List.of(Map.of("kind", "PARAGRAPH", "text", "本次盘点涉及{{figure:units}}个单位。")),
							"addressees", List.of("wuyi"))));
		put("DELETE", BULLETIN, (call) -> bulletin(call, false));
		put("PUT", BULLETIN + "/publication", (call) -> bulletin(call, false));
		put("PUT", BULLETIN + "/acknowledgement", (call) -> bulletin(call, true).body(Map.of("name", "林晓")));
		put("POST", BULLETIN + "/exports", (call) -> bulletin(call, true).body(Map.of("format", "DOCX")).success(200));
		put("GET", RULES, (call) -> call);
		put("PUT", RULES,
				(call) -> call.version(as(officeOf(NANQIAO)).get(RULES, NANQIAO).send().expect(200).version())
					.body(Map.of("praiseTop", 3, "linesPerUnit", 2, "figures", true, "places", true, "errata", true,
							"acknowledgeDays", 5, "programmeTitles", List.of("长江学者"), "ordinaryWords", List.of())));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private CallBuilder bulletin(CallBuilder call, boolean published) {
		return call.place("bulletin", drafted(NANQIAO, this.inventories.published(), published))
			.other("bulletin", drafted(LAIAN, this.inventories.publishedElsewhere(), published))
			.version(1);
	}

	private static String drafted(String district, String inventory, boolean published) {
		Client office = as(officeOf(district));
		Answer draft = office.post(BULLETINS, district).body(Map.of("inventory", inventory)).send().expect(201);
		String bulletin = draft.text("/bulletin/id");
		if (published) {
			office.put(BULLETIN + "/publication", district, bulletin).ifMatch(1).send().expect(200);
		}
		return bulletin;
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
