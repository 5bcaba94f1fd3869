package io.caizhi.demo;

import java.time.Month;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A ledger entry of the demo, as {@code demo/ledger.csv} lists it.
 *
 * @param number tells entries apart
 * @param key by which others refer to it; {@code -} where none does
 * @param told in which years it is
 * @param values by field: a text, {@code *} for an invented person, {@code *901} for one
 * that several name, {@code @key} for another entry of the unit, {@code term} for the day
 * on which a term ends
 */
record PlannedEntry(int number, String key, String unit, String kind, MonthDay day, Told told,
		Map<String, String> values) {

	/** In which years an entry is told. */
	enum Told {

		/** In the reference year. */
		ONCE,
		/** In both. */
		AGAIN,
		/** In the year that runs, for what the public report does not name. */
		NOW;

		boolean in(boolean running) {
			return this == AGAIN || running == (this == NOW);
		}

	}

	static List<PlannedEntry> read() {
		List<String[]> rows = Catalogue.rows("demo/ledger.csv", "\\|");
		return IntStream.range(0, rows.size()).mapToObj((i) -> of(i, rows.get(i))).toList();
	}

	private static PlannedEntry of(int number, String[] row) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String value : row[5].split(";")) {
			String[] parts = value.split("=", 2);
			values.put(parts[0], parts[1]);
		}
		return new PlannedEntry(number, row[0], row[1], row[2], MonthDay.parse("--" + row[3]),
				Told.valueOf(row[4].toUpperCase(Locale.ROOT)), values);
	}

	boolean in(Month month) {
		return this.day.getMonth() == month;
	}

}
