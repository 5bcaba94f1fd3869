package io.caizhi.stories;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.caizhi.workbook.importing.WaitingImports;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.thisMonth;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A month's hires from the workbook: filled in with a mistake, sent back marked, mended
 * in the very file that came back, and taken over.
 */
@IntegrationTest
class ImportStory {

	private static final Path FOLDER = Path.of("target", "stories", "import").toAbsolutePath();

	private static final String WRONG = "去年三月";

	@Autowired
	private ApplicationContext application;

	@Test
	void fromTheTemplateToTheReturn() throws IOException {
		String code = "s" + Numbers.next();
		given.unit(NANQIAO, code, "故事" + code + "镇", "TOWN");
		given.official(NANQIAO, code);
		GivenEnterprise enterprise = given.enterprise(code);
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("reporter", Pages.login(enterprise.reporter()));
		story.put("folder", FOLDER.toString());
		story.put("hires", List.of("欧阳导入甲", "欧阳导入乙", "欧阳导入丙"));
		Files.createDirectories(FOLDER);

		try (ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor()) {
			worker.scheduleWithFixedDelay(() -> WaitingImports.workOff(this.application), 2, 2, TimeUnit.SECONDS);
			Browser.tell("import-template", story);
			fillIn();
			Browser.tell("import-faulty", story);
			mend();
			Browser.tell("import-mended", story);
			worker.shutdownNow();
		}
	}

	/** Three people in the template as it was downloaded, the second hired on no day. */
	private static void fillIn() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(FOLDER.resolve("template.xlsx")))) {
			Sheet sheet = hires(workbook);
			String first = thisMonth().atDay(1).toString();
			write(sheet, 1, "欧阳导入甲", first);
			write(sheet, 2, "欧阳导入乙", WRONG);
			write(sheet, 3, "欧阳导入丙", first);
			save(workbook, "faulty.xlsx");
		}
	}

	/** The cell that was marked, with the reason at the end of its row, and no other. */
	private static void mend() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(FOLDER.resolve("reply.xlsx")))) {
			Sheet sheet = hires(workbook);
			Row row = sheet.getRow(2);
			Cell wrong = null;
			boolean reason = false;
			for (Cell cell : row) {
				wrong = cell.toString().equals(WRONG) ? cell : wrong;
				reason |= cell.toString().contains("日期");
			}
			assertThat(wrong).as("the reporter's own words are kept").isNotNull();
			assertThat(wrong.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
			assertThat(reason).as("the reason stands in the row").isTrue();
			assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("欧阳导入甲");
			assertThat(sheet.getRow(1).getCell(10).getCellStyle().getFillPattern())
				.isNotEqualTo(FillPatternType.SOLID_FOREGROUND);
			wrong.setCellValue(thisMonth().atDay(1).toString());
			save(workbook, "mended.xlsx");
		}
	}

	/** The sheet that has people in it; the first one tells how. */
	private static Sheet hires(XSSFWorkbook workbook) {
		for (Sheet sheet : workbook) {
			Row heads = sheet.getRow(0);
			if (heads != null && heads.getCell(0) != null && heads.getCell(0).toString().equals("姓名")) {
				return sheet;
			}
		}
		throw new AssertionError("No sheet for hires");
	}

	private static void write(Sheet sheet, int line, String name, String hiredOn) {
		List<String> cells = List.of(name, "居民身份证", Numbers.residentId(), "女", "大学本科毕业", "否",
				(thisMonth().getYear() - 1) + "-06-30", "滁州学院", "机械工程", "工艺员", hiredOn, "", "校园招聘会", "", "固定期限", "是",
				"是");
		Row row = (sheet.getRow(line) != null) ? sheet.getRow(line) : sheet.createRow(line);
		for (int i = 0; i < cells.size(); i++) {
			if (!cells.get(i).isEmpty()) {
				row.createCell(i).setCellValue(cells.get(i));
			}
		}
	}

	private static void save(XSSFWorkbook workbook, String name) throws IOException {
		try (OutputStream out = Files.newOutputStream(FOLDER.resolve(name))) {
			workbook.write(out);
		}
	}

}
