package io.caizhi.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is measured, and for how long; each a system property of the same name.
 *
 * @param hires loaded before anything is measured
 * @param seconds of each measurement, after half as many to warm up
 * @param workbooks the rows of the workbooks that are imported
 * @param parts what is measured, for trying things out; everything when empty
 * @param jvm the options the application runs with
 */
record Settings(int hires, Duration seconds, List<Integer> workbooks, Set<Part> parts, List<String> jvm, Path jar,
		Path folder, Path report) {

	/** The units of the district. */
	static final int UNITS = 30;

	/** The enterprises of the district, as many in every unit but for the remainder. */
	static final int ENTERPRISES = 2_000;

	/** The year that everything loaded lies in; long closed. */
	static final int YEAR = 2025;

	/** Clients at once. */
	static final int MANY = 8;

	/** What can be measured by itself. */
	enum Part {

		PAGE, ROLLUP, ADDING, VERIFYING, ASSESSMENT, COCKPIT, MANY, HOSTILE, RULE

	}

	static Settings read() {
		int hires = Integer.getInteger("hires", 20_000);
		int seconds = Integer.getInteger("seconds", 0);
		return new Settings(hires, Duration.ofSeconds((seconds > 0) ? seconds : (hires > 20_000) ? 6 : 3),
				Arrays.stream(System.getProperty("workbooks", "10000,100000").split(","))
					.map(Integer::valueOf)
					.toList(),
				Arrays.stream(System.getProperty("parts", "").split(","))
					.filter((part) -> !part.isBlank())
					.map((part) -> Part.valueOf(part.toUpperCase(Locale.ROOT)))
					.collect(Collectors.toSet()),
				List.of(System.getProperty("jvm", "-XX:+UseSerialGC -Xms80m -Xmx300m").trim().split(" +")),
				Path.of(System.getProperty("jar")).toAbsolutePath(),
				Path.of(System.getProperty("folder", "target/benchmark")).toAbsolutePath(),
				Path.of(System.getProperty("report", "docs/benchmark.md")).toAbsolutePath());
	}

	static List<YearMonth> months() {
		return IntStream.rangeClosed(1, 12).mapToObj((month) -> YearMonth.of(YEAR, month)).toList();
	}

	/** The unit an enterprise is in. */
	static int unitOf(int enterprise) {
		return enterprise % UNITS;
	}

	boolean measures(Part part) {
		return whole() || this.parts.contains(part);
	}

	/** Only such a run is written down. */
	boolean whole() {
		return this.parts.isEmpty();
	}

	Duration warmUp() {
		return this.seconds.dividedBy(2).plusSeconds(1);
	}

}
