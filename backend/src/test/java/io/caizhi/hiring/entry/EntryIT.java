package io.caizhi.hiring.entry;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows typed by hand, over HTTP, on the 24th of November 2022. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
@ExtendWith(OutputCaptureExtension.class)
class EntryIT {

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private EntryDrafts drafts;

	@Autowired
	private SetClock clock;

	private InsideApi api;

	private HiringScene scene;

	private Town town;

	private Firm firm;

	private InsideApi.Caller reporter;

	private String returned;

	private String draft;

	@BeforeEach
	void makeDistrict() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.api = new InsideApi(this.mvc, this.jdbc);
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 10), NOVEMBER);
		this.town = this.scene.town();
		this.firm = this.scene.firm(this.town);
		this.reporter = this.api.as(Role.ENTERPRISE, this.town.id(), this.firm.reporter().subject());
		this.returned = "/enterprises/" + this.firm.id() + "/returns/2022-11";
		this.draft = this.returned + "/entry-draft";
	}

	@Test
	void aDraftComesBackAsItWasTypedAndIsSealedMeanwhile(CapturedOutput output) {
		assertThat(this.reporter.get(this.draft)).hasStatusOk()
			.hasHeader("ETag", "\"0\"")
			.bodyJson()
			.isStrictlyEqualTo("""
					{"rows":[],"version":0}""");
		String typed = rows(Map.of("name", "测试甲 ", "documentNumber", "11010519491231002x", "hiredOn", "昨天"), Map.of());

		assertThat(this.reporter.put(this.draft, 0, typed)).hasStatusOk()
			.hasHeader("ETag", "\"1\"")
			.bodyJson()
			.isStrictlyEqualTo("{\"savedAt\":\"%s\",\"version\":1}".formatted(SetClock.InNovember2022.MORNING));
		assertThat(this.reporter.put(this.draft, 1, typed)).hasStatusOk().hasHeader("ETag", "\"2\"");
		assertThat(this.reporter.get(this.draft)).hasStatusOk()
			.hasHeader("ETag", "\"2\"")
			.bodyJson()
			.isLenientlyEqualTo("""
					{"rows":[{"name":"测试甲 ","documentNumber":"11010519491231002x","hiredOn":"昨天"},{}],"version":2}""");

		byte[] sealed = this.jdbc.sql("SELECT sealed FROM entry_draft WHERE tenant_id = ?")
			.param(this.town.id().value())
			.query(byte[].class)
			.single();
		assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("测试甲", "11010519491231002x");
		assertThat(output).doesNotContain("测试甲", "11010519491231002x");
		assertThat(this.scene.audited(this.town.id())).containsExactly("draft.begun");
	}

	@Test
	void whoSavedSecondIsToldAndNothingIsOverwritten() {
		this.reporter.put(this.draft, 0, rows(Map.of("name", "测试甲")));
		List<Map<String, Object>> before = stored();

		assertThat(this.reporter.put(this.draft, 0, rows(Map.of("name", "测试乙"))))
			.hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.reporter.put(this.draft, 7, rows())).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.reporter.delete(this.draft, 7)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void aDraftThrownAwayIsGoneAndNeverTakenForTheNext() {
		this.reporter.put(this.draft, 0, rows(Map.of("name", "测试甲")));

		assertThat(this.reporter.delete(this.draft, 1)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.reporter.get(this.draft)).bodyJson().isLenientlyEqualTo("{\"rows\":[],\"version\":2}");
		assertThat(this.reporter.delete(this.draft, 2)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.reporter.put(this.draft, 1, rows(Map.of("name", "测试乙"))))
			.hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.reporter.put(this.draft, 2, rows(Map.of("name", "测试乙")))).hasStatusOk();
		assertThat(this.scene.audited(this.town.id())).containsExactly("draft.begun", "draft.discarded", "draft.begun");
	}

	@Test
	void itIsItsWritersAlone() {
		this.reporter.put(this.draft, 0, rows(Map.of("name", "测试甲")));
		InsideApi.Caller colleague = this.api.as(Role.ENTERPRISE, this.town.id(),
				this.scene.reporter(this.town, this.firm.id(), Rows.someone()).subject());
		InsideApi.Caller neighbour = this.api.as(Role.ENTERPRISE, this.town.id(),
				this.scene.firm(this.town).reporter().subject());
		InsideApi.Caller official = this.api.as(Role.OFFICIAL, this.town.id(), this.town.official().subject());
		List<Map<String, Object>> before = stored();

		assertThat(colleague.get(this.draft)).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"rows\":[],\"version\":0}");
		assertThat(colleague.put(this.draft, 1, rows())).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(colleague.delete(this.draft, 1)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(neighbour.get(this.draft)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(neighbour.put(this.draft, 1, rows())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(neighbour.post(this.returned + "/hires/check", rows())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(official.get(this.draft)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(official.post(this.returned + "/hires/check", rows())).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(stored()).isEqualTo(before);

		assertThat(colleague.put(this.draft, 0, rows(Map.of("name", "测试乙")))).hasStatusOk();
		assertThat(this.reporter.get(this.draft)).bodyJson().extractingPath("$.rows[0].name").isEqualTo("测试甲");
	}

	@Test
	void tooMuchIsRefusedAndStoresNothing() {
		assertThat(this.reporter.put(this.draft, 0, rows(Map.of("school", "长".repeat(90_000)))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("{\"errors\":[{\"where\":\"/rows\",\"code\":\"entry.too-large\"}]}");
		assertThat(this.reporter.put(this.draft, 0,
				this.json.writeValueAsString(Map.of("rows", Collections.nCopies(TypedRows.MAXIMUM + 1, Map.of())))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.reporter.put(this.draft, 0, "{\"rows\":[null]}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.reporter.put(this.draft, 0, "{\"rows\":[{\"name\":\"\\ud842\"}]}"))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.reporter.put(this.draft, 0, "{\"rows\":[{\"salary\":\"1\"}]}"))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.reporter.get("/enterprises/" + this.firm.id() + "/returns/1999-12/entry-draft"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(stored()).isEmpty();
	}

	@Test
	void whatIsTypedIsJudgedAsAWorkbookIsAndThenEntered() {
		Map<String, Object> sound = typed(1);
		Map<String, Object> wrong = typed(2);
		wrong.put("education", "本科");
		wrong.put("documentNumber", "999999198001011231");
		Map<String, Object> twice = typed(1);
		twice.put("position", "班长");
		List<String> before = this.scene.stored();

		MvcTestResult checked = this.reporter.post(this.returned + "/hires/check",
				this.json.writeValueAsString(Map.of("rows", List.of(sound, Map.of("name", "\u3000"), wrong, twice))));
		assertThat(checked).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"rows":[
				 {"outcome":"FRESH","faults":[],"understood":{"name":"测试乙","documentKind":"RESIDENT_ID","gender":"1",
				  "education":"71","student":false,"hiredOn":"2022-11-03","channel":"REFERRAL","informed":true}},
				 {"outcome":"BLANK","faults":[]},
				 {"outcome":"WRONG","faults":[
				  {"field":"education","code":"import.not-in-list","zh":"不在可选内容之列，请从下拉列表中选择。"},
				  {"field":"documentNumber","code":"document-checksum"}]},
				 {"outcome":"WRONG","faults":[{"field":"documentNumber","code":"document.already-in-return"}]}]}
				""");
		assertThat(this.scene.stored()).isEqualTo(before);

		Object understood = read(checked, "$.rows[0].understood");
		assertThat(this.reporter.post(this.returned + "/hires/batch",
				this.json.writeValueAsString(Map.of("hires", List.of(understood, understood)))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo(
					"{\"errors\":[{\"where\":\"/hires/1/documentNumber\",\"code\":\"document.already-in-return\"}]}");
		assertThat(this.reporter.post(this.returned + "/hires/batch",
				this.json.writeValueAsString(Map.of("hires", List.of(understood, Map.of("name", "测试丙"))))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors[*].where")
			.asArray()
			.contains("/hires/1/hiredOn")
			.doesNotContain("/hires/0/hiredOn");
		assertThat(this.scene.stored()).isEqualTo(before);

		MvcTestResult entered = this.reporter.post(this.returned + "/hires/batch",
				this.json.writeValueAsString(Map.of("hires", List.of(understood))));
		assertThat(entered).hasStatus(HttpStatus.CREATED).bodyJson().isLenientlyEqualTo("{\"version\":1}");
		assertThat(this.reporter.post(this.returned + "/hires/check",
				this.json.writeValueAsString(Map.of("rows", List.of(sound)))))
			.bodyJson()
			.extractingPath("$.rows[0].outcome")
			.isEqualTo("SAME");
		String hire = read(entered, "$.hires[0]").toString();
		assertThat(this.reporter.get(this.returned + "/hires/" + hire)).hasStatusOk()
			.hasHeader("ETag", "\"0\"")
			.bodyJson()
			.isLenientlyEqualTo(
					"{\"name\":\"测试乙\",\"documentNumber\":\"999***********%s\",\"actions\":[\"edit\",\"delete\"]}"
						.formatted(Drafts.worker(1, THIRD).documentNumber().substring(14)));
	}

	@Test
	void inAClosedMonthADraftIsKeptAndNotEntered() {
		Object understood = read(this.reporter.post(this.returned + "/hires/check",
				this.json.writeValueAsString(Map.of("rows", List.of(typed(1))))), "$.rows[0].understood");
		this.reporter.put(this.draft, 0, this.json.writeValueAsString(Map.of("rows", List.of(typed(1)))));
		this.scene.close(NOVEMBER);
		List<String> before = this.scene.stored();

		assertThat(this.reporter.get(this.draft)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.rows.length()")
			.isEqualTo(1);
		assertThat(this.reporter.post(this.returned + "/hires/check",
				this.json.writeValueAsString(Map.of("rows", List.of(typed(1))))))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("month.closed");
		assertThat(this.reporter.post(this.returned + "/hires/batch",
				this.json.writeValueAsString(Map.of("hires", List.of(understood)))))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.scene.stored()).isEqualTo(before);
		assertThat(this.reporter.put(this.draft, 1, rows(Map.of("name", "测试甲")))).hasStatusOk();
	}

	@Test
	void forgottenDraftsAreDropped() {
		this.reporter.put(this.draft, 0, rows(Map.of("name", "测试甲")));
		this.clock.set(SetClock.InNovember2022.MORNING.plus(EntryDrafts.KEPT).plus(Duration.ofSeconds(-1)));
		this.drafts.dropForgotten();
		assertThat(stored()).hasSize(1);

		this.clock.set(SetClock.InNovember2022.MORNING.plus(EntryDrafts.KEPT).plus(Duration.ofSeconds(1)));
		this.drafts.dropForgotten();
		assertThat(stored()).isEmpty();
	}

	/** A man who left school after the ninth year, as one would type him. */
	private static Map<String, Object> typed(int number) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("name", "测试乙");
		row.put("documentKind", "居民身份证");
		row.put("documentNumber", Drafts.worker(number, THIRD).documentNumber());
		row.put("gender", "男");
		row.put("education", "初中毕业");
		row.put("student", "否");
		row.put("position", "操作工");
		row.put("hiredOn", "2022年11月3日");
		row.put("channel", "推荐介绍");
		row.put("contract", "劳务派遣");
		row.put("insured", "否");
		row.put("informed", "是");
		return row;
	}

	@SafeVarargs
	private String rows(Map<String, Object>... rows) {
		return this.json.writeValueAsString(Map.of("rows", List.of(rows)));
	}

	private List<Map<String, Object>> stored() {
		return this.jdbc
			.sql("SELECT id, row_count, HEX(sealed), version FROM entry_draft WHERE tenant_id = ? ORDER BY id")
			.param(this.town.id().value())
			.query()
			.listOfRows();
	}

	private static Object read(MvcTestResult result, String at) {
		try {
			return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), at);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
