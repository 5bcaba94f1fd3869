package io.caizhi.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import io.caizhi.plan.yearly.DemoPlanForms;
import io.caizhi.scoring.scheme.DemoSchemeForms;
import io.caizhi.tenancy.UnitCategory;
import io.caizhi.testing.Json;
import tools.jackson.databind.JsonNode;

/** What the office of a district asks of the application. */
final class Office implements AutoCloseable {

	private static final int PATIENCE = 5;

	private final Wire wire;

	private final String token;

	private final String root;

	private final District district;

	Office(Site site, District district) {
		this.wire = new Wire(site.port);
		this.token = district.office(site.realm);
		this.root = "/api/tenants/" + district.alias;
		this.district = district;
	}

	/** A job gives a district that was loaded its ledgers, all at once. */
	private void awaitLedgers() {
		while (Json.read(this.wire.get(this.root + "/ledger/kinds", this.token).expect(200).text())
			.at("/items")
			.isEmpty()) {
			LockSupport.parkNanos(PATIENCE * 1_000_000L);
		}
	}

	/** Writes and issues the demo's plan for a year and a scheme for every category. */
	void plan(DemoPlanForms forms, int year) {
		awaitLedgers();
		Wire.Reply created = send("POST", "/plans", forms.begin(year), 201);
		String plan = "/plans/" + Json.read(created.text()).at("/id").asString();
		Map<String, UnitCategory> units = new LinkedHashMap<>();
		this.district.units.forEach((unit) -> units.put(unit.code(), unit.category()));
		String version = created.headers().get("etag");
		for (DemoPlanForms.Part part : forms.parts(year, units)) {
			version = put(plan + "/draft" + part.path(), part.body(), version);
		}
		put(plan + "/issue", Map.of(), version);
		for (UnitCategory category : UnitCategory.values()) {
			String scheme = plan + "/schemes/" + category;
			put(scheme + "/issue", Map.of(),
					put(scheme + "/draft", DemoSchemeForms.body(category, forms.subjects(category)), "\"0\""));
		}
	}

	/** Asks for the inventory of a month; gives what tells how far it is. */
	String ask(YearMonth month) {
		Wire.Reply asked = send("POST", "/inventory-runs", Map.of("kind", "MONTH", "month", month.toString()), 201);
		return "/inventory-runs/" + Json.read(asked.text()).at("/id").asString();
	}

	/** Waits for the end of a run; gives its inventory. */
	String await(String run) throws InterruptedException {
		while (true) {
			JsonNode now = Json.read(this.wire.get(this.root + run, this.token).expect(200).text());
			switch (now.at("/status").asString()) {
				case "DONE" -> {
					return now.at("/inventory").asString();
				}
				case "WAITING", "RUNNING" -> Thread.sleep(PATIENCE);
				default -> throw new IllegalStateException("The inventory ended with " + now);
			}
		}
	}

	/** How many units an inventory scored. */
	int units(String inventory) {
		JsonNode detail = Json
			.read(this.wire.get(this.root + "/inventories/" + inventory, this.token).expect(200).text());
		return detail.at("/inventory/units").asInt();
	}

	/** The weight of an indicator in a category's scheme, as a simulation changes it. */
	List<Map<String, Object>> weights(DemoPlanForms forms, UnitCategory category) {
		JsonNode items = Json.read(Json.write(DemoSchemeForms.body(category, forms.subjects(category)))).at("/items");
		return List.of(weight(items.get(0), -1.5), weight(items.get(1), 1.5));
	}

	private static Map<String, Object> weight(JsonNode item, double more) {
		return Map.of("indicator", item.at("/indicator").asString(), "weight",
				item.at("/weight").decimalValue().doubleValue() + more);
	}

	void simulate(byte[] request) {
		this.wire.send("POST", this.root + "/simulations", this.token, Api.JSON, request).expect(200);
	}

	/** Counts whom another rule for college students would move in a year. */
	JsonNode preview(Map<String, Object> rule, int year) {
		return Json
			.read(send("POST", "/college-student-rules/preview?from=%d-01&to=%d-12".formatted(year, year), rule, 200)
				.text());
	}

	/** Publishes an inventory, unless it is published. */
	void publish(String inventory) {
		JsonNode now = Json.read(this.wire.get(this.root + "/inventories/" + inventory, this.token).expect(200).text())
			.at("/inventory");
		if (!now.at("/state").asString().equals("PUBLISHED")) {
			put("/inventories/" + inventory + "/publication", Map.of(), "\"" + now.at("/version").asInt() + "\"");
		}
	}

	/** Publishes an inventory; gives the draft of a bulletin on it. */
	String bulletin(String inventory) {
		publish(inventory);
		Wire.Reply drafted = send("POST", "/bulletins", Map.of("inventory", inventory), 201);
		return Json.read(drafted.text()).at("/bulletin/id").asString();
	}

	/** Takes a bulletin as a file; gives its bytes. */
	int paper(String bulletin, String format) {
		return this.wire
			.send("POST", this.root + "/bulletins/" + bulletin + "/exports", this.token, Api.JSON,
					Json.write(Map.of("format", format)).getBytes(StandardCharsets.UTF_8))
			.expect(200)
			.body().length;
	}

	void setRule(Map<String, Object> rule, YearMonth from) {
		put("/college-student-rules/" + from, rule, "\"0\"");
	}

	private String put(String path, Object body, String version) {
		return send("PUT", path, body, 200, "If-Match", version).headers().get("etag");
	}

	private Wire.Reply send(String method, String path, Object body, int status, String... headers) {
		String[] all = (method.equals("POST")) ? new String[] { "Idempotency-Key", UUID.randomUUID().toString() }
				: headers;
		return this.wire
			.send(method, this.root + path, this.token, Api.JSON, Json.write(body).getBytes(StandardCharsets.UTF_8),
					all)
			.expect(status);
	}

	@Override
	public void close() {
		this.wire.close();
	}

}
