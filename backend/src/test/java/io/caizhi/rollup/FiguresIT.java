package io.caizhi.rollup;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.hiring.SendBackReason;
import io.caizhi.hiring.SentBack;
import io.caizhi.hiring.Verification;
import io.caizhi.kernel.ExpectedVersion;
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

/** Figures are the sum of their parts, move at once, and tell a leader of nobody. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class FiguresIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private Verification verification;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town wuyi;

	private Town zhulong;

	private InsideApi api;

	private InsideApi.Caller leader;

	private InsideApi.Caller office;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 10), NOVEMBER);
		this.wuyi = this.scene.town();
		this.zhulong = this.scene.town();
		this.api = new InsideApi(this.mvc, this.jdbc);
		this.leader = this.api.as(Role.LEADER, this.scene.district().asTenant(), Rows.someone());
		this.office = this.api.as(Role.OFFICE, this.scene.district().asTenant(), Rows.someone());
	}

	@Test
	void theDistrictsFigureRisesByExactlyTheRowsVerifiedAndListsEveryUnit() {
		MvcTestResult before = this.leader.get("/rollup?year=2022");
		assertThat(this.<Integer>read(before, "$.total.counted")).isZero();
		assertThat(this.<List<Object>>read(before, "$.units")).hasSize(2);
		assertThat(this.<List<Object>>read(before, "$.units[0].months")).hasSize(12);
		Firm firm = this.scene.firm(this.wuyi);
		List<HireId> hires = enter(firm, Drafts.graduate(1, THIRD), Drafts.worker(2, THIRD), Drafts.worker(3, THIRD));

		assertThat(this.<Integer>read(this.leader.get("/rollup?year=2022"), "$.total.counted")).isZero();
		decide(firm, 2, new SentBack(hires.get(2), SendBackReason.DATES, null));

		MvcTestResult after = this.leader.get("/rollup?year=2022");
		assertThat(after).bodyJson().isLenientlyEqualTo("""
				{"year":2022,"total":{"counted":2,"college":1,"late":0,"duplicate":0}}
				""");
		assertThat(this.<List<Integer>>read(after, "$.units[?(@.unit.code=='" + code(this.wuyi) + "')].total.counted"))
			.containsExactly(2);
		assertThat(
				this.<List<Integer>>read(after, "$.units[?(@.unit.code=='" + code(this.zhulong) + "')].total.counted"))
			.containsExactly(0);
		assertThat(this.<Integer>read(after, "$.monthTotals[10].counted")).isEqualTo(2);
		assertThat(this.<String>read(after, "$.monthTotals[10].month")).isEqualTo("2022-11");
	}

	@Test
	void unchangedFiguresAreNotSentAgain() {
		MvcTestResult first = this.leader.get("/rollup?year=2022");
		String tag = first.getResponse().getHeader("ETag");
		assertThat(tag).matches("\"[0-9a-f]{32}\"");

		assertThat(this.leader.get("/rollup?year=2022", tag)).hasStatus(HttpStatus.NOT_MODIFIED);
		Firm firm = this.scene.firm(this.wuyi);
		enter(firm, Drafts.worker(1, THIRD));
		decide(firm, 2);
		assertThat(this.leader.get("/rollup?year=2022", tag)).hasStatusOk();
	}

	@Test
	void aSuspendedUnitKeepsItsFigures() {
		Firm firm = this.scene.firm(this.wuyi);
		enter(firm, Drafts.worker(1, THIRD));
		decide(firm, 2);
		this.jdbc.sql("UPDATE tenant SET status = 'SUSPENDED' WHERE id = ?").param(this.wuyi.id().value()).update();

		assertThat(this.<Integer>read(this.leader.get("/rollup?year=2022"), "$.total.counted")).isOne();
	}

	@Test
	void aLeaderIsNotToldOfTooFewStudentsAndTheOfficeIs() {
		Firm few = this.scene.firm(this.wuyi);
		Firm many = this.scene.firm(this.wuyi);
		enter(few, Drafts.graduate(1, THIRD), Drafts.worker(2, THIRD), Drafts.worker(3, THIRD));
		enter(many, graduates(10, 5));
		decide(few, 2);
		decide(many, 2);
		String unit = "/rollup/units/" + code(this.wuyi) + "?year=2022";

		MvcTestResult toLeader = this.leader.get(unit);
		assertThat(this.<List<Integer>>read(toLeader, "$.enterprises[*].total.counted")).containsExactlyInAnyOrder(3,
				5);
		assertThat(this.<List<Integer>>read(toLeader, "$.enterprises[*].total.college")).containsExactly(null, null);
		assertThat(this.<List<Integer>>read(toLeader, "$.enterprises[*].months[10].college")).containsExactly(null,
				null);
		assertThat(this.<Integer>read(toLeader, "$.total.college")).isEqualTo(6);
		assertThat(toLeader.getResponse().getHeader("ETag")).isNotNull();
		assertThat(this.<List<Integer>>read(this.office.get(unit), "$.enterprises[*].total.college"))
			.containsExactlyInAnyOrder(1, 5);
		assertThat(this.<Object>read(toLeader, "$").toString()).doesNotContain("测试甲", "999999");
		assertThat(this.leader.get("/rollup/units/nowhere?year=2022")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aUnitSeesItsOwnFiguresWhichAreThoseTheDistrictAddsUp() {
		Firm firm = this.scene.firm(this.wuyi);
		this.scene.firm(this.wuyi);
		Firm neighbour = this.scene.firm(this.zhulong);
		enter(firm, Drafts.graduate(1, THIRD), Drafts.worker(2, THIRD));
		enter(neighbour, Drafts.graduate(1, THIRD));
		decide(firm, 2);
		decide(neighbour, 2);
		InsideApi.Caller official = this.api.as(Role.OFFICIAL, this.wuyi.id(), Rows.someone());

		MvcTestResult own = official.get("/figures?year=2022");

		assertThat(own).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"year":2022,"total":{"counted":2,"college":1,"late":0,"duplicate":0}}
				""");
		assertThat(this.<List<Integer>>read(own, "$.enterprises[*].counted")).containsExactlyInAnyOrder(2, 0);
		assertThat(this.<String>read(own, "$.months[10].state")).isEqualTo("OPEN");
		assertThat(this.<Integer>read(own, "$.months[10].college")).isOne();
		assertThat(this.leader.get("/rollup?year=2022")).bodyJson()
			.isLenientlyEqualTo("{\"total\":{\"counted\":2,\"college\":1,\"duplicate\":1}}");
		assertThat(official.get("/rollup?year=2022")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.leader.get("/figures?year=2022")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void progressCountsTheAbsentToo() {
		Firm done = this.scene.firm(this.wuyi);
		Firm waiting = this.scene.firm(this.wuyi);
		this.scene.firm(this.wuyi);
		enter(done, Drafts.worker(1, THIRD));
		decide(done, 2);
		enter(waiting, Drafts.worker(2, THIRD));

		MvcTestResult progress = this.leader.get("/progress?month=2022-11");

		assertThat(progress).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"month":"2022-11",
				 "total":{"enterprises":3,"submitted":1,"verified":1,"sentBack":0,"absent":1}}
				""");
		assertThat(this.<List<Integer>>read(progress, "$.units[*].enterprises")).containsExactlyInAnyOrder(3, 0);
	}

	private List<HireId> enter(Firm firm, HireDraft... drafts) {
		MonthlyReturns.Added added = this.returns.add(firm.reporter(), firm.id(), NOVEMBER, List.of(drafts));
		this.returns.submit(firm.reporter(), firm.id(), NOVEMBER, false, new ExpectedVersion(added.version()));
		return added.hires();
	}

	private void decide(Firm firm, int version, SentBack... sentBack) {
		this.verification.decide(firm.town().official(), firm.id(), NOVEMBER, List.of(sentBack),
				new ExpectedVersion(version));
	}

	private static HireDraft[] graduates(int first, int count) {
		return IntStream.range(first, first + count)
			.mapToObj((person) -> Drafts.graduate(person, THIRD))
			.toArray(HireDraft[]::new);
	}

	private String code(Town town) {
		return this.jdbc.sql("SELECT code FROM tenant WHERE id = ?")
			.param(town.id().value())
			.query(String.class)
			.single();
	}

	private <T> T read(MvcTestResult result, String at) {
		assertThat(result).hasStatusOk();
		return JsonPath.read(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), at);
	}

}
