package io.caizhi.bulletin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.scoring.inventory.Inventories;
import io.caizhi.scoring.inventory.PublishedScene;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bulletin from its draft to the last acknowledgement, on the 24th of November 2022.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class BulletinIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

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

	private InsideApi.Caller wuyi;

	private InsideApi.Caller zhulong;

	private String wuyiCode;

	private String absent;

	private @Nullable String inventory;

	@BeforeEach
	void aPublishedInventory() {
		this.scene = new PublishedScene(this.mvc, this.jdbc, this.inventories, "ALL");
		this.office = this.scene.office();
		this.wuyi = this.scene.as(Role.OFFICIAL, this.scene.wuyi().id());
		this.zhulong = this.scene.as(Role.OFFICIAL, this.scene.zhulong().id());
		this.wuyiCode = this.scene.code(this.scene.wuyi().id());
		this.absent = text(this.wuyi.get("/bulletins/0ABCDEFGHJKMN"));
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void itIsDraftedByTheRulesWithFiguresThatAreThoseOfTheInventory() {
		assertThat(order(this.scene.computed())).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("inventory.not-published");

		MvcTestResult drafted = drafted();

		assertThat(this.<String>read(drafted, "$.bulletin.title")).isEqualTo("关于2022年10月人才工作盘点情况的通报");
		assertThat(this.<List<List<String>>>read(drafted, "$.blocks[2].rows").getFirst()).startsWith("指标HIRES", "人",
				"110");
		assertThat(this.<List<List<String>>>read(drafted, "$.draft.blocks[2].rows").getFirst())
			.contains("{{figure:district/A01/actual}}");
		String read = String.join("\n", this.<List<String>>read(drafted, "$.blocks[*].text"));
		assertThat(read).contains("一、总体情况", "二、考核位次", "三、表扬先进", "四、督促提醒", "五、有关要求")
			.contains("镇街前3名：")
			.contains("“指标HIRES”累计完成20人")
			.contains("“指标HAND”未按时上报")
			.doesNotContain("{{");
		assertThat(this.<List<Object>>read(drafted, "$.draft.findings")).isEmpty();

		MvcTestResult rules = this.office.get("/bulletin-rules");
		Map<String, Object> changed = new HashMap<>(this.<Map<String, Object>>read(rules, "$.rules"));
		changed.put("praiseTop", 1);
		changed.put("places", false);
		changed.remove("urgeBehind");
		assertThat(this.office.put("/bulletin-rules", 0, JSON.writeValueAsString(changed))).hasStatusOk()
			.hasHeader("ETag", "\"1\"");
		assertThat(this.office.put("/bulletin-rules", 0, JSON.writeValueAsString(changed)))
			.hasStatus(HttpStatus.PRECONDITION_FAILED);
		String otherwise = String.join("\n", this.<List<String>>read(drafted(), "$.blocks[*].text"));
		assertThat(otherwise).contains("镇街前1名：" + this.wuyiCode + "。").doesNotContain("督促提醒", "考核位次");
		assertThat(audited()).contains("bulletin.drafted", "bulletin.rules-changed");
	}

	@Test
	void theErrataThatNoBulletinHasToldAreToldOnceWithFiguresThatAreReferences() {
		String told = read(drafted(), "$.bulletin.id");
		assertThat(publish(told, 1)).hasStatusOk();
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofHours(1)));
		String zhulong = this.scene.code(this.scene.zhulong().id());

		MvcTestResult drafted = order(this.scene.corrected(this.scene.zhulong(), 35));

		List<String> read = read(drafted, "$.blocks[*].text");
		assertThat(read).contains("五、更正事项", "现对 2022-10 盘点结果作如下更正：", zhulong + "：“指标HIRES”完成值由 20 更正为 35。");
		assertThat(read).anyMatch((text) -> text.startsWith(zhulong + "：总分由 "));
		assertThat(String.join("\n", this.<List<String>>read(drafted, "$.draft.blocks[*].text")))
			.containsPattern("完成值由 \\{\\{figure:erratum/[0-9A-Z]+/" + zhulong + "/A01/actual/before}} 更正为 ");
		assertThat(this.<List<String>>read(drafted, "$.draft.figures[*].label"))
			.contains("勘误 · 2022-10 · " + zhulong + " · 指标HIRES · 完成值 · 更正后");
		assertThat(publish(read(drafted, "$.bulletin.id"), 1)).hasStatusOk();
		assertThat(this.<List<String>>read(drafted(), "$.blocks[*].text")).doesNotContain("五、更正事项").contains("五、有关要求");
	}

	@Test
	void errataThatARuleLeftOutAreToldByTheNextThatTellsThem() {
		assertThat(publish(read(drafted(), "$.bulletin.id"), 1)).hasStatusOk();
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofHours(1)));
		String inventory = this.scene.corrected(this.scene.zhulong(), 35);
		telling(false, 0);
		MvcTestResult silent = order(inventory);
		assertThat(this.<List<String>>read(silent, "$.blocks[*].text")).doesNotContain("五、更正事项");
		assertThat(publish(read(silent, "$.bulletin.id"), 1)).hasStatusOk();

		telling(true, 1);

		assertThat(this.<List<String>>read(order(inventory), "$.blocks[*].text")).contains("五、更正事项");
	}

	private void telling(boolean errata, int version) {
		Map<String, Object> rules = new HashMap<>(
				this.<Map<String, Object>>read(this.office.get("/bulletin-rules"), "$.rules"));
		rules.put("errata", errata);
		assertThat(this.office.put("/bulletin-rules", version, JSON.writeValueAsString(rules))).hasStatusOk();
	}

	@Test
	void errataOfScoresThatTheSchemeKeepsAreNotTold() {
		PublishedScene discreet = new PublishedScene(this.mvc, this.jdbc, this.inventories, "CATEGORY");
		discreet.published();
		String inventory = discreet.corrected(discreet.zhulong(), 35);

		MvcTestResult drafted = discreet.office().post("/bulletins", "{\"inventory\":\"%s\"}".formatted(inventory));

		assertThat(String.join("\n", this.<List<String>>read(drafted, "$.blocks[*].text"))).contains("完成值由 20 更正为 35")
			.doesNotContain("总分由", "位次由", "得分由");
		assertThat(this.<List<String>>read(drafted, "$.draft.figures[*].key"))
			.noneMatch((key) -> key.endsWith("/total/before"));
	}

	@Test
	void placesAreListedOnlyWhereTheSchemeShowsThemToAll() {
		PublishedScene discreet = new PublishedScene(this.mvc, this.jdbc, this.inventories, "CATEGORY");
		MvcTestResult drafted = discreet.office()
			.post("/bulletins", "{\"inventory\":\"%s\"}".formatted(discreet.published()));

		assertThat(String.join("\n", this.<List<String>>read(drafted, "$.blocks[*].text")))
			.doesNotContain("考核位次", "前3名")
			.contains("督促提醒");
	}

	@Test
	void aFigureIsReferredToOrRefused() {
		MvcTestResult drafted = drafted();
		String id = read(drafted, "$.bulletin.id");

		MvcTestResult refused = revise(id, 1, "累计录用{{figure:district/A99/actual}}人。", "2022-12-01");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("bulletin.figure");
		assertThat(refused).bodyText().contains("/blocks/0");
		assertThat(revise(id, 1, "累计录用{{figure:district/A01/actual人。", "2022-12-01"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.office.put("/bulletins/" + id, 1, """
				{"title":"通报{{figure:units}}","acknowledgeBy":"2032-12-01","addressees":["nowhere"],
				"blocks":[{"kind":"TABLE","head":["一","二"],"rows":[["一"]]}]}
				""")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("bulletin.block", "bulletin.unit", "bulletin.title-figure", "bulletin.acknowledge-by");
		assertThat(this.<Integer>read(this.office.get("/bulletins/" + id), "$.bulletin.version")).isEqualTo(1);

		MvcTestResult revised = revise(id, 1, "累计录用{{figure:district/A01/actual}}人。", "2022-12-01");
		assertThat(this.<String>read(revised, "$.blocks[0].text")).isEqualTo("累计录用110人。");
		assertThat(revise(id, 1, "另一句。", "2022-12-01")).hasStatus(HttpStatus.PRECONDITION_FAILED);
	}

	@Test
	void nothingGoesOutWhileItTellsOfPersonsOrProgrammes() {
		Firm firm = this.scene.hiring().firm(this.scene.wuyi());
		this.scene.hiring().open(YearMonth.of(2022, 11));
		InsideApi.Caller reporter = new InsideApi(this.mvc, this.jdbc).as(Role.ENTERPRISE, this.scene.wuyi().id(),
				firm.reporter().subject());
		assertThat(reporter.post("/enterprises/" + firm.id() + "/returns/2022-11/hires",
				JSON.writeValueAsString(Drafts.graduate(1, LocalDate.of(2022, 11, 3)))))
			.hasStatus(HttpStatus.CREATED);
		String id = read(drafted(), "$.bulletin.id");
		MvcTestResult told = revise(id, 1, "测试甲入选长江学者，证件号码为 341182 1990 0307 1234，电话139-0000-0000。", "2022-12-01");

		assertThat(this.<List<String>>read(told, "$.draft.findings[*].kind")).containsExactlyInAnyOrder("NAME",
				"PROGRAMME_TITLE", "DOCUMENT_NUMBER", "PHONE");
		assertThat(this.<List<String>>read(told, "$.draft.findings[?(@.kind=='NAME')].text")).containsExactly("测试甲");
		assertThat(publish(id, 2)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("bulletin.personal-data");
		assertThat(this.<String>read(this.office.get("/bulletins/" + id), "$.bulletin.state")).isEqualTo("DRAFT");
		assertThat(audited()).doesNotContain("bulletin.published");
		for (String left : List.of("测试甲入选。", "入选长江学者。", "证件号码341182199003071234。", "电话0550-3511234。",
				"通行证H12345678。")) {
			int version = this.<Integer>read(this.office.get("/bulletins/" + id), "$.bulletin.version");
			assertThat(revise(id, version, left, "2022-12-01")).hasStatusOk();
			assertThat(publish(id, version + 1)).as(left).hasStatus(HttpStatus.CONFLICT);
		}
		int version = this.<Integer>read(this.office.get("/bulletins/" + id), "$.bulletin.version");
		assertThat(revise(id, version, "测试乙入选，已公示。", "2022-12-01")).hasStatusOk();
		assertThat(reporter.post("/enterprises/" + firm.id() + "/returns/2022-11/hires",
				JSON.writeValueAsString(Drafts.worker(2, LocalDate.of(2022, 11, 3)))))
			.hasStatus(HttpStatus.CREATED);
		assertThat(this.<List<String>>read(this.office.get("/bulletins/" + id), "$.draft.findings")).isEmpty();
		assertThat(publish(id, version + 1)).as("looked for anew").hasStatus(HttpStatus.CONFLICT);
		assertThat(revise(id, version + 1, "入选人员已公示。", "2022-12-01")).hasStatusOk();
		assertThat(publish(id, version + 2)).hasStatusOk();
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM bulletin WHERE names_sealed LIKE '%测试%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void onceOutItIsNumberedFrozenAndReadByThoseItGoesTo() {
		String other = read(drafted(), "$.bulletin.id");
		String id = read(drafted(), "$.bulletin.id");
		assertThat(this.office.put("/bulletins/" + id, 1, form("正文{{figure:units}}。", "2022-12-01", this.wuyiCode)))
			.hasStatusOk();
		assertThat(text(this.wuyi.get("/bulletins/" + id))).isEqualTo(this.absent);
		assertThat(text(this.scene.leader().get("/bulletins/" + id))).isEqualTo(this.absent);

		MvcTestResult published = publish(id, 2);

		assertThat(this.<String>read(published, "$.bulletin.number")).isEqualTo("〔2022〕第1期");
		assertThat(this.<String>read(published, "$.digest")).hasSize(64);
		assertThat(this.<String>read(publish(other, 1), "$.bulletin.number")).isEqualTo("〔2022〕第2期");
		assertThat(this.office.put("/bulletins/" + id, 3, form("改写。", "2022-12-01", this.wuyiCode)))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("bulletin.published");
		assertThat(this.office.delete("/bulletins/" + id, 3)).hasStatus(HttpStatus.CONFLICT);
		assertThat(publish(id, 3)).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.<List<String>>read(this.wuyi.get("/bulletins?year=2022"), "$.items[*].id"))
			.containsExactly(other, id);
		assertThat(this.<List<String>>read(this.zhulong.get("/bulletins?year=2022"), "$.items[*].id"))
			.containsExactly(other);
		assertThat(text(this.zhulong.get("/bulletins/" + id))).isEqualTo(this.absent);
		assertThat(this.zhulong.post("/bulletins/" + id + "/exports", "{\"format\":\"DOCX\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(acknowledge(this.zhulong, id, "某人")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.<String>read(this.scene.leader().get("/bulletins/" + id), "$.blocks[0].text"))
			.isEqualTo("正文2。");
		assertThat(this.scene.as(Role.ENTERPRISE, this.scene.wuyi().id()).get("/bulletins/" + id))
			.hasStatus(HttpStatus.FORBIDDEN);

		this.jdbc.sql("UPDATE bulletin SET frozen = REPLACE(frozen, '正文', '假文') WHERE id = ?")
			.param(BulletinId.valueOf(id).value())
			.update();
		assertThat(this.office.get("/bulletins/" + id)).hasFailed();
	}

	@Test
	void unitsSignOnceAndTheLateAreListed() {
		String id = read(drafted(), "$.bulletin.id");
		assertThat(this.office.put("/bulletins/" + id, 1,
				form("正文。", "2022-11-25", this.wuyiCode, this.scene.code(this.scene.zhulong().id()))))
			.hasStatusOk();
		assertThat(publish(id, 2)).hasStatusOk();
		assertThat(this.<List<String>>read(this.wuyi.get("/notices"), "$.items[*].kind"))
			.contains("BULLETINS_TO_ACKNOWLEDGE");

		assertThat(this.<Boolean>read(acknowledge(this.wuyi, id, "林晓"), "$.bulletin.waiting")).isFalse();
		assertThat(this.<String>read(acknowledge(this.wuyi, id, "别人"), "$.addressees[0].signer")).isEqualTo("林晓");
		assertThat(this.<List<String>>read(this.wuyi.get("/bulletins/" + id), "$.addressees[*].code"))
			.containsExactly(this.wuyiCode);
		assertThat(this.<List<String>>read(this.wuyi.get("/notices"), "$.items[*].kind"))
			.doesNotContain("BULLETINS_TO_ACKNOWLEDGE");
		assertThat(this.<Integer>read(this.office.get("/bulletins/" + id), "$.bulletin.late")).isZero();

		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(3)));
		assertThat(this.<Integer>read(this.zhulong.get("/notices"),
				"$.items[?(@.kind=='BULLETINS_TO_ACKNOWLEDGE')].overdue", 0))
			.isEqualTo(1);
		assertThat(acknowledge(this.zhulong, id, "周敏")).hasStatusOk();
		MvcTestResult seen = this.scene.leader().get("/bulletins/" + id);
		assertThat(this.<List<String>>read(seen, "$.addressees[?(@.late == true)].signer")).containsExactly("周敏");
		assertThat(this.<Integer>read(seen, "$.bulletin.acknowledged")).isEqualTo(2);
		assertThat(this.<Integer>read(seen, "$.bulletin.late")).isEqualTo(1);
		assertThat(this.scene.hiring().audited(this.scene.wuyi().id())).containsOnlyOnce("bulletin.acknowledged");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM bulletin_addressee WHERE signer_sealed LIKE '%林晓%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void filesSayWhatThePageSays() throws IOException {
		String id = read(drafted(), "$.bulletin.id");
		assertThat(text(docx(this.office, id))).startsWith("（草稿，未印发）");
		assertThat(publish(id, 1)).hasStatusOk();

		String written = text(docx(this.wuyi, id));
		List<String> page = read(this.wuyi.get("/bulletins/" + id), "$.blocks[*].text");
		assertThat(written).contains(
				String.join("、", this.<List<String>>read(this.wuyi.get("/bulletins/" + id), "$.recipients")) + "：");
		assertThat(written).doesNotContain("草稿").contains("〔2022〕第1期").contains(page);
		assertThat(this.wuyi.post("/bulletins/" + id + "/exports", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("/format");
		MvcTestResult pdf = this.wuyi.post("/bulletins/" + id + "/exports", "{\"format\":\"PDF\"}");
		assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
		assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
			.isEqualTo("%PDF-");
		assertThat(this.scene.hiring().audited(this.scene.wuyi().id())).contains("bulletin.taken");
	}

	@Test
	void whatCannotBeInTimeOrGoesToNobodyStaysADraft() {
		String id = read(drafted(), "$.bulletin.id");
		assertThat(revise(id, 1, "正文。", "2022-11-23")).hasStatusOk();
		assertThat(publish(id, 2)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("bulletin.acknowledge-by-past");
		assertThat(this.office.put("/bulletins/" + id, 2, form("正文。", "2022-12-01"))).hasStatusOk();
		assertThat(publish(id, 3)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("bulletin.no-addressee");
		assertThat(this.office.delete("/bulletins/" + id, 3)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.office.get("/bulletins/" + id)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult drafted() {
		if (this.inventory == null) {
			this.inventory = this.scene.published();
		}
		return order(this.inventory);
	}

	private MvcTestResult order(String inventory) {
		return this.office.post("/bulletins", "{\"inventory\":\"%s\"}".formatted(inventory));
	}

	private MvcTestResult revise(String id, int version, String text, String by) {
		return this.office.put("/bulletins/" + id, version, form(text, by, this.wuyiCode));
	}

	private static String form(String text, String by, String... addressees) {
		return JSON.writeValueAsString(Map.of("title", "通报", "acknowledgeBy", by, "blocks",
				List.of(Map.of("kind", "PARAGRAPH", "text", text)), "addressees", List.of(addressees)));
	}

	private MvcTestResult publish(String id, int version) {
		return this.office.put("/bulletins/" + id + "/publication", version, "");
	}

	private static MvcTestResult acknowledge(InsideApi.Caller official, String id, String name) {
		return official.put("/bulletins/" + id + "/acknowledgement", 0, UUID.randomUUID().toString(),
				"{\"name\":\"%s\"}".formatted(name));
	}

	private static MvcTestResult docx(InsideApi.Caller reader, String id) {
		return reader.post("/bulletins/" + id + "/exports", "{\"format\":\"DOCX\"}");
	}

	private List<String> audited() {
		return this.scene.hiring().audited(this.scene.hiring().district().asTenant());
	}

	private static String text(MvcTestResult answer) {
		byte[] body = answer.getResponse().getContentAsByteArray();
		if (String.valueOf(answer.getResponse().getContentType()).contains("wordprocessingml")) {
			try (XWPFWordExtractor extractor = new XWPFWordExtractor(
					new XWPFDocument(new ByteArrayInputStream(body)))) {
				return extractor.getText();
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
		}
		return new String(body, StandardCharsets.UTF_8);
	}

	private <T> T read(MvcTestResult answer, String at) {
		assertThat(answer.getResponse().getStatus()).as(text(answer)).isBetween(200, 201);
		return JsonPath.read(text(answer), at);
	}

	private <T> T read(MvcTestResult answer, String at, int place) {
		return this.<List<T>>read(answer, at).get(place);
	}

}
