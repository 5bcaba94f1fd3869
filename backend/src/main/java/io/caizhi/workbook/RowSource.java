package io.caizhi.workbook;

import java.util.stream.Stream;

/**
 * Where rows come from, one at a time: the reading library stays behind this. Rows end
 * with a {@link UnusableFile} where the file breaks off or breaks a rule.
 */
interface RowSource extends AutoCloseable {

	/** The rows of the sheet that is filled in, heads first. */
	Stream<SheetRow> rows();

	@Override
	void close();

	/**
	 * @param template which the file should be made from
	 */
	static RowSource of(FileFormat format, byte[] content, Template template) {
		return switch (format) {
			case XLSX -> new WorkbookRows(content, template);
			case CSV -> new CsvRows(content, template.stamp());
		};
	}

}
