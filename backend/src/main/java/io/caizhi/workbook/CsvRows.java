package io.caizhi.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** The rows of a CSV file as RFC 4180 has them. */
final class CsvRows implements RowSource {

	private static final int FIELD_LIMIT = 64 * 1024;

	private final CsvReader<CsvRecord> reader;

	private final TemplateStamp stamp;

	CsvRows(byte[] content, TemplateStamp stamp) {
		this.stamp = stamp;
		this.reader = CsvReader.builder()
			.skipEmptyLines(true)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(false)
			.maxBufferSize(FIELD_LIMIT)
			.ofCsvRecord(CsvText.open(content));
	}

	@Override
	public Stream<SheetRow> rows() {
		AtomicLong line = new AtomicLong(1);
		Stream<SheetRow> all = GuardedRows.of(this.reader.stream().map((row) -> {
			line.set(row.getStartingLineNumber());
			return row(row);
		}), (broken) -> (broken instanceof CsvParseException)
				? new UnusableFile("import.csv", Map.of("line", line.get())) : new UnusableFile("import.damaged"));
		Iterator<SheetRow> rows = all.iterator();
		while (rows.hasNext()) {
			SheetRow first = rows.next();
			if (!first.blank()) {
				this.stamp.requireLine(first.cell(0).text().strip());
				break;
			}
		}
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
			.onClose(all::close);
	}

	private static SheetRow row(CsvRecord row) {
		List<SheetCell> cells = row.getFields().stream().map(SheetCell::typed).toList();
		return new SheetRow((int) row.getStartingLineNumber(), cells);
	}

	@Override
	public void close() {
		try {
			this.reader.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
