package io.caizhi.plan.yearly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import io.caizhi.testing.DatabaseTest;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan taken away as a workbook, changed there, and handed in again. */
@DatabaseTest
@AutoConfigureMockMvc
class PlanWorkbookIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private PlanScene scene;

	private String plan = "";

	@BeforeEach
	void enter() {
		this.scene = new PlanScene(this.mvc, this.jdbc, this.clock);
		this.plan = this.scene.draft(2022);
	}

	@Test
	void whatWasTakenAwayComesBackAsItWas() throws IOException {
		String before = draft();

		handIn(taken((book) -> {
		}), HttpStatus.OK);

		assertThat(draft()).isEqualTo(before);
		assertThat(
				this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE tenant_id = ? AND action = 'plan.workbook-taken'")
					.param(this.scene.district.value())
					.query(Integer.class)
					.single())
			.isEqualTo(1);
	}

	@Test
	void aWorkbookWithPicturesMayBeLargerThanOtherBodies() throws IOException {
		byte[] noise = new byte[2 * 1024 * 1024];
		new Random(1).nextBytes(noise);
		byte[] file = taken((book) -> book.addPicture(noise, Workbook.PICTURE_TYPE_PNG));
		assertThat(file).hasSizeGreaterThan(noise.length);

		handIn(file, HttpStatus.OK);
		assertThat(reply(file)).isNotEmpty();
	}

	@Test
	void indicatorsAndTargetsAreChangedTogether() throws IOException {
		handIn(taken((book) -> {
			cell(book, "指标任务!C2").setCellValue("企业录用计数人数");
			cell(book, "指标任务!A3").setCellValue("B01");
			cell(book, "指标任务!B3").setCellValue("M02");
			cell(book, "指标任务!C3").setCellValue("大学生占比");
			cell(book, "指标任务!D3").setCellValue("用");
			cell(book, "指标任务!E3").setCellValue("%");
			cell(book, "指标任务!F3").setCellValue("越高越好");
			cell(book, "指标任务!I3").setCellValue("周宁/科长[2022-03-01~];林晓/副局长");
			cell(book, "指标任务!J3").setCellValue("SHARE");
			cell(book, "指标任务!K3").setCellValue("大学生占计数人数的百分比");
			cell(book, "指标任务!L3").setCellValue("2022-06-30 50%；2022-12-31 100%");
			cell(book, "目标分解!E3").setCellValue(400.25);
			cell(book, "目标分解!F3").setCellValue("承担");
			cell(book, "目标分解!A4").setCellValue("B01");
			cell(book, "目标分解!E4").setCellValue("12.5");
		}), HttpStatus.OK);

		assertThat(this.scene.office.get(this.plan + "/draft")).bodyJson().isLenientlyEqualTo("""
				{"content":{"indicators":[{"code":"A01","name":"企业录用计数人数"},{"code":"B01","measure":"M02",
				"dimension":"USE","responsible":[{"name":"周宁","from":"2022-03-01"},{"name":"林晓"}],
				"milestones":[{"due":"2022-06-30","share":0.5},{"due":"2022-12-31","share":1}]}]}}
				""").hasPathSatisfying("$.content.targets.length()", (length) -> length.assertThat().isEqualTo(3));
	}

	@Test
	void oneFaultyCellStopsAllAndEachIsNamed() throws IOException {
		String before = draft();

		byte[] file = taken((book) -> {
			cell(book, "指标任务!C2").setCellValue("改名");
			cell(book, "指标任务!D2").setCellValue("吸");
			cell(book, "目标分解!E3").setCellFormula("1+1");
			cell(book, "目标分解!F3").setCellValue("很多");
			cell(book, "目标分解!G3").setCellValue(-1);
			cell(book, "目标分解!D3").setCellValue("1234567890123456789012345678901234567890");
		});

		assertThat(this.scene.office.putFile(this.plan + "/draft/workbook", this.scene.version(this.plan), file))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"errors":[{"where":"指标任务!D2","code":"plan.choice"},{"where":"目标分解!D3","code":"digits"},
					{"where":"目标分解!E3","code":"import.formula"},{"where":"目标分解!F3","code":"plan.cell-target"},
					{"where":"目标分解!G3","code":"not-negative"}]}
					""");
		assertThat(draft()).isEqualTo(before);
	}

	@Test
	void aFaultyWorkbookComesBackMarkedAndIsTakenOnceMended() throws IOException {
		byte[] file = taken((book) -> {
			cell(book, "指标任务!D2").setCellValue("吸");
			cell(book, "目标分解!F3").setCellValue("很多");
		});
		String before = draft();

		byte[] marked = reply(file);

		byte[] mended;
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			assertThat(book.getSheetName(0)).isEqualTo("错误清单");
			assertThat(cell(book, "错误清单!A2").getStringCellValue()).isEqualTo("指标任务!D2");
			assertThat(cell(book, "错误清单!B2").getStringCellValue()).isNotBlank();
			assertThat(cell(book, "错误清单!A3").getStringCellValue()).isEqualTo("目标分解!F3");
			assertThat(red(book, "指标任务!D2")).isTrue();
			assertThat(red(book, "目标分解!F3")).isTrue();
			assertThat(red(book, "目标分解!E3")).isFalse();
			cell(book, "指标任务!D2").setCellValue("引");
			cell(book, "目标分解!F3").setCellValue(12);
			book.write(out);
			mended = out.toByteArray();
		}
		assertThat(draft()).isEqualTo(before);
		try (XSSFWorkbook again = new XSSFWorkbook(new ByteArrayInputStream(reply(mended)))) {
			assertThat(again.getSheet("错误清单").getLastRowNum()).isZero();
			assertThat(red(again, "指标任务!D2")).isFalse();
		}
		handIn(mended, HttpStatus.OK);
		assertThat(draft()).isNotEqualTo(before);
	}

	private byte[] reply(byte[] file) {
		var answer = this.scene.office.post(this.plan + "/draft/workbook/reply", UUID.randomUUID().toString(), file);
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsByteArray();
	}

	private static boolean red(XSSFWorkbook book, String where) {
		return cell(book, where).getCellStyle() instanceof XSSFCellStyle style
				&& style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
				&& style.getFillForegroundColorColor() != null
				&& "FFFFC7CE".equals(style.getFillForegroundColorColor().getARGBHex());
	}

	@Test
	void whatIsNoWorkbookOfThisPlanIsRefused() throws IOException {
		String other = this.scene.draft(2023);
		handIn(this.scene.office.get(other + "/draft/workbook").getResponse().getContentAsByteArray(),
				HttpStatus.UNPROCESSABLE_CONTENT);
		handIn("no workbook".getBytes(StandardCharsets.UTF_8), HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.scene.office.post(this.plan + "/draft/workbook/reply", UUID.randomUUID().toString(),
				"no workbook".getBytes(StandardCharsets.UTF_8)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		handIn(taken((book) -> book.removeSheetAt(book.getSheetIndex("目标分解"))), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private byte[] taken(Consumer<XSSFWorkbook> change) throws IOException {
		byte[] content = this.scene.office.get(this.plan + "/draft/workbook").getResponse().getContentAsByteArray();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			change.accept(book);
			book.write(out);
			return out.toByteArray();
		}
	}

	private void handIn(byte[] file, HttpStatus status) {
		assertThat(this.scene.office.putFile(this.plan + "/draft/workbook", this.scene.version(this.plan), file))
			.hasStatus(status);
	}

	private String draft() {
		return this.jdbc.sql("SELECT content FROM plan_draft WHERE tenant_id = ? AND plan_id = ?")
			.params(this.scene.district.value(), PlanId.valueOf(this.plan.substring("/plans/".length())).value())
			.query(String.class)
			.single();
	}

	/** Such as {@code 指标任务!C2}. */
	private static Cell cell(XSSFWorkbook book, String where) {
		String[] parts = where.split("!");
		int row = Integer.parseInt(parts[1].substring(1)) - 1;
		var sheet = book.getSheet(parts[0]);
		var line = (sheet.getRow(row) != null) ? sheet.getRow(row) : sheet.createRow(row);
		return line.getCell(parts[1].charAt(0) - 'A', MissingCellPolicy.CREATE_NULL_AS_BLANK);
	}

}
