package io.caizhi.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.dhatim.fastexcel.Worksheet;

/**
 * A fresh file given back: every row where it stood, faulty cells marked, the reasons
 * beside them, written row by row. It is a template again, so that it can be corrected
 * and handed in as it is.
 */
public final class ReplyWorkbook {

	private static final String FAULTY = "FFC7CE";

	private static final String INK = "9C0006";

	/** Rows that are kept in memory at most. */
	private static final int FLUSH = 500;

	private static final int REASON_WIDTH = 70;

	private final Template template;

	private final int reason;

	private ReplyWorkbook(Template template) {
		this.template = template;
		this.reason = template.columns().size();
	}

	/**
	 * @param content an inspected file that can be read
	 */
	public static byte[] of(Template template, FileFormat format, byte[] content, Reasons reasons) {
		return new ReplyWorkbook(template).written(format, content, reasons);
	}

	private byte[] written(FileFormat format, byte[] content, Reasons reasons) {
		return this.template.filled((sheet) -> {
			sheet.width(this.reason, REASON_WIDTH);
			sheet.value(0, this.reason, reasons.head());
			sheet.style(0, this.reason).bold().fillColor(FAULTY).set();
			sheet.setAutoFilter(0, 0, this.reason);
			AtomicInteger rows = new AtomicInteger();
			this.template.read(format, content, (row) -> {
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
	private void write(Worksheet sheet, SheetRow row, int count, SortedMap<Integer, Set<String>> faults) {
		int line = Math.max(count, row.number() - 1);
		for (int place = 0; place < this.reason; place++) {
			String text = row.cell(place).text();
			if (!text.isEmpty()) {
				sheet.value(line, place, text);
			}
			if (faults.containsKey(place)) {
				sheet.style(line, place).format("@").fillColor(FAULTY).fontColor(INK).set();
			}
			else {
				sheet.style(line, place).format("@").set();
			}
		}
		if (!faults.isEmpty()) {
			sheet.value(line, this.reason, Reasons.text(this.template.columns(), faults));
			sheet.style(line, this.reason).fontColor(INK).wrapText(true).set();
		}
	}

}
