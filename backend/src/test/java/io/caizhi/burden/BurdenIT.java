package io.caizhi.burden;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What monthly returns cost, and who may see it, on the 24th of November 2022. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class BurdenIT {

	private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final String MONTH = "/burden?month=2022-11";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	private InsideApi api;

	private HiringScene scene;

	private Town wuyi;

	private Firm firm;

	private InsideApi.Caller reporter;

	private InsideApi.Caller official;

	private InsideApi.Caller leader;

	@BeforeEach
	void makeDistrict() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.api = new InsideApi(this.mvc, this.jdbc);
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(OCTOBER, NOVEMBER);
		this.wuyi = this.scene.town();
		this.firm = this.scene.firm(this.wuyi);
		this.reporter = reporter(this.firm);
		this.official = this.api.as(Role.OFFICIAL, this.wuyi.id(), Rows.someone());
		this.leader = this.api.as(Role.LEADER, this.scene.district().asTenant(), Rows.someone());
	}

	@Test
	void aHireInTheFormCountsItsFieldsAndItsReplayNothingMore() {
		String key = UUID.randomUUID().toString();

		assertThat(this.reporter.post(hires(this.firm), key, json(1, "操作工"))).hasStatus(HttpStatus.CREATED);
		assertThat(this.reporter.post(hires(this.firm), key, json(1, "操作工"))).hasHeader("Idempotency-Replayed", "true");

		assertThat(total(this.official)).isEqualTo("1 11 1 0");
	}

	@Test
	void whatIsRefusedCountsNothing() {
		add(json(1, "操作工"));

		assertThat(this.reporter.post(hires(this.firm), json(1, "操作工"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.reporter.post(hires(this.firm), json(2, ""))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.reporter.put(hires(this.firm) + "/" + hire(), 7, json(1, "质检员")))
			.hasStatus(HttpStatus.PRECONDITION_FAILED);

		assertThat(total(this.official)).isEqualTo("1 11 1 0");
	}

	@Test
	void genderLeftOutIsTakenFromTheNumberAndCostsNothing() {
		add(json(1, "操作工").replace("\"gender\":\"1\",", ""));

		assertThat(this.reporter.get(hires(this.firm))).bodyJson().extractingPath("$.items[0].gender").isEqualTo("1");
		assertThat(total(this.official)).isEqualTo("1 10 2 0");
	}

	@Test
	void aTableOfRowsCountsEveryRow() {
		assertThat(this.reporter.post(hires(this.firm) + "/batch",
				"{\"hires\":[%s,%s]}".formatted(json(1, "操作工"), json(2, "操作工"))))
			.hasStatus(HttpStatus.CREATED);

		assertThat(total(this.official)).isEqualTo("2 22 2 0");
	}

	@Test
	void aRowSentBackAndCorrectedCostsTheOneFieldThatIsAnother() {
		add(json(1, "操作工"));
		assertThat(
				this.reporter.put(path(this.firm) + "/submission", 1, UUID.randomUUID().toString(), "{\"nil\":false}"))
			.hasStatusOk();
		assertThat(this.official.put(path(this.firm) + "/verification", 2, UUID.randomUUID().toString(),
				"{\"sentBack\":[{\"hire\":\"%s\",\"reason\":\"OTHER\",\"comment\":\"岗位请写具体\"}]}".formatted(hire())))
			.hasStatusOk();
		assertThat(total(this.official)).isEqualTo("1 11 1 0");

		assertThat(this.reporter.put(hires(this.firm) + "/" + hire(), 2,
				json(1, "质检员").replaceFirst("\"documentNumber\":\"[^\"]*\",", "")))
			.hasStatusOk();
		assertThat(total(this.official)).isEqualTo("2 12 12 0");
		assertThat(
				this.reporter.put(path(this.firm) + "/submission", 4, UUID.randomUUID().toString(), "{\"nil\":false}"))
			.hasStatusOk();
		assertThat(total(this.official)).isEqualTo("2 12 12 0");
	}

	@Test
	void aNilReturnIsOneAnswerHoweverOftenItArrives() {
		String key = UUID.randomUUID().toString();

		assertThat(this.reporter.put(path(this.firm) + "/submission", 0, key, "{\"nil\":true}")).hasStatusOk();
		assertThat(this.reporter.put(path(this.firm) + "/submission", 0, key, "{\"nil\":true}"))
			.hasHeader("Idempotency-Replayed", "true");

		assertThat(total(this.official)).isEqualTo("1 1 0 0");
	}

	@Test
	void whatWasTypedAndDroppedWasTypedAllTheSame() {
		add(json(1, "操作工"));
		assertThat(this.reporter.delete(hires(this.firm) + "/" + hire(), 0)).hasStatus(HttpStatus.NO_CONTENT);

		assertThat(total(this.official)).isEqualTo("1 11 1 0");
	}

	@Test
	void theDistrictsTotalIsTheSumOfItsUnitsAndOfItsForms() {
		Town zhulong = this.scene.town();
		Firm other = this.scene.firm(zhulong);
		add(json(1, "操作工"));
		assertThat(reporter(other).post(hires(other), json(2, "操作工"))).hasStatus(HttpStatus.CREATED);
		assertThat(reporter(other).post(hires(other), json(3, "操作工"))).hasStatus(HttpStatus.CREATED);

		MvcTestResult seen = this.leader.get(MONTH);
		assertThat(told(seen, "$.total")).isEqualTo("3 33 3 0");
		assertThat(JsonPath.<List<Integer>>read(body(seen), "$.units[*].typed")).containsExactlyInAnyOrder(11, 22);
		assertThat(told(seen, "$.forms[0]")).isEqualTo("3 33 3 0");
		assertThat(JsonPath.<String>read(body(seen), "$.forms[0].form")).isEqualTo("RETURN");
		assertThat(JsonPath.<List<Integer>>read(body(seen), "$.months[?(@.month=='2022-11')].typed"))
			.containsExactly(33);
		assertThat(told(this.leader.get("/burden/units/" + code(zhulong) + "?month=2022-11"), "$.total"))
			.isEqualTo("2 22 2 0");
	}

	@Test
	void aMonthStandsBesideTheOneBefore() {
		add(json(1, "操作工"));
		assertThat(this.reporter.put("/enterprises/" + this.firm.id() + "/returns/2022-10/submission", 0,
				UUID.randomUUID().toString(), "{\"nil\":true}"))
			.hasStatusOk();

		MvcTestResult seen = this.official.get(MONTH);
		assertThat(told(seen, "$.before")).isEqualTo("1 1 0 0");
		assertThat(told(seen, "$.units[0].before")).isEqualTo("1 1 0 0");
		assertThat(told(this.official.get("/burden?month=2022-12"), "$.before")).isEqualTo("1 11 1 0");
		assertThat(told(this.official.get("/burden?month=2022-12"), "$.total")).isEqualTo("0 0 0 0");
	}

	@Test
	void aUnitSeesItselfAloneAndAnotherDistrictNothing() {
		add(json(1, "操作工"));
		Town zhulong = this.scene.town();
		InsideApi.Caller neighbour = this.api.as(Role.OFFICIAL, zhulong.id(), Rows.someone());
		HiringScene langya = new HiringScene(this.jdbc);
		langya.town();
		InsideApi.Caller stranger = this.api.as(Role.OFFICE, langya.district().asTenant(), Rows.someone());

		assertThat(total(neighbour)).isEqualTo("0 0 0 0");
		assertThat(JsonPath.<List<Object>>read(body(neighbour.get(MONTH)), "$.forms")).isEmpty();
		assertThat(JsonPath.<List<String>>read(body(neighbour.get(MONTH)), "$.units[*].unit.code"))
			.containsExactly(code(zhulong));
		assertThat(body(neighbour.post("/burden/exports?year=2022", "{\"format\":\"CSV\",\"purpose\":\"CHECKING\"}")))
			.doesNotContain("用工月报");
		assertThat(total(stranger)).isEqualTo("0 0 0 0");
		assertThat(stranger.get("/burden/units/" + code(this.wuyi) + "?month=2022-11")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.official.get("/burden/units/" + code(this.wuyi) + "?month=2022-11"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.reporter.get(MONTH)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theYearIsTakenAwayAsAFileWithItsSum() {
		add(json(1, "操作工"));

		assertThat(body(this.leader.post("/burden/exports?year=2022", "{\"format\":\"CSV\",\"purpose\":\"MEETING\"}")))
			.contains("单位,月份,报送内容,填报（次）,手工填写（项）,系统预填（项）,文件导入（项）", "2022-11,用工月报,1,11,1,0", "合计,,,1,11,1,0");
		assertThat(this.scene.audited(this.scene.district().asTenant())).contains("export.made");
	}

	private void add(String hire) {
		assertThat(this.reporter.post(hires(this.firm), hire)).hasStatus(HttpStatus.CREATED);
	}

	private String hire() {
		return JsonPath.read(body(this.reporter.get(hires(this.firm))), "$.items[0].id");
	}

	private String code(Town town) {
		return this.jdbc.sql("SELECT code FROM tenant WHERE id = ?")
			.param(town.id().value())
			.query(String.class)
			.single();
	}

	private InsideApi.Caller reporter(Firm one) {
		return this.api.as(Role.ENTERPRISE, one.town().id(), one.reporter().subject());
	}

	private static String total(InsideApi.Caller reader) {
		return told(reader.get(MONTH), "$.total");
	}

	private static String told(MvcTestResult answer, String at) {
		assertThat(answer).hasStatusOk();
		return "%s %s %s %s".formatted(JsonPath.<Integer>read(body(answer), at + ".records"),
				JsonPath.<Integer>read(body(answer), at + ".typed"),
				JsonPath.<Integer>read(body(answer), at + ".prefilled"),
				JsonPath.<Integer>read(body(answer), at + ".imported"));
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String path(Firm one) {
		return "/enterprises/" + one.id() + "/returns/2022-11";
	}

	private static String hires(Firm one) {
		return path(one) + "/hires";
	}

	/** A worker, of whom twelve fields are said. */
	private static String json(int number, String position) {
		return """
				{"name":"测试乙","documentKind":"RESIDENT_ID","documentNumber":"%s","gender":"1","education":"71",
				 "student":false,"position":"%s","hiredOn":"2022-11-03","channel":"REFERRAL",
				 "contract":"LABOUR_DISPATCH","insured":false,"informed":true}
				""".formatted(Drafts.worker(number, LocalDate.of(2022, 11, 3)).documentNumber(), position);
	}

}
