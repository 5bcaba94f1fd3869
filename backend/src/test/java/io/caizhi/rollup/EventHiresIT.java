package io.caizhi.rollup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.ledger.kind.StandardKinds;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What came of a recruitment event: who was hired at it, and who stayed. */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, FigureScene.class })
class EventHiresIT {

	private static final YearMonth MAY = YearMonth.of(2022, 5);

	private static final LocalDate HIRED = LocalDate.of(2022, 5, 31);

	@Autowired
	private FigureScene figures;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StandardKinds kinds;

	@Test
	void hiresThatNameTheEventAreItsOutcomeAndEachSeesTheirPart() {
		HiringScene scene = new HiringScene(this.jdbc);
		this.kinds.give(scene.district());
		scene.open(MAY);
		Town wuyi = scene.town();
		Town zhulong = scene.town();
		Firm firm = scene.firm(wuyi);
		Firm elsewhere = scene.firm(zhulong);
		List<HireId> hires = this.figures.verified(firm, MAY, Drafts.worker(1, HIRED), Drafts.worker(2, HIRED),
				Drafts.worker(3, HIRED), Drafts.worker(4, LocalDate.of(2022, 5, 1)));
		hires.subList(1, 4).forEach((hire) -> came(hire, "滁州学院春季双选会"));
		left(hires.get(1));
		came(this.figures.verified(elsewhere, MAY, Drafts.worker(5, HIRED)).getFirst(), "滁州学院春季双选会");
		InsideApi.Caller official = this.figures.official(this.mvc, wuyi);
		String event = event(official, "EVENT",
				"\"name\":{\"text\":\"滁州学院春季双选会\"},\"heldOn\":{\"text\":\"2022-05-10\"}");

		assertThat(official.get(event + "/hires")).bodyJson().isLenientlyEqualTo("""
				{"event":"滁州学院春季双选会","first":"2022-05-10","last":"2023-05-09",
				 "units":[{"cohort":{"hired":2}}],
				 "total":{"hired":2,"after3":{"due":2,"retained":1,"share":0.5},"after6":{"due":0}}}
				""");
		assertThat(this.figures.of(this.mvc, scene, Role.LEADER).get(event + "/hires")).bodyJson()
			.isLenientlyEqualTo("{\"units\":[{},{}],\"total\":{\"hired\":3,\"after3\":{\"retained\":2}}}");
		assertThat(this.figures.official(this.mvc, zhulong).get(event + "/hires")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(official.get(event(official, "AGREEMENT", "\"name\":{\"text\":\"滁州学院春季双选会\"}") + "/hires"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(official.get("/ledger/entries/no-such-entry/hires")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void anEventIsFoundHoweverItsNameIsTyped() {
		HiringScene scene = new HiringScene(this.jdbc);
		this.kinds.give(scene.district());
		scene.open(MAY);
		Town wuyi = scene.town();
		List<HireId> hires = this.figures.verified(scene.firm(wuyi), MAY, Drafts.worker(1, HIRED),
				Drafts.worker(2, HIRED), Drafts.worker(3, HIRED), Drafts.worker(4, HIRED));
		came(hires.get(0), "2022春季双选会（滁州）A");
		came(hires.get(1), "２０２２ 春季　双选会(滁州)a");
		came(hires.get(2), "2022秋季双选会（滁州）A");
		came(hires.get(3), "2022春季双选会（滁州）AB");
		InsideApi.Caller official = this.figures.official(this.mvc, wuyi);
		String event = event(official, "EVENT",
				"\"name\":{\"text\":\"2022春季双选会 (滁州) A\"},\"heldOn\":{\"text\":\"2022-05-10\"}");

		assertThat(official.get(event + "/hires")).bodyJson().isLenientlyEqualTo("{\"total\":{\"hired\":2}}");
	}

	@Test
	void theNamesOfEventsAreReadByLeapingThroughTheirIndex() {
		HiringScene scene = new HiringScene(this.jdbc);
		scene.open(MAY);
		Town wuyi = scene.town();
		List<HireId> hires = this.figures.handedIn(scene.firm(wuyi), MAY,
				IntStream.range(0, 400).mapToObj((row) -> Drafts.worker(row, HIRED)).toArray(HireDraft[]::new));
		hires.subList(0, 200).forEach((hire) -> came(hire, "滁州学院春季双选会"));
		this.jdbc.sql("ANALYZE TABLE hire").query().listOfRows();

		assertThat(this.jdbc.sql("EXPLAIN " + CohortRepository.EVENTS)
			.param("units", List.of(wuyi.id().value()))
			.param("district", scene.district().value())
			.query()
			.listOfRows())
			.anySatisfy((step) -> assertThat(step).containsEntry("table", "hire")
				.containsEntry("key", "hire_of_event")
				.extractingByKey("Extra")
				.asString()
				.contains("Using index for group-by"));
	}

	private static String event(InsideApi.Caller official, String kind, String values) {
		MvcTestResult begun = official.post("/ledger/entries",
				"{\"kind\":\"%s\",\"values\":{%s}}".formatted(kind, values));
		return "/ledger/entries/" + FigureScene.<String>read(begun, "$.id");
	}

	private void came(HireId hire, String event) {
		this.jdbc.sql("UPDATE hire SET event = ? WHERE id = ?").param(event).param(hire.value()).update();
	}

	private void left(HireId hire) {
		this.jdbc.sql("UPDATE hire SET left_on = '2022-07-01' WHERE id = ?").param(hire.value()).update();
	}

}
