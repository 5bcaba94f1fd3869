package io.caizhi.hiring.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.caizhi.hiring.importing.Replies.Reasons;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Marks the faulty cells in the workbook somebody sent, and writes the reasons beside
 * them; all else stays as it is. Marks of an earlier reply go. The whole workbook is held
 * in memory for it.
 */
final class OwnWorkbook {

	private static final byte[] FAULTY = { (byte) 0xFF, (byte) 0xC7, (byte) 0xCE };

	private static final int REASON_WIDTH = 70 * 256;

	private final XSSFWorkbook workbook;

	private final XSSFSheet sheet;

	private final Reasons reasons;

	private final Map<Column, Integer> places = new EnumMap<>(Column.class);

	private final Map<Integer, XSSFCellStyle> marked = new HashMap<>();

	private final Map<Integer, XSSFCellStyle> unmarked = new HashMap<>();

	private int reasonPlace;

	private OwnWorkbook(XSSFWorkbook workbook, Reasons reasons) {
		this.workbook = workbook;
		this.sheet = workbook.getSheet(TemplateWorkbook.HIRES);
		this.reasons = reasons;
	}

	static byte[] marked(byte[] content, Reasons reasons) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			new OwnWorkbook(workbook, reasons).mark();
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
				Column.headed(text).ifPresent((column) -> this.places.put(column, cell.getColumnIndex()));
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
				head.setCellStyle(marked(head));
				this.sheet.setColumnWidth(this.reasonPlace, REASON_WIDTH);
				return row;
			}
		}
		throw new IllegalStateException("The sheet has lost its heads");
	}

	private void mark(Row row, XSSFCellStyle words) {
		Map<Column, Set<String>> faults = this.reasons.of(row.getRowNum() + 1);
		this.places.forEach((column, place) -> {
			if (faults.containsKey(column)) {
				Cell cell = row.getCell(place, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
				cell.setCellStyle(marked(cell));
			}
			else {
				unmark(row.getCell(place));
			}
		});
		if (!faults.isEmpty()) {
			Cell reason = row.getCell(this.reasonPlace, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
			reason.setCellValue(Reasons.text(faults));
			reason.setCellStyle(words);
		}
		else if (row.getCell(this.reasonPlace) != null) {
			row.removeCell(row.getCell(this.reasonPlace));
		}
	}

	/** The look of the cell, on red. */
	private XSSFCellStyle marked(Cell cell) {
		return this.marked.computeIfAbsent((int) cell.getCellStyle().getIndex(), (index) -> {
			XSSFCellStyle style = copied(cell);
			style.setFillForegroundColor(new XSSFColor(FAULTY, null));
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			return style;
		});
	}

	private void unmark(@Nullable Cell cell) {
		if (cell != null && cell.getCellStyle() instanceof XSSFCellStyle style && isMark(style)) {
			cell.setCellStyle(this.unmarked.computeIfAbsent((int) style.getIndex(), (index) -> {
				XSSFCellStyle plain = copied(cell);
				plain.setFillPattern(FillPatternType.NO_FILL);
				return plain;
			}));
		}
	}

	private static boolean isMark(XSSFCellStyle style) {
		XSSFColor colour = style.getFillForegroundColorColor();
		return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND && colour != null
				&& Arrays.equals(colour.getRGB(), FAULTY);
	}

	private XSSFCellStyle copied(Cell cell) {
		XSSFCellStyle style = this.workbook.createCellStyle();
		style.cloneStyleFrom(cell.getCellStyle());
		return style;
	}

	private static String text(Cell cell) {
		return (cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
	}

}
