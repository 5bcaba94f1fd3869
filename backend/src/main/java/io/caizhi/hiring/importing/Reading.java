package io.caizhi.hiring.importing;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.caizhi.workbook.SheetRow;
import io.caizhi.workbook.UnusableFile;

/** Reads a whole file, row by row. */
final class Reading {

	private Reading() {
	}

	/**
	 * Gives every row that is not blank to the reader.
	 * @param maximum of such rows
	 * @throws UnusableFile when the file as a whole cannot be used
	 */
	static void read(FileFormat format, byte[] content, TemplateStamp stamp, int maximum, Consumer<EnteredRow> reader) {
		try (RowSource source = RowSource.of(format, content, stamp); Stream<SheetRow> all = source.rows()) {
			Iterator<SheetRow> rows = all.filter(Predicate.not(SheetRow::blank)).iterator();
			if (!rows.hasNext()) {
				throw new UnusableFile("import.no-rows");
			}
			Heads heads = Heads.of(rows.next());
			if (!rows.hasNext()) {
				throw new UnusableFile("import.no-rows");
			}
			for (int count = 1; rows.hasNext(); count++) {
				if (count > maximum) {
					throw new UnusableFile("import.too-many-rows", Map.of("maximum", maximum));
				}
				reader.accept(RowReading.read(rows.next(), heads));
			}
		}
	}

}
