package io.caizhi.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import io.caizhi.workbook.importing.WaitingImports;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static io.caizhi.ledger.LedgerScene.ENTRIES;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/** The workbook of a kind: made of its definition, taken in as drafts, given back. */
@ExtendWith(OutputCaptureExtension.class)
class LedgerImportIT extends InLedgers {

	private static final String SHEET = "台账条目";

	private static final String KINDS = "/ledger/kinds/";

	private static final String NUMBER = "11010519491231002X";

	@Test
	void theTemplateFollowsFromTheKind() {
		assertThat(heads(template("AGREEMENT"))).containsExactly("协议名称", "签约方", "主要内容", "签订日期", "协议期满");
		assertThat(heads(template("VICE_PRESIDENT"))).startsWith("姓名", "姓名证件种类", "姓名证件号码", "派出单位", "职称");
		byte[] talent = template("VICE_PRESIDENT");
		XSSFSheet sheet = open(talent).getSheet(SHEET);
		assertThat(sheet.getDataValidations()).hasSizeGreaterThan(1);
		assertThat(sheet.getCellComments()).isNotEmpty();
		assertThat(open(talent).getSheet("填写说明").getRow(0).getCell(0).getStringCellValue()).contains("科技副总");
		assertThat(this.scene.wuyis.get(KINDS + "ABSENT/template")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.office.get(KINDS + "AGREEMENT/template")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void aPreviewStoresNothingAndItsConfirmationEachRowAsADraft(CapturedOutput output) {
		byte[] file = filled("VICE_PRESIDENT", president("欧阳导入", NUMBER), president("司马导入", ""));
		List<Object> before = this.scene.stored();
		String id = handIn("VICE_PRESIDENT", file, "?mode=PREVIEW");
		workOff();

		assertThat(one("VICE_PRESIDENT", id)).bodyJson().isLenientlyEqualTo("""
				{"status":"PREVIEWED","rows":{"read":2,"fresh":2,"same":0,"faulty":0,"added":0},
				 "actions":["confirm","cancel"]}
				""");
		assertThat(this.scene.stored().get(1)).isEqualTo(before.get(1));

		assertThat(confirm("VICE_PRESIDENT", id)).hasStatusOk();
		workOff();
		assertThat(one("VICE_PRESIDENT", id)).bodyJson().isLenientlyEqualTo("""
				{"status":"DONE","rows":{"read":2,"added":2},"progress":{"percent":100,"stored":2},"actions":[]}
				""");
		String list = body(this.scene.wuyis.get(ENTRIES + "?kind=VICE_PRESIDENT&status=DRAFT"));
		assertThat(Json.read(list).path("items")).hasSize(2);
		assertThat(list).contains("欧阳导入", "110***********002X", "PROFESSOR").doesNotContain(NUMBER);
		assertThat(this.scene.raw()).contains("PROFESSOR").doesNotContain("欧阳导入", NUMBER);
		assertThat(this.scene.audited()).containsExactly("entries.imported");
		assertThat(output).doesNotContain("欧阳导入", NUMBER);

		String entry = ENTRIES + "/" + Json.read(list).path("items").path(0).path("id").asString();
		assertThat(this.scene.wuyis.put(entry + "/submission", 1, "")).hasStatusOk();
		assertThat(body(this.scene.wuyis.put(entry + "/verification", 2, "{\"verified\":true}")))
			.contains("ledger.own-report");
		assertThat(this.scene.office.put(entry + "/verification", 2, "{\"verified\":true}")).hasStatusOk();
	}

	@Test
	void whatTheLedgerSaysAlreadyCountsOnce() {
		this.scene.verified(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		byte[] file = filled("AGREEMENT", List.of("与安徽科技学院框架协议", "安徽科技学院", "", "2022-11-03"),
				List.of("与东南大学框架协议", "东南大学", "", "2022年11月4日"), List.of("与东南大学框架协议", "东南大学", "", "2022-11-04"));
		handIn("AGREEMENT", file, "");
		workOff();
		String again = handIn("AGREEMENT", file, "");
		workOff();

		assertThat(one("AGREEMENT", again)).bodyJson()
			.isLenientlyEqualTo("{\"status\":\"DONE\",\"rows\":{\"read\":3,\"fresh\":0,\"same\":3,\"added\":0}}");
		assertThat(Json.read(body(this.scene.wuyis.get(ENTRIES + "?kind=AGREEMENT"))).path("items")).hasSize(2);
	}

	@Test
	void theSameSubmissionIsTakenOnce() {
		byte[] file = filled("AGREEMENT", List.of("甲协议", "甲方", "", "2022-11-03"));
		String key = UUID.randomUUID().toString();
		String path = KINDS + "AGREEMENT/imports";

		assertThat(this.scene.wuyis.post(path, key, file)).hasStatus(HttpStatus.ACCEPTED);
		assertThat(this.scene.wuyis.post(path, key, file)).hasHeader("Idempotency-Replayed", "true");
		assertThat(body(this.scene.other.post(path, UUID.randomUUID().toString(), file))).contains("import.under-way");
		workOff();
		assertThat(Json.read(body(this.scene.wuyis.get(ENTRIES + "?kind=AGREEMENT"))).path("items")).hasSize(1);
	}

	@Test
	void oneFaultyRowStopsAllAndTheReplyComesBackAsItIs() {
		byte[] file = filled("VICE_PRESIDENT", president("欧阳导入", NUMBER), president("司马导入", "110105194912310021"),
				List.of("诸葛导入", "", "", "", "院士", "滁州厂", "没有登记的企业", "", "去年"));
		String id = handIn("VICE_PRESIDENT", file, "?mode=PREVIEW");
		workOff();

		assertThat(one("VICE_PRESIDENT", id)).bodyJson()
			.isLenientlyEqualTo(
					"{\"rows\":{\"fresh\":1,\"faulty\":2},\"actions\":[\"confirmValid\",\"cancel\",\"reply\"]}");
		assertThat(body(this.scene.wuyis.get(KINDS + "VICE_PRESIDENT/imports/" + id + "/faults"))).contains(
				"\"line\":3,\"field\":\"person/documentNumber\",\"head\":\"姓名证件号码\",\"code\":\"document-checksum\"",
				"\"head\":\"职称\",\"code\":\"import.not-in-list\"", "\"head\":\"派出单位\",\"code\":\"required\"",
				"\"head\":\"已登记企业\",\"code\":\"ledger.enterprise-unknown\"",
				"\"head\":\"聘任日期\",\"code\":\"import.date\"");
		byte[] reply = this.scene.wuyis.get(KINDS + "VICE_PRESIDENT/imports/" + id + "/reply")
			.getResponse()
			.getContentAsByteArray();
		XSSFSheet sheet = open(reply).getSheet(SHEET);
		assertThat(red(sheet.getRow(2).getCell(2))).isTrue();
		assertThat(red(sheet.getRow(1).getCell(2))).isFalse();
		assertThat(texts(sheet.getRow(3))).anyMatch((text) -> text.contains("聘任日期："));

		String mended = handIn("VICE_PRESIDENT", reply, "?mode=VALID_ROWS_ONLY");
		workOff();
		assertThat(one("VICE_PRESIDENT", mended)).bodyJson()
			.isLenientlyEqualTo("{\"status\":\"DONE\",\"rows\":{\"added\":1,\"faulty\":2}}");
		String third = handIn("VICE_PRESIDENT", reply, "");
		workOff();
		assertThat(one("VICE_PRESIDENT", third)).bodyJson()
			.isLenientlyEqualTo("{\"status\":\"REFUSED\",\"rows\":{\"same\":1,\"faulty\":2,\"added\":0}}");
	}

	@Test
	void whatIsNamedIsFoundByName() {
		this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		byte[] file = filled("VISIT", List.of("技术对接", "", "", "", "3", "安徽科技学院", "与安徽科技学院框架协议", "", "2022-11-08"),
				List.of("技术回访", "", "", "", "3", "安徽科技学院", "没有的协议", "", "2022-11-09"));
		String id = handIn("VISIT", file, "?mode=VALID_ROWS_ONLY");
		workOff();

		assertThat(one("VISIT", id)).bodyJson().isLenientlyEqualTo("{\"rows\":{\"added\":1,\"faulty\":1}}");
		String visit = Json.read(body(this.scene.wuyis.get(ENTRIES + "?kind=VISIT")))
			.path("items")
			.path(0)
			.path("id")
			.asString();
		assertThat(this.scene.wuyis.get(ENTRIES + "/" + visit)).bodyJson()
			.isLenientlyEqualTo("{\"values\":{\"agreement\":{\"label\":\"与安徽科技学院框架协议\"}}}");
	}

	@Test
	void whoeverDiesInTheMiddleLeavesTheJobToTheNextAndNoRowTwice() {
		String id = handIn("AGREEMENT", filled("AGREEMENT", List.of("甲协议", "甲方", "", "2022-11-03")), "");
		assertThat(WaitingImports.take(this.application, this.scene.wuyi, id, "the-dead")).isTrue();
		workOff();
		assertThat(Json.read(body(this.scene.wuyis.get(ENTRIES + "?kind=AGREEMENT"))).path("items")).isEmpty();

		this.clock.set(SetClock.InNovember2022.MORNING.plus(WaitingImports.LEASE).plusSeconds(1));
		workOff();
		assertThat(one("AGREEMENT", id)).bodyJson().isLenientlyEqualTo("{\"status\":\"DONE\",\"rows\":{\"added\":1}}");
	}

	@Test
	void theTemplateOfAnotherVersionUnitOrKindIsRefused() {
		byte[] agreement = template("AGREEMENT");
		InsideApi.Caller zhulong = this.scene.official(this.scene.zhulong, Rows.someone());
		assertRefused(zhulong, "AGREEMENT", withRow(agreement, List.of("甲协议", "甲方", "", "2022-11-03")),
				"import.template-tenant");
		assertRefused(this.scene.wuyis, "VISIT", agreement, "import.not-template");
		assertRefused(this.scene.wuyis, "AGREEMENT", agreement, "import.no-rows");

		String kind = body(this.scene.office.get(KINDS + "AGREEMENT"));
		String content = Json.read(kind).path("content").toString().replace("\"协议名称\"", "\"协议的名称\"");
		assertThat(this.scene.office.put(KINDS + "AGREEMENT", 1, "{\"reason\":\"改称\",\"content\":" + content + "}"))
			.hasStatusOk();
		assertRefused(this.scene.wuyis, "AGREEMENT", withRow(agreement, List.of("甲协议", "甲方", "", "2022-11-03")),
				"import.template-version");
		assertThat(heads(template("AGREEMENT"))).contains("协议的名称");
		assertThat(body(this.scene.wuyis.post(KINDS + "AGREEMENT/imports", UUID.randomUUID().toString(),
				"%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
			.contains("import.not-a-workbook");
		assertThat(Json.read(body(this.scene.wuyis.get(ENTRIES))).path("items")).isEmpty();
	}

	@Test
	void nobodyElseCanTellThatThereIsAFile() {
		String id = handIn("AGREEMENT", filled("AGREEMENT", List.of("甲协议", "甲方", "", "2022-11-03")), "");
		String path = KINDS + "AGREEMENT/imports/" + id;
		LedgerScene elsewhere = anotherDistrict();
		InsideApi.Caller zhulong = this.scene.official(this.scene.zhulong, Rows.someone());

		for (InsideApi.Caller stranger : List.of(zhulong, elsewhere.wuyis)) {
			assertThat(stranger.get(path)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(stranger.put(path + "/cancellation", 0, "")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(Json.read(body(stranger.get(KINDS + "AGREEMENT/imports"))).path("items")).isEmpty();
		}
		assertThat(this.scene.wuyis.get(KINDS + "VISIT/imports/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.leader.get(path)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.other.get(path)).hasStatusOk();
	}

	@Test
	void aListIsTakenAwayInTheColumnsOfTheTemplateAsItsReaderSeesIt() {
		handIn("VICE_PRESIDENT", filled("VICE_PRESIDENT", president("欧阳导入", NUMBER)), "");
		workOff();
		String path = ENTRIES + "/exports?kind=VICE_PRESIDENT";
		String order = "{\"format\":\"CSV\",\"purpose\":\"CHECKING\"}";

		assertThat(body(this.scene.wuyis.post(path, order)))
			.contains("姓名,姓名证件种类,姓名证件号码（掩码）", "教授", "居民身份证", "110***********002X", "2022-11-03")
			.doesNotContain(NUMBER);
		assertThat(body(this.scene.office.post(path, order))).contains("欧阳导入");
		assertThat(body(this.scene.leader.post(path, order))).contains("教授").doesNotContain("欧阳", "姓名", "002X");
		InsideApi.Caller zhulong = this.scene.official(this.scene.zhulong, Rows.someone());
		assertThat(body(zhulong.post(path, order))).doesNotContain("教授");
		byte[] workbook = this.scene.wuyis.post(path, order.replace("CSV", "XLSX"))
			.getResponse()
			.getContentAsByteArray();
		assertThat(texts(open(workbook).getSheetAt(0).getRow(3))).contains("欧阳导入", "教授");
	}

	private static List<String> president(String name, String number) {
		return List.of(name, number.isEmpty() ? "" : "居民身份证", number, "安徽科技学院", "教授", "滁州厂", "", "", "2022-11-03");
	}

	private void assertRefused(InsideApi.Caller official, String kind, byte[] file, String code) {
		MvcTestResult taken = official.post(KINDS + kind + "/imports", UUID.randomUUID().toString(), file);
		assertThat(taken).hasStatus(HttpStatus.ACCEPTED);
		workOff();
		assertThat(official.get(KINDS + kind + "/imports/" + Json.read(body(taken)).path("id").asString())).bodyJson()
			.isLenientlyEqualTo("{\"status\":\"REFUSED\",\"problem\":{\"code\":\"" + code + "\"}}");
	}

	private void workOff() {
		WaitingImports.workOff(this.application);
	}

	private byte[] template(String kind) {
		MvcTestResult template = this.scene.wuyis.get(KINDS + kind + "/template");
		assertThat(template).hasStatusOk();
		return template.getResponse().getContentAsByteArray();
	}

	@SafeVarargs
	private byte[] filled(String kind, List<String>... rows) {
		return withRow(template(kind), rows);
	}

	private String handIn(String kind, byte[] file, String query) {
		MvcTestResult taken = this.scene.wuyis.post(KINDS + kind + "/imports" + query, UUID.randomUUID().toString(),
				file);
		assertThat(taken).hasStatus(HttpStatus.ACCEPTED);
		return Json.read(body(taken)).path("id").asString();
	}

	private MvcTestResult one(String kind, String id) {
		return this.scene.wuyis.get(KINDS + kind + "/imports/" + id);
	}

	private MvcTestResult confirm(String kind, String id) {
		return this.scene.wuyis.put(KINDS + kind + "/imports/" + id + "/confirmation", 0, "{\"validRowsOnly\":false}");
	}

	private static List<String> heads(byte[] workbook) {
		return texts(open(workbook).getSheet(SHEET).getRow(0));
	}

	private static List<String> texts(Row row) {
		DataFormatter formatter = new DataFormatter();
		List<String> texts = new ArrayList<>();
		row.forEach((cell) -> texts.add(formatter.formatCellValue(cell)));
		return texts;
	}

	private static boolean red(Cell cell) {
		return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND;
	}

	@SafeVarargs
	private static byte[] withRow(byte[] template, List<String>... rows) {
		try (XSSFWorkbook workbook = open(template); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			XSSFSheet sheet = workbook.getSheet(SHEET);
			for (List<String> cells : Arrays.asList(rows)) {
				Row row = sheet.createRow(sheet.getLastRowNum() + 1);
				for (int place = 0; place < cells.size(); place++) {
					if (!cells.get(place).isEmpty()) {
						row.createCell(place).setCellValue(cells.get(place));
					}
				}
			}
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static XSSFWorkbook open(byte[] workbook) {
		try {
			return new XSSFWorkbook(new ByteArrayInputStream(workbook));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
