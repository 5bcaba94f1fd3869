package io.caizhi.hiring.importing;

import java.util.stream.Stream;

import io.caizhi.workbook.SheetRow;
import io.caizhi.workbook.UnusableFile;
import io.caizhi.workbook.WorkbookFile;

/** The rows of a workbook made from our template. */
final class WorkbookRows implements RowSource {

	/** Cells further right are nobody's; one is looked at to see that they are there. */
	private static final int CELLS = 60;

	private final WorkbookFile workbook;

	WorkbookRows(byte[] content, TemplateStamp stamp) {
		this.workbook = WorkbookFile.open(content);
		try (Stream<SheetRow> rows = sheet(TemplateWorkbook.STAMP)) {
			SheetRow first = rows.findFirst().orElseThrow(() -> new UnusableFile("import.not-template"));
			stamp.require(first.cell(0).text(), first.cell(1).text(), first.cell(2).text());
		}
		if (!this.workbook.has(TemplateWorkbook.HIRES)) {
			throw new UnusableFile("import.not-template");
		}
	}

	@Override
	public Stream<SheetRow> rows() {
		return sheet(TemplateWorkbook.HIRES);
	}

	private Stream<SheetRow> sheet(String name) {
		return this.workbook.rows(name, CELLS).orElseThrow(() -> new UnusableFile("import.not-template"));
	}

	@Override
	public void close() {
		this.workbook.close();
	}

}
