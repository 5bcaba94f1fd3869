package io.caizhi.hiring.importing;

import java.util.stream.Stream;

import io.caizhi.workbook.SheetRow;
import io.caizhi.workbook.UnusableFile;

/**
 * Where rows come from, one at a time: the reading library stays behind this. Rows end
 * with a {@link UnusableFile} where the file breaks off or breaks a rule.
 */
interface RowSource extends AutoCloseable {

	/** The rows of the sheet with the hires, heads first. */
	Stream<SheetRow> rows();

	@Override
	void close();

	/**
	 * @param stamp what the template of this tenant carries
	 */
	static RowSource of(FileFormat format, byte[] content, TemplateStamp stamp) {
		return switch (format) {
			case XLSX -> new WorkbookRows(content, stamp);
			case CSV -> new CsvRows(content, stamp);
		};
	}

}
