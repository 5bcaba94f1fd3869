package io.caizhi.supervision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.caizhi.kernel.Subject;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.supervision.SupervisionScene.NOTICES;
import static io.caizhi.supervision.SupervisionScene.body;
import static io.caizhi.supervision.SupervisionScene.read;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A notice from its issue to its closing, from the morning of Thursday the 24th of
 * November 2022.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class SupervisionIT {

	private static final byte[] PDF = "%PDF-1.7 整改报告".getBytes(StandardCharsets.UTF_8);

	private static final String REPLY = "{\"text\":\"已逐户核实，附整改报告。\"}";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	private SupervisionScene scene;

	@BeforeEach
	void aDistrict() {
		this.scene = new SupervisionScene(this.mvc, this.jdbc);
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void overdueMilestonesAndMissingReturnsBecomeNumberedNoticesOnce() {
		this.scene.planned();
		MvcTestResult found = this.scene.office.get("/supervision/candidates");
		assertThat(SupervisionScene.<List<String>>read(found, "$.items[*].title")).containsExactly("“企业招工”时间节点逾期",
				"2022年10月月报缺报", "2022年9月月报缺报", "2022年8月月报缺报");
		assertThat(SupervisionScene.<List<String>>read(found, "$.items[*].unit.code")).first()
			.isEqualTo(this.scene.code(this.scene.bureau));
		assertThat(SupervisionScene.<List<String>>read(found, "$.items[*].demand")).first()
			.asString()
			.contains("累计完成0人", "2022年6月30日时间节点应完成的50人");
		assertThat(SupervisionScene.<List<String>>read(found, "$.items[*].demand")).element(1)
			.asString()
			.contains("2家企业");
		assertThat(SupervisionScene.<String>read(found, "$.due")).as("five working days").isEqualTo("2022-12-01");
		List<String> keys = read(found, "$.items[*].key");

		MvcTestResult raised = raise(keys.get(0), keys.get(1));

		assertThat(raised).hasStatus(HttpStatus.CREATED);
		assertThat(SupervisionScene.<List<String>>read(raised, "$.items[*].number")).containsExactly("〔2022〕督办第1号",
				"〔2022〕督办第2号");
		List<Object> stored = this.scene.stored();
		assertThat(raise(keys.get(2), keys.get(1))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("supervision.candidate", "/keys/1");
		assertThat(this.scene.stored()).isEqualTo(stored);
		assertThat(
				SupervisionScene.<List<String>>read(this.scene.office.get("/supervision/candidates"), "$.items[*].key"))
			.containsExactlyElementsOf(keys.subList(2, 4));
		assertThat(
				SupervisionScene.<List<String>>read(this.scene.wuyis.get(NOTICES + "?year=2022"), "$.items[*].month"))
			.containsExactly("2022-10");
		assertThat(SupervisionScene.<List<String>>read(this.scene.bureaus.get(NOTICES + "?year=2022"),
				"$.items[*].source"))
			.containsExactly("MILESTONE");
		assertThat(this.scene.audited()).containsExactly("supervision.issued", "supervision.issued");

		String withdrawn = NOTICES + "/" + SupervisionScene.<String>read(raised, "$.items[1].id");
		assertThat(this.scene.office.put(withdrawn + "/withdrawal", 1, "{\"reason\":\"核对有误\"}")).hasStatusOk();
		assertThat(raise(keys.get(1))).as("what was withdrawn can be raised again, under another number")
			.hasStatus(HttpStatus.CREATED)
			.bodyText()
			.contains("督办第3号");
	}

	@Test
	void aDemandIsAnsweredWithEvidenceSentBackAnsweredAgainAndClosed() {
		String notice = this.scene.demanded(this.scene.wuyi.id(), "2022-12-01");
		assertThat(notices(this.scene.wuyis)).containsExactly("SUPERVISION_TO_ANSWER 1 0");
		MvcTestResult added = this.scene.wuyis.post(notice + "/files", UUID.randomUUID().toString(), PDF);
		assertThat(added).hasStatus(HttpStatus.ACCEPTED);
		String file = notice + "/files/" + SupervisionScene.<String>read(added, "$.id");

		assertThat(reply(notice, 1)).hasStatusOk();
		assertThat(notices(this.scene.wuyis)).isEmpty();
		assertThat(notices(this.scene.office)).containsExactly("SUPERVISION_TO_CLOSE 1 0");
		assertThat(this.scene.wuyis.delete(file, 1)).as("what was answered stays").hasStatus(HttpStatus.CONFLICT);
		assertThat(this.scene.office.get(file + "/content").getResponse().getContentAsByteArray()).isEqualTo(PDF);
		assertThat(this.scene.office.put(notice + "/return", 2, "{\"reason\":\"缺少措施\",\"due\":\"2022-11-23\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("supervision.due");
		assertThat(this.scene.office.put(notice + "/return", 2, "{\"reason\":\"缺少措施\",\"due\":\"2022-12-05\"}"))
			.hasStatusOk();
		assertThat(this.scene.wuyis.delete(file, 1)).as("that of an earlier reply stays")
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(reply(notice, 2)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(reply(notice, 3)).hasStatusOk();
		assertThat(this.scene.office.put(notice + "/closing", 4, "{\"finding\":\"整改到位\"}")).hasStatusOk();

		MvcTestResult closed = this.scene.wuyis.get(notice);
		assertThat(SupervisionScene.<List<String>>read(closed, "$.steps[*].kind")).containsExactly("ISSUED", "REPLIED",
				"SENT_BACK", "REPLIED", "CLOSED");
		assertThat(SupervisionScene.<List<String>>read(closed, "$.steps[*].text")).containsExactly("已逐户核实，附整改报告。",
				"缺少措施", "已逐户核实，附整改报告。", "整改到位");
		assertThat(SupervisionScene.<Integer>read(closed, "$.notice.returned")).isEqualTo(1);
		assertThat(SupervisionScene.<Boolean>read(closed, "$.notice.late")).isFalse();
		assertThat(SupervisionScene.<List<Object>>read(closed, "$.notice.actions")).isEmpty();
		List<Object> stored = this.scene.stored();
		assertThat(reply(notice, 5)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("supervision.not-waiting");
		assertThat(this.scene.office.put(notice + "/withdrawal", 5, "{\"reason\":\"重复\"}"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("supervision.done");
		assertThat(this.scene.stored()).isEqualTo(stored);
		assertThat(this.scene.audited()).containsExactly("supervision.issued", "supervision.file-added",
				"supervision.replied", "supervision.file-seen", "supervision.sent-back", "supervision.replied",
				"supervision.closed");
	}

	@Test
	void nobodyVerifiesTheirOwnReply() {
		Subject both = Rows.someone();
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		String notice = this.scene.demanded(this.scene.wuyi.id(), "2022-12-01");
		assertThat(api.as(Role.OFFICIAL, this.scene.wuyi.id(), both)
			.put(notice + "/reply", 1, UUID.randomUUID().toString(), REPLY)).hasStatusOk();

		assertThat(api.as(Role.OFFICE, this.scene.district().asTenant(), both).put(notice + "/closing", 2, "{}"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("supervision.own-reply");
		assertThat(this.scene.office.put(notice + "/closing", 2, "{}")).hasStatusOk();
	}

	@Test
	void aUnitSeesItsOwnAndWhatIsNotItsIsAsIfItWereNot() {
		String notice = this.scene.demanded(this.scene.wuyi.id(), "2022-12-01");
		String file = notice + "/files/" + SupervisionScene
			.<String>read(this.scene.wuyis.post(notice + "/files", UUID.randomUUID().toString(), PDF), "$.id");
		SupervisionScene elsewhere = new SupervisionScene(this.mvc, this.jdbc);
		String absent = body(this.scene.zhulongs.get(NOTICES + "/0ABCDEFGHJKMN"));
		List<Object> stored = this.scene.stored();

		for (InsideApi.Caller stranger : List.of(this.scene.zhulongs, elsewhere.wuyis, elsewhere.office,
				elsewhere.leader)) {
			assertThat(stranger.get(notice)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(body(stranger.get(notice)).replace(notice, "")).as("the same as of what is not")
				.isEqualTo(absent.replace(NOTICES + "/0ABCDEFGHJKMN", ""));
			assertThat(SupervisionScene.<List<Object>>read(stranger.get(NOTICES + "?year=2022"), "$.items")).isEmpty();
		}
		for (InsideApi.Caller stranger : List.of(this.scene.zhulongs, elsewhere.wuyis)) {
			assertThat(stranger.put(notice + "/reply", 1, UUID.randomUUID().toString(), REPLY))
				.hasStatus(HttpStatus.NOT_FOUND);
			assertThat(stranger.post(notice + "/files", UUID.randomUUID().toString(), PDF))
				.hasStatus(HttpStatus.NOT_FOUND);
			assertThat(stranger.get(file + "/content")).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(elsewhere.office.put(notice + "/withdrawal", 1, "{\"reason\":\"不是本区的\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.stored()).isEqualTo(stored);
		assertThat(reply(notice, 1)).hasStatusOk();
	}

	@Test
	void leadersReadAllButWhatMayNameSomebody() {
		assertThat(this.scene.wuyis.put("/supervision/contacts", 0, """
				{"contacts":[{"rung":"DEPUTY","name":"林晓","office":"副镇长"}]}
				""")).hasStatusOk().hasHeader("ETag", "\"1\"");
		String notice = this.scene.demanded(this.scene.wuyi.id(), "2022-12-01");
		this.scene.wuyis.post(notice + "/files", UUID.randomUUID().toString(), PDF);
		assertThat(SupervisionScene.<List<String>>read(this.scene.office.get(notice), "$.ladder[*].name"))
			.containsExactly("林晓");
		assertThat(body(this.scene.leader.get(notice))).contains("DEPUTY").doesNotContain("林晓", "副镇长");
		reply(notice, 1);

		MvcTestResult read = this.scene.leader.get(notice);

		assertThat(SupervisionScene.<List<String>>read(read, "$.steps[*].kind")).containsExactly("ISSUED", "REPLIED");
		assertThat(body(read)).contains("请报送建设进展").doesNotContain("已逐户核实");
		assertThat(SupervisionScene.<List<Object>>read(read, "$.files")).isEmpty();
		assertThat(SupervisionScene.<List<Object>>read(read, "$.notice.actions")).isEmpty();
		assertThat(this.scene.leader.put(notice + "/closing", 2, "{}")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.jdbc.sql("SELECT text_sealed FROM supervision_step WHERE tenant_id = ? AND kind = 'REPLIED'")
			.param(this.scene.district().value())
			.query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
			.single()).doesNotContain("核实");
	}

	@Test
	void contactsAreTheUnitsOwnAndWrittenOnWhatWasSeen() {
		String one = "{\"contacts\":[{\"rung\":\"HEAD\",\"name\":\"周敏\"}]}";
		assertThat(this.scene.wuyis.put("/supervision/contacts", 0, """
				{"contacts":[{"rung":"HEAD","name":"周敏"},{"rung":"HEAD","name":"林晓"}]}
				""")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("supervision.rung-twice");
		assertThat(this.scene.wuyis.put("/supervision/contacts", 0, one)).hasStatusOk();
		assertThat(this.scene.wuyis.put("/supervision/contacts", 0, one)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(SupervisionScene.<Integer>read(this.scene.zhulongs.get("/supervision/contacts"), "$.version"))
			.isZero();
	}

	@Test
	void whoAnswersTooLateTwiceIsListedForTheMeeting() {
		List<String> both = List.of(this.scene.demanded(this.scene.wuyi.id(), "2022-11-25"),
				this.scene.demanded(this.scene.wuyi.id(), "2022-11-25"));
		this.scene.demanded(this.scene.zhulong.id(), "2022-11-25");
		String withdrawn = this.scene.demanded(this.scene.zhulong.id(), "2022-11-25");
		assertThat(this.scene.office.put(withdrawn + "/withdrawal", 1, "{\"reason\":\"重复下发\"}")).hasStatusOk();
		assertThat(repeaters()).isEmpty();

		this.clock.set(SetClock.InNovember2022.MORNING.plusSeconds(4 * 86_400));
		assertThat(SupervisionScene.<List<Boolean>>read(this.scene.wuyis.get(NOTICES + "?year=2022"),
				"$.items[*].overdue"))
			.containsExactly(true, true);
		reply(both.getFirst(), 1);

		assertThat(repeaters()).containsExactly(this.scene.code(this.scene.wuyi.id()) + " 2 2 2");
		assertThat(SupervisionScene.<Boolean>read(this.scene.wuyis.get(both.getFirst()), "$.notice.late")).isTrue();
		assertThat(this.scene.wuyis.get("/supervision/repeaters?year=2022")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void numbersHaveNoGapsWhoeverIssuesAtOnce() throws Exception {
		try (ExecutorService people = Executors.newFixedThreadPool(4)) {
			List<Callable<MvcTestResult>> orders = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				orders.add(() -> this.scene.demand("2022-12-01", this.scene.wuyi.id(), this.scene.zhulong.id()));
			}
			for (Future<MvcTestResult> order : people.invokeAll(orders)) {
				assertThat(order.get()).hasStatus(HttpStatus.CREATED);
			}
		}
		assertThat(this.scene.demand("2022-12-01", this.scene.district().asTenant()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		this.scene.demanded(this.scene.wuyi.id(), "2022-12-01");

		assertThat(this.jdbc.sql("SELECT number FROM supervision_notice WHERE tenant_id = ? ORDER BY number")
			.param(this.scene.district().value())
			.query(Integer.class)
			.list()).isEqualTo(IntStream.rangeClosed(1, 17).boxed().toList());
	}

	@Test
	void aNoticeIsTakenAsAPaperAndTheListAsAWorkbook() throws IOException {
		String notice = this.scene.demanded(this.scene.wuyi.id(), "2022-12-01");

		MvcTestResult docx = this.scene.wuyis.post(notice + "/papers", "{\"format\":\"DOCX\"}");
		assertThat(docx).hasStatusOk();
		try (XWPFDocument document = new XWPFDocument(
				new ByteArrayInputStream(docx.getResponse().getContentAsByteArray()));
				XWPFWordExtractor text = new XWPFWordExtractor(document)) {
			assertThat(text.getText()).contains("〔2022〕督办第1号", "关于“报送引才工作站建设情况”的督办单", "请报送建设进展", "2022年12月1日");
		}
		MvcTestResult sheet = this.scene.zhulongs.post(NOTICES + "/exports?year=2022",
				"{\"format\":\"CSV\",\"purpose\":\"MEETING\"}");
		assertThat(body(sheet)).contains("文号").doesNotContain("督办第1号");
		assertThat(body(
				this.scene.leader.post(NOTICES + "/exports?year=2022", "{\"format\":\"CSV\",\"purpose\":\"MEETING\"}")))
			.contains("〔2022〕督办第1号", "交办事项", "待回复");
		assertThat(this.scene.audited()).endsWith("supervision.taken");
	}

	private MvcTestResult raise(String... keys) {
		return this.scene.office.post("/supervision/candidates",
				"{\"keys\":[\"%s\"],\"due\":\"2022-12-01\"}".formatted(String.join("\",\"", keys)));
	}

	private MvcTestResult reply(String notice, int version) {
		return this.scene.wuyis.put(notice + "/reply", version, UUID.randomUUID().toString(), REPLY);
	}

	private List<String> repeaters() {
		List<Map<String, Object>> units = read(this.scene.leader.get("/supervision/repeaters?year=2022"), "$.items");
		return units.stream()
			.map((unit) -> "%s %s %s %s".formatted(unit.get("code"), unit.get("issued"), unit.get("overdue"),
					unit.get("open")))
			.toList();
	}

	private static List<String> notices(InsideApi.Caller caller) {
		List<Map<String, Object>> items = read(caller.get("/notices"), "$.items");
		return items.stream()
			.filter((item) -> String.valueOf(item.get("kind")).startsWith("SUPERVISION"))
			.map((item) -> "%s %s %s".formatted(item.get("kind"), item.get("count"), item.get("overdue")))
			.toList();
	}

}
