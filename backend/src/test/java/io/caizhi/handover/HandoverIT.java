package io.caizhi.handover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import io.caizhi.handover.HandoverScene.Someone;
import io.caizhi.testing.DatabaseTest;
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

import static io.caizhi.handover.HandoverScene.body;
import static io.caizhi.handover.HandoverScene.read;
import static io.caizhi.handover.HandoverScene.seen;
import static org.assertj.core.api.Assertions.assertThat;

/** Hand-overs of a town and of an office, on the 24th of November 2022. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class HandoverIT {

	/** In China; the first working day after it is Monday, the 14th. */
	private static final Instant FRIDAY_EVENING = Instant.parse("2022-11-11T11:00:00Z");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	private HandoverScene scene;

	private Someone lin;

	private Someone zhou;

	private Someone third;

	@BeforeEach
	void aTownWithThreeOfficials() {
		this.scene = new HandoverScene(this.mvc, this.jdbc);
		this.lin = this.scene.official("林晓");
		this.zhou = this.scene.official("周敏");
		this.third = this.scene.official("吴珂");
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.jdbc.sql("UPDATE member SET directory_version = version, mail_due = FALSE").update();
	}

	@Test
	void workIsHandedOverSignedByBothAndStaysAsItWas() throws IOException {
		String notice = this.scene.demanded("报送引才工作站建设情况", "2022-12-01");
		String handover = begun(this.lin);
		assertThat(this.scene.waiting(this.lin)).contains("HANDOVERS_TO_GIVE 1");
		assertThat(this.scene.waiting(this.zhou)).doesNotContain("HANDOVERS_TO_GIVE 1");
		MvcTestResult draft = this.lin.api().get(handover);
		assertThat(HandoverIT.<List<String>>at(draft, "$.content.open[*].key")).contains("SUPERVISION_TO_ANSWER",
				"supervision-" + notice);
		assertThat(HandoverIT.<List<String>>at(draft, "$.content.deadlines[*].key")).contains("closing-2022-11");
		assertThat(HandoverIT.<List<Integer>>at(draft,
				"$.content.deadlines[?(@.key == 'closing-2022-11')].workingDaysLeft"))
			.singleElement()
			.satisfies((left) -> assertThat(left).isPositive());
		assertThat(write(this.lin, handover, 1)).hasStatusOk();

		assertThat(hand(this.lin, handover, 2)).hasStatusOk();

		assertThat(this.scene.waiting(this.lin)).noneMatch((kind) -> kind.startsWith("HANDOVERS_"));
		assertThat(this.scene.waiting(this.zhou)).contains("HANDOVERS_TO_TAKE 1");
		assertThat(write(this.lin, handover, 3)).hasStatus(HttpStatus.CONFLICT);
		MvcTestResult taken = take(this.zhou, handover, 3);
		assertThat(HandoverIT.<String>at(taken, "$.handover.state")).isEqualTo("TAKEN_OVER");
		assertThat(HandoverIT.<String>at(taken, "$.taking.name")).isEqualTo("周敏");
		assertThat(HandoverIT.<String>at(taken, "$.taking.digest")).hasSize(64);
		assertThat(this.scene.waiting(this.zhou)).noneMatch((kind) -> kind.startsWith("HANDOVERS_TO"));
		this.zhou.sign("/supervision/notices/" + notice + "/reply", 1, "{\"text\":\"已报送。\"}");
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(40)));
		assertThat(HandoverIT.<Object>at(this.lin.api().get(handover), "$.content")).as("frozen for good")
			.isEqualTo(at(taken, "$.content"));
		assertThat(this.scene.audited()).containsExactly("handover.started", "handover.written", "handover.handed-over",
				"handover.taken-over");
		assertThat(paper(this.scene.office(), handover)).contains("工作交接书", "林晓", "周敏", "报送引才工作站建设情况", "周转房两套", "名单在共享盘")
			.doesNotContain("草稿");
		assertThat(this.scene.audited()).endsWith("handover.taken");
	}

	@Test
	void theTwoAndTheOfficeAreToldUntilTheNextWorkingDayIsOver() {
		Someone neighbour = this.scene.nextDoor("何田");
		this.clock.set(FRIDAY_EVENING);
		String handover = begun(this.lin);
		assertThat(hand(this.lin, handover, 1)).hasStatusOk();
		assertThat(this.scene.waiting(this.scene.office())).doesNotContain("HANDOVERS_SIGNED 1");
		assertThat(take(this.zhou, handover, 2)).hasStatusOk();

		for (Someone told : List.of(this.lin, this.zhou, this.scene.office())) {
			this.clock.set(FRIDAY_EVENING);
			assertThat(this.scene.waiting(told)).contains("HANDOVERS_SIGNED 1");
			this.clock.set(FRIDAY_EVENING.plus(Duration.ofDays(3)));
			assertThat(this.scene.waiting(told)).as("on Monday").contains("HANDOVERS_SIGNED 1");
			this.clock.set(FRIDAY_EVENING.plus(Duration.ofDays(4)));
			assertThat(this.scene.waiting(told)).as("on Tuesday").doesNotContain("HANDOVERS_SIGNED 1");
		}
		this.clock.set(FRIDAY_EVENING);
		for (Someone other : List.of(this.third, neighbour)) {
			assertThat(this.scene.waiting(other)).doesNotContain("HANDOVERS_SIGNED 1");
		}
		assertThat(HandoverScene.body(this.scene.leader().get("/notices"))).doesNotContain("HANDOVERS_SIGNED");
	}

	@Test
	void onlyTheTwoSignEachTheirOwnSide() {
		String handover = begun(this.third);
		assertThat(hand(this.third, handover, 1)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("handover.not-yours");
		assertThat(write(this.zhou, handover, 1)).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.scene.office()
			.sign(handover + "/handing-over", 1, "{" + seen(this.lin, handover) + ",\"reason\":\"代签\"}"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("handover.leaver-present");
		assertThat(take(this.zhou, handover, 1)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("handover.not-handed-over");
		assertThat(this.scene.audited()).containsExactly("handover.started");
		assertThat(hand(this.lin, handover, 1)).hasStatusOk();

		assertThat(take(this.lin, handover, 2)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("handover.own-side");
		assertThat(take(this.third, handover, 2)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("handover.not-yours");
		assertThat(take(this.zhou, handover, 1)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.scene.audited()).containsExactly("handover.started", "handover.handed-over");
		assertThat(take(this.zhou, handover, 2)).hasStatusOk();
	}

	@Test
	void whoFollowsSeesWhatChangedBeforeSigning() {
		String handover = begun(this.lin);
		assertThat(hand(this.lin, handover, 1)).hasStatusOk();
		String read = seen(this.zhou, handover);
		assertThat(HandoverIT.<List<Object>>at(this.zhou.api().get(handover), "$.changes")).isEmpty();
		String notice = this.scene.demanded("报送年底招聘安排", "2022-12-01");

		assertThat(this.zhou.sign(handover + "/taking-over", 2, "{" + read + "}")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("handover.moved-on");

		assertThat(HandoverIT.<String>at(this.zhou.api().get(handover), "$.handover.state")).isEqualTo("HANDED_OVER");
		MvcTestResult now = this.zhou.api().get(handover);
		assertThat(HandoverIT.<List<String>>at(now, "$.changes[*].after.key")).contains("supervision-" + notice);
		assertThat(HandoverIT.<List<String>>at(now, "$.content.open[*].key")).as("as it was signed")
			.doesNotContain("supervision-" + notice);
		MvcTestResult taken = take(this.zhou, handover, 2);
		assertThat(HandoverIT.<List<String>>at(taken, "$.content.open[*].key")).contains("supervision-" + notice);
		assertThat(HandoverIT.<List<String>>at(taken, "$.changes[*].kind")).contains("ADDED");
		assertThat(HandoverIT.<String>at(taken, "$.handing.digest")).isNotEqualTo(at(taken, "$.taking.digest"));
	}

	@Test
	void aReplyIsAPromiseUntilItIsVerified() {
		String notice = this.scene.demanded("报送引才工作站建设情况", "2022-12-01");
		this.lin.sign("/supervision/notices/" + notice + "/reply", 1, "{\"text\":\"年底前挂牌，由王某负责。\"}");

		MvcTestResult draft = this.lin.api().get(begun(this.lin));

		assertThat(HandoverIT.<List<String>>at(draft, "$.content.promises[*].key"))
			.containsExactly("supervision-" + notice);
		assertThat(HandoverIT.<List<String>>at(draft, "$.content.open[*].key")).doesNotContain("supervision-" + notice);
		assertThat(body(draft)).as("links instead of contents").doesNotContain("王某");
	}

	@Test
	void itIsGivenUpWithAReasonAndAnotherBegins() {
		String handover = begun(this.third);
		assertThat(start(this.third, this.lin)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("handover.open");
		assertThat(this.scene.official("何雨").api().put(handover + "/withdrawal", 1, "{\"reason\":\"不相干\"}"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("handover.no-part");
		assertThat(this.zhou.api().put(handover + "/withdrawal", 1, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(hand(this.lin, handover, 1)).hasStatusOk();

		MvcTestResult withdrawn = this.zhou.api().put(handover + "/withdrawal", 2, "{\"reason\":\"调动取消\"}");

		assertThat(HandoverIT.<String>at(withdrawn, "$.withdrawn.reason")).isEqualTo("调动取消");
		assertThat(HandoverIT.<List<String>>at(withdrawn, "$.actions")).containsExactly("paper");
		assertThat(take(this.zhou, handover, 3)).hasStatus(HttpStatus.CONFLICT);
		assertThat(start(this.third, this.lin)).hasStatus(HttpStatus.CREATED);
		assertThat(this.scene.audited()).containsExactly("handover.started", "handover.handed-over",
				"handover.withdrawn", "handover.started");
	}

	@Test
	void ofTwoWhoSignAtOnceOneIsFirst() throws Exception {
		String handover = begun(this.lin);
		hand(this.lin, handover, 1);
		String body = "{" + seen(this.zhou, handover) + "}";

		List<Integer> answers;
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			answers = threads
				.invokeAll(Stream.of("/taking-over", "/withdrawal")
					.map((verb) -> (java.util.concurrent.Callable<Integer>) () -> verb.equals("/withdrawal")
							? this.lin.api().put(handover + verb, 2, "{\"reason\":\"调动取消\"}").getResponse().getStatus()
							: this.zhou.sign(handover + verb, 2, body).getResponse().getStatus())
					.toList())
				.stream()
				.map((answer) -> answer.resultNow())
				.sorted()
				.toList();
		}

		assertThat(answers).containsExactly(200, 412);
		assertThat(this.scene.audited()).hasSize(3);
	}

	@Test
	void theSameSignatureSentTwiceCountsOnce() {
		String handover = begun(this.lin);
		String body = "{" + seen(this.lin, handover) + "}";
		String key = UUID.randomUUID().toString();

		assertThat(this.lin.api().put(handover + "/handing-over", 1, key, body)).hasStatusOk();
		assertThat(this.lin.api().put(handover + "/handing-over", 1, key, body)).hasStatusOk();

		assertThat(this.scene.audited()).containsExactly("handover.started", "handover.handed-over");
	}

	@Test
	void othersDoNotKnowOfIt() {
		String handover = begun(this.lin);
		hand(this.lin, handover, 1);
		HandoverScene elsewhere = new HandoverScene(this.mvc, this.jdbc);
		Someone neighbour = this.scene.nextDoor("郑一鸣");

		for (Someone stranger : List.of(neighbour, elsewhere.office())) {
			assertThat(stranger.api().get(handover)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(HandoverIT.<List<Object>>at(stranger.api().get("/handovers?year=2022"), "$.items")).isEmpty();
			assertThat(stranger.sign(handover + "/taking-over", 2, "{\"seen\":\"x\"}")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(stranger.api().put(handover + "/withdrawal", 2, "{\"reason\":\"不相干\"}"))
				.hasStatus(HttpStatus.NOT_FOUND);
			assertThat(stranger.api().post(handover + "/papers", "{\"format\":\"DOCX\"}"))
				.hasStatus(HttpStatus.NOT_FOUND);
			assertThat(stranger.api().get("/handovers/people?unit=" + this.scene.code()))
				.hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(this.scene.leader().get(handover)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(start(neighbour, this.lin)).as("not of that unit").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(HandoverIT.<List<Object>>at(this.scene.office().api().get("/handovers?year=2022"), "$.items"))
			.hasSize(1);
		assertThat(HandoverIT.<Boolean>at(this.scene.office().api().get(handover), "$.handover.own")).isFalse();
		assertThat(take(this.zhou, handover, 2)).hasStatusOk();
	}

	@Test
	void inThePlaceOfWhoHasLeftTheOfficeSignsAndSaysWhy() {
		String handover = begun(this.zhou);
		this.scene.remove(this.lin);
		assertThat(HandoverIT.<List<String>>at(this.scene.office().api().get(handover), "$.actions"))
			.containsExactly("write", "substitute", "withdraw");
		assertThat(hand(this.zhou, handover, 1)).hasStatus(HttpStatus.CONFLICT);
		String seen = seen(this.scene.office(), handover);
		assertThat(this.scene.office().sign(handover + "/handing-over", 1, "{" + seen + "}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("/reason");

		MvcTestResult handed = this.scene.office()
			.sign(handover + "/handing-over", 1, "{" + seen + ",\"reason\":\"本人已调离\"}");

		assertThat(HandoverIT.<String>at(handed, "$.handing.reason")).isEqualTo("本人已调离");
		assertThat(HandoverIT.<String>at(handed, "$.handing.name")).isEqualTo("陈立");
		assertThat(take(this.zhou, handover, 2)).hasStatusOk();
	}

	@Test
	void inTheOfficeWhoFollowsDoesNotSignForWhoLeft() {
		Someone leaver = this.scene.inOffice("许静");
		Someone follower = this.scene.inOffice("高远");
		String handover = "/handovers/" + HandoverIT
			.<String>at(this.scene.office().api().post("/handovers", form(leaver, follower, "")), "$.handover.id");
		assertThat(this.scene.office().api().delete("/members/" + leaver.id(), 1)).hasStatus2xxSuccessful();
		String signature = "{" + seen(follower, handover) + ",\"reason\":\"已调离\"}";
		assertThat(follower.sign(handover + "/handing-over", 1, signature)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("handover.own-side");

		assertThat(this.scene.office().sign(handover + "/handing-over", 1, signature)).hasStatusOk();
		assertThat(take(follower, handover, 2)).hasStatusOk();
	}

	@Test
	void whoFollowsMustBeThereAndSomebodyElse() {
		assertThat(this.lin.api().post("/handovers", form(this.lin, this.lin, "")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("handover.same-person");
		this.scene.remove(this.zhou);
		assertThat(start(this.lin, this.lin)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("handover.follower");
		assertThat(this.lin.api().get("/handovers/people"))
			.satisfies((people) -> assertThat(HandoverIT.<List<Boolean>>at(people, "$.items[*].active"))
				.containsExactly(true, false, true));
		assertThat(
				this.lin.api().post("/handovers", form(this.lin, this.third, "").replace("2022-12-01", "2032-12-01")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("handover.day", "/on");
		assertThat(this.scene.audited()).isEmpty();
	}

	@Test
	void whenWhoFollowsIsRemovedNobodySignsAnyMore() {
		String handover = begun(this.lin);
		String seen = seen(this.lin, handover);
		this.scene.remove(this.zhou);

		assertThat(this.lin.sign(handover + "/handing-over", 1, "{" + seen + "}")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("handover.follower-gone");
		assertThat(HandoverIT.<List<String>>at(this.lin.api().get(handover), "$.actions")).contains("withdraw");
	}

	@Test
	void afterwardsTheContactsForSupervisionNameWhoFollows() {
		this.lin.api()
			.put("/supervision/contacts", 0,
					"{\"contacts\":[{\"rung\":\"IN_CHARGE\",\"name\":\"林晓\",\"office\":\"干事\"},{\"rung\":\"HEAD\",\"name\":\"陈立\"}]}");
		String handover = begun(this.lin);
		hand(this.lin, handover, 1);
		assertThat(this.zhou.api().put(handover + "/contacts", 2, "")).hasStatus(HttpStatus.CONFLICT);
		assertThat(HandoverIT.<List<String>>at(take(this.zhou, handover, 2), "$.actions")).contains("contacts");

		assertThat(this.zhou.api().put(handover + "/contacts", 3, "")).hasStatusOk();

		assertThat(HandoverIT.<List<String>>at(this.zhou.api().get("/supervision/contacts"),
				"$.contacts.contacts[*].name"))
			.containsExactly("周敏", "陈立");
		assertThat(this.zhou.api().put(handover + "/contacts", 3, "")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("handover.not-named");
	}

	/** From Lin to Zhou, begun by somebody. */
	private String begun(Someone starter) {
		return "/handovers/" + HandoverIT.<String>at(start(starter, this.lin), "$.handover.id");
	}

	private MvcTestResult start(Someone starter, Someone leaver) {
		return starter.api().post("/handovers", form(leaver, this.zhou, ""));
	}

	private static String form(Someone leaver, Someone follower, String unit) {
		return "{" + unit + "\"leaver\":\"" + leaver.id() + "\",\"follower\":\"" + follower.id()
				+ "\",\"on\":\"2022-12-01\"}";
	}

	private static MvcTestResult write(Someone person, String handover, int version) {
		return person.api()
			.put(handover, version,
					"""
							{"on":"2022-12-01","words":{"notes":"名单在共享盘","promised":[{"what":"周转房两套","to":"区三中","by":"2022-12-31"}]}}
							""");
	}

	private static MvcTestResult hand(Someone person, String handover, int version) {
		return person.sign(handover + "/handing-over", version, "{" + seen(person, handover) + "}");
	}

	private static MvcTestResult take(Someone person, String handover, int version) {
		String seen = at(person.api().get(handover), "$").toString().contains("seen=") ? seen(person, handover)
				: "\"seen\":\"none\"";
		return person.sign(handover + "/taking-over", version, "{" + seen + "}");
	}

	private static String paper(Someone person, String handover) throws IOException {
		MvcTestResult docx = person.api().post(handover + "/papers", "{\"format\":\"DOCX\"}");
		assertThat(docx).hasStatusOk();
		try (XWPFDocument document = new XWPFDocument(
				new ByteArrayInputStream(docx.getResponse().getContentAsByteArray()));
				XWPFWordExtractor text = new XWPFWordExtractor(document)) {
			return text.getText();
		}
	}

	private static <T> T at(MvcTestResult result, String path) {
		return read(result, path);
	}

}
