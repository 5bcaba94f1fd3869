package io.caizhi.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is wrong, where.
 *
 * @param head of the column of reasons
 * @param byLine by the line, counted from 1, as the spreadsheet shows it, and the place
 * of the column among those of the template
 */
public record Reasons(String head, Map<Integer, SortedMap<Integer, Set<String>>> byLine) {

	SortedMap<Integer, Set<String>> of(int line) {
		return this.byLine.getOrDefault(line, new TreeMap<>());
	}

	/** All that is wrong with a row, a line for each of its cells. */
	static String text(List<? extends SheetColumn> columns, SortedMap<Integer, Set<String>> faults) {
		StringBuilder text = new StringBuilder();
		faults.forEach((column, words) -> text.append(text.isEmpty() ? "" : "\n")
			.append(columns.get(column).head())
			.append('：')
			.append(String.join(" ", words)));
		return text.toString();
	}

}
