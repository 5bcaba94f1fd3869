package io.caizhi.benchmark;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.caizhi.benchmark.District.Enterprise;
import io.caizhi.benchmark.District.Unit;
import io.caizhi.benchmark.Runs.Client;
import io.caizhi.benchmark.Runs.Seen;
import io.caizhi.benchmark.Settings.Part;
import org.slf4j.LoggerFactory;

/**
 * The whole measurement, from an empty database to a page of the docs. See
 * {@code docs/benchmark.md} for the command.
 */
public final class Benchmark {

	private static final int PAGE = 50;

	private final Settings settings = Settings.read();

	private final Report report = new Report(this.settings);

	private final Goals goals = new Goals();

	private final AtomicInteger people = new AtomicInteger(this.settings.hires());

	private final District district = new District("benchmark", Settings.ENTERPRISES);

	private final Site site = new Site(this.settings);

	private final String leader = this.district.leader(this.site.realm);

	private Api api;

	private PlainLoops loops;

	private Runs runs;

	private ProcessUse application;

	private Benchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		new Benchmark().measure();
		System.exit(0);
	}

	private void measure() throws Exception {
		long begun = System.nanoTime();
		try (this.site; Loader loader = new Loader(this.site, this.district)) {
			say("Making the schema");
			this.site.start();
			this.site.stop();
			say("Loading %,d hires of %,d enterprises in %d units".formatted(this.settings.hires(),
					Settings.ENTERPRISES, Settings.UNITS));
			long loading = System.nanoTime();
			loader.load(this.settings.hires());
			this.report.fact("loading, s", seconds(System.nanoTime() - loading));
			say("Starting the application");
			Duration start = this.site.start();
			this.application = this.site.application();
			this.api = new Api(this.site, this.district, this.people);
			this.loops = new PlainLoops(this.site, this.district, loader, this.people);
			this.runs = new Runs(this.application, this.settings.warmUp(), this.settings.seconds());
			Thread.sleep(3_000);
			int idle = this.application.resident();
			this.report.fact("start, s (its processor time until at rest, s)",
					seconds(start.toNanos()) + " (" + seconds(this.application.cpu().toNanos()) + ")");
			this.report.fact("resident at rest after the start, MiB", String.valueOf(idle));
			this.goals.atMost("start without the embedded servers", 10, start.toMillis() / 1000.0, " s");
			this.goals.atMost("resident at rest", 350, idle, " MiB");
			warmUp();
			int asked = this.site.realm.asked();
			measure(Part.PAGE, this::page);
			measure(Part.ROLLUP, this::rollups);
			measure(Part.ADDING, this::adding);
			measure(Part.VERIFYING, this::verifying);
			Assessment assessment = new Assessment(this.site, loader, this.district,
					new Runs(this.application, Duration.ofSeconds(10), this.settings.seconds()), this.report,
					this.goals);
			measure(Part.ASSESSMENT, assessment::measure);
			measure(Part.COCKPIT,
					new Overview(this.site, this.district, assessment, this.runs, this.report, this.goals)::measure);
			measure(Part.MANY, () -> new Bulk(this.settings, this.district, this.api, this.loops, this.application,
					this.report, this.goals)
				.measure(idle));
			measure(Part.HOSTILE, new Hostile(this.district, this.api, this.runs, this.report, this.goals)::measure);
			// the last part rewrites the year of all hires; what was measured before is
			// kept, should it fail
			write();
			measure(Part.RULE, assessment::collegeRule);
			this.goals.atMost("calls to Keycloak in all requests since the keys are cached", 0,
					this.site.realm.asked() - asked, "");
			this.report.fact("resident after the run, MiB", String.valueOf(this.application.resident()));
			this.report.fact("most resident in the run, MiB", String.valueOf(this.application.peak()));
			this.goals.atMost("resident after the whole run", 600, this.application.resident(), " MiB");
			this.report.fact("whole run, s", seconds(System.nanoTime() - begun));
			write();
		}
		say("Goals");
		this.goals.all().forEach((goal) -> System.out.println("  " + goal.line()));
	}

	private void write() {
		if (this.settings.whole()) {
			this.report.write(this.goals);
			say("Written to " + this.settings.report());
		}
	}

	private void measure(Part part, Measurement measurement) throws Exception {
		if (this.settings.measures(part)) {
			measurement.run();
		}
	}

	private interface Measurement {

		void run() throws Exception;

	}

	/**
	 * Every path until the compiler is through with it, so that what is measured is what
	 * goes on all day: a path that many statements are on takes it the longest.
	 */
	private void warmUp() throws Exception {
		say("Warming up");
		warmUp(Part.PAGE, 15, (client) -> this.api.page(unit(), PlainLoops.Place.FIRST));
		warmUp(Part.HOSTILE, 15, (client) -> this.api.page(unit(), PlainLoops.Place.FIRST));
		warmUp(Part.ROLLUP, 15, (client) -> this.api.get(byUnit(), this.leader, 200));
		warmUp(Part.ADDING, 120, (client) -> this.api.add(this.district.share(client, 4, false)));
	}

	private void warmUp(Part part, int seconds, IntFunction<Client> client) {
		if (this.settings.measures(part)) {
			new Runs(this.application, Duration.ofSeconds(seconds), Duration.ofMillis(500))
				.run("(warm-up) " + part.name().toLowerCase(Locale.ROOT), 4, client);
		}
	}

	private void page() throws SQLException {
		say("(a) a unit's page of 50 hires");
		int pages = (this.settings.hires() / Settings.UNITS - PAGE) / PAGE;
		int far = Math.min(1_000, pages);
		PlainLoops.Place later = place(unit(), (far - 1) * PAGE);
		Seen best = run("page 1, best loop", 1, (client) -> this.loops.page(unit(), PlainLoops.Place.FIRST));
		Seen first = run("page 1", 1, (client) -> this.api.page(unit(), PlainLoops.Place.FIRST));
		Seen last = run("page " + far, 1, (client) -> this.api.page(unit(), later));
		run("page 1, best loop", Settings.MANY, (client) -> this.loops.page(unit(), PlainLoops.Place.FIRST));
		run("page 1", Settings.MANY, (client) -> this.api.page(unit(), PlainLoops.Place.FIRST));
		this.goals.atMost("page of 50: median beside the best loop", 4, first.median() / best.median(), " ×");
		this.goals.atMost("page " + far + " beside page 1", 1.5, last.median() / first.median(), " ×");
		grown("page of 50: median beside itself at 20,000 hires", 4, "page 1/1", first);
	}

	private void rollups() throws Exception {
		say("(b) the district's roll-up");
		rollup("roll-up by unit", byUnit(), PlainLoops.BY_UNIT_BEST, PlainLoops.BY_UNIT_PLAIN);
		String groups = this.api
			.rollup(System.getProperty("groups", "/rollup/groups?year=" + Settings.YEAR + "&by=UNIT_MONTH_EDUCATION"));
		if (status(groups) == 200) {
			rollup("roll-up by unit × month × education", groups, PlainLoops.GROUPS_BEST, PlainLoops.GROUPS_PLAIN);
		}
		else {
			this.report.fact("roll-up by unit × month × education", "not offered: " + groups);
		}
	}

	private void rollup(String what, String path, String best, String plain) throws Exception {
		Wire.Reply reply;
		try (Wire wire = new Wire(this.site.port); Connection owner = this.site.owner()) {
			change(owner);
			long rows = rowsRead();
			reply = wire.get(path, this.leader).expect(200);
			this.report.fact(what + ": rows that SQL reads, answer in bytes",
					rowsRead() - rows + ", " + reply.body().length);
		}
		String file = "/assets/" + Math.abs(what.hashCode()) + ".json";
		Files.createDirectories(this.site.pages().resolve("assets"));
		Files.write(this.site.pages().resolve(file.substring(1)), reply.body());
		String tag = reply.headers().get("etag");
		Seen loop = run(what + ", best loop", 1, (client) -> this.loops.rollup(best));
		run(what + ", plain loop", 1, (client) -> this.loops.rollup(plain));
		Seen still = run(what + ", static", 1, (client) -> this.api.get(file, null, 200));
		Seen one = run(what, 1, (client) -> this.api.get(path, this.leader, 200));
		Seen same = run(what + ", unchanged", 1,
				(client) -> this.api.get(path, this.leader, 304, "If-None-Match", tag));
		Seen loops = run(what + ", best loop", Settings.MANY, (client) -> this.loops.rollup(best));
		run(what + ", static", Settings.MANY, (client) -> this.api.get(file, null, 200));
		Seen eight = run(what, Settings.MANY, (client) -> this.api.get(path, this.leader, 200));
		run(what + ", unchanged", Settings.MANY,
				(client) -> this.api.get(path, this.leader, 304, "If-None-Match", tag));
		run(what + ", just changed (the change included)", 1, (client) -> changed(path));
		this.goals.atMost(what + ": median beside the best loop", 2.5, one.median() / loop.median(), " ×");
		this.goals.atLeast(what + ": rate of eight clients beside the best loop", 45, 100 * eight.rate() / loops.rate(),
				" %");
		this.goals.atMost(what + ": unchanged, beside static", 3, same.median() / still.median(), " ×");
		grown(what + ": median beside itself at 20,000 hires", 1.3, what + "/1", one);
	}

	private void adding() {
		say("(c) adding one hire");
		Seen loop = run("adding one, best loop", 1, (client) -> this.loops.add(writing(client, 1, true), true));
		Seen one = run("adding one", 1, (client) -> this.api.add(this.district.share(client, 1, true)));
		Seen apart = run("adding one, plain loop, one unit", Settings.MANY,
				(client) -> this.loops.add(writing(client, Settings.MANY, true), false));
		Seen together = run("adding one, best loop, one unit", Settings.MANY,
				(client) -> this.loops.add(writing(client, Settings.MANY, true), true));
		run("adding one, best loop, different units", Settings.MANY,
				(client) -> this.loops.add(writing(client, Settings.MANY, false), true));
		Seen oneUnit = run("adding one, one unit", Settings.MANY,
				(client) -> this.api.add(this.district.share(client, Settings.MANY, true)));
		Seen manyUnits = run("adding one, different units", Settings.MANY,
				(client) -> this.api.add(this.district.share(client, Settings.MANY, false)));
		this.goals.atMost("adding one: median beside the best loop", 4, one.median() / loop.median(), " ×");
		this.goals.atLeast("adding one: rate of eight clients beside the best loop", 35,
				100 * oneUnit.rate() / together.rate(), " %");
		this.report.fact("eight plain loops in one unit without summary, times a second",
				"%.1f".formatted(apart.rate()));
		this.goals.atLeast("adding one: eight writers on one unit and month beside eight on different units", 55,
				100 * oneUnit.rate() / manyUnits.rate(), " %");
	}

	/** What moves summaries in the application is verification: five hires a return. */
	private void verifying() {
		say("(c) verifying returns of five hires, which moves the summaries");
		verifying(12, 3);
		double apart = verifying(16, Settings.MANY);
		double together = verifying(15, 1);
		this.report.fact("eight officials verify in eight units, returns a second", "%.1f".formatted(apart));
		this.report.fact("eight officials verify in one unit, returns a second", "%.1f".formatted(together));
		this.goals.atLeast("eight writers of summaries on one unit and month beside eight on different units", 55,
				100 * together / apart, " %");
	}

	private double verifying(int firstUnit, int units) {
		List<Unit> some = this.district.units.subList(firstUnit, firstUnit + units);
		int each = 64 / units;
		List<Runnable> decisions = new ArrayList<>();
		for (int number = 0; number < each; number++) {
			int place = number;
			some.forEach((unit) -> decisions.add(this.api.submitted(this.district.enterprises.stream()
				.filter((enterprise) -> enterprise.unit() == unit)
				.skip(place)
				.findFirst()
				.orElseThrow(), 5)));
		}
		return Runs.rate(decisions, Settings.MANY);
	}

	private Enterprise writing(int client, int clients, boolean oneUnit) {
		return this.district.share(client, clients, oneUnit).getFirst();
	}

	/** Only runs of 20,000 hires on this machine tell how it grew. */
	private void grown(String what, double promised, String key, Seen now) {
		Double before = (this.settings.hires() > 20_000) ? this.report.ofSize(20_000, key) : null;
		if (before != null) {
			this.goals.atMost(what, promised, now.median() / before, " ×");
		}
	}

	private Seen run(String what, int clients, IntFunction<Client> client) {
		return this.report.add(this.runs.run(what, clients, client));
	}

	private PlainLoops.Place place(Unit unit, int offset) throws SQLException {
		try (Connection connection = this.site.connection();
				PreparedStatement statement = connection.prepareStatement(
						"SELECT hired_on, id FROM hire WHERE tenant_id = ? ORDER BY tenant_id, hired_on, id LIMIT 1 OFFSET ?")) {
			statement.setLong(1, unit.id());
			statement.setInt(2, offset);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return new PlainLoops.Place(row.getObject(1, LocalDate.class), row.getLong(2));
			}
		}
	}

	/**
	 * What the first reader finds after a verification: nothing written before counts.
	 */
	private Client changed(String path) {
		try {
			Connection owner = this.site.owner();
			Client reader = this.api.get(path, this.leader, 200);
			return new Client() {
				@Override
				public void once() throws Exception {
					change(owner);
					reader.once();
				}

				@Override
				public void close() throws Exception {
					reader.close();
					owner.close();
				}
			};
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void change(Connection owner) throws SQLException {
		try (PreparedStatement statement = owner
			.prepareStatement("UPDATE unit_summary SET changes = changes + 1 WHERE tenant_id = ? AND month = ?")) {
			statement.setLong(1, unit().id());
			statement.setInt(2, Settings.YEAR * 100 + 1);
			if (statement.executeUpdate() == 0) {
				throw new IllegalStateException("Nothing was counted in the unit's January");
			}
		}
	}

	/** Rows that the server has read so far, of whatever tables. */
	private long rowsRead() throws SQLException {
		try (Connection connection = this.site.owner();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Rows_read'")) {
			return row.next() ? row.getLong(2) : 0;
		}
	}

	private int status(String path) {
		try (Wire wire = new Wire(this.site.port)) {
			return wire.get(path, this.leader).status();
		}
	}

	private String byUnit() {
		return this.api.rollup("/rollup?year=" + Settings.YEAR);
	}

	private Unit unit() {
		return this.district.units.getFirst();
	}

	static String seconds(long nanoseconds) {
		return "%.1f".formatted(nanoseconds / 1e9);
	}

	private static void say(String text) {
		System.out.println(text);
	}

}
