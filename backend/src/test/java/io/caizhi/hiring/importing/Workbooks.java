package io.caizhi.hiring.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.caizhi.hiring.Drafts;
import io.caizhi.kernel.TenantId;
import io.caizhi.workbook.FileFormat;
import io.caizhi.workbook.TemplateStamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Worksheet;

/** Files as people send them, good and bad. */
final class Workbooks {

	static final TenantId TENANT = new TenantId(4711);

	static final TemplateStamp STAMP = HireTemplate.stamp(TENANT);

	static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	private Workbooks() {
	}

	/** The cells of a man who left school after the ninth year, by number. */
	static List<String> worker(int number) {
		return new ArrayList<>(List.of("测试乙", "居民身份证", Drafts.worker(number, THIRD).documentNumber(), "男", "初中毕业", "否",
				"", "", "", "操作工", "2022-11-03", "", "推荐介绍", "", "劳务派遣", "否", "是"));
	}

	/** A row with one cell as it should not be. */
	static List<String> worker(int number, Column column, String text) {
		List<String> row = worker(number);
		row.set(column.ordinal(), text);
		return row;
	}

	@SafeVarargs
	static byte[] of(TemplateStamp stamp, List<String>... rows) {
		return filled(stamp, (sheet) -> {
			for (int i = 0; i < rows.length; i++) {
				write(sheet, i + 1, rows[i]);
			}
		});
	}

	@SafeVarargs
	static byte[] of(List<String>... rows) {
		return of(STAMP, rows);
	}

	static byte[] filled(TemplateStamp stamp, Consumer<Worksheet> filling) {
		return HireTemplate.of(stamp).filled(filling);
	}

	static void write(Worksheet sheet, int line, List<String> row) {
		for (int i = 0; i < row.size(); i++) {
			if (!row.get(i).isEmpty()) {
				sheet.value(line, i, row.get(i));
			}
		}
	}

	@SafeVarargs
	static String csv(List<String>... rows) {
		String heads = new String(HireTemplate.of(STAMP).csv(), StandardCharsets.UTF_8);
		return heads + String.join("\r\n", Stream.of(rows).map((row) -> String.join(",", row)).toList()) + "\r\n";
	}

	/** The same file with the text of one of its parts changed. */
	static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
		return rewritten(workbook, (name, content) -> name.equals(part)
				? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content,
				Map.of());
	}

	/** The same file with one more part. */
	static byte[] with(byte[] workbook, String part, byte[] content) {
		return with(workbook, Map.of(part, content));
	}

	/** The same file with more parts, by their names. */
	static byte[] with(byte[] workbook, Map<String, byte[]> more) {
		return rewritten(workbook, (name, old) -> old, more);
	}

	/** The same file with more parts, all alike. */
	static byte[] with(byte[] workbook, int parts, byte[] content) {
		Map<String, byte[]> more = new LinkedHashMap<>();
		for (int i = 0; i < parts; i++) {
			more.put("xl/media/image" + i, content);
		}
		return with(workbook, more);
	}

	private static byte[] rewritten(byte[] workbook, BiFunction<String, byte[], byte[]> change,
			Map<String, byte[]> more) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipFile in = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get();
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
				zip.putNextEntry(new ZipEntry(entry.getName()));
				zip.write(change.apply(entry.getName(), in.getInputStream(entry).readAllBytes()));
			}
			for (Map.Entry<String, byte[]> entry : more.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** What is read of a file, by the way an upload goes. */
	static List<EnteredRow> read(byte[] content) {
		List<EnteredRow> rows = new ArrayList<>();
		HireTemplate.of(STAMP).read(FileFormat.of(content), content, (row) -> rows.add(RowReading.read(row)));
		return rows;
	}

}
