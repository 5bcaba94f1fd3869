package io.caizhi.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook given back with its faulty cells on red, and a sheet of its own in front
 * that says of each what is wrong; all else stays as it is, so that it can be mended and
 * handed in as it is. Marks of an earlier reply go. The whole workbook is held in memory
 * for it.
 */
public final class MarkedWorkbook {

	/** Bytes of a workbook, unpacked; in memory they are ten times as many. */
	private static final long MOST_BYTES = 10L * 1024 * 1024;

	private static final int PLACE_WIDTH = 24 * 256;

	private static final int REASON_WIDTH = 90 * 256;

	private final XSSFWorkbook workbook;

	private final CellMarks marks;

	private MarkedWorkbook(XSSFWorkbook workbook) {
		this.workbook = workbook;
		this.marks = new CellMarks(workbook);
	}

	/**
	 * Something that is wrong.
	 *
	 * @param where such as {@code Sheet!C5}; a place that is no cell is only listed
	 * @param words for people
	 */
	public record Mark(String where, String words) {

	}

	/**
	 * What the sheet of reasons says above its columns.
	 *
	 * @param sheet its name
	 * @param where the column of places
	 * @param words the column of reasons
	 */
	public record Heads(String sheet, String where, String words) {

	}

	/**
	 * @param content an inspected workbook
	 * @throws UnusableFile when it is too large to be edited, or cannot be read
	 */
	public static byte[] of(byte[] content, Heads heads, List<Mark> marks) {
		if (WorkbookFile.unpacked(content) > MOST_BYTES) {
			throw new UnusableFile("import.too-much-inside");
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			new MarkedWorkbook(workbook).mark(heads, marks);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException | RuntimeException ex) {
			throw new UnusableFile("import.damaged");
		}
	}

	private void mark(Heads heads, List<Mark> marks) {
		for (int i = 0; i < this.workbook.getNumberOfSheets(); i++) {
			unmark(this.workbook.getSheetAt(i));
		}
		for (Mark mark : marks) {
			mark(mark.where());
		}
		list(heads, marks);
	}

	private void mark(String where) {
		int sheetEnd = where.lastIndexOf('!');
		XSSFSheet sheet = (sheetEnd > 0) ? this.workbook.getSheet(where.substring(0, sheetEnd)) : null;
		if (sheet != null) {
			CellReference place = new CellReference(where.substring(sheetEnd + 1));
			Row row = sheet.getRow(place.getRow());
			Cell cell = ((row != null) ? row : sheet.createRow(place.getRow())).getCell(place.getCol(),
					Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
			this.marks.mark(cell);
		}
	}

	private void list(Heads heads, List<Mark> marks) {
		int old = this.workbook.getSheetIndex(heads.sheet());
		if (old >= 0) {
			this.workbook.removeSheetAt(old);
		}
		XSSFSheet sheet = this.workbook.createSheet(heads.sheet());
		row(sheet, 0, heads.where(), heads.words());
		for (int i = 0; i < marks.size(); i++) {
			row(sheet, i + 1, marks.get(i).where(), marks.get(i).words());
		}
		sheet.setColumnWidth(0, PLACE_WIDTH);
		sheet.setColumnWidth(1, REASON_WIDTH);
		sheet.createFreezePane(0, 1);
		this.workbook.setSheetOrder(heads.sheet(), 0);
		this.workbook.setActiveSheet(0);
		this.workbook.setSelectedTab(0);
	}

	private static void row(XSSFSheet sheet, int place, String where, String words) {
		Row row = sheet.createRow(place);
		row.createCell(0).setCellValue(where);
		row.createCell(1).setCellValue(words);
	}

	private void unmark(XSSFSheet sheet) {
		for (Row row : sheet) {
			for (Cell cell : row) {
				this.marks.unmark(cell);
			}
		}
	}

}
