package io.caizhi.hiring.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.caizhi.hiring.importing.SheetCell.Kind;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook made from our template. */
final class WorkbookRows implements RowSource {

	/** Cells further right are nobody's; one is looked at to see that they are there. */
	private static final int CELLS = 60;

	/** 9999-12-31 as a spreadsheet counts days. */
	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2958465);

	private final ReadableWorkbook workbook;

	private final Sheet sheet;

	WorkbookRows(byte[] content, TemplateStamp stamp) {
		try {
			this.workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
			Optional<Sheet> hidden = this.workbook.findSheet(TemplateWorkbook.STAMP);
			if (hidden.isEmpty()) {
				throw new UnusableFile("import.not-template");
			}
			try (Stream<Row> rows = hidden.get().openStream()) {
				Row first = rows.findFirst().orElseThrow(() -> new UnusableFile("import.not-template"));
				stamp.require(said(first, 0), said(first, 1), said(first, 2));
			}
			this.sheet = this.workbook.findSheet(TemplateWorkbook.HIRES)
				.orElseThrow(() -> new UnusableFile("import.not-template"));
		}
		catch (UnusableFile ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new UnusableFile("import.damaged");
		}
	}

	private static String said(Row row, int place) {
		return row.getCellRawValue(place).orElse("");
	}

	@Override
	public Stream<SheetRow> rows() {
		try {
			return guarded(this.sheet.openStream().map(WorkbookRows::row),
					(broken) -> new UnusableFile("import.damaged"));
		}
		catch (IOException | RuntimeException ex) {
			throw new UnusableFile("import.damaged");
		}
	}

	/**
	 * Rows that end with our words where the library would end with its own; files come
	 * from people, and no failure to read one is a failure of the application.
	 */
	static Stream<SheetRow> guarded(Stream<SheetRow> rows, Function<RuntimeException, UnusableFile> words) {
		Iterator<SheetRow> source = rows.iterator();
		Iterator<SheetRow> guarded = new Iterator<>() {
			@Override
			public boolean hasNext() {
				return asked(source::hasNext);
			}

			@Override
			public SheetRow next() {
				return asked(source::next);
			}

			private <T> T asked(Supplier<T> question) {
				try {
					return question.get();
				}
				catch (UnusableFile | NoSuchElementException ex) {
					throw ex;
				}
				catch (RuntimeException ex) {
					throw words.apply(ex);
				}
			}
		};
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(guarded, Spliterator.ORDERED), false)
			.onClose(rows::close);
	}

	private static SheetRow row(Row row) {
		int count = row.getCellCount();
		List<SheetCell> cells = new ArrayList<>(Math.min(count, CELLS));
		for (int i = 0; i < Math.min(count, CELLS); i++) {
			cells.add(row.getOptionalCell(i).map(WorkbookRows::cell).orElse(SheetCell.BLANK));
		}
		if (count > CELLS && row.getCells(CELLS, count)
			.stream()
			.anyMatch((cell) -> cell != null && cell.getType() != CellType.EMPTY)) {
			throw new UnusableFile("import.too-many-columns", Map.of("maximum", CELLS));
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
