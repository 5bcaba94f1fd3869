package io.caizhi.workbook;

import java.util.stream.Stream;

/** The rows of a workbook made from our template. */
final class WorkbookRows implements RowSource {

	/** Cells further right than this beyond our columns are nobody's. */
	private static final int MORE = 43;

	private final WorkbookFile workbook;

	private final Template template;

	WorkbookRows(byte[] content, Template template) {
		this.template = template;
		this.workbook = WorkbookFile.open(content);
		try (Stream<SheetRow> rows = sheet(TemplateWorkbook.STAMP)) {
			SheetRow first = rows.findFirst().orElseThrow(() -> new UnusableFile("import.not-template"));
			template.stamp().require(first.cell(0).text(), first.cell(1).text(), first.cell(2).text());
		}
		if (!this.workbook.has(template.sheet())) {
			throw new UnusableFile("import.not-template");
		}
	}

	@Override
	public Stream<SheetRow> rows() {
		return sheet(this.template.sheet());
	}

	private Stream<SheetRow> sheet(String name) {
		return this.workbook.rows(name, this.template.columns().size() + MORE)
			.orElseThrow(() -> new UnusableFile("import.not-template"));
	}

	@Override
	public void close() {
		this.workbook.close();
	}

}
