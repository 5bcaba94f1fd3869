package io.caizhi.hiring.sampling;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.Amendments;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.Finding;
import io.caizhi.hiring.HireComparison.Difference;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.hiring.VerifiedScene;
import io.caizhi.hiring.sampling.Auditing.Opened;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an audit found, beside the row, on the 24th of November 2022. */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, VerifiedScene.class })
class RowFindingsIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	private static final PageRequest ALL = new PageRequest(null, 200);

	private static final Decision WRONG = new Decision(Finding.WRONG, FindingField.EDUCATION, "学信网查无此人");

	@Autowired
	private Drawing drawing;

	@Autowired
	private Auditing auditing;

	@Autowired
	private RowFindings findings;

	@Autowired
	private UnitFindings unitFindings;

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private Amendments amendments;

	@Autowired
	private VerifiedScene verified;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town town;

	private Firm firm;

	private Member office;

	private Sample sample;

	@BeforeEach
	void drawOneOfTwo() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 10), NOVEMBER, YearMonth.of(2022, 12));
		this.town = this.scene.town();
		this.firm = this.scene.firm(this.town);
		this.office = Admitted.office(this.scene.district(), Rows.someone());
		this.verified.verify(this.firm, NOVEMBER, Drafts.graduate(0, THIRD), Drafts.graduate(1, THIRD));
		this.sample = this.drawing.draw(this.office, NOVEMBER, NOVEMBER, 1, null);
	}

	@Test
	void theUnitReadsTheOfficesWordsAndTheEnterpriseTheFactAlone() {
		assertThat(seenBy(this.town.official())).isEmpty();
		HireId hire = decide(WRONG);

		assertThat(seenBy(this.town.official())).singleElement().satisfies((row) -> {
			assertThat(row.hire()).isEqualTo(hire);
			assertThat(row.finding()).isEqualTo(Finding.WRONG);
			assertThat(row.field()).isEqualTo(FindingField.EDUCATION);
			assertThat(row.comment()).isEqualTo("学信网查无此人");
			assertThat(row.remedy()).isEqualTo(Remedy.AMENDMENT);
			assertThat(row.actions()).isEmpty();
		});
		assertThat(seenBy(this.firm.reporter())).singleElement().satisfies((row) -> {
			assertThat(row.field()).isEqualTo(FindingField.EDUCATION);
			assertThat(row.comment()).isNull();
			assertThat(row.actions()).containsExactly("amend");
		});

		this.scene.close(NOVEMBER);
		assertThat(seenBy(this.town.official())).singleElement().satisfies((row) -> {
			assertThat(row.remedy()).isEqualTo(Remedy.CORRECTION);
			assertThat(row.actions()).containsExactly("correct");
		});
		assertThat(seenBy(this.firm.reporter())).singleElement()
			.satisfies((row) -> assertThat(row.actions()).isEmpty());
	}

	@Test
	void itStandsWhereverTheUnitSeesTheHire() {
		InsideApi.Caller official = new InsideApi(this.mvc, this.jdbc).as(Role.OFFICIAL, this.town.id(),
				this.town.official().subject());
		List<String> lists = List.of("/hires?month=2022-11", "/figures/hires?year=2022&month=2022-11");
		lists.forEach((list) -> assertThat(findings(official.get(list))).isEmpty());
		HireId hire = decide(WRONG);

		lists.forEach((list) -> {
			MvcTestResult told = official.get(list);
			assertThat(findings(told)).containsExactly("WRONG");
			assertThat(JsonPath.<List<String>>read(body(told), "$.items[?(@.finding=='WRONG')].id"))
				.containsExactly(hire.toString());
		});
	}

	@Test
	void whatWasFoundAsReportedIsSaidToo() {
		decide(new Decision(Finding.CONFIRMED, null, null));

		assertThat(seenBy(this.firm.reporter())).singleElement().satisfies((row) -> {
			assertThat(row.finding()).isEqualTo(Finding.CONFIRMED);
			assertThat(row.remedy()).isEqualTo(Remedy.NONE);
			assertThat(row.actions()).isEmpty();
		});
	}

	@Test
	void nobodyElseSeesAnyOfIt() {
		decide(WRONG);
		Firm neighbour = this.scene.firm(this.town);
		Town other = this.scene.town();

		for (Member stranger : List.of(neighbour.reporter(), other.official(), this.scene.firm(other).reporter())) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> seenBy(stranger))
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("not-found"));
		}
		assertThat(this.findings.all(neighbour.reporter(), neighbour.id(), NOVEMBER)).isEmpty();
		assertThat(this.findings.all(this.town.official(), neighbour.id(), NOVEMBER)).isEmpty();
	}

	@Test
	void theItemShowsTheHireAsDrawnAndBesideItWhatWasDecidedOnSince() {
		HireId hire = decide(WRONG);
		this.jdbc.sql("UPDATE hire SET college = NOT college WHERE district_id = ?")
			.param(this.scene.district().value())
			.update();
		amend(hire);

		Opened waiting = opened();
		assertThat(waiting.hire().then().education()).isEqualTo("21");
		assertThat(waiting.hire().then().college()).as("as it was counted").isTrue();
		assertThat(waiting.hire().changed()).as("nobody has decided on it").isFalse();
		assertThat(waiting.hire().since()).isEmpty();
		assertThat(waiting.hire().changeWaits()).isTrue();
		assertThat(seenBy(this.firm.reporter())).singleElement().satisfies((row) -> {
			assertThat(row.remedy()).isEqualTo(Remedy.WAITS);
			assertThat(row.actions()).containsExactly("edit");
		});

		this.verified.decide(this.firm, NOVEMBER);
		Opened decided = opened();
		assertThat(decided.hire().then().education()).isEqualTo("21");
		assertThat(decided.hire().then().name()).isEqualTo("测**");
		assertThat(decided.hire().changed()).isTrue();
		assertThat(decided.hire().since()).containsExactly(new Difference("name", "测**", "李*"),
				new Difference("education", "21", "31"));
		assertThat(this.unitFindings.page(this.town.official(), ALL).items()).singleElement()
			.satisfies((told) -> assertThat(told.hire()).isEqualTo(decided.hire()));
		assertThat(seenBy(this.town.official())).singleElement().satisfies((row) -> {
			assertThat(row.changedSince()).isTrue();
			assertThat(row.remedy()).isEqualTo(Remedy.CHANGED);
		});
	}

	@Test
	void theLastFindingOfARowStands() {
		HireId hire = decide(WRONG);
		this.sample = this.drawing.draw(this.office, NOVEMBER, NOVEMBER, 2, null);
		Opened again = this.auditing.open(this.office, this.sample.id(), ALL)
			.items()
			.stream()
			.filter((one) -> one.item().hire().equals(hire))
			.findFirst()
			.orElseThrow();
		assertThat(seenBy(this.town.official())).extracting(RowFinding::finding).containsExactly(Finding.WRONG);
		this.auditing.decide(this.office, this.sample.id(), again.item().id(),
				new Decision(Finding.CONFIRMED, null, null), new ExpectedVersion(0));

		assertThat(seenBy(this.town.official())).extracting(RowFinding::finding).containsExactly(Finding.CONFIRMED);
	}

	private static List<String> findings(MvcTestResult told) {
		return JsonPath.read(body(told), "$.items[*].finding");
	}

	private static String body(MvcTestResult told) {
		assertThat(told).hasStatusOk();
		return new String(told.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private void amend(HireId hire) {
		Member reporter = this.firm.reporter();
		this.amendments.begin(reporter, this.firm.id(), NOVEMBER, new ExpectedVersion(version("monthly_return")));
		HireDraft was = Drafts.graduate(0, THIRD);
		this.returns.correct(reporter, this.firm.id(), NOVEMBER, hire,
				new HireDraft("李丁", was.documentKind(), null, "1", "31", false, was.graduatedOn(), was.school(),
						was.major(), was.position(), THIRD, null, was.channel(), was.event(), was.contract(), true,
						true),
				new ExpectedVersion(this.jdbc.sql("SELECT version FROM hire WHERE id = ?")
					.param(hire.value())
					.query(Integer.class)
					.single()));
	}

	private int version(String table) {
		return this.jdbc.sql("SELECT version FROM " + table + " WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(Integer.class)
			.single();
	}

	private HireId decide(Decision decision) {
		Opened drawn = opened();
		this.auditing.decide(this.office, this.sample.id(), drawn.item().id(), decision,
				new ExpectedVersion(drawn.item().version()));
		return drawn.item().hire();
	}

	private Opened opened() {
		return this.auditing.open(this.office, this.sample.id(), ALL).items().getFirst();
	}

	private List<RowFinding> seenBy(Member member) {
		return this.findings.all(member, this.firm.id(), NOVEMBER);
	}

}
