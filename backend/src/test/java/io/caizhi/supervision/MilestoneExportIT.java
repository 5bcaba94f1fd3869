package io.caizhi.supervision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The milestones as a file: the rows of their page, and nobody else's. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class MilestoneExportIT {

	private static final String EXPORTS = "/supervision/milestones/exports?month=2022-11";

	private static final Map<String, String> WORDS = Map.of("OVERDUE", "逾期未达", "AT_RISK", "有风险");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	private SupervisionScene scene;

	@BeforeEach
	void aPlan() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.scene = new SupervisionScene(this.mvc, this.jdbc);
		this.scene.planned();
	}

	@Test
	void itHasTheRowsOfThePageInTheirOrderWithTheNoticeThatWasRaised() throws IOException {
		List<String> keys = SupervisionScene.read(this.scene.office.get("/supervision/candidates"), "$.items[*].key");
		assertThat(this.scene.office.post("/supervision/candidates",
				"{\"keys\":[\"%s\"],\"due\":\"2022-12-01\"}".formatted(keys.getFirst())))
			.hasStatus(HttpStatus.CREATED);
		List<Map<String, Object>> page = SupervisionScene.read(this.scene.leader.get("/plan-standing/2022-11"),
				"$.nodes");

		List<List<String>> rows = rows(
				this.scene.leader.post(EXPORTS, "{\"format\":\"XLSX\",\"purpose\":\"MEETING\"}"));

		assertThat(rows).hasSize(page.size()).hasSize(3);
		for (int i = 0; i < rows.size(); i++) {
			List<String> row = rows.get(i);
			Map<String, Object> node = page.get(i);
			assertThat(row.subList(0, 4)).containsExactly("A01", "企业招工", WORDS.get(node.get("state")),
					String.valueOf(node.get("due")));
			assertThat(new BigDecimal(row.get(4))).as("reached")
				.isEqualByComparingTo(new BigDecimal(node.get("actual").toString()));
			assertThat(new BigDecimal(row.get(6))).as("wanted")
				.isEqualByComparingTo(new BigDecimal(node.get("wanted").toString()));
			assertThat(new BigDecimal(row.get(7))).as("share")
				.isEqualByComparingTo(new BigDecimal(node.get("share").toString()));
			assertThat(row.subList(8, 10)).containsExactly(String.valueOf(node.get("lacking")),
					String.valueOf(node.get("units")));
			assertThat(row.subList(10, 12)).containsExactly(this.scene.code(this.scene.bureau), "林晓 副局长");
		}
		assertThat(rows.stream().map(List::getLast)).containsExactlyInAnyOrder("", "", "〔2022〕督办第1号");
		assertThat(rows.stream().filter((row) -> row.getLast().startsWith("〔")).map((row) -> row.get(3)))
			.containsExactly("2022-06-30");
		assertThat(this.jdbc.sql("SELECT details FROM audit_entry WHERE tenant_id = ? AND action = 'export.made'")
			.param(this.scene.district().value())
			.query(String.class)
			.list()).singleElement().asString().contains("milestones", "MEETING", "3");
	}

	@Test
	void itIsOfTheOwnDistrictAndForThoseWhoReadThePage() {
		String order = "{\"format\":\"CSV\",\"purpose\":\"CHECKING\"}";
		SupervisionScene other = new SupervisionScene(this.mvc, this.jdbc);

		assertThat(other.leader.post(EXPORTS, order)).as("it has no plan").hasStatus(HttpStatus.NOT_FOUND);
		assertThat(other.leader.at(this.scene.district().asTenant()).post(EXPORTS, order))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.wuyis.post(EXPORTS, order)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.as(Role.ENTERPRISE, this.scene.wuyi.id()).post(EXPORTS, order))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.office.post(EXPORTS, "{\"format\":\"CSV\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("/purpose");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE district_id = ? AND action = 'export.made'")
			.param(this.scene.district().value())
			.query(Integer.class)
			.single()).isZero();
		MvcTestResult file = this.scene.office.post(EXPORTS, order);
		assertThat(file).hasStatusOk();
		assertThat(SupervisionScene.body(file)).contains("时间节点2022-11", "A01,企业招工,逾期未达,2022-03-31,", "用途：核对　共 3 行");
	}

	/** What stands between head and foot of the sheet, as it is stored. */
	private static List<List<String>> rows(MvcTestResult file) throws IOException {
		assertThat(file).hasStatusOk();
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			int columns = sheet.getRow(2).getLastCellNum();
			List<List<String>> rows = new ArrayList<>();
			for (int number = 3; number < sheet.getLastRowNum(); number++) {
				List<String> row = new ArrayList<>();
				for (int column = 0; column < columns; column++) {
					row.add(text(sheet.getRow(number), column));
				}
				rows.add(row);
			}
			return rows;
		}
	}

	private static String text(XSSFRow row, int column) {
		XSSFCell cell = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
		return (cell.getCellType() == CellType.NUMERIC) ? String.valueOf(cell.getRawValue()) : cell.toString();
	}

}
