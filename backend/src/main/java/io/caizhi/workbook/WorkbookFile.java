package io.caizhi.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import io.caizhi.workbook.SheetCell.Kind;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook as somebody handed it in; to be inspected before it is opened. */
public final class WorkbookFile implements AutoCloseable {

	/** In bytes, of any file. */
	private static final int LIMIT = 20 * 1024 * 1024;

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	/** The container of .xls, and of a workbook with a password. */
	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
			(byte) 0xE1 };

	private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	/** 9999-12-31 as a spreadsheet counts days. */
	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2958465);

	private final ReadableWorkbook workbook;

	private WorkbookFile(ReadableWorkbook workbook) {
		this.workbook = workbook;
	}

	/**
	 * Looks at the whole file without reading its rows.
	 * @return how many rows the longest sheet has; empty when it is no workbook at all
	 * @throws UnusableFile when it is empty, too large, damaged, or made to do harm
	 */
	public static OptionalInt inspect(byte[] content) {
		if (content.length == 0) {
			throw new UnusableFile("import.empty-file");
		}
		if (content.length > LIMIT) {
			throw new UnusableFile("import.too-much-inside");
		}
		if (starts(content, OLE2)) {
			throw new UnusableFile(contains(content, ENCRYPTED) ? "import.encrypted" : "import.old-format");
		}
		return starts(content, ZIP) ? OptionalInt.of(ZipInspection.inspect(content)) : OptionalInt.empty();
	}

	/** How many bytes an inspected workbook holds unpacked. */
	public static long unpacked(byte[] content) {
		return ZipInspection.unpacked(content);
	}

	/**
	 * Opens an inspected workbook.
	 * @throws UnusableFile when it cannot be read
	 */
	public static WorkbookFile open(byte[] content) {
		try {
			return new WorkbookFile(
					new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false)));
		}
		catch (IOException | RuntimeException ex) {
			throw new UnusableFile("import.damaged");
		}
	}

	/** Whether it has such a sheet, shown or hidden. */
	public boolean has(String sheet) {
		return this.workbook.findSheet(sheet).isPresent();
	}

	/**
	 * The rows of a sheet; empty when there is no such sheet. They end with an
	 * {@link UnusableFile} where the file breaks off, or has anything further right than
	 * it may.
	 * @param cells how many cells of a row are read at most
	 */
	public Optional<Stream<SheetRow>> rows(String sheet, int cells) {
		return this.workbook.findSheet(sheet).map((found) -> rows(found, cells));
	}

	private static Stream<SheetRow> rows(Sheet sheet, int cells) {
		try {
			return GuardedRows.of(sheet.openStream().map((row) -> row(row, cells)),
					(broken) -> new UnusableFile("import.damaged"));
		}
		catch (IOException | RuntimeException ex) {
			throw new UnusableFile("import.damaged");
		}
	}

	private static SheetRow row(Row row, int most) {
		int count = row.getCellCount();
		List<SheetCell> cells = new ArrayList<>(Math.min(count, most));
		for (int i = 0; i < Math.min(count, most); i++) {
			cells.add(row.getOptionalCell(i).map(WorkbookFile::cell).orElse(SheetCell.BLANK));
		}
		if (count > most && row.getCells(most, count)
			.stream()
			.anyMatch((cell) -> cell != null && cell.getType() != CellType.EMPTY)) {
			throw new UnusableFile("import.too-many-columns", Map.of("maximum", most));
		}
		return new SheetRow(row.getRowNum(), cells);
	}

	private static SheetCell cell(@Nullable Cell cell) {
		if (cell == null) {
			return SheetCell.BLANK;
		}
		if (cell.getFormula() != null) {
			return SheetCell.of(Kind.FORMULA, "");
		}
		return switch (cell.getType()) {
			case EMPTY -> SheetCell.BLANK;
			case STRING -> SheetCell.text(String.valueOf(cell.getValue()));
			case BOOLEAN -> SheetCell.text(Boolean.TRUE.equals(cell.getValue()) ? "是" : "否");
			case NUMBER -> number(cell);
			case FORMULA -> SheetCell.of(Kind.FORMULA, "");
			case ERROR -> SheetCell.of(Kind.ERROR, "");
		};
	}

	private static SheetCell number(Cell cell) {
		BigDecimal value = cell.asNumber();
		boolean day = value.signum() > 0 && value.compareTo(LAST_DAY) <= 0;
		LocalDate date = day ? cell.asDate().toLocalDate() : null;
		if (date != null && isDate(cell)) {
			return new SheetCell(Kind.DATE, date.toString(), date);
		}
		return new SheetCell(Kind.NUMBER, value.stripTrailingZeros().toPlainString(), date);
	}

	private static boolean isDate(Cell cell) {
		String format = cell.getDataFormatString();
		return format != null
				&& format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").toLowerCase(Locale.ROOT).matches(".*[yd年日].*");
	}

	private static boolean starts(byte[] content, byte[] magic) {
		return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
	}

	private static boolean contains(byte[] content, byte[] wanted) {
		for (int i = 0; i <= content.length - wanted.length; i++) {
			if (content[i] == wanted[0] && Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void close() {
		try {
			this.workbook.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
