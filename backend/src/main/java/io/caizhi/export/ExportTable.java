package io.caizhi.export;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What goes into a file.
 *
 * @param kind what it is, as the audit log calls it, such as {@code figures}
 * @param title what it is, as its readers call it
 * @param rows of cells, each text, a number, a day, or empty
 */
public record ExportTable(String kind, String title, List<String> heads, List<List<@Nullable Object>> rows) {

	@Override
	public String toString() {
		return "ExportTable " + this.kind;
	}

}
