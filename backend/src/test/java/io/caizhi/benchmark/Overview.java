package io.caizhi.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.benchmark.Runs.Client;
import io.caizhi.benchmark.Runs.Seen;
import io.caizhi.testing.Json;
import tools.jackson.databind.JsonNode;

/**
 * The cockpit of a leader: all that its page asks for, one after another, with a plan of
 * 27 indicators that have their values, 30 units and a published inventory.
 */
final class Overview {

	private static final YearMonth DECEMBER = YearMonth.of(Settings.YEAR, 12);

	private final Site site;

	private final String leader;

	private final String root;

	private final District district;

	private final Assessment assessment;

	private final Runs runs;

	private final Report report;

	private final Goals goals;

	Overview(Site site, District district, Assessment assessment, Runs runs, Report report, Goals goals) {
		this.site = site;
		this.leader = district.leader(site.realm);
		this.root = "/api/tenants/" + district.alias;
		this.district = district;
		this.assessment = assessment;
		this.runs = runs;
		this.report = report;
		this.goals = goals;
	}

	void measure() throws Exception {
		System.out.println("(g) the cockpit");
		this.assessment.inventory();
		String inventory;
		try (Office office = new Office(this.site, this.district)) {
			inventory = office.await(office.ask(DECEMBER));
			office.publish(inventory);
		}
		List<String> reads = reads(inventory);
		Seen seen = this.report
			.add(this.runs.run("cockpit complete, 27 indicators, 30 units", 1, (client) -> client(reads)));
		this.report.fact("cockpit complete: requests", String.valueOf(reads.size()));
		for (String path : reads) {
			this.report.add(this.runs.run("cockpit: " + path.replaceAll("/[0-9A-Z]{13}|=[0-9A-Z]{13}", "…"), 1,
					(client) -> client(List.of(path))));
		}
		this.goals.atMost("cockpit complete, 27 indicators, 30 units: 99 %", 300, seen.p99(), " ms");
		open();
		seen = this.report.add(this.runs.run("cockpit complete, of a month that is still being reported", 1,
				(client) -> client(reads)));
		this.goals.atMost("cockpit complete, of a month that is still being reported: 99 %", 300, seen.p99(), " ms");
	}

	/**
	 * Nothing of the month is closed, and an indicator reported by hand waits for it:
	 * what stood when the month before closed is read beside it.
	 */
	private void open() throws SQLException {
		int month = DECEMBER.getYear() * 100 + DECEMBER.getMonthValue();
		try (Connection owner = this.site.owner()) {
			Loader.run(owner, "UPDATE period SET closed_at = NULL, closes_at = '2099-01-01' WHERE tenant_id = ? "
					+ "AND month = ?", this.district.id, month);
			Loader.run(owner, "UPDATE reported_value SET verified = NULL, status = 'REPORTED' WHERE district_id = ? "
					+ "AND month = ? AND metric = 'H-TRAINED'", this.district.id, month);
		}
		try (Wire wire = new Wire(this.site.port)) {
			require(get(wire, "/plan-standing/" + DECEMBER).at("/nodes")
				.valueStream()
				.anyMatch((node) -> !node.at("/last").asString().equals(DECEMBER.toString())), "an open month");
		}
	}

	private Client client(List<String> paths) {
		Wire wire = new Wire(this.site.port);
		return new Client() {
			@Override
			public void once() {
				paths.forEach((path) -> wire.get(Overview.this.root + path, Overview.this.leader).expect(200));
			}

			@Override
			public void close() {
				wire.close();
			}
		};
	}

	/** What the page asks for, in its order; see {@code modules/rollup/cockpit}. */
	private List<String> reads(String inventory) {
		try (Wire wire = new Wire(this.site.port)) {
			JsonNode standing = get(wire, "/plan-standing/" + DECEMBER);
			require(standing.at("/dimensions")
				.valueStream()
				.mapToInt((dimension) -> dimension.at("/indicators").size())
				.sum() == 27, "27 indicators");
			require(get(wire, "/cockpit?month=" + DECEMBER).at("/units").size() == Settings.UNITS, "30 units");
			return List.of("/notices", "/cockpit?month=" + DECEMBER, "/months?year=" + Settings.YEAR, "/plans",
					"/plan-standing/" + DECEMBER, "/plans", "/inventories?year=" + Settings.YEAR,
					"/inventories/" + inventory, "/concerns",
					"/supervision/milestones?plan=" + standing.at("/plan").asString());
		}
	}

	private JsonNode get(Wire wire, String path) {
		return Json.read(wire.get(this.root + path, this.leader).expect(200).text());
	}

	private static void require(boolean so, String what) {
		if (!so) {
			throw new IllegalStateException("Not a cockpit of " + what);
		}
	}

}
