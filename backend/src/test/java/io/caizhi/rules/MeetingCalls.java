package io.caizhi.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Client;

import org.springframework.util.function.SingletonSupplier;

import static io.caizhi.testing.Vocabulary.LAIAN;
import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.tenantOf;

/** The calls of {@link Calls} that concern meetings. */
final class MeetingCalls {

	private static final String MEETINGS = "/api/tenants/{tenant}/meetings";

	private static final String MEETING = MEETINGS + "/{meeting}";

	private static final String ITEMS = "/api/tenants/{tenant}/action-items";

	private static final LocalDate TODAY = LocalDate.now(ChinaTime.ZONE);

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final InventoryCalls inventories;

	private final Supplier<String> foreign;

	private final Supplier<String> foreignItem;

	/**
	 * @param inventories knows published ones
	 */
	MeetingCalls(InventoryCalls inventories) {
		this.inventories = inventories;
		this.foreign = SingletonSupplier.of(() -> planned(LAIAN, inventories.publishedElsewhere()));
		this.foreignItem = SingletonSupplier.of(() -> decided(LAIAN, this.foreign.get(), "banta"));
		String year = "?year=" + TODAY.getYear();
		put("GET", MEETINGS, (call) -> call.query(year));
		put("POST", MEETINGS, (call) -> call.body(plan(inventories.published())));
		put("GET", MEETING, this::meeting);
		put("PUT", MEETING, (call) -> meeting(call).version(1).body(plan(inventories.published())));
		put("DELETE", MEETING, (call) -> meeting(call).version(1));
		put("PUT", MEETING + "/pack", (call) -> meeting(call).version(1));
		put("PUT", MEETING + "/end", (call) -> packed(call).version(2));
		put("POST", MEETING + "/papers", (call) -> packed(call).body(Map.of("format", "DOCX")).success(200));
		put("POST", MEETING + "/exports",
				(call) -> packed(call).body(Map.of("format", "XLSX", "purpose", "MEETING")).success(200));
		put("POST", MEETING + "/items", (call) -> meeting(call).body(decision("wuyi")));
		put("DELETE", MEETING + "/items/{item}", (call) -> {
			String meeting = planned(NANQIAO, this.inventories.published());
			return call.place("meeting", meeting)
				.place("item", decided(NANQIAO, meeting, "wuyi"))
				.other("meeting", this.foreign.get())
				.other("item", this.foreignItem.get())
				.version(1);
		});
		put("GET", ITEMS, (call) -> call.query(year));
		put("POST", ITEMS + "/exports",
				(call) -> call.query(year).body(Map.of("format", "XLSX", "purpose", "CHECKING")).success(200));
		put("PUT", ITEMS + "/{item}/report",
				(call) -> call.place("item", left())
					.other("item", this.foreignItem.get())
					.version(1)
					.body(Map.of("text", "已建成并挂牌。")));
		put("PUT", ITEMS + "/{item}/finding",
				(call) -> call.place("item", reported())
					.other("item", this.foreignItem.get())
					.version(2)
					.body(Map.of("done", true, "comment", "情况清楚。")));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private CallBuilder meeting(CallBuilder call) {
		return call.place("meeting", planned(NANQIAO, this.inventories.published()))
			.other("meeting", this.foreign.get());
	}

	private CallBuilder packed(CallBuilder call) {
		String meeting = planned(NANQIAO, this.inventories.published());
		as(officeOf(NANQIAO)).put(MEETING + "/pack", NANQIAO, meeting).ifMatch(1).send().expect(200);
		return call.place("meeting", meeting).other("meeting", this.foreign.get());
	}

	/** A decision of a meeting that is over. */
	private String left() {
		Client office = as(officeOf(NANQIAO));
		String meeting = planned(NANQIAO, this.inventories.published());
		String item = decided(NANQIAO, meeting, "wuyi");
		office.put(MEETING + "/pack", NANQIAO, meeting).ifMatch(1).send().expect(200);
		office.put(MEETING + "/end", NANQIAO, meeting).ifMatch(2).send().expect(200);
		return item;
	}

	private String reported() {
		String item = left();
		as(given.official(NANQIAO, "wuyi")).put(ITEMS + "/{item}/report", tenantOf("wuyi"), item)
			.ifMatch(1)
			.body(Map.of("text", "已建成。"))
			.send()
			.expect(200);
		return item;
	}

	private static String planned(String district, String inventory) {
		return as(officeOf(district)).post(MEETINGS, district)
			.body(plan(inventory))
			.send()
			.expect(201)
			.text("/meeting/id");
	}

	private static String decided(String district, String meeting, String owner) {
		return as(officeOf(district)).post(MEETING + "/items", district, meeting)
			.body(decision(owner))
			.send()
			.expect(201)
			.text("/id");
	}

	private static Map<String, Object> plan(String inventory) {
		return Map.of("kind", "DISTRICT", "title", "全区人才工作推进会", "heldOn", TODAY.toString(), "place", "三楼会议室",
				"inventory", inventory, "agenda", List.of("通报情况", "单位发言"), "speaking",
				Map.of("rule", "BEST_AND_LAST", "best", 1, "last", 1));
	}

	private static Map<String, Object> decision(String owner) {
		return Map.of("decision", "年底前再建引才工作站一个", "owner", owner, "due", TODAY.plusDays(30).toString());
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
