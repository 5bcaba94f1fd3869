package io.caizhi.hiring.importing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.dhatim.fastexcel.Worksheet;

/**
 * The file given back: every row where it stood, faulty cells marked, the reasons beside
 * them. It is a template again, so that it can be corrected and handed in as it is.
 */
final class ReplyWorkbook {

	private static final String FAULTY = "FFC7CE";

	private static final String INK = "9C0006";

	private static final int REASON = Column.values().length;

	private static final int REASON_WIDTH = 70;

	private ReplyWorkbook() {
	}

	/**
	 * @param head of the column of reasons
	 * @param words what is wrong, in the reader's language
	 */
	static byte[] of(ImportJob job, byte[] content, List<ImportFault> faults, String head,
			Function<ImportFault, String> words) {
		TemplateStamp stamp = TemplateStamp.of(job.tenant());
		Map<Integer, Map<Column, Set<String>>> byLine = new HashMap<>();
		for (ImportFault fault : faults) {
			Column.filling(fault.field())
				.ifPresent((column) -> byLine.computeIfAbsent(fault.line(), (line) -> new HashMap<>())
					.computeIfAbsent(column, (place) -> new LinkedHashSet<>())
					.add(words.apply(fault)));
		}
		return TemplateWorkbook.written(stamp, (sheet) -> {
			sheet.width(REASON, REASON_WIDTH);
			sheet.value(0, REASON, head);
			sheet.style(0, REASON).bold().fillColor(FAULTY).set();
			sheet.setAutoFilter(0, 0, REASON);
			Reading.read(job.format(), content, stamp, TemplateWorkbook.MAXIMUM_ROWS,
					(row) -> write(sheet, row, byLine.getOrDefault(row.number(), Map.of())));
		});
	}

	private static void write(Worksheet sheet, EnteredRow row, Map<Column, Set<String>> faults) {
		int line = row.number() - 1;
		StringBuilder reasons = new StringBuilder();
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
				reasons.append(reasons.isEmpty() ? "" : "\n").append(column.head()).append('：');
				reasons.append(String.join(" ", reason));
			}
		}
		if (!reasons.isEmpty()) {
			sheet.value(line, REASON, reasons.toString());
			sheet.style(line, REASON).fontColor(INK).wrapText(true).set();
		}
	}

}
