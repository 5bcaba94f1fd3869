package io.caizhi.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.benchmark.Runs.Client;
import io.caizhi.benchmark.Runs.Seen;
import io.caizhi.plan.yearly.DemoPlanForms;
import io.caizhi.tenancy.UnitCategory;
import io.caizhi.testing.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Inventories and simulations with the demo's plan of 27 indicators and its four schemes.
 */
final class Assessment {

	private static final YearMonth DECEMBER = YearMonth.of(Settings.YEAR, 12);

	private static final int WRITERS = 2;

	private final DemoPlanForms forms = new DemoPlanForms();

	private final Site site;

	private final District district;

	private final Neighbours neighbours;

	private final Runs runs;

	private final Report report;

	private final Goals goals;

	private @Nullable String inventory;

	Assessment(Site site, Loader loader, District district, Runs runs, Report report, Goals goals) {
		this.site = site;
		this.district = district;
		this.neighbours = new Neighbours(site, loader, district);
		this.runs = runs;
		this.report = report;
		this.goals = goals;
	}

	void measure() throws Exception {
		System.out.println("(e) inventories and simulations");
		String inventory = inventory();
		inventories();
		simulations(inventory);
		bulletin();
		manyDistricts();
	}

	/** The first inventory of December; whoever asks first has plan and schemes made. */
	String inventory() throws Exception {
		if (this.inventory != null) {
			return this.inventory;
		}
		this.neighbours.report(this.forms);
		try (Office office = new Office(this.site, this.district)) {
			office.plan(this.forms, Settings.YEAR);
			long begun = System.nanoTime();
			String made = office.await(office.ask(DECEMBER));
			this.report.fact("inventory of a month, 27 indicators, 30 units: the first since the start, s",
					Benchmark.seconds(System.nanoTime() - begun));
			require(office.units(made));
			this.inventory = made;
			return made;
		}
	}

	/** A value has changed before each, so that each is computed and stored anew. */
	private void inventories() {
		Seen seen = this.report.add(this.runs.run("inventory of a month, 27 indicators, 30 units", 1, (client) -> {
			Office office = new Office(this.site, this.district);
			return client(office, () -> {
				change();
				office.await(office.ask(DECEMBER));
			});
		}));
		this.goals.atMost("inventory of a month, 27 indicators, 30 units: 99 %", 2_000, seen.p99(), " ms");
	}

	private void simulations(String inventory) {
		Map<String, Object> frozen = Map.of("inventory", inventory, "schemes", schemes(true), "flips", true);
		Map<String, Object> now = new LinkedHashMap<>();
		now.put("kind", "MONTH");
		now.put("month", DECEMBER.toString());
		now.put("schemes", schemes(false));
		now.put("targets", changes("A01", "target", 900));
		now.put("figures", changes("A02", "actual", 700));
		simulation("simulation of weights with flips, of an inventory", frozen);
		simulation("simulation of rules, targets and figures, as of now", now);
	}

	private void simulation(String what, Map<String, Object> request) {
		byte[] body = Json.write(request).getBytes(StandardCharsets.UTF_8);
		long begun = System.nanoTime();
		try (Office office = new Office(this.site, this.district)) {
			office.simulate(body);
		}
		this.report.fact(what + ": the first since the start, s", Benchmark.seconds(System.nanoTime() - begun));
		Seen seen = this.report.add(this.runs.run(what, 1, (client) -> {
			Office office = new Office(this.site, this.district);
			return client(office, () -> office.simulate(body));
		}));
		this.goals.atMost(what + ": 99 %", 300, seen.p99(), " ms");
	}

	/** Every word of it is laid out anew each time; the first loads the fonts, too. */
	private void bulletin() throws InterruptedException {
		String bulletin;
		try (Office office = new Office(this.site, this.district)) {
			String inventory = office.await(office.ask(DECEMBER));
			long begun = System.nanoTime();
			bulletin = office.bulletin(inventory);
			this.report.fact("bulletin: publishing the inventory and drafting, searched for names of all hires, s",
					Benchmark.seconds(System.nanoTime() - begun));
			begun = System.nanoTime();
			int bytes = office.paper(bulletin, "PDF");
			this.report.fact("bulletin as PDF: bytes; the first since the start, s",
					bytes + "; " + Benchmark.seconds(System.nanoTime() - begun));
		}
		for (String format : List.of("PDF", "DOCX")) {
			Seen seen = this.report.add(this.runs.run("bulletin as " + format, 1, (client) -> {
				Office office = new Office(this.site, this.district);
				return client(office, () -> office.paper(bulletin, format));
			}));
			this.goals.atMost("bulletin as " + format + ": 99 %", 3_000, seen.p99(), " ms");
		}
	}

	/** In every category two weights are moved, or a rule is another one. */
	private List<Map<String, Object>> schemes(boolean weights) {
		List<Map<String, Object>> schemes = new ArrayList<>();
		try (Office office = new Office(this.site, this.district)) {
			for (UnitCategory category : UnitCategory.values()) {
				schemes.add(Map.of("category", category.name(), "items", weights ? office.weights(this.forms, category)
						: List.of(Map.of("indicator", "A01", "rule", Map.of("rule", "RANKED", "step", 0.05)))));
			}
		}
		return schemes;
	}

	private List<Map<String, Object>> changes(String indicator, String what, int value) {
		return this.district.units.stream()
			.map((unit) -> Map.<String, Object>of("unit", unit.code(), "indicator", indicator, what, value))
			.toList();
	}

	private void manyDistricts() throws Exception {
		long loading = System.nanoTime();
		this.neighbours.load();
		plan(this.neighbours.districts());
		this.report.fact("loading 100 districts more, their plans and schemes over HTTP, s",
				Benchmark.seconds(System.nanoTime() - loading));
		long begun = System.nanoTime();
		Map<Office, String> asked = new LinkedHashMap<>();
		try {
			this.neighbours.districts().forEach((each) -> {
				Office office = new Office(this.site, each);
				asked.put(office, office.ask(DECEMBER));
			});
			List<String> inventories = new ArrayList<>();
			for (Map.Entry<Office, String> run : asked.entrySet()) {
				inventories.add(run.getKey().await(run.getValue()));
			}
			this.goals.atMost("inventories of a month in 100 districts, 3,000 units", 60,
					(System.nanoTime() - begun) / 1e9, " s");
			require(asked.keySet().iterator().next().units(inventories.getFirst()));
		}
		finally {
			asked.keySet().forEach(Office::close);
		}
	}

	private void plan(List<District> districts) {
		List<Runnable> plans = districts.stream().<Runnable>map((each) -> () -> {
			try (Office office = new Office(this.site, each)) {
				office.plan(this.forms, Settings.YEAR);
			}
		}).toList();
		Runs.rate(plans, WRITERS);
	}

	/**
	 * Another rule for college students, for the whole of the loaded year: its months are
	 * opened for it, since it can be set only where nothing is closed yet.
	 */
	void collegeRule() throws Exception {
		System.out.println("(f) another rule for college students");
		try (Connection owner = this.site.owner()) {
			Loader.run(owner, "UPDATE period SET closed_at = NULL, closes_at = '2099-01-01' WHERE tenant_id = ?",
					this.district.id);
		}
		Map<String, Object> rule = Map.of("levels", List.of("11", "14", "21"), "yearsBefore", 2, "students", true,
				"contracts", List.of(), "insuredOnly", false);
		try (Office office = new Office(this.site, this.district)) {
			long begun = System.nanoTime();
			JsonNode preview = office.preview(rule, Settings.YEAR);
			String previewed = Benchmark.seconds(System.nanoTime() - begun);
			begun = System.nanoTime();
			office.setRule(rule, DECEMBER.withMonth(1));
			this.report.fact("another college rule for the whole year: preview, setting it, s",
					previewed + ", " + Benchmark.seconds(System.nanoTime() - begun));
			this.report.fact("another college rule for the whole year: what the preview counts",
					preview.at("/total").toString());
		}
	}

	private void change() throws SQLException {
		try (Connection owner = this.site.owner()) {
			Loader.run(owner, "UPDATE reported_value SET verified = verified + 1 WHERE tenant_id = ? AND month = ? "
					+ "AND metric = 'H-TRAINED'", this.district.units.getFirst().id(), Settings.YEAR * 100 + 1);
		}
	}

	private static void require(int units) {
		if (units != Settings.UNITS) {
			throw new IllegalStateException("Only " + units + " units were assessed");
		}
	}

	private static Client client(Office office, Work work) {
		return new Client() {
			@Override
			public void once() throws Exception {
				work.once();
			}

			@Override
			public void close() {
				office.close();
			}
		};
	}

	private interface Work {

		void once() throws Exception;

	}

}
