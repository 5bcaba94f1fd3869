package io.caizhi.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook. Text is written as text in cells formatted as text, which no
 * spreadsheet takes for a formula; numbers stay numbers. The watermark stands above and
 * below the table, at the foot of every printed page, and in a sheet that is not shown.
 */
final class WorkbookWriting {

	private static final String TEXT_FORMAT = "@";

	private static final int HEADS = 2;

	private static final int FOOT_SIZE = 8;

	private WorkbookWriting() {
	}

	static byte[] write(List<ExportTable> tables, Watermark mark) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Caizhi", "1.0")) {
			for (ExportTable table : tables) {
				write(workbook.newWorksheet((tables.size() > 1) ? table.title() : "导出"), table, mark);
			}
			Worksheet hidden = workbook.newWorksheet("_caizhi");
			List<List<String>> parts = mark.parts();
			for (int row = 0; row < parts.size(); row++) {
				write(hidden, row, List.copyOf(parts.get(row)));
			}
			hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void write(Worksheet sheet, ExportTable table, Watermark mark) {
		sheet.value(0, 0, table.title());
		sheet.style(0, 0).bold().fontSize(14).set();
		sheet.value(1, 0, mark.line());
		for (int column = 0; column < table.heads().size(); column++) {
			text(sheet, HEADS, column, table.heads().get(column));
			sheet.style(HEADS, column).bold().set();
		}
		for (int row = 0; row < table.rows().size(); row++) {
			write(sheet, HEADS + 1 + row, table.rows().get(row));
		}
		sheet.value(HEADS + 1 + table.rows().size(), 0, mark.line());
		sheet.freezePane(1, HEADS + 1);
		// an ampersand begins a code of the page's foot
		sheet.footer(mark.line().replace("&", "&&"), Position.CENTER, FOOT_SIZE);
	}

	private static void write(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
		for (int column = 0; column < cells.size(); column++) {
			Object value = cells.get(column);
			if (value instanceof Number number) {
				sheet.value(row, column, number);
			}
			else if (value != null) {
				text(sheet, row, column, value.toString());
			}
		}
	}

	private static void text(Worksheet sheet, int row, int column, String text) {
		sheet.value(row, column, text);
		sheet.style(row, column).format(TEXT_FORMAT).set();
	}

}
