package io.caizhi.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Puts cells of a workbook on red, and takes them off again; all else of them stays. */
final class CellMarks {

	private static final byte[] FAULTY = { (byte) 0xFF, (byte) 0xC7, (byte) 0xCE };

	private final XSSFWorkbook workbook;

	private final Map<Integer, XSSFCellStyle> marked = new HashMap<>();

	private final Map<Integer, XSSFCellStyle> unmarked = new HashMap<>();

	CellMarks(XSSFWorkbook workbook) {
		this.workbook = workbook;
	}

	void mark(Cell cell) {
		cell.setCellStyle(this.marked.computeIfAbsent((int) cell.getCellStyle().getIndex(), (index) -> {
			XSSFCellStyle style = copied(cell);
			style.setFillForegroundColor(new XSSFColor(FAULTY, null));
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			return style;
		}));
	}

	void unmark(@Nullable Cell cell) {
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

}
