package io.caizhi.rollup;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.plan.Closings;
import io.caizhi.plan.yearly.IssuedPlan;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.CountedStatements;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cockpit says what the roll-up says, tells who is late by unit and of nobody, and
 * takes few statements.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, FigureScene.class, CountedStatements.class })
class CockpitIT {

	private static final YearMonth SEPTEMBER = YearMonth.of(2022, 9);

	private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	private FigureScene figures;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext application;

	private HiringScene scene;

	private Town wuyi;

	private Town zhulong;

	private InsideApi.Caller leader;

	private List<HireId> hires;

	/** October has closed without one of wuyi's enterprises; November is open. */
	@BeforeEach
	void makeFigures() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(SEPTEMBER, OCTOBER, NOVEMBER);
		this.wuyi = this.scene.town();
		this.zhulong = this.scene.town();
		Firm firm = this.scene.firm(this.wuyi);
		Firm another = this.scene.firm(this.wuyi);
		Firm neighbour = this.scene.firm(this.zhulong);
		this.figures.verified(firm, OCTOBER, Drafts.worker(1, THIRD.minusMonths(1)),
				Drafts.worker(2, THIRD.minusMonths(1)));
		this.figures.verified(neighbour, OCTOBER, Drafts.graduate(3, THIRD.minusMonths(1)));
		this.scene.closing(OCTOBER, SetClock.InNovember2022.MORNING.minusSeconds(60));
		new Closings(this.application).close(this.scene.district(), OCTOBER, SetClock.InNovember2022.MORNING);
		this.hires = this.figures.verified(firm, NOVEMBER, Drafts.graduate(4, THIRD), Drafts.graduate(5, THIRD));
		this.figures.verified(neighbour, NOVEMBER, Drafts.graduate(4, THIRD), Drafts.graduate(6, THIRD),
				Drafts.graduate(7, THIRD), Drafts.graduate(8, THIRD));
		this.figures.rebook(this.scene, this.wuyi, this.hires.getFirst(), "0.50");
		this.figures.handedIn(another, NOVEMBER, Drafts.worker(9, THIRD));
		this.leader = this.figures.of(this.mvc, this.scene, Role.LEADER);
	}

	@Test
	void itIsTheRollUpToTheLastDigit() {
		MvcTestResult cockpit = this.leader.get("/cockpit?month=2022-11");
		MvcTestResult rollup = this.leader.get("/rollup?year=2022");

		for (String measure : List.of("counted", "college", "late", "duplicate", "insured", "degreeChecked",
				"collegeInsured", "collegeDegreeChecked")) {
			assertThat(FigureScene.number(cockpit, "$.total." + measure)).as(measure)
				.isEqualByComparingTo(FigureScene.number(rollup, "$.total." + measure));
		}
		assertThat(FigureScene.number(cockpit, "$.total.counted")).isEqualByComparingTo("7.5");
		assertThat(FigureScene.number(cockpit, "$.hires.value")).isEqualByComparingTo("7.5");
		assertThat(FigureScene.number(cockpit, "$.hires.change")).isEqualByComparingTo("4.5");
		assertThat(FigureScene.sum(FigureScene.<List<Object>>read(cockpit, "$.units[*].counted")))
			.isEqualByComparingTo("7.5");
		for (int month = 0; month < 11; month++) {
			assertThat(FigureScene.number(cockpit, "$.trend[" + month + "].counted"))
				.isEqualByComparingTo(FigureScene.number(rollup, "$.monthTotals[" + month + "].counted"));
		}
		assertThat(FigureScene.<Map<String, Object>>read(cockpit, "$.trend[11]")).doesNotContainKeys("sum", "counted");
	}

	@Test
	void anEarlierMonthShowsTheYearUpToItAlone() {
		MvcTestResult cockpit = this.leader.get("/cockpit?month=2022-10");

		assertThat(cockpit).bodyJson().isLenientlyEqualTo("""
				{"year":2022,"month":"2022-10","state":"CLOSED","hires":{"value":3,"change":3},
				 "absent":{"value":1},"openMonths":[{"month":"2022-09"}]}
				""");
		// nobody of three came in on time from January to August, two of three in October
		assertThat(FigureScene.number(cockpit, "$.onTime.value")).isEqualByComparingTo("0.0741");
		MvcTestResult next = this.leader.get("/cockpit?month=2023-01");
		assertThat(FigureScene.number(next, "$.trend[9].lastYear")).isEqualByComparingTo("3");
		assertThat(FigureScene.number(next, "$.trend[10].lastYearSum")).isEqualByComparingTo("7.5");
		assertThat(next).bodyJson().isLenientlyEqualTo("{\"hires\":{\"value\":0},\"state\":\"NOT_BEGUN\"}");
	}

	@Test
	void unitsAreToldByWhatIsMostUrgentAndPlacedWithinTheirCategory() {
		MvcTestResult october = this.leader.get("/cockpit?month=2022-10");
		MvcTestResult november = this.leader.get("/cockpit?month=2022-11");

		assertThat(of(october, this.wuyi, "place")).isEqualTo(1);
		assertThat(of(october, this.wuyi, "reporting.state")).isEqualTo("ABSENT");
		assertThat(of(october, this.wuyi, "reporting.number")).isEqualTo(1);
		assertThat(of(november, this.zhulong, "place")).isEqualTo(1);
		assertThat(of(november, this.zhulong, "risen")).isEqualTo(1);
		assertThat(of(november, this.wuyi, "risen")).isEqualTo(-1);
		assertThat(of(november, this.wuyi, "reporting.state")).isEqualTo("WAITING");
		assertThat(of(november, this.zhulong, "reporting.state")).isEqualTo("COMPLETE");
		assertThat(november).bodyJson().isLenientlyEqualTo("""
				{"state":"OPEN","matters":{"duplicates":1,"disputes":0,"corrections":0,"samples":0}}
				""");
		assertThat(FigureScene.<List<String>>read(november, "$.openMonths[*].month")).contains("2022-11")
			.doesNotContain("2022-10");
	}

	@Test
	void whatWasNotInAtTheFirstClosingStaysLate() {
		Closings closings = new Closings(this.application);
		closings.reopenClosed(
				Admitted.as(Role.OFFICE, this.scene.district().asTenant(), this.scene.district(), Rows.someone()),
				OCTOBER, SetClock.InNovember2022.MORNING.plusSeconds(86_400));
		Firm late = this.scene.firm(this.wuyi);
		this.figures.verified(late, OCTOBER, Drafts.worker(20, THIRD.minusMonths(1)));

		MvcTestResult cockpit = this.leader.get("/cockpit?month=2022-10");

		assertThat(cockpit).bodyJson().isLenientlyEqualTo("{\"state\":\"OPEN\",\"absent\":{\"value\":1}}");
		// October is frozen at two of three, however many came later; nobody of four from
		// January to August
		assertThat(FigureScene.number(cockpit, "$.onTime.value")).isEqualByComparingTo("0.0571");
	}

	@Test
	void aPlanInForceSaysWhatIsDueByTodayOfUnitsAndOfTheirSum() {
		assertThat(FigureScene.<Map<String, Object>>read(this.leader.get("/cockpit?month=2022-11"), "$"))
			.doesNotContainKey("hiresAgainst");
		IssuedPlan.ofHires(this.jdbc, this.scene.district(), 2022,
				Map.of(this.wuyi.id(), new BigDecimal("365"), this.zhulong.id(), new BigDecimal("1")));

		MvcTestResult november = this.leader.get("/cockpit?month=2022-11");
		MvcTestResult october = this.leader.get("/cockpit?month=2022-10");

		// the 24th of November is day 328 of 365, the end of October day 304
		assertThat(november).bodyJson().isLenientlyEqualTo("""
				{"hiresAgainst":{"target":366,"due":328.90,"day":"2022-11-24","ahead":-321.40,"pace":"BEHIND"}}
				""");
		assertThat(FigureScene.number(october, "$.hiresAgainst.due")).isEqualByComparingTo("304.83");
		assertThat(of(november, this.wuyi, "against.due").toString()).startsWith("328");
		assertThat(of(november, this.zhulong, "against.pace")).isEqualTo("AHEAD");
		assertThat(FigureScene.number(november, "$.trend[11].due")).isEqualByComparingTo("366");
	}

	@Test
	void itTakesFewStatementsHoweverManyUnits() {
		this.leader.get("/cockpit?month=2022-11");
		List<String> few = CountedStatements.during(() -> this.leader.get("/cockpit?month=2022-11"));
		for (int unit = 0; unit < 12; unit++) {
			this.scene.firm(this.scene.town());
		}

		// years and months of the calendar, units, figures, filings with two open months,
		// waiting, matters
		assertThat(CountedStatements.during(() -> this.leader.get("/cockpit?month=2022-11"))).hasSameSizeAs(few)
			.hasSizeLessThanOrEqualTo(18);
	}

	@Test
	void unchangedItIsNotSentAgain() {
		String tag = this.leader.get("/cockpit?month=2022-11").getResponse().getHeader("ETag");

		assertThat(this.leader.get("/cockpit?month=2022-11", tag)).hasStatus(HttpStatus.NOT_MODIFIED);
		this.figures.rebook(this.scene, this.wuyi, this.hires.get(1), "1.00");
		this.figures.rebook(this.scene, this.wuyi, this.hires.get(1), "0.25");
		assertThat(this.leader.get("/cockpit?month=2022-11", tag)).hasStatusOk();
	}

	@Test
	void itNamesNobodyAndNoEnterpriseAndIsForTheDistrictAlone() {
		MvcTestResult cockpit = this.leader.get("/cockpit?month=2022-11");

		assertThat(new String(cockpit.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.doesNotContain("测试甲", "测试乙", "测试企业");
		assertThat(this.figures.official(this.mvc, this.wuyi).get("/cockpit?month=2022-11"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.leader.get("/cockpit?month=1999-11")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.leader.get("/cockpit?month=2022-13")).hasStatus4xxClientError();
	}

	@Test
	void itsTablesAreFilesThatTheLogKeeps() {
		String csv = "{\"format\":\"CSV\",\"purpose\":\"MEETING\"}";

		String trend = text(this.leader.post("/cockpit/exports?month=2022-11&table=TREND", csv));
		String units = text(this.leader.post("/cockpit/exports?month=2022-11&table=UNITS", csv));

		assertThat(trend).contains("2022-11,4.5,7.5,").contains("2022-12,,,");
		assertThat(units.lines().filter((line) -> line.startsWith("镇街,"))).hasSize(2)
			.first()
			.asString()
			.contains("镇街,1,");
		assertThat(this.scene.audited(this.scene.district().asTenant())).filteredOn("export.made"::equals).hasSize(2);
	}

	private Object of(MvcTestResult cockpit, Town town, String field) {
		return FigureScene
			.<List<Object>>read(cockpit, "$.units[?(@.unit.code=='" + this.figures.code(town) + "')]." + field)
			.getFirst();
	}

	private static String text(MvcTestResult file) {
		assertThat(file).hasStatusOk();
		return new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
