package io.caizhi.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.caizhi.kernel.Subject;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No file carries a formula, and every file says who took it. */
class CellsTest {

	private static final Watermark MARK = new Watermark("0HXJ4W2Q8K3ZR", "乌衣镇", new Subject("issuer", "account-1"),
			Instant.parse("2026-11-24T02:00:00Z"), ExportPurpose.MEETING, 1);

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "　=1", "＝1", "＠1", "\"=1",
			"=cmd|' /C calc'!A0" })
	void textThatBeginsLikeAFormulaIsNone(String text) throws IOException {
		assertThat(CsvWriting.cell(text).replaceFirst("^\"", "")).startsWith("'");

		Cell cell = rows(WorkbookWriting.write(List.of(table(text)), MARK)).get(3).getCell(0);
		assertThat(cell.getType()).isEqualTo(CellType.STRING);
		assertThat(cell.getFormula()).isNull();
	}

	@Test
	void numbersStayNumbersAndOrdinaryTextStaysAsItIs() throws IOException {
		assertThat(CsvWriting.cell(new BigDecimal("-0.50"))).isEqualTo("-0.50");
		assertThat(CsvWriting.cell("滁州,晨光 \"电子\"")).isEqualTo("\"滁州,晨光 \"\"电子\"\"\"");
		assertThat(CsvWriting.cell(null)).isEmpty();
		assertThat(CsvWriting.cell("张三\r\n李四")).isEqualTo("张三 李四");

		Row row = rows(WorkbookWriting.write(List.of(table("晨光")), MARK)).get(3);
		assertThat(row.getCell(0).asString()).isEqualTo("晨光");
		assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("4.5");
	}

	@Test
	void bothKindsSayWhoTookThemWhereWhenAndWhatFor() throws IOException {
		String csv = new String(CsvWriting.write(List.of(table("晨光")), MARK), StandardCharsets.UTF_8);
		List<Row> workbook = rows(WorkbookWriting.write(List.of(table("晨光")), MARK));

		assertThat(csv).startsWith("\uFEFF").contains("招工（人）\r\n晨光,4.5\r\n");
		for (String text : List.of(csv, workbook.get(1).getCell(0).asString(),
				workbook.getLast().getCell(0).asString())) {
			assertThat(text).contains("乌衣镇", "account-1", "2026-11-24 10:00", "会议材料", "0HXJ4W2Q8K3ZR");
		}
	}

	private static ExportTable table(String name) {
		return new ExportTable("figures", "招工汇总", List.of("企业", "招工（人）"),
				List.of(Arrays.asList(name, new BigDecimal("4.5"))));
	}

	private static List<Row> rows(byte[] workbook) throws IOException {
		try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
			return read.getFirstSheet().read();
		}
	}

}
