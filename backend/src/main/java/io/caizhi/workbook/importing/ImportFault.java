package io.caizhi.workbook.importing;

import java.util.Map;

/**
 * What is wrong with one cell.
 *
 * @param id its place among the faults of the file
 * @param line of the cell in the file
 * @param field the column, by the component it fills
 * @param code names the sentences {@code fault.<code>}
 */
public record ImportFault(int id, int line, String field, String code, Map<String, Object> arguments) {

	/** Faults told of one file; who sees so many corrects a column and not cells. */
	static final int MAXIMUM = 20_000;

}
