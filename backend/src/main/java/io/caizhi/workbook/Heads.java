package io.caizhi.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where in the sheet each column of a template stands, counted from 0. */
final class Heads {

	/** What the reply has above its reasons; a corrected reply is read as it is. */
	static final Set<String> REASON = Set.of("错误原因", "Reason");

	private final int[] places;

	private Heads(int[] places) {
		this.places = places;
	}

	/**
	 * @throws UnusableFile when a column is missing, twice there, or none of ours
	 */
	static Heads of(SheetRow row, List<? extends SheetColumn> columns) {
		int[] places = new int[columns.size()];
		Arrays.fill(places, -1);
		for (int i = 0; i < row.cells().size(); i++) {
			SheetCell cell = row.cells().get(i);
			if (cell.blank() || REASON.contains(cell.text().strip())) {
				continue;
			}
			int column = headed(columns, cell.text());
			if (column < 0 || places[column] >= 0) {
				throw new UnusableFile("import.unknown-head", Map.of("column", i + 1));
			}
			places[column] = i;
		}
		String missing = IntStream.range(0, places.length)
			.filter((column) -> places[column] < 0)
			.mapToObj((column) -> columns.get(column).head())
			.collect(Collectors.joining("、"));
		if (!missing.isEmpty()) {
			throw new UnusableFile("import.heads", Map.of("missing", missing));
		}
		return new Heads(places);
	}

	/** The place of the column with that head; negative when there is none. */
	static int headed(List<? extends SheetColumn> columns, String head) {
		String text = head.strip();
		return IntStream.range(0, columns.size())
			.filter((column) -> columns.get(column).head().equals(text))
			.findFirst()
			.orElse(-1);
	}

	/** The row with its cells in the order of the columns. */
	SheetRow ordered(SheetRow row) {
		SheetCell[] cells = new SheetCell[this.places.length];
		for (int column = 0; column < cells.length; column++) {
			cells[column] = row.cell(this.places[column]);
		}
		return new SheetRow(row.number(), List.of(cells));
	}

}
