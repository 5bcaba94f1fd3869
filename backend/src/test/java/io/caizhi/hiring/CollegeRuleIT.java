package io.caizhi.hiring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.CollegeRuleDraft;
import io.caizhi.plan.CollegeStudentRule;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A changed rule moves exactly those whom its preview tells, and nobody in a closed
 * month.
 */
@AutoConfigureMockMvc
class CollegeRuleIT extends ReturnScenario {

	private static final String DEFAULT = """
			{"levels":["11","14","21","31"],"yearsBefore":2,"students":true,"contracts":[],"insuredOnly":false}
			""";

	/** Bachelors of the plan year up to 42 years old, who were born in 1980. */
	private static final String NARROW = """
			{"levels":["21"],"yearsBefore":0,"students":true,"maximumAge":42,"contracts":[],"insuredOnly":false}
			""";

	@Autowired
	private HireRepository repository;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentCalendar calendar;

	@Autowired
	private TransactionOperations transactions;

	private InsideApi.Caller office;

	private InsideApi.Caller leader;

	@BeforeEach
	void enter() {
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		this.office = api.as(Role.OFFICE, this.scene.district().asTenant(), Rows.someone());
		this.leader = api.as(Role.LEADER, this.scene.district().asTenant(), Rows.someone());
	}

	@Test
	void aChangeMovesExactlyThoseOfThePreview() {
		// hired in October and November, graduated this year, last year, before; and a
		// passport
		verified(this.firm, Drafts.graduate(1, THIRD), Drafts.graduate(2, THIRD, LocalDate.of(2021, 6, 30)),
				Drafts.graduate(3, LocalDate.of(2022, 10, 8), LocalDate.of(2021, 6, 30)),
				Drafts.graduate(4, LocalDate.of(2022, 10, 8)), passport(THIRD), Drafts.worker(5, THIRD));
		Firm other = this.scene.firm(this.scene.town());
		verified(other, Drafts.graduate(1, THIRD), Drafts.graduate(6, THIRD, LocalDate.of(2021, 6, 30)));
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 2 2 0 0", "202211: 4 3 0 0");

		assertThat(preview(NARROW, NOVEMBER, NOVEMBER)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"total":{"before":4.00,"entering":0.00,"leaving":3.00,"after":1.00}}
				""").hasPathSatisfying("$.items.length()", (items) -> items.assertThat().isEqualTo(2));
		assertThat(this.office.put("/college-student-rules/2022-11", 0, NARROW)).hasStatusOk()
			.hasHeader("ETag", "\"1\"");

		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 2 2 0 0", "202211: 4 1 0 0");
		assertThat(this.scene.counted(other)).containsExactly("202211: 1 0 0 1");
		assertThat(booked("RULE")).isEqualTo(6);
		assertThat(preview(DEFAULT, NOVEMBER, NOVEMBER)).bodyJson().isLenientlyEqualTo("""
				{"total":{"before":1.00,"entering":3.00,"leaving":0.00,"after":4.00}}
				""");
		assertThat(this.office.put("/college-student-rules/2022-11", 1, DEFAULT)).hasStatusOk();
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 2 2 0 0", "202211: 4 3 0 0");
		assertThat(this.scene.audited(this.scene.district().asTenant())).containsExactly("rule.college-set",
				"rule.college-set");
	}

	@Test
	void whatIsEnteredAndVerifiedLaterGoesByTheRuleOfItsMonth() {
		assertThat(this.office.put("/college-student-rules/2022-11", 0, NARROW)).hasStatusOk();

		add(this.firm, Drafts.graduate(2, THIRD, LocalDate.of(2021, 6, 30)),
				Drafts.graduate(3, LocalDate.of(2022, 10, 8), LocalDate.of(2021, 6, 30)), Drafts.graduate(4, THIRD),
				passport(THIRD));
		assertThat(hires()).extracting(Hire::college).containsExactly(false, true, true, false);
		decide(this.firm, submit(this.firm, 1).returnVersion());

		assertThat(hires()).extracting(Hire::college).containsExactly(false, true, true, false);
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 1 0 0", "202211: 3 1 0 0");
	}

	/** What waits as a change is counted as it was decided on. */
	@Test
	void aHireBeingChangedIsJudgedAsItWasVerified() {
		verified(this.firm, Drafts.graduate(2, THIRD, LocalDate.of(2021, 6, 30)));
		Hire hire = hires().getFirst();
		this.repository.archive(this.town.id(), hire.id(), Instant.EPOCH);
		this.jdbc.sql(
				"UPDATE hire SET status = 'DRAFT', amends = version, version = version + 1, graduated_on = '2022-06-30'"
						+ " WHERE tenant_id = ? AND id = ?")
			.params(this.town.id().value(), hire.id().value())
			.update();
		assertThat(preview(NARROW, NOVEMBER, NOVEMBER)).bodyJson().isLenientlyEqualTo("""
				{"total":{"before":1.00,"entering":0.00,"leaving":1.00,"after":0.00}}
				""");

		assertThat(this.office.put("/college-student-rules/2022-11", 0, NARROW)).hasStatusOk();

		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 0 0 0");
		assertThat(hires()).extracting(Hire::college).containsExactly(true);
	}

	@Test
	void aRuleEndsWhereTheNextBegins() {
		assertThat(this.office.put("/college-student-rules/2022-11", 0, DEFAULT)).hasStatusOk();
		verified(this.firm, Drafts.graduate(2, THIRD, LocalDate.of(2021, 6, 30)),
				Drafts.graduate(3, LocalDate.of(2022, 10, 8), LocalDate.of(2021, 6, 30)));

		assertThat(this.office.put("/college-student-rules/2022-10", 0, NARROW)).hasStatusOk();

		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 0 0 0", "202211: 1 1 0 0");
	}

	@Test
	void noRuleReachesIntoAClosedMonth() {
		verified(this.firm, Drafts.graduate(2, LocalDate.of(2022, 10, 8), LocalDate.of(2021, 6, 30)));
		this.scene.close(OCTOBER);
		List<String> before = this.scene.stored();

		assertThat(this.office.put("/college-student-rules/2022-10", 0, NARROW)).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.hasPathSatisfying("$.code", (code) -> code.assertThat().isEqualTo("college-rule.month-closed"));
		// from September on it would judge October, too
		assertThat(this.office.put("/college-student-rules/2022-09", 0, NARROW)).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.office.put("/college-student-rules/1999-09", 0, NARROW)).hasStatus(HttpStatus.NOT_FOUND);

		assertThat(this.scene.stored()).containsExactlyInAnyOrderElementsOf(before);
		assertThat(this.office.get("/college-student-rules")).bodyJson()
			.hasPathSatisfying("$.items.length()", (items) -> items.assertThat().isEqualTo(1));
		assertThat(this.office.put("/college-student-rules/2022-11", 0, NARROW)).hasStatusOk();
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 1 0 0");
	}

	@Test
	void whatIsYetToBeginCanBeTakenBackAndNothingElse() {
		assertThat(this.office.put("/college-student-rules/2023-01", 0, NARROW)).hasStatusOk();
		assertThat(this.office.put("/college-student-rules/2022-11", 0, NARROW)).hasStatusOk();
		assertThat(this.office.put("/college-student-rules/2022-11", 0, DEFAULT))
			.hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.office.get("/college-student-rules")).bodyJson().isLenientlyEqualTo("""
				{"items":[{"until":"2022-11","inForce":false,"actions":[]},
				{"validFrom":"2022-11","until":"2023-01","inForce":true,"version":1,"actions":["set"]},
				{"validFrom":"2023-01","inForce":false,"actions":["set","withdraw"]}],"actions":["set","preview"]}
				""");
		assertThat(this.leader.get("/college-student-rules")).bodyJson().isLenientlyEqualTo("""
				{"items":[{"actions":[]},{"actions":[]},{"actions":[]}],"actions":[]}
				""");

		assertThat(this.office.delete("/college-student-rules/2022-11", 1)).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.office.delete("/college-student-rules/2022-12", 1)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.office.delete("/college-student-rules/2023-01", 2)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.office.delete("/college-student-rules/2023-01", 1)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.office.get("/college-student-rules")).bodyJson()
			.hasPathSatisfying("$.items.length()", (items) -> items.assertThat().isEqualTo(2));
	}

	@ParameterizedTest(name = "{0} → {1} {2}")
	@CsvSource(delimiter = ';', value = { "{}; /levels; required",
			"{'levels':['41'],'yearsBefore':2,'students':true,'insuredOnly':false}; /levels; college-rule.unknown",
			"{'levels':['21'],'yearsBefore':11,'students':true,'insuredOnly':false}; /yearsBefore; college-rule.range",
			"{'levels':['21'],'yearsBefore':2,'students':true,'insuredOnly':false,'maximumAge':61}; /maximumAge; college-rule.range",
			"{'levels':['21'],'yearsBefore':2,'students':true,'insuredOnly':false,'contracts':['X']}; /contracts; college-rule.unknown" })
	void aFaultyRuleIsToldAtItsPlace(String body, String where, String code) {
		String json = body.replace('\'', '"');

		assertThat(this.office.put("/college-student-rules/2022-11", 0, json))
			.hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
			.bodyJson()
			.hasPathSatisfying("$.errors[0].where", (value) -> value.assertThat().isEqualTo(where))
			.hasPathSatisfying("$.errors[0].code", (value) -> value.assertThat().isEqualTo(code));
		assertThat(preview(json, NOVEMBER, NOVEMBER)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
			.bodyJson()
			.hasPathSatisfying("$.errors[0].where", (value) -> value.assertThat().isEqualTo(where));
		assertThat(preview(DEFAULT, NOVEMBER, OCTOBER)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		assertThat(preview(DEFAULT, NOVEMBER.minusMonths(12), NOVEMBER)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		assertThat(preview(DEFAULT, YearMonth.of(1999, 12), YearMonth.of(1999, 12)))
			.hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
	}

	/** Whoever verifies holds the month, and a change waits for them. */
	@Test
	void aVerificationUnderWayIsJudgedByTheChange() throws Exception {
		int version = submit(this.firm, add(this.firm, Drafts.graduate(2, THIRD, LocalDate.of(2021, 6, 30))).version())
			.returnVersion();
		CountDownLatch verifying = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> work = threads.submit(() -> this.transactions.executeWithoutResult((status) -> {
				this.calendar.hold(this.scene.district(), NOVEMBER);
				decide(this.firm, version);
				verifying.countDown();
				await(mayCommit);
			}));
			verifying.await();
			Future<?> change = threads
				.submit(() -> assertThat(this.office.put("/college-student-rules/2022-11", 0, NARROW)).hasStatusOk());
			Thread.sleep(300);
			assertThat(change.isDone()).isFalse();
			mayCommit.countDown();
			work.get(20, TimeUnit.SECONDS);
			change.get(20, TimeUnit.SECONDS);
		}

		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 0 0 0");
	}

	@Test
	void rulesNameWhatHiresName() {
		assertThat(CollegeRuleDraft.CONTRACTS)
			.containsExactly(java.util.Arrays.stream(ContractKind.values()).map(Enum::name).toArray(String[]::new));
		assertThat(CollegeRuleDraft.LEVELS).allMatch(EducationLevel::tertiary).hasSize(16);
		assertThat(CollegeRuleDraft.LEVELS).containsAll(CollegeStudentRule.DEFAULT.levels());
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult preview(String rule, YearMonth from,
			YearMonth to) {
		return this.office.post("/college-student-rules/preview?from=" + from + "&to=" + to, rule);
	}

	private void verified(Firm of, HireDraft... drafts) {
		int submitted = submit(of, add(of, drafts).version()).returnVersion();
		this.verification.decide(of.town().official(), of.id(), NOVEMBER, List.of(), new ExpectedVersion(submitted));
	}

	private int booked(String cause) {
		return this.jdbc.sql("SELECT COUNT(*) FROM booking WHERE district_id = ? AND cause = ?")
			.params(this.scene.district().value(), cause)
			.query(Integer.class)
			.single();
	}

	/** A passport tells no birth date. */
	private static HireDraft passport(LocalDate hiredOn) {
		HireDraft one = Drafts.graduate(9, hiredOn);
		return new HireDraft(one.name(), DocumentKind.PASSPORT, "E1234567" + hiredOn.getDayOfMonth(), one.gender(),
				one.education(), one.student(), one.graduatedOn(), one.school(), one.major(), one.position(), hiredOn,
				null, one.channel(), one.event(), one.contract(), one.insured(), one.informed());
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
