package io.caizhi.meeting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.kernel.Subject;
import io.caizhi.scoring.inventory.Inventories;
import io.caizhi.scoring.inventory.PublishedScene;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A meeting from its planning to the last decision carried out, on the 24th of November
 * 2022.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class MeetingIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inventories inventories;

	@Autowired
	private SetClock clock;

	private PublishedScene scene;

	private InsideApi.Caller office;

	private InsideApi.Caller leader;

	private InsideApi.Caller wuyi;

	private InsideApi.Caller zhulong;

	private String inventory;

	@BeforeEach
	void aPublishedInventory() {
		this.scene = new PublishedScene(this.mvc, this.jdbc, this.inventories, "ALL");
		this.office = this.scene.office();
		this.leader = this.scene.leader();
		this.wuyi = this.scene.as(Role.OFFICIAL, this.scene.wuyi().id());
		this.zhulong = this.scene.as(Role.OFFICIAL, this.scene.zhulong().id());
		this.inventory = this.scene.published();
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void itsPackIsPutTogetherReadByLeadersAndStaysOnceItIsOver() {
		String meeting = planned("2022-11-24");
		assertThat(this.office.put(meeting + "/end", 1, "")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("meeting.no-pack");

		MvcTestResult packed = this.office.put(meeting + "/pack", 1, "");

		assertThat(MeetingIT.<List<String>>read(packed, "$.pack.speakers[*].code"))
			.containsExactly(this.scene.code(this.scene.wuyi().id()), this.scene.code(this.scene.zhulong().id()));
		assertThat(MeetingIT.<List<String>>read(packed, "$.pack.speakers[*].part")).containsExactly("SHARE", "EXPLAIN");
		assertThat(MeetingIT.<List<Integer>>read(packed, "$.pack.units[*].lines[0].actual")).containsExactly(90, 20);
		assertThat(MeetingIT.<List<Boolean>>read(packed, "$.pack.units[0].lines[*].missing")).containsExactly(false,
				true);
		assertThat(body(this.leader.get(meeting)))
			.isEqualTo(body(this.office.get(meeting)).replaceFirst("\"actions\":\\[[^]]*]", "\"actions\":[]"));
		assertThat(this.office.put(meeting + "/end", 2, "")).hasStatusOk();
		assertThat(this.office.put(meeting + "/pack", 3, "")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("meeting.held");
		assertThat(this.office.delete(meeting, 3)).hasStatus(HttpStatus.CONFLICT);
		assertThat(decide(meeting, "wuyi", "2022-12-31")).hasStatus(HttpStatus.CONFLICT);
		assertThat(audited()).containsExactly("meeting.planned", "meeting.packed", "meeting.ended");
	}

	@Test
	void decisionsLeaveWithOwnerAndDayAndAreCarriedOutAndConfirmed() {
		String meeting = planned("2022-11-24");
		this.office.put(meeting + "/pack", 1, "");
		assertThat(decide(meeting, "nowhere", "2022-11-23")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("meeting.unit", "/owner", "meeting.due", "/due");
		String wuyis = this.scene.code(this.scene.wuyi().id());
		String item = read(decide(meeting, wuyis, "2022-12-01"), "$.id");
		assertThat(MeetingIT.<List<Object>>read(this.wuyi.get("/action-items?year=2022"), "$.items"))
			.as("the meeting is not over")
			.isEmpty();
		assertThat(report(item, 1)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.office.put(meeting + "/end", 2, "")).hasStatusOk();

		assertThat(MeetingIT.<List<String>>read(this.wuyi.get("/action-items?year=2022"), "$.items[*].actions[*]"))
			.containsExactly("report");
		assertThat(notices(this.wuyi)).containsExactly("DECISIONS_TO_CARRY_OUT 1 0");
		assertThat(report(item, 1)).hasStatusOk();
		assertThat(report(item, 2)).hasStatus(HttpStatus.CONFLICT);
		assertThat(notices(this.office)).containsExactly("DECISIONS_TO_CONFIRM 1 0");
		assertThat(find(item, 2, "{\"done\":false}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(find(item, 2, "{\"done\":false,\"comment\":\"请补充时间\"}")).hasStatusOk();
		assertThat(body(this.wuyi.get("/action-items?year=2022"))).contains("请补充时间", "已建成");
		assertThat(body(this.leader.get("/action-items?year=2022"))).contains("再建引才工作站", "章明（镇长）")
			.doesNotContain("已建成", "请补充");
		assertThat(report(item, 3)).hasStatusOk();
		assertThat(find(item, 4, "{\"done\":true}")).hasStatusOk();
		assertThat(notices(this.wuyi)).isEmpty();
		assertThat(audited()).endsWith("meeting.item-decided", "meeting.ended", "meeting.item-reported",
				"meeting.item-sent-back", "meeting.item-reported", "meeting.item-done");
	}

	@Test
	void theNextPackSaysWhereTheDecisionsOfTheLastStand() {
		String first = planned("2022-11-24");
		this.office.put(first + "/pack", 1, "");
		String wuyis = this.scene.code(this.scene.wuyi().id());
		String done = read(decide(first, wuyis, "2022-12-01"), "$.id");
		decide(first, this.scene.code(this.scene.zhulong().id()), "2022-11-30");
		String removed = read(decide(first, wuyis, "2022-12-05"), "$.id");
		assertThat(this.office.delete(first + "/items/" + removed, 1)).hasStatus(HttpStatus.NO_CONTENT);
		this.office.put(first + "/end", 2, "");
		report(done, 1);
		find(done, 2, "{\"done\":true}");
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(14)));

		MvcTestResult packed = this.office.put(planned("2022-12-08") + "/pack", 1, "");

		assertThat(MeetingIT.<List<String>>read(packed, "$.pack.past[*].state")).containsExactly("DONE", "OPEN");
		assertThat(MeetingIT.<List<Boolean>>read(packed, "$.pack.past[*].overdue")).containsExactly(false, true);
	}

	@Test
	void unitsSeeWhatIsTheirsAndOthersSeeNothing() {
		String meeting = planned("2022-11-24");
		this.office.put(meeting + "/pack", 1, "");
		String item = read(decide(meeting, this.scene.code(this.scene.wuyi().id()), "2022-12-01"), "$.id");
		this.office.put(meeting + "/end", 2, "");
		PublishedScene elsewhere = new PublishedScene(this.mvc, this.jdbc, this.inventories, "ALL");

		assertThat(this.wuyi.get(meeting)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(MeetingIT.<List<Object>>read(this.zhulong.get("/action-items?year=2022"), "$.items")).isEmpty();
		assertThat(this.zhulong.put("/action-items/" + item + "/report", 1, UUID.randomUUID().toString(),
				"{\"text\":\"已建成\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(elsewhere.office().get(meeting)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(elsewhere.leader().get(meeting)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(elsewhere.office().put("/action-items/" + item + "/finding", 1, "{\"done\":true}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(elsewhere.office().post("/meetings", plan("2022-11-24"))).as("the inventory is another district's")
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(report(item, 1)).hasStatusOk();
	}

	@Test
	void nobodyConfirmsTheirOwnReportAndNoMeetingEndsBeforeItsDay() {
		String meeting = planned("2022-11-25");
		this.office.put(meeting + "/pack", 1, "");
		String item = read(decide(meeting, this.scene.code(this.scene.wuyi().id()), "2022-12-01"), "$.id");
		assertThat(this.office.put(meeting + "/end", 2, "")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("meeting.not-yet");
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(1)));
		assertThat(this.office.put(meeting + "/end", 2, "")).hasStatusOk();
		Subject both = Rows.someone();
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		assertThat(api.as(Role.OFFICIAL, this.scene.wuyi().id(), both)
			.put("/action-items/" + item + "/report", 1, UUID.randomUUID().toString(), "{\"text\":\"已建成\"}"))
			.hasStatusOk();

		assertThat(api.as(Role.OFFICE, this.scene.hiring().district().asTenant(), both)
			.put("/action-items/" + item + "/finding", 2, "{\"done\":true}")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("meeting.own-report");
		assertThat(find(item, 2, "{\"done\":true}")).hasStatusOk();
	}

	@Test
	void thePackIsTakenAsAPaperWithAPageForEachUnitAndAsAWorkbook() throws IOException {
		String meeting = planned("2022-11-24");
		assertThat(this.leader.post(meeting + "/papers", "{\"format\":\"DOCX\"}")).hasStatus(HttpStatus.CONFLICT);
		this.office.put(meeting + "/pack", 1, "");
		decide(meeting, this.scene.code(this.scene.wuyi().id()), "2022-12-01");

		MvcTestResult docx = this.leader.post(meeting + "/papers", "{\"format\":\"DOCX\"}");
		try (XWPFDocument document = new XWPFDocument(
				new ByteArrayInputStream(docx.getResponse().getContentAsByteArray()));
				XWPFWordExtractor text = new XWPFWordExtractor(document)) {
			assertThat(text.getText()).contains("一、会议议程", "二、发言顺序", "经验交流", "表态发言", "五、本次议定事项", "再建引才工作站", "六、各单位情况",
					"（一）", "（二）", "指标HIRES");
		}
		MvcTestResult workbook = this.leader.post(meeting + "/exports",
				"{\"format\":\"XLSX\",\"purpose\":\"MEETING\"}");
		try (XSSFWorkbook sheets = new XSSFWorkbook(
				new ByteArrayInputStream(workbook.getResponse().getContentAsByteArray()))) {
			assertThat(sheets.getSheet("发言顺序").getRow(3).getCell(1).getStringCellValue())
				.isEqualTo(this.scene.code(this.scene.wuyi().id()));
			assertThat(sheets.getSheet("各单位情况").getRow(3).getCell(6).getNumericCellValue()).isEqualTo(90);
			assertThat(sheets.getSheet("本次议定事项").getRow(3).getCell(1).getStringCellValue()).contains("引才工作站");
		}
		assertThat(body(this.leader.post(meeting + "/exports", "{\"format\":\"CSV\",\"purpose\":\"MEETING\"}")))
			.contains("发言顺序", "以往议定事项", "指标HIRES");
		assertThat(audited()).contains("meeting.taken");
	}

	private String planned(String day) {
		MvcTestResult planned = this.office.post("/meetings", plan(day));
		assertThat(planned).hasStatus(HttpStatus.CREATED);
		return "/meetings/" + MeetingIT.<String>read(planned, "$.meeting.id");
	}

	private String plan(String day) {
		return """
				{"kind":"DISTRICT","title":"全区人才工作推进会","heldOn":"%s","place":"三楼会议室","inventory":"%s",
				"agenda":["通报情况","单位发言"],"speaking":{"rule":"BEST_AND_LAST","best":1,"last":1}}
				""".formatted(day, this.inventory);
	}

	private MvcTestResult decide(String meeting, String owner, String due) {
		return this.office.post(meeting + "/items",
				"{\"decision\":\"年底前再建引才工作站一个\",\"owner\":\"%s\",\"person\":\"章明（镇长）\",\"due\":\"%s\"}".formatted(owner,
						due));
	}

	private MvcTestResult report(String item, int version) {
		return this.wuyi.put("/action-items/" + item + "/report", version, UUID.randomUUID().toString(),
				"{\"text\":\"已建成并挂牌\"}");
	}

	private MvcTestResult find(String item, int version, String body) {
		return this.office.put("/action-items/" + item + "/finding", version, body);
	}

	private List<String> audited() {
		return this.jdbc
			.sql("SELECT action FROM audit_entry WHERE district_id = ? AND action LIKE 'meeting.%' ORDER BY id")
			.param(this.scene.hiring().district().value())
			.query(String.class)
			.list();
	}

	private static List<String> notices(InsideApi.Caller caller) {
		List<Map<String, Object>> items = read(caller.get("/notices"), "$.items");
		return items.stream()
			.filter((item) -> String.valueOf(item.get("kind")).startsWith("DECISIONS"))
			.map((item) -> "%s %s %s".formatted(item.get("kind"), item.get("count"), item.get("overdue")))
			.toList();
	}

	private static <T> T read(MvcTestResult answer, String at) {
		assertThat(answer.getResponse().getStatus()).as(body(answer)).isBetween(200, 202);
		return JsonPath.read(body(answer), at);
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
