package io.caizhi.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.tenancy.UnitCategory;

/** The units and enterprises of the demo districts, as {@code demo/*.csv} lists them. */
record Catalogue(List<DemoUnit> units) {

	static final String NANQIAO = "nanqiao";

	static final String LANGYA = "langya";

	static Catalogue read() {
		Map<String, List<DemoEnterprise>> enterprises = new LinkedHashMap<>();
		int number = 0;
		for (String[] row : rows("demo/enterprises.csv")) {
			enterprises.computeIfAbsent(row[0], (alias) -> new ArrayList<>())
				.add(new DemoEnterprise(number, row[1], CreditCodes.of(number), row[2], Integer.parseInt(row[3]),
						"-".equals(row[4]) ? null : row[4]));
			number++;
		}
		return new Catalogue(rows("demo/units.csv").stream()
			.map((row) -> new DemoUnit(row[0], row[1], row[2], UnitCategory.valueOf(row[3]), Pace.valueOf(row[4]),
					row[5], List.copyOf(enterprises.getOrDefault(row[0] + "-" + row[1], List.of()))))
			.toList());
	}

	List<DemoUnit> units(String district) {
		return this.units.stream().filter((unit) -> unit.district().equals(district)).toList();
	}

	private static List<String[]> rows(String resource) {
		return rows(resource, ",");
	}

	/** The lines of a resource that are no comment, cut at a regular expression. */
	static List<String[]> rows(String resource, String separator) {
		try (InputStream stream = Catalogue.class.getClassLoader().getResourceAsStream(resource)) {
			if (stream == null) {
				throw new IllegalStateException("No resource " + resource);
			}
			return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split(separator))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
