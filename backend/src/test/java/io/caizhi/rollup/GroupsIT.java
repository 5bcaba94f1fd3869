package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However figures are grouped, they add up to the same, at every level, down to the hires
 * that each counts.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, FigureScene.class })
class GroupsIT {

	private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	private static final List<String> MEASURES = List.of("counted", "college", "late", "duplicate", "insured",
			"degreeChecked", "collegeInsured", "collegeDegreeChecked");

	@Autowired
	private FigureScene figures;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town wuyi;

	private Firm firm;

	private InsideApi.Caller leader;

	private InsideApi.Caller official;

	private List<HireId> hires;

	@BeforeEach
	void makeFigures() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(OCTOBER, NOVEMBER);
		this.wuyi = this.scene.town();
		Town zhulong = this.scene.town();
		this.firm = this.scene.firm(this.wuyi);
		Firm another = this.scene.firm(this.wuyi);
		Firm neighbour = this.scene.firm(zhulong);
		this.figures.verified(this.firm, OCTOBER, Drafts.worker(1, THIRD.minusMonths(1)));
		this.hires = this.figures.verified(this.firm, NOVEMBER, Drafts.graduate(2, THIRD), Drafts.graduate(3, THIRD),
				Drafts.worker(4, THIRD));
		this.figures.verified(another, NOVEMBER, Drafts.graduate(5, THIRD), Drafts.worker(1, THIRD));
		this.figures.verified(neighbour, NOVEMBER, Drafts.graduate(2, THIRD), Drafts.graduate(6, THIRD));
		this.figures.rebook(this.scene, this.wuyi, this.hires.getFirst(), "0.50");
		this.leader = this.figures.of(this.mvc, this.scene, Role.LEADER);
		this.official = this.figures.official(this.mvc, this.wuyi);
	}

	@ParameterizedTest
	@EnumSource
	void everyGroupingAddsUpToTheDistrictAndToTheUnit(Grouping by) {
		addsUp(this.leader.get("/rollup/groups?year=2022&by=" + by), this.leader.get("/rollup?year=2022"));
		addsUp(this.official.get("/figures/groups?year=2022&by=" + by), this.official.get("/figures?year=2022"));
	}

	@Test
	void figuresSayHowFirmTheyAreAndShareAPersonExactly() {
		MvcTestResult own = this.official.get("/figures?year=2022");

		assertThat(own).bodyJson().isLenientlyEqualTo("""
				{"total":{"counted":4.5,"college":2.5,"insured":2.5,"collegeInsured":2.5,"degreeChecked":0,
				 "duplicate":1}}
				""");
		assertThat(own.getResponse().getContentAsByteArray()).asString().doesNotContain("4.50", "E+");
	}

	@Test
	void groupsCanBeNarrowedAndTellWhatTheyAreOf() {
		MvcTestResult bachelors = this.leader
			.get("/rollup/groups?year=2022&by=UNIT_MONTH&education=21&month=2022-11&unit="
					+ this.figures.code(this.wuyi));

		assertThat(bachelors).bodyJson()
			.isLenientlyEqualTo("{\"by\":\"UNIT_MONTH\",\"total\":{\"counted\":2.5,\"college\":2.5}}");
		assertThat(FigureScene.<List<String>>read(bachelors, "$.groups[*].month")).containsExactly("2022-11");
		assertThat(FigureScene.<List<String>>read(bachelors, "$.groups[*].unit"))
			.containsExactly(this.figures.code(this.wuyi));
		assertThat(this.leader.get("/rollup/groups?year=2022&by=ENTERPRISE_EDUCATION"))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.leader.get("/rollup/groups?year=2022&by=UNIT&unit=nowhere")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void unchangedGroupsAreNotReadAgainAndAnyBookingChangesThem() {
		String groups = "/rollup/groups?year=2022&by=UNIT_MONTH_EDUCATION";
		String tag = this.leader.get(groups).getResponse().getHeader("ETag");

		assertThat(this.leader.get(groups, tag)).hasStatus(HttpStatus.NOT_MODIFIED);
		this.figures.rebook(this.scene, this.wuyi, this.hires.get(1), "1.00");
		MvcTestResult again = this.leader.get(groups, tag);
		assertThat(again).hasStatusOk();
		assertThat(again.getResponse().getHeader("ETag")).isNotEqualTo(tag);
	}

	@Test
	void aFigureOpensDownToItsHiresWhichAddUpToItExactly() {
		MvcTestResult own = this.official.get("/figures?year=2022");
		for (String narrowed : List.of("", "&college=true", "&late=true", "&insured=true", "&degreeChecked=true")) {
			String measure = narrowed.isEmpty() ? "counted" : narrowed.substring(1, narrowed.indexOf('='));
			List<Map<String, Object>> lines = this.figures.pages(this.official, "/figures/hires?year=2022" + narrowed);
			assertThat(FigureScene.sum(lines.stream().map((line) -> line.get("credit")).toList())).as(measure)
				.isEqualByComparingTo(FigureScene.number(own, "$.total." + measure));
		}
		List<Map<String, Object>> duplicates = this.figures.pages(this.official,
				"/figures/hires?year=2022&duplicate=true");
		assertThat(FigureScene.sum(duplicates.stream().map((line) -> line.get("hires")).toList()))
			.isEqualByComparingTo(FigureScene.number(own, "$.total.duplicate"));
		List<Map<String, Object>> ofFirm = this.figures.pages(this.official,
				"/figures/hires?year=2022&month=2022-11&education=21&enterprise=" + this.firm.id());
		assertThat(ofFirm).extracting((line) -> line.get("hires")).containsExactly(1, -1, 1, 1);
		assertThat(ofFirm).extracting((line) -> line.get("cause"))
			.containsExactly("VERIFIED", "DECIDED", "DECIDED", "VERIFIED");
		assertThat(ofFirm).allSatisfy((line) -> assertThat(line.get("documentNumber").toString()).contains("***"));
	}

	/**
	 * As a score opens down to what it counts: several levels and channels, up to a
	 * month.
	 */
	@Test
	void severalLevelsOrChannelsOpenTogetherUpToAMonth() {
		for (String narrowed : List.of("&education=21,71&until=2022-11", "&education=21&education=71",
				"&channel=CAMPUS_FAIR,REFERRAL")) {
			assertThat(credit(narrowed)).as(narrowed).isEqualByComparingTo(credit(""));
		}
		assertThat(credit("&until=2022-10")).isEqualByComparingTo(credit("&month=2022-10"));
		assertThat(credit("&until=2022-11&month=2022-10")).isEqualByComparingTo(credit("&month=2022-10"));
		assertThat(credit("&education=21")).isLessThan(credit("&education=21,71"));
		assertThat(this.official.get("/figures/hires?year=2022&channel=CAMPUS_FAIR,NOWHERE"))
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	private BigDecimal credit(String narrowed) {
		return FigureScene.sum(this.figures.pages(this.official, "/figures/hires?year=2022" + narrowed)
			.stream()
			.map((line) -> line.get("credit"))
			.toList());
	}

	@Test
	void hiresAreShownToTheirUnitsOfficialAlone() {
		assertThat(this.leader.get("/figures/hires?year=2022")).hasStatus(HttpStatus.FORBIDDEN);
		Firm foreign = this.scene.firm(this.scene.town());
		assertThat(this.official.get("/figures/hires?year=2022&enterprise=" + foreign.id()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.official.get("/figures/hires?year=2022&after=x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void whatIsOnlySelfReportedAndWhoIsAbsentStandsBeside() {
		Firm waiting = this.scene.firm(this.wuyi);
		this.figures.handedIn(waiting, NOVEMBER, Drafts.worker(11, THIRD), Drafts.worker(12, THIRD));

		MvcTestResult own = this.official.get("/figures/outstanding?year=2022");
		MvcTestResult district = this.leader.get("/rollup/outstanding?year=2022");

		assertThat(own).bodyJson().isLenientlyEqualTo("{\"total\":{\"selfReported\":2}}");
		assertThat(FigureScene.<Integer>read(own, "$.months[10].absent")).isZero();
		assertThat(FigureScene.<Integer>read(own, "$.months[9].absent")).isEqualTo(2);
		assertThat(FigureScene.<Integer>read(own, "$.months[11].absent")).isZero();
		assertThat(FigureScene.<Integer>read(district, "$.monthTotals[10].selfReported")).isEqualTo(2);
		assertThat(FigureScene.<Integer>read(district, "$.monthTotals[9].absent")).isEqualTo(3);
	}

	private static void addsUp(MvcTestResult groups, MvcTestResult whole) {
		for (String measure : MEASURES) {
			BigDecimal total = FigureScene.number(whole, "$.total." + measure);
			assertThat(FigureScene.sum(FigureScene.<List<Object>>read(groups, "$.groups[*]." + measure))).as(measure)
				.isEqualByComparingTo(total);
			assertThat(FigureScene.number(groups, "$.total." + measure)).as(measure).isEqualByComparingTo(total);
		}
	}

}
