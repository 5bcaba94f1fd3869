package io.caizhi.hiring.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.caizhi.hiring.importing.Replies.Reasons;
import io.caizhi.workbook.SheetCell;
import org.dhatim.fastexcel.Worksheet;

/**
 * A fresh file given back: every row where it stood, faulty cells marked, the reasons
 * beside them, written row by row. It is a template again, so that it can be corrected
 * and handed in as it is.
 */
final class ReplyWorkbook {

	private static final String FAULTY = "FFC7CE";

	private static final String INK = "9C0006";

	private static final int REASON = Column.values().length;

	/** Rows that are kept in memory at most. */
	private static final int FLUSH = 500;

	private static final int REASON_WIDTH = 70;

	private ReplyWorkbook() {
	}

	static byte[] of(ImportJob job, byte[] content, Reasons reasons) {
		TemplateStamp stamp = TemplateStamp.of(job.tenant());
		return TemplateWorkbook.written(stamp, (sheet) -> {
			sheet.width(REASON, REASON_WIDTH);
			sheet.value(0, REASON, reasons.head());
			sheet.style(0, REASON).bold().fillColor(FAULTY).set();
			sheet.setAutoFilter(0, 0, REASON);
			AtomicInteger rows = new AtomicInteger();
			Reading.read(job.format(), content, stamp, TemplateWorkbook.MAXIMUM_ROWS, (row) -> {
				write(sheet, row, rows.incrementAndGet(), reasons.of(row.number()));
				if (rows.get() % FLUSH == 0) {
					flush(sheet);
				}
			});
		});
	}

	private static void flush(Worksheet sheet) {
		try {
			sheet.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A table's first line is its stamp, so that rows stand a line lower there. */
	private static void write(Worksheet sheet, EnteredRow row, int count, Map<Column, Set<String>> faults) {
		int line = Math.max(count, row.number() - 1);
		for (Column column : Column.values()) {
			int place = column.ordinal();
			SheetCell cell = row.cells().getOrDefault(column, SheetCell.BLANK);
			if (!cell.text().isEmpty()) {
				sheet.value(line, place, cell.text());
			}
			Set<String> reason = faults.get(column);
			if (reason == null) {
				sheet.style(line, place).format("@").set();
			}
			else {
				sheet.style(line, place).format("@").fillColor(FAULTY).fontColor(INK).set();
			}
		}
		if (!faults.isEmpty()) {
			sheet.value(line, REASON, Reasons.text(faults));
			sheet.style(line, REASON).fontColor(INK).wrapText(true).set();
		}
	}

}
