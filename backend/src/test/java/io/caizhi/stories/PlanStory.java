package io.caizhi.stories;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.caizhi.testing.IntegrationTest;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The office builds next year's plan from this year's, in the browser and in a workbook.
 */
@IntegrationTest
class PlanStory {

	private static final Path FOLDER = Path.of("target", "stories", "plan").toAbsolutePath();

	private static final String WRONG = "很多";

	@Test
	void fromThisYearsPlanToARevisionOfNextYears() throws IOException {
		Map<String, Object> story = new AssessedDistrict().story();
		story.put("folder", FOLDER.toString());
		Files.createDirectories(FOLDER);

		Browser.tell("plan-clone", story);
		spoil();
		Browser.tell("plan-issue", story);
		assertThat(marked()).as("the faulty cell is marked").isTrue();
	}

	/** The first target of the grid says something that is no number. */
	private static void spoil() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(FOLDER.resolve("plan.xlsx")));
				OutputStream out = Files.newOutputStream(FOLDER.resolve("faulty.xlsx"))) {
			target(workbook).setCellValue(WRONG);
			workbook.write(out);
		}
	}

	private static boolean marked() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(FOLDER.resolve("marked.xlsx")))) {
			Cell cell = target(workbook);
			return workbook.getSheetName(0).equals("错误清单") && cell.getStringCellValue().equals(WRONG)
					&& cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND;
		}
	}

	private static Cell target(XSSFWorkbook workbook) {
		return workbook.getSheet("目标分解").getRow(2).getCell(3);
	}

}
