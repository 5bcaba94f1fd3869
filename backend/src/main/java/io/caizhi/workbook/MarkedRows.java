package io.caizhi.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Marks the faulty cells in the workbook somebody sent, and writes the reasons beside
 * their rows; all else stays as it is. Marks of an earlier reply go. The whole workbook
 * is held in memory for it.
 */
public final class MarkedRows {

	private static final int REASON_WIDTH = 70 * 256;

	private final Template template;

	private final XSSFWorkbook workbook;

	private final XSSFSheet sheet;

	private final Reasons reasons;

	private final CellMarks marks;

	/** Where in the sheet each column of the template stands. */
	private final Map<Integer, Integer> places = new HashMap<>();

	private int reasonPlace;

	private MarkedRows(Template template, XSSFWorkbook workbook, Reasons reasons) {
		this.template = template;
		this.workbook = workbook;
		this.sheet = workbook.getSheet(template.sheet());
		this.reasons = reasons;
		this.marks = new CellMarks(workbook);
	}

	/**
	 * @param content an inspected workbook made from the template
	 * @throws IOException when it cannot be edited
	 */
	public static byte[] of(Template template, byte[] content, Reasons reasons) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			new MarkedRows(template, workbook, reasons).mark();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			workbook.write(out);
			return out.toByteArray();
		}
	}

	private void mark() {
		Row heads = heads();
		XSSFCellStyle words = this.workbook.createCellStyle();
		words.setWrapText(true);
		words.setVerticalAlignment(VerticalAlignment.TOP);
		for (Row row : this.sheet) {
			if (row.getRowNum() > heads.getRowNum()) {
				mark(row, words);
			}
		}
		this.workbook.setActiveSheet(this.workbook.getSheetIndex(this.sheet));
	}

	private Row heads() {
		for (Row row : this.sheet) {
			for (Cell cell : row) {
				String text = text(cell);
				int column = Heads.headed(this.template.columns(), text);
				if (column >= 0) {
					this.places.put(column, cell.getColumnIndex());
				}
				if (Heads.REASON.contains(text.strip())) {
					this.reasonPlace = cell.getColumnIndex();
				}
			}
			if (!this.places.isEmpty()) {
				if (this.reasonPlace == 0) {
					this.reasonPlace = Math.max(row.getLastCellNum(), this.places.size());
				}
				Cell head = row.getCell(this.reasonPlace, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
				head.setCellValue(this.reasons.head());
				this.marks.mark(head);
				this.sheet.setColumnWidth(this.reasonPlace, REASON_WIDTH);
				return row;
			}
		}
		throw new IllegalStateException("The sheet has lost its heads");
	}

	private void mark(Row row, XSSFCellStyle words) {
		SortedMap<Integer, Set<String>> faults = this.reasons.of(row.getRowNum() + 1);
		this.places.forEach((column, place) -> {
			if (faults.containsKey(column)) {
				this.marks.mark(row.getCell(place, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
			}
			else {
				this.marks.unmark(row.getCell(place));
			}
		});
		if (!faults.isEmpty()) {
			Cell reason = row.getCell(this.reasonPlace, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
			reason.setCellValue(Reasons.text(this.template.columns(), faults));
			reason.setCellStyle(words);
		}
		else if (row.getCell(this.reasonPlace) != null) {
			row.removeCell(row.getCell(this.reasonPlace));
		}
	}

	private static String text(Cell cell) {
		return (cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
	}

}
