package io.caizhi.rollup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Who counts and still works there a while later, by month of hire. */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, FigureScene.class })
class RetentionIT {

	private static final YearMonth MAY = YearMonth.of(2022, 5);

	private static final LocalDate HIRED = LocalDate.of(2022, 5, 31);

	@Autowired
	private FigureScene figures;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoeverLeftOnTheAnniversaryOrLaterWasStillThere() {
		HiringScene scene = new HiringScene(this.jdbc);
		scene.open(MAY);
		Town wuyi = scene.town();
		Firm firm = scene.firm(wuyi);
		List<HireId> hires = this.figures.verified(firm, MAY, Drafts.worker(1, HIRED), Drafts.worker(2, HIRED),
				Drafts.worker(3, HIRED), Drafts.worker(4, HIRED));
		left(hires.get(0), LocalDate.of(2022, 8, 30));
		left(hires.get(1), LocalDate.of(2022, 8, 31));
		left(hires.get(2), LocalDate.of(2022, 11, 1));
		Firm again = scene.firm(wuyi);
		this.figures.verified(again, MAY, Drafts.worker(4, HIRED));
		InsideApi.Caller leader = this.figures.of(this.mvc, scene, Role.LEADER);
		InsideApi.Caller official = this.figures.official(this.mvc, wuyi);

		MvcTestResult district = leader.get("/rollup/retention?year=2022");
		MvcTestResult own = official.get("/figures/retention?year=2022");

		assertThat(district).bodyJson().isLenientlyEqualTo("""
				{"asOf":"2022-11-24","total":{"hired":4,"after3":{"due":4,"retained":3,"share":0.75},
				 "after6":{"due":0,"retained":0}}}
				""");
		assertThat(own).bodyJson()
			.isLenientlyEqualTo("{\"total\":{\"hired\":4,\"after3\":{\"due\":4,\"retained\":3,\"share\":0.75}}}");
		assertThat(FigureScene.<Integer>read(own, "$.months[4].after3.retained")).isEqualTo(3);
		assertThat(FigureScene.<Integer>read(leader.get("/rollup/retention?year=2022&asOf=2022-08-30"),
				"$.total.after3.due"))
			.isZero();
		String unit = "/rollup/units/" + this.figures.code(wuyi) + "/retention?year=2022";
		assertThat(FigureScene.<List<Object>>read(leader.get(unit), "$.enterprises[*].after3.retained"))
			.contains((Object) null);
		assertThat(
				FigureScene.sum(FigureScene.<List<Object>>read(this.figures.of(this.mvc, scene, Role.OFFICE).get(unit),
						"$.enterprises[*].after3.retained")))
			.isEqualByComparingTo("3");
	}

	private void left(HireId hire, LocalDate on) {
		this.jdbc.sql("UPDATE hire SET left_on = ? WHERE id = ?").param(on).param(hire.value()).update();
	}

}
