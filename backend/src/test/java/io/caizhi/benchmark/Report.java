package io.caizhi.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes what was measured into a page of the docs: a part for each size, of which only
 * that of this run is written anew.
 */
final class Report {

	private static final String HEAD = """
			# Benchmark

			What the application takes beside what its database and its server can do at best, all in one run on one
			machine: "best loop" is the best design over plain JDBC (an index without sort, a summary kept in the
			writer's transaction), "plain loop" the same without summary, "static" the same bytes from the same server.
			The application answers over HTTP with login, policy, validation, encryption and audit on, from the packaged
			jar; the database survives a power cut. Client, application and database share the machine's processors.
			Measured is what goes on all day: before it, pages and roll-ups are asked for and hires added for a minute
			and a half, for a young application spends up to four fifths of its processor time on compiling itself.

			Scores are those of the demo's plan of 27 indicators and its schemes for the four categories, written and
			issued over HTTP. An inventory lasts from the request until its run is done; before each a value changes, so
			that each is computed and stored anew. The hundred districts have the same plan, schemes and units; their
			summaries are copies of the first one's and they have no hires, of which an inventory reads none. They are
			asked for one after another and worked off by the one worker that a node has. A simulation moves two weights
			in each category and looks for flips, or tries another rule, 30 targets and 30 figures on the values of the
			moment. The rule for college students is changed for the whole loaded year, whose months are opened for it.

			    mvn -pl backend -Pbenchmark verify -DskipWeb -DskipTests -Dhires=200000

			`-Dhires` is 20000 (eight minutes), 200000 or 2000000; `-Dseconds` what each measurement lasts. It is no part
			of the tests, needs no port of its own, leaves nothing behind but this page and `backend/target/benchmark`,
			and writes the part of its size anew. `-Dparts=adding,assessment` measures some parts only (`page`, `rollup`,
			`adding`, `verifying`, `assessment`, `many`, `rule`) and writes nothing down. CI holds counts, never
			milliseconds: `StatementCountIT`, `QueryPlanIT`.
			""";

	/** Written by people, and kept; this is how it begins. */
	private static final String WHY = """
			## What is missed, and why
			""";

	private final Settings settings;

	private final List<Runs.Seen> seen = new ArrayList<>();

	private final Map<String, String> facts = new TreeMap<>();

	Report(Settings settings) {
		this.settings = settings;
	}

	Runs.Seen add(Runs.Seen run) {
		this.seen.add(run);
		return run;
	}

	void fact(String what, String value) {
		System.out.println("  " + what + ": " + value);
		this.facts.put(what, value);
	}

	/** What a run of another size measured, if there was one. */
	Double ofSize(int hires, String what) {
		Properties known = known(hires);
		String value = known.getProperty(what);
		return (value != null) ? Double.valueOf(value) : null;
	}

	void write(Goals goals) {
		Properties known = new Properties();
		this.seen.forEach((run) -> known.setProperty(run.what() + "/" + run.clients(), String.valueOf(run.median())));
		try {
			Files.createDirectories(this.settings.folder());
			try (var out = Files.newBufferedWriter(medians(this.settings.hires()))) {
				known.store(out, "medians in milliseconds");
			}
			Map<Integer, String> parts = parts();
			parts.put(this.settings.hires(), part(goals));
			StringBuilder text = new StringBuilder(HEAD).append("\n").append(why().strip()).append("\n");
			parts.values().forEach((part) -> text.append("\n").append(part.strip()).append("\n"));
			Files.writeString(this.settings.report(), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String why() throws IOException {
		if (Files.exists(this.settings.report())) {
			Matcher kept = Pattern.compile("(?ms)^## What is missed.*?(?=^## [0-9]|\\z)")
				.matcher(Files.readString(this.settings.report()));
			if (kept.find()) {
				return kept.group();
			}
		}
		return WHY;
	}

	private Map<Integer, String> parts() throws IOException {
		Map<Integer, String> parts = new TreeMap<>();
		if (Files.exists(this.settings.report())) {
			Matcher part = Pattern.compile("(?ms)^## ([0-9,]+) hires.*?(?=^## [0-9]|\\z)")
				.matcher(Files.readString(this.settings.report()));
			while (part.find()) {
				parts.put(Integer.valueOf(part.group(1).replace(",", "")), part.group());
			}
		}
		return parts;
	}

	private String part(Goals goals) {
		StringBuilder text = new StringBuilder();
		text.append("## %,d hires, %s%n%n".formatted(this.settings.hires(), LocalDate.now()));
		text.append("%s. Application: `java %s`.%n%n".formatted(machine(), String.join(" ", this.settings.jvm())));
		text.append("| goal | promised | measured | |\n|---|---|---|---|\n");
		goals.all().forEach((goal) -> text.append(goal.line()).append('\n'));
		text.append("\n| | clients | times a second | median ms | 99 % ms | CPU ms | resident MiB |\n");
		text.append("|---|--:|--:|--:|--:|--:|--:|\n");
		this.seen
			.forEach((run) -> text.append(String.format(Locale.ROOT, "| %s | %d | %.1f | %.3f | %.3f | %.3f | %d |%n",
					run.what(), run.clients(), run.rate(), run.median(), run.p99(), run.cpu(), run.resident())));
		text.append("\n| | |\n|---|--:|\n");
		this.facts.forEach((what, value) -> text.append("| %s | %s |%n".formatted(what, value)));
		return text.toString();
	}

	private static String machine() {
		return "%s, %d processors, %s, %s %s, JDK %s".formatted(cpu(), Runtime.getRuntime().availableProcessors(),
				memory(), System.getProperty("os.name"), System.getProperty("os.version"), Runtime.version().feature());
	}

	private static String cpu() {
		return fromProc("/proc/cpuinfo", "model name", "processor of unknown name");
	}

	private static String memory() {
		String kibibytes = fromProc("/proc/meminfo", "MemTotal", "0 kB").replaceAll("[^0-9]", "");
		return Long.parseLong(kibibytes) / 1024 / 1024 + " GiB of memory";
	}

	private static String fromProc(String file, String key, String otherwise) {
		try (Stream<String> lines = Files.lines(Path.of(file), StandardCharsets.UTF_8)) {
			return lines.filter((line) -> line.startsWith(key))
				.findFirst()
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.orElse(otherwise);
		}
		catch (IOException ex) {
			return otherwise;
		}
	}

	private Properties known(int hires) {
		Properties known = new Properties();
		if (Files.exists(medians(hires))) {
			try (var in = Files.newBufferedReader(medians(hires))) {
				known.load(in);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return known;
	}

	private Path medians(int hires) {
		return this.settings.folder().resolve("medians-" + hires + ".properties");
	}

}
