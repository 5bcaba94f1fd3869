package io.caizhi.hiring.importing;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import io.caizhi.workbook.SheetRow;
import io.caizhi.workbook.TemplateWorkbook;
import io.caizhi.workbook.WorkbookFile;
import io.caizhi.workbook.importing.ImportJob;
import io.caizhi.workbook.importing.WaitingImports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files of hires over HTTP, and the work on them, on the 24th of November 2022. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
@ExtendWith(OutputCaptureExtension.class)
class ImportIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private SetClock clock;

	private HiringScene scene;

	private Town town;

	private Firm firm;

	private InsideApi.Caller reporter;

	private String returned;

	private String path;

	@BeforeEach
	void makeDistrict() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 10), YearMonth.of(2022, 11));
		this.town = this.scene.town();
		this.firm = this.scene.firm(this.town);
		this.reporter = new InsideApi(this.mvc, this.jdbc).as(Role.ENTERPRISE, this.town.id(),
				this.firm.reporter().subject());
		this.returned = "/enterprises/" + this.firm.id() + "/returns/2022-11";
		this.path = this.returned + "/imports";
	}

	@Test
	void aPreviewStoresNothingAndItsConfirmationAllRowsOnce(CapturedOutput output) {
		byte[] file = workbook(Workbooks.worker(1), Workbooks.worker(2), Workbooks.worker(3));
		List<String> before = this.scene.stored();
		String id = handIn(file, "?mode=PREVIEW");
		assertThat(read(one(id), "$.status").toString()).isEqualTo("WAITING");
		assertThat(stored()).doesNotContain("测试乙");

		WaitingImports.workOff(this.application);
		assertThat(one(id)).bodyJson().isLenientlyEqualTo("""
				{"status":"PREVIEWED","rows":{"read":3,"fresh":3,"same":0,"faulty":0,"added":0},
				 "actions":["confirm","cancel"]}
				""");
		assertThat(this.scene.stored().stream().filter((row) -> row.startsWith("hire "))).isEmpty();
		assertThat(before.stream().filter((row) -> row.startsWith("return "))).isEmpty();

		assertThat(confirm(id, false)).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("WAITING");
		assertThat(confirm(id, false)).hasStatus(HttpStatus.CONFLICT);
		WaitingImports.workOff(this.application);
		WaitingImports.workOff(this.application);
		assertThat(one(id)).bodyJson().isLenientlyEqualTo("""
				{"status":"DONE","rows":{"read":3,"fresh":3,"same":0,"faulty":0,"added":3},
				 "progress":{"percent":100,"expected":3,"stored":3},"actions":[]}
				""");
		assertThat(hires()).isEqualTo(3);
		assertThat(parts()).isZero();
		assertThat(this.scene.audited(this.town.id())).containsExactly("import.started", "import.finished",
				"import.started", "hire.added", "import.finished");
		assertThat(output).doesNotContain("测试乙", Workbooks.worker(1).get(2));
	}

	@Test
	void oneFaultyRowStopsAllAndTheReplyComesBackAsItIs() {
		List<String> wrong = Workbooks.worker(2, Column.EDUCATION, "本科");
		wrong.set(Column.DOCUMENT_NUMBER.ordinal(), "999999198001011231");
		String id = handIn(workbook(Workbooks.worker(1), wrong), "");
		WaitingImports.workOff(this.application);

		assertThat(one(id)).bodyJson().isLenientlyEqualTo("""
				{"status":"REFUSED","rows":{"read":2,"fresh":1,"same":0,"faulty":1,"added":0},"actions":["reply"]}
				""");
		assertThat(hires()).isZero();
		MvcTestResult faults = this.reporter.get(this.path + "/" + id + "/faults");
		assertThat(faults).bodyJson().isLenientlyEqualTo("""
				{"items":[{"line":3,"field":"education","head":"学历","code":"import.not-in-list"},
				 {"line":3,"field":"documentNumber","code":"document-checksum"}]}
				""");

		byte[] reply = this.reporter.get(this.path + "/" + id + "/reply").getResponse().getContentAsByteArray();
		assertThat(cells(reply)).contains("错误原因", "999999198001011231")
			.anyMatch((text) -> text.startsWith("证件号码：") && text.contains("学历：不在可选内容之列"));
		String again = handIn(reply, "?mode=VALID_ROWS_ONLY");
		WaitingImports.workOff(this.application);
		assertThat(one(again)).bodyJson().isLenientlyEqualTo("""
				{"status":"DONE","rows":{"read":2,"fresh":1,"faulty":1,"added":1},"actions":["reply"]}
				""");
		assertThat(this.reporter.get(this.path + "/" + id + "/reply")).hasStatus(HttpStatus.CONFLICT);

		byte[] second = this.reporter.get(this.path + "/" + again + "/reply").getResponse().getContentAsByteArray();
		String third = handIn(second, "?mode=PREVIEW");
		WaitingImports.workOff(this.application);
		assertThat(one(third)).bodyJson().isLenientlyEqualTo("{\"rows\":{\"same\":1,\"faulty\":1,\"fresh\":0}}");
	}

	@Test
	void whoeverDiesInTheMiddleLeavesTheJobToTheNextAndNoRowTwice() {
		String id = handIn(workbook(Workbooks.worker(1), Workbooks.worker(2)), "");
		assertThat(WaitingImports.take(this.application, this.town.id(), id, "the-dead")).isTrue();

		WaitingImports.workOff(this.application);
		assertThat(read(one(id), "$.status").toString()).isEqualTo("READING");
		assertThat(hires()).isZero();

		this.clock.set(SetClock.InNovember2022.MORNING.plus(WaitingImports.LEASE).plusSeconds(1));
		WaitingImports.workOff(this.application);
		assertThat(one(id)).bodyJson().isLenientlyEqualTo("{\"status\":\"DONE\",\"rows\":{\"added\":2}}");
		assertThat(hires()).isEqualTo(2);
		assertThat(WaitingImports.keep(this.application, this.town.id(), id, "the-dead", this.clock.instant()))
			.isFalse();
	}

	@Test
	void whoeverWasThoughtDeadStoresNothingAnyMore() {
		String id = handIn(workbook(Workbooks.worker(1), Workbooks.worker(2)), "");
		WaitingImports.take(this.application, this.town.id(), id, "the-slow");
		ImportJob job = WaitingImports.job(this.application, this.town.id(), id);
		assertThat(cancel(id)).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("CANCELLED");

		assertThatThrownBy(() -> WaitingImports.work(this.application, job, "the-slow"))
			.isInstanceOf(RuntimeException.class);
		assertThat(hires()).isZero();
		assertThat(parts()).isZero();
		assertThat(cancel(id)).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void theSameSubmissionCountsOnceAndAnotherWaits() {
		byte[] file = workbook(Workbooks.worker(1));
		String key = UUID.randomUUID().toString();
		MvcTestResult first = this.reporter.post(this.path, key, file);
		MvcTestResult again = this.reporter.post(this.path, key, file);

		assertThat(first).hasStatus(HttpStatus.ACCEPTED);
		assertThat(again).hasStatus(HttpStatus.ACCEPTED).hasHeader("Idempotency-Replayed", "true");
		assertThat(read(again, "$.id").toString()).isEqualTo(read(first, "$.id"));
		assertThat(this.reporter.post(this.path + "?mode=PREVIEW", key, file))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.reporter.post(this.path, UUID.randomUUID().toString(), file)).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("import.under-way");
		WaitingImports.workOff(this.application);
		assertThat(hires()).isEqualTo(1);
	}

	@Test
	void whatIsNoWorkbookIsRefusedAtOnceAndNothingIsStored() {
		List<String> before = this.scene.stored();

		assertThat(this.reporter.post(this.path, UUID.randomUUID().toString(), new byte[] { 1, 2, 0 }))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("{\"errors\":[{\"where\":\"file\",\"code\":\"import.not-a-workbook\"}]}");
		assertThat(this.scene.stored()).containsExactlyInAnyOrderElementsOf(before);

		String id = handIn(Workbooks.of(Workbooks.worker(1)), "");
		WaitingImports.workOff(this.application);
		assertThat(one(id)).bodyJson()
			.isLenientlyEqualTo("{\"status\":\"REFUSED\",\"problem\":{\"code\":\"import.template-tenant\"}}");
		assertThat(parts()).isZero();
	}

	@Test
	void aFileMayBeLargerThanOtherBodiesButNotWithoutEnd() {
		assertThat(this.reporter.post(this.path, UUID.randomUUID().toString(), new byte[2 * 1024 * 1024]))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.reporter.post(this.path, UUID.randomUUID().toString(), new byte[20 * 1024 * 1024 + 1]))
			.hasStatus(HttpStatus.CONTENT_TOO_LARGE)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("file-too-large");
	}

	@Test
	void everyLabelOfTheListsIsStored() {
		List<List<String>> rows = Choices.EDUCATION.labels().stream().map((label) -> {
			List<String> row = Workbooks.worker(Choices.EDUCATION.labels().indexOf(label), Column.EDUCATION, label);
			row.set(Column.SCHOOL.ordinal(), "滁州学院");
			row.set(Column.MAJOR.ordinal(), "机械工程");
			row.set(Column.GRADUATED_ON.ordinal(), "2022-06-30");
			return row;
		}).toList();
		String id = handIn(Workbooks.filled(HireTemplate.stamp(this.town.id()), (sheet) -> {
			for (int i = 0; i < rows.size(); i++) {
				Workbooks.write(sheet, i + 1, rows.get(i));
			}
		}), "");
		WaitingImports.workOff(this.application);

		assertThat(one(id)).bodyJson().isLenientlyEqualTo("{\"status\":\"DONE\",\"rows\":{\"faulty\":0}}");
		assertThat(hires()).isEqualTo(rows.size());
	}

	@Test
	void aTableOfAnOldTemplateIsToldWhereTheNewOneIs() {
		byte[] old = ("#caizhi-hires/0/" + HireTemplate.stamp(this.town.id()).tenant() + "\r\n姓名\r\n测试乙\r\n")
			.getBytes(StandardCharsets.UTF_8);
		String id = handIn(old, "");
		WaitingImports.workOff(this.application);

		assertThat(read(one(id), "$.problem.code").toString()).isEqualTo("import.template-version");
		String template = read(one(id), "$.problem.template").toString();
		String alias = "/api/tenants/" + this.reporter.alias();
		assertThat(template).isEqualTo(alias + "/enterprises/" + this.firm.id() + "/imports/template/csv");
		assertThat(this.reporter.get(template.substring(alias.length()))).hasStatusOk();
	}

	@Test
	void aLargeFileIsStoredInOneGoAndItsSubmissionDigestsEveryRow() {
		int people = 2_500;
		String id = handIn(Workbooks.filled(HireTemplate.stamp(this.town.id()), (sheet) -> {
			for (int i = 0; i < people; i++) {
				Workbooks.write(sheet, i + 1, Workbooks.worker(i));
			}
		}), "");
		assertThat(one(id)).bodyJson().isLenientlyEqualTo("""
				{"status":"WAITING","progress":{"percent":0,"expected":2500,"stored":0}}
				""");
		WaitingImports.workOff(this.application);

		assertThat(one(id)).bodyJson().isLenientlyEqualTo("""
				{"status":"DONE","rows":{"read":2500,"added":2500},"progress":{"percent":100,"stored":2500}}
				""");
		MvcTestResult submitted = this.reporter.put(this.returned + "/submission", 1, UUID.randomUUID().toString(),
				"{\"nil\":false}");
		assertThat(submitted).hasStatusOk().bodyJson().extractingPath("$.hires").isEqualTo(people);
	}

	@Test
	void nobodyElseCanTellThatThereIsAFile() {
		String id = handIn(workbook(Workbooks.worker(1)), "");
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		Firm neighbour = this.scene.firm(this.town);
		Firm stranger = this.scene.firm(this.scene.town());
		String there = "/api/tenants/" + this.reporter.alias() + this.path + "/" + id;

		assertThat(api.as(Role.ENTERPRISE, this.town.id(), neighbour.reporter().subject()).get(this.path + "/" + id))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(
				api.as(Role.ENTERPRISE, stranger.town().id(), stranger.reporter().subject()).get(this.path + "/" + id))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(api.as(Role.ENTERPRISE, this.town.id(), neighbour.reporter().subject())
			.get("/enterprises/" + neighbour.id() + "/returns/2022-11/imports/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(api.as(Role.OFFICIAL, this.town.id(), Rows.someone()).get(this.path + "/" + id))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri(there)).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(this.reporter.get(this.path)).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
	}

	@Test
	void theTemplateIsServedAndReadBack() {
		MvcTestResult template = this.reporter.get("/enterprises/" + this.firm.id() + "/imports/template");
		assertThat(template).hasStatusOk().hasHeader("Content-Type", TemplateWorkbook.MEDIA_TYPE);
		String id = handIn(template.getResponse().getContentAsByteArray(), "");
		WaitingImports.workOff(this.application);

		assertThat(one(id)).bodyJson().isLenientlyEqualTo("{\"problem\":{\"code\":\"import.no-rows\"}}");
		assertThat(this.reporter.get("/enterprises/" + this.firm.id() + "/imports/template/csv")).hasStatusOk();
	}

	@SafeVarargs
	private final byte[] workbook(List<String>... rows) {
		return Workbooks.of(HireTemplate.stamp(this.town.id()), rows);
	}

	private String handIn(byte[] file, String query) {
		MvcTestResult taken = this.reporter.post(this.path + query, UUID.randomUUID().toString(), file);
		assertThat(taken).hasStatus(HttpStatus.ACCEPTED);
		return read(taken, "$.id").toString();
	}

	private MvcTestResult one(String id) {
		return this.reporter.get(this.path + "/" + id);
	}

	private MvcTestResult confirm(String id, boolean validRowsOnly) {
		return this.reporter.put(this.path + "/" + id + "/confirmation", 0,
				"{\"validRowsOnly\":" + validRowsOnly + "}");
	}

	private MvcTestResult cancel(String id) {
		return this.reporter.put(this.path + "/" + id + "/cancellation", 0, "");
	}

	private int hires() {
		return count("SELECT COUNT(*) FROM hire WHERE tenant_id = ?");
	}

	private int parts() {
		return count("SELECT COUNT(*) FROM import_part WHERE tenant_id = ?");
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).param(this.town.id().value()).query(Integer.class).single();
	}

	private String stored() {
		return this.jdbc.sql("SELECT sealed FROM import_part WHERE tenant_id = ?")
			.param(this.town.id().value())
			.query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
			.list()
			.toString();
	}

	private List<String> cells(byte[] workbook) {
		List<String> cells = new ArrayList<>();
		try (WorkbookFile file = WorkbookFile.open(workbook);
				Stream<SheetRow> rows = file.rows(HireTemplate.SHEET, 30).orElseThrow()) {
			rows.forEach((row) -> row.cells().forEach((cell) -> cells.add(cell.text())));
		}
		return cells;
	}

	private Object read(MvcTestResult result, String at) {
		try {
			return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), at);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
