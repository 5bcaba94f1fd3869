package io.caizhi.rules;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Client;
import io.caizhi.testing.Given;

import org.springframework.util.function.SingletonSupplier;

import static io.caizhi.testing.Vocabulary.LAIAN;
import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.tenantOf;

/** The calls of {@link Calls} that concern values, inventories and simulations. */
final class InventoryCalls {

	private static final String VALUES = "/api/tenants/{tenant}/reported-values/{month}";

	private static final String INVENTORIES = "/api/tenants/{tenant}/inventories";

	private static final String INVENTORY = INVENTORIES + "/{inventory}";

	private static final String RUNS = "/api/tenants/{tenant}/inventory-runs";

	private static final String HAND = "HAND";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final YearMonth month;

	private final Runnable workOff;

	private final Supplier<String> published;

	private final Supplier<String> foreign;

	/** Months of last year, every one of which is closed. */
	private YearMonth next;

	/**
	 * @param workOff runs the inventories that wait
	 */
	InventoryCalls(YearMonth month, Runnable workOff) {
		this.month = month;
		this.workOff = workOff;
		this.next = YearMonth.of(month.getYear() - 1, 1);
		this.published = SingletonSupplier.of(() -> {
			String inventory = computed(NANQIAO, "wuyi", this.next);
			this.next = this.next.plusMonths(1);
			publish(NANQIAO, inventory);
			return inventory;
		});
		this.foreign = SingletonSupplier.of(() -> computed(LAIAN, "banta", YearMonth.of(month.getYear() - 1, 1)));
		values();
		inventories();
		put("GET", RUNS, (call) -> call);
		put("POST", RUNS, (call) -> {
			plan(NANQIAO, "wuyi", this.next);
			return call.body(Map.of("kind", "MONTH", "month", this.next.toString()));
		});
		put("GET", RUNS + "/{run}", (call) -> call.place("run", run(NANQIAO, "wuyi", this.next))
			.other("run", run(LAIAN, "banta", this.next)));
		put("POST", "/api/tenants/{tenant}/simulations",
				(call) -> call.body(Map.of("inventory", this.published.get(), "flips", true)).success(200));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	/** A published inventory of Nanqiao. */
	String published() {
		return this.published.get();
	}

	/** A published inventory of the other district. */
	String publishedElsewhere() {
		String inventory = this.foreign.get();
		publish(LAIAN, inventory);
		return inventory;
	}

	private static void publish(String district, String inventory) {
		Client office = as(officeOf(district));
		Answer known = office.get(INVENTORY, district, inventory).send().expect(200);
		if (known.text("/inventory/state").equals("COMPUTED")) {
			office.put(INVENTORY + "/publication", district, inventory).ifMatch(known.version()).send().expect(200);
		}
	}

	private void values() {
		put("GET", VALUES, this::thisMonth);
		put("PUT", VALUES, (call) -> thisMonth(call).body(Map.of("values", List
			.of(Map.of("unit", "wuyi", "metric", HAND, "value", 2, "evidence", "协议两份", "version", version())))));
		put("PUT", VALUES + "/verification", (call) -> {
			thisMonth(call);
			report();
			return call.body(Map.of("decisions",
					List.of(Map.of("unit", "wuyi", "metric", HAND, "verified", true, "version", version()))));
		});
		put("GET", VALUES + "/{unit}/{metric}", (call) -> thisMonth(call).place("unit", "wuyi").place("metric", HAND));
		put("PUT", VALUES + "/{unit}/{metric}",
				(call) -> thisMonth(call).place("unit", "wuyi")
					.place("metric", HAND)
					.version(version())
					.body(Map.of("value", 3, "evidence", "协议三份", "reference", "南人才〔2026〕12号")));
		put("GET", "/api/tenants/{tenant}/indicator-values/{month}", this::thisMonth);
		put("GET", "/api/tenants/{tenant}/plan-standing/{month}", this::thisMonth);
		put("POST", "/api/tenants/{tenant}/supervision/milestones/exports", (call) -> {
			plan(NANQIAO, "wuyi", this.month);
			return call.query("?month=" + this.month).body(Map.of("format", "XLSX", "purpose", "MEETING")).success(200);
		});
	}

	private void inventories() {
		put("GET", INVENTORIES, (call) -> call.query("?year=" + this.month.getYear()));
		put("GET", INVENTORY, this::inventory);
		put("PUT", INVENTORY + "/publication", (call) -> {
			String inventory = computed(NANQIAO, "wuyi", this.next);
			this.next = this.next.plusMonths(1);
			return call.place("inventory", inventory).other("inventory", this.foreign.get()).version(1);
		});
		put("GET", INVENTORY + "/scores/{unit}", (call) -> inventory(call).place("unit", "wuyi"));
		put("GET", INVENTORY + "/changes", this::inventory);
		put("GET", INVENTORY + "/recomputation", this::inventory);
	}

	private CallBuilder thisMonth(CallBuilder call) {
		plan(NANQIAO, "wuyi", this.month);
		return call.place("month", this.month.toString());
	}

	private CallBuilder inventory(CallBuilder call) {
		return call.place("inventory", this.published.get()).other("inventory", this.foreign.get());
	}

	private void report() {
		Client official = as(officialOf("wuyi"));
		official.put("/api/tenants/{t}/reported-values/{m}/wuyi/HAND", tenantOf("wuyi"), this.month)
			.ifMatch(version())
			.body(Map.of("value", 1, "evidence", "协议一份"))
			.send()
			.expect(200);
	}

	private int version() {
		plan(NANQIAO, "wuyi", this.month);
		return as(officialOf("wuyi"))
			.get("/api/tenants/{t}/reported-values/{m}/wuyi/HAND", tenantOf("wuyi"), this.month)
			.send()
			.expect(200)
			.version();
	}

	private static void plan(String district, String unit, YearMonth month) {
		SchemeCalls.inForce(district, YearPlans.of(district, unit, month));
	}

	private static String run(String district, String unit, YearMonth month) {
		plan(district, unit, month);
		return as(officeOf(district)).post("/api/tenants/{t}/inventory-runs", district)
			.body(Map.of("kind", "MONTH", "month", month.toString()))
			.send()
			.expect(201)
			.text("/id");
	}

	private String computed(String district, String unit, YearMonth month) {
		String run = run(district, unit, month);
		this.workOff.run();
		Client office = as(officeOf(district));
		// another application of the same world may have taken the run up
		Given.await(() -> office.get("/api/tenants/{t}/inventory-runs/{r}", district, run)
			.send()
			.expect(200)
			.text("/status")
			.equals("DONE"));
		return office.get("/api/tenants/{t}/inventory-runs/{r}", district, run).send().text("/inventory");
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
