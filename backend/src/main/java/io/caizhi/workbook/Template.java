package io.caizhi.workbook;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook, or a table as text, that people fill in row by row.
 *
 * @param stamp by which a file that was made from it is known
 * @param sheet name of the sheet with the rows
 * @param title of the sheet that says how to fill it in
 * @param rules how to fill it in, sentence by sentence
 * @param columns in their order
 * @param maximum of rows in one file
 */
public record Template(TemplateStamp stamp, String sheet, String title, List<String> rules,
		List<? extends SheetColumn> columns, int maximum) {

	/** The workbook with no row in it. */
	public byte[] empty() {
		return filled((sheet) -> {
		});
	}

	/**
	 * The workbook with rows in it.
	 * @param filling writes below the heads, from row 1 on
	 */
	public byte[] filled(Consumer<Worksheet> filling) {
		return new TemplateWorkbook(this).written(filling);
	}

	/** The stamp and the heads, as a spreadsheet opens them: UTF-8 with its mark. */
	public byte[] csv() {
		return TemplateWorkbook.csv(this);
	}

	/**
	 * Gives every row that is not blank to the reader, its cells in the order of the
	 * template's columns.
	 * @param content an inspected file
	 * @throws UnusableFile when the file as a whole cannot be used
	 */
	public void read(FileFormat format, byte[] content, Consumer<SheetRow> reader) {
		try (RowSource source = RowSource.of(format, content, this); Stream<SheetRow> all = source.rows()) {
			Iterator<SheetRow> rows = all.filter(Predicate.not(SheetRow::blank)).iterator();
			if (!rows.hasNext()) {
				throw new UnusableFile("import.no-rows");
			}
			Heads heads = Heads.of(rows.next(), this.columns);
			if (!rows.hasNext()) {
				throw new UnusableFile("import.no-rows");
			}
			for (int count = 1; rows.hasNext(); count++) {
				if (count > this.maximum) {
					throw new UnusableFile("import.too-many-rows", Map.of("maximum", this.maximum));
				}
				reader.accept(heads.ordered(rows.next()));
			}
		}
	}

	/** The place among the columns of the one that fills something. */
	public OptionalInt filling(String field) {
		return IntStream.range(0, this.columns.size())
			.filter((place) -> this.columns.get(place).field().equals(field))
			.findFirst();
	}

	/** What stands above the column that fills something. */
	public String head(String field) {
		OptionalInt place = filling(field);
		return place.isPresent() ? this.columns.get(place.getAsInt()).head() : field;
	}

}
