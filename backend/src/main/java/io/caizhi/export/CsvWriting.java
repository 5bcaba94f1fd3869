package io.caizhi.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A table as text, in UTF-8 with its mark, as a Chinese spreadsheet opens it. A
 * spreadsheet takes text that begins like a formula for one, so such text gets an
 * apostrophe before it; numbers stay numbers.
 */
final class CsvWriting {

	/**
	 * What a formula begins with, after whatever a spreadsheet passes over: half width
	 * and full, a tab or a line break.
	 */
	private static final Pattern FORMULA = Pattern
		.compile("^(?:[\\t\\r\\n]|[\\s\\uFEFF\\u00A0\\u3000\"']*[=+\\-@＝＋－＠])");

	private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

	private CsvWriting() {
	}

	static byte[] write(List<ExportTable> tables, Watermark mark) {
		StringBuilder text = new StringBuilder("\uFEFF");
		tables.forEach((table) -> {
			line(text, List.of(table.title()));
			line(text, List.of(mark.line()));
			line(text, table.heads());
			table.rows().forEach((row) -> line(text, row));
			line(text, List.of(mark.line()));
		});
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void line(StringBuilder text, List<? extends @Nullable Object> cells) {
		text.append(cells.stream().map(CsvWriting::cell).collect(Collectors.joining(","))).append("\r\n");
	}

	static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Number) {
			return value.toString();
		}
		String raw = value.toString();
		String safe = FORMULA.matcher(raw).find() ? "'" + raw : raw;
		String flat = BREAKS.matcher(safe).replaceAll(" ");
		return (flat.contains(",") || flat.contains("\"") || flat.contains(";"))
				? "\"" + flat.replace("\"", "\"\"") + "\"" : flat;
	}

}
