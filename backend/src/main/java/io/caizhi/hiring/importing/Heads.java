package io.caizhi.hiring.importing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.workbook.SheetCell;
import io.caizhi.workbook.SheetRow;
import io.caizhi.workbook.UnusableFile;

/**
 * Which column of the sheet holds what.
 *
 * @param places of the columns, counted from 0
 */
record Heads(Map<Column, Integer> places) {

	/** What the reply has above its reasons; a corrected reply is read as it is. */
	static final Set<String> REASON = Set.of("错误原因", "Reason");

	/**
	 * @throws UnusableFile when a column is missing, twice there, or none of ours
	 */
	static Heads of(SheetRow row) {
		Map<Column, Integer> places = new EnumMap<>(Column.class);
		for (int i = 0; i < row.cells().size(); i++) {
			SheetCell cell = row.cells().get(i);
			if (cell.blank() || REASON.contains(cell.text().strip())) {
				continue;
			}
			Column column = Column.headed(cell.text()).orElse(null);
			if (column == null || places.putIfAbsent(column, i) != null) {
				throw new UnusableFile("import.unknown-head", Map.of("column", i + 1));
			}
		}
		String missing = Arrays.stream(Column.values())
			.filter((column) -> !places.containsKey(column))
			.map(Column::head)
			.collect(Collectors.joining("、"));
		if (!missing.isEmpty()) {
			throw new UnusableFile("import.heads", Map.of("missing", missing));
		}
		return new Heads(places);
	}

}
