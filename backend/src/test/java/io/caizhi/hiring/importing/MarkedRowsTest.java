package io.caizhi.hiring.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.caizhi.workbook.MarkedRows;
import io.caizhi.workbook.Reasons;
import io.caizhi.workbook.Template;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The workbook that comes back is the one that was sent, with marks. */
class MarkedRowsTest {

	private static final Template TEMPLATE = HireTemplate.of(Workbooks.STAMP);

	private static final int REASON = Column.values().length;

	@Test
	void marksAndReasonsComeToWhatTheReporterMade() throws IOException {
		byte[] sent = withOwnSheet(Workbooks.of(Workbooks.worker(1), Workbooks.worker(2)));

		byte[] reply = MarkedRows.of(TEMPLATE, sent, wrong(3, Column.EDUCATION));

		try (XSSFWorkbook workbook = open(reply)) {
			assertThat(workbook.getSheet("我的备注").getRow(0).getCell(0).getStringCellValue()).isEqualTo("本月加急");
			XSSFSheet sheet = workbook.getSheet(HireTemplate.SHEET);
			assertThat(sheet.getColumnWidth(3)).isEqualTo(40 * 256);
			assertThat(sheet.getDataValidations()).isNotEmpty();
			assertThat(red(sheet.getRow(2), Column.EDUCATION.ordinal())).isTrue();
			assertThat(red(sheet.getRow(1), Column.EDUCATION.ordinal())).isFalse();
			assertThat(sheet.getRow(0).getCell(REASON).getStringCellValue()).isEqualTo("错误原因");
			assertThat(sheet.getRow(2).getCell(REASON).getStringCellValue()).isEqualTo("学历：不在列表中");
			assertThat(sheet.getRow(1).getCell(REASON)).isNull();
		}
		assertThat(Workbooks.read(reply)).hasSize(2);
	}

	@Test
	void marksOfAnEarlierReplyGo() throws IOException {
		byte[] sent = Workbooks.of(Workbooks.worker(1), Workbooks.worker(2));

		byte[] first = MarkedRows.of(TEMPLATE, sent, wrong(3, Column.EDUCATION));
		byte[] second = MarkedRows.of(TEMPLATE, first, wrong(2, Column.NAME));

		try (XSSFWorkbook workbook = open(second)) {
			XSSFSheet sheet = workbook.getSheet(HireTemplate.SHEET);
			assertThat(red(sheet.getRow(2), Column.EDUCATION.ordinal())).isFalse();
			assertThat(sheet.getRow(2).getCell(REASON)).isNull();
			assertThat(red(sheet.getRow(1), Column.NAME.ordinal())).isTrue();
			assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) (REASON + 1));
		}
	}

	private static Reasons wrong(int line, Column column) {
		return new Reasons("错误原因", Map.of(line, new TreeMap<>(Map.of(column.ordinal(), Set.of("不在列表中")))));
	}

	private static boolean red(Row row, int place) {
		return row.getCell(place) != null && row.getCell(place).getCellStyle() instanceof XSSFCellStyle style
				&& style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
	}

	private static byte[] withOwnSheet(byte[] workbook) throws IOException {
		try (XSSFWorkbook own = open(workbook)) {
			own.createSheet("我的备注").createRow(0).createCell(0).setCellValue("本月加急");
			own.getSheet(HireTemplate.SHEET).setColumnWidth(3, 40 * 256);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			own.write(out);
			return out.toByteArray();
		}
	}

	private static XSSFWorkbook open(byte[] content) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(content));
	}

}
