package io.caizhi.workbook;

import java.util.OptionalInt;

/** The kinds of files that are read, told by their content and never by their name. */
public enum FileFormat {

	XLSX, CSV;

	/**
	 * What a look at the whole file tells.
	 *
	 * @param rows that it seems to hold, its heads not counted
	 */
	public record Look(FileFormat format, int rows) {

	}

	public static FileFormat of(byte[] content) {
		return look(content).format();
	}

	/**
	 * Looks at the whole file without reading its rows.
	 * @throws UnusableFile when it is none of these, damaged, or made to do harm
	 */
	public static Look look(byte[] content) {
		OptionalInt rows = WorkbookFile.inspect(content);
		if (rows.isPresent()) {
			return new Look(XLSX, Math.max(0, rows.getAsInt() - 1));
		}
		CsvText.inspect(content);
		return new Look(CSV, Math.max(0, lines(content) - 2));
	}

	private static int lines(byte[] content) {
		int lines = (content[content.length - 1] != '\n') ? 1 : 0;
		for (byte one : content) {
			lines += (one == '\n') ? 1 : 0;
		}
		return lines;
	}

}
