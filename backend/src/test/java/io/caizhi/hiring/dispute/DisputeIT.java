package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.hiring.Verification;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The office decides by which hires a person counts, figures follow at once, and no unit
 * learns of another.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class DisputeIT {

	private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate EIGHTH = LocalDate.of(2022, 10, 8);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	private static final String REASON = "劳动合同以先签订者为准";

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private Verification verification;

	@Autowired
	private Duplicates duplicates;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Disputes disputes;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Member office;

	private Firm first;

	private Firm second;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(OCTOBER, NOVEMBER);
		this.office = Admitted.office(this.scene.district(), Rows.someone());
		this.first = this.scene.firm(this.scene.town());
		this.second = this.scene.firm(this.scene.town());
	}

	@Test
	void whoeverIsVerifiedTwiceMakesACaseWithoutAName() {
		HireId one = verified(this.first, Drafts.graduate(1, THIRD));
		assertThat(open()).isEmpty();
		HireId two = verified(this.second, Drafts.graduate(1, THIRD.plusDays(1)));

		DuplicateView found = open().getFirst();
		assertThat(found.hires()).extracting(DuplicateView.HireInCase::hire).containsExactly(one, two);
		assertThat(found.hires()).extracting(DuplicateView.HireInCase::share)
			.containsExactly(new BigDecimal("1.00"), new BigDecimal("0.00"));
		String json = body(this.office(Role.OFFICE).get("/duplicates?year=2022&state=OPEN"));
		assertThat(json).contains(found.id().toString())
			.doesNotContain("测试甲", Drafts.graduate(1, THIRD).documentNumber(), "fingerprint", "document");
		assertThat(this.office(Role.LEADER).get("/duplicates?year=2022&state=OPEN")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theOfficeCreditsTheOtherHireAndEveryFigureFollows() {
		HireId one = verified(this.first, Drafts.graduate(1, THIRD));
		HireId two = verified(this.second, Drafts.graduate(1, THIRD.plusDays(1)));
		DuplicateView found = open().getFirst();

		decide(found, one, "0", two, "1");

		assertThat(this.scene.counted(this.first)).containsExactly("202211: 0 0 0 1");
		assertThat(this.scene.counted(this.second)).containsExactly("202211: 1 1 0 0");
		assertThat(holder()).isEqualTo(two.value());
		assertThat(flags(one)).isEqualTo("1 -");
		assertThat(flags(two)).isEqualTo("0 202211");
		assertThat(open()).isEmpty();
		DuplicateView.InFull decided = this.duplicates.find(this.office, found.id());
		assertThat(decided.view().state()).isEqualTo(CaseState.DECIDED);
		assertThat(decided.decisions()).singleElement()
			.satisfies((decision) -> assertThat(decision.reason()).isEqualTo(REASON));
		assertThat(this.scene.audited(this.scene.district().asTenant())).containsExactly("duplicate.decided");

		decide(decided.view(), one, "1", two, "0");
		assertThat(this.scene.counted(this.first)).containsExactly("202211: 1 1 0 0");
		assertThat(this.duplicates.find(this.office, found.id()).decisions()).hasSize(2);
	}

	@Test
	void aPersonSplitBetweenTwoUnitsIsOneInTheDistrict() {
		HireId one = verified(this.first, Drafts.graduate(1, THIRD));
		HireId two = verified(this.second, Drafts.graduate(1, THIRD.plusDays(1)));

		decide(open().getFirst(), one, "0.40", two, "0.60");

		assertThat(this.scene.counted(this.first)).containsExactly("202211: 0.4 0.4 0 0");
		assertThat(this.scene.counted(this.second)).containsExactly("202211: 0.6 0.6 0 0");
	}

	/** Both hires are late, so that both count in November. */
	@Test
	void aSplitGivesEachItsHundredths() {
		int version = this.returns
			.add(this.first.reporter(), this.first.id(), OCTOBER, List.of(Drafts.graduate(1, EIGHTH)))
			.version();
		this.returns.submit(this.first.reporter(), this.first.id(), OCTOBER, false, new ExpectedVersion(version));
		this.scene.close(OCTOBER);
		HireId two = verified(this.first, Drafts.graduate(1, EIGHTH.plusDays(1)));
		this.verification.decide(this.first.town().official(), this.first.id(), OCTOBER, List.of(),
				new ExpectedVersion(version + 1));
		HireId one = open().getFirst()
			.hires()
			.stream()
			.map(DuplicateView.HireInCase::hire)
			.filter((hire) -> !hire.equals(two))
			.findFirst()
			.orElseThrow();

		decide(open().getFirst(), one, "0.40", two, "0.60");

		assertThat(booked()).containsExactlyInAnyOrder("1.00 VERIFIED 202211", "-1.00 DECIDED 202211",
				"0.60 DECIDED 202211", "0.00 VERIFIED 202211", "0.00 DECIDED 202211", "0.40 DECIDED 202211");
		assertThat(holder()).isEqualTo(two.value());
		assertThat(flags(one)).isEqualTo("0 202211");
		assertThat(own(this.first)).singleElement().satisfies((own) -> {
			assertThat(own.hire()).isEqualTo(two);
			assertThat(own.share()).isEqualByComparingTo("0.60");
			assertThat(own.dispute()).isNull();
		});
	}

	@Test
	void nothingMovesInAClosedMonth() {
		HireId one = verified(this.first, Drafts.graduate(1, EIGHTH));
		HireId two = verified(this.second, Drafts.graduate(1, THIRD));
		this.scene.close(OCTOBER);

		decide(open().getFirst(), one, "0", two, "1");

		assertThat(this.scene.counted(this.first)).containsExactly("202210: 1 1 0 0", "202211: -1 -1 0 1");
		assertThat(this.scene.counted(this.second)).containsExactly("202211: 1 1 0 0");
	}

	@Test
	void aUnitDisputesAndLearnsWhatItGotAndNothingElse() {
		HireId one = verified(this.first, Drafts.graduate(1, THIRD));
		HireId two = verified(this.second, Drafts.graduate(1, THIRD.plusDays(1)));
		InsideApi.Caller official = new InsideApi(this.mvc, this.jdbc).as(Role.OFFICIAL, this.second.town().id(),
				Rows.someone());
		String path = "/enterprises/" + this.second.id() + "/returns/2022-11";
		decide(open().getFirst(), one, "1", two, "0");

		MvcTestResult raised = official.post(path + "/hires/" + two + "/dispute", "{\"reason\":\"此人在我镇企业参保\"}");

		assertThat(raised).hasStatus(HttpStatus.CREATED).bodyJson().isLenientlyEqualTo("""
				{"share":0.00,"dispute":{"reason":"此人在我镇企业参保"},"actions":[]}
				""");
		DuplicateView again = open().getFirst();
		assertThat(again.disputed()).isTrue();
		refused("dispute.raised", () -> raise(this.second, two));
		decide(again, one, "0", two, "1.00");
		assertThat(own(this.second)).isEmpty();
		assertThat(own(this.first)).singleElement().satisfies((own) -> {
			assertThat(own.hire()).isEqualTo(one);
			assertThat(own.dispute()).isNull();
		});
		for (String told : List.of(body(raised), body(official.get(path + "/duplicates")),
				body(official.get(path + "/hires")), body(official.get("/audit-entries")))) {
			assertThat(told).doesNotContain(one.toString(), this.first.id().toString(), "测试企业" + this.first.id(),
					again.id().toString());
		}
		assertThat(official.get("/duplicates?year=2022&state=OPEN")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(official.get(path.replace(this.second.id().toString(), this.first.id().toString()) + "/duplicates"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void onlyAnOwnDuplicateCanBeDisputed() {
		HireId one = verified(this.first, Drafts.graduate(1, THIRD));
		HireId two = verified(this.second, Drafts.graduate(1, THIRD));

		refused("dispute.counted", () -> raise(this.first, one));
		refused("not-found", () -> raise(this.first, two));
		refused("invalid", () -> this.disputes.raise(this.second.town().official(), this.second.id(), NOVEMBER, two,
				"号码 110105194912310021 是我们的"));
		raise(this.second, two);
		assertThat(this.scene.audited(this.second.town().id())).endsWith("hire.disputed");
	}

	@Test
	void aFaultyDecisionChangesNothing() {
		HireId one = verified(this.first, Drafts.graduate(1, THIRD));
		HireId two = verified(this.second, Drafts.graduate(1, THIRD));
		DuplicateView found = open().getFirst();

		refused("invalid", () -> decide(found, one, "0.5", two, "0.6"));
		refused("invalid", () -> this.decisions.decide(this.office, found.id(), whole(one), " ", seen(found)));
		refused("changed-meanwhile",
				() -> this.decisions.decide(this.office, found.id(), whole(one), REASON, new ExpectedVersion(0)));
		Member elsewhere = Admitted.office(new HiringScene(this.jdbc).district(), Rows.someone());
		refused("not-found", () -> this.decisions.decide(elsewhere, found.id(), whole(one), REASON, seen(found)));
	}

	/** Otherwise the person would count by it and by what is decided meanwhile. */
	@Test
	void aHireBeingChangedStaysInItsCase() {
		HireId one = verified(this.first, Drafts.graduate(1, THIRD));
		HireId two = verified(this.second, Drafts.graduate(1, THIRD));
		this.jdbc.sql("""
				INSERT INTO hire_version (tenant_id, hire_id, version, status, document_kind, name_sealed,
					document_sealed, fingerprint, gender, education, student, graduated_on, school, major, position,
					hired_on, left_on, channel, event, contract, insured, informed, degree_checked, issuer, subject,
					decided_at, counted_month, late, duplicate, college, replaced_at)
				SELECT tenant_id, id, version, status, document_kind, name_sealed, document_sealed, fingerprint,
					gender, education, student, graduated_on, school, major, position, hired_on, left_on, channel,
					event, contract, insured, informed, degree_checked, issuer, subject, decided_at, counted_month,
					late, duplicate, college, decided_at
				FROM hire WHERE tenant_id = ? AND id = ?
				""").params(this.first.town().id().value(), one.value()).update();
		this.jdbc
			.sql("UPDATE hire SET status = 'DRAFT', amends = version, version = version + 1,"
					+ " fingerprint = REVERSE(fingerprint) WHERE tenant_id = ? AND id = ?")
			.params(this.first.town().id().value(), one.value())
			.update();

		assertThat(open()).singleElement()
			.satisfies((found) -> assertThat(found.hires()).extracting(DuplicateView.HireInCase::hire)
				.containsExactly(one, two));
		decide(open().getFirst(), one, "0", two, "1");
		assertThat(this.scene.counted(this.first)).containsExactly("202211: 0 0 0 1");
	}

	@Test
	void aThirdHireOpensTheCaseAgain() {
		HireId one = verified(this.first, Drafts.graduate(1, THIRD));
		HireId two = verified(this.second, Drafts.graduate(1, THIRD));
		DuplicateView found = open().getFirst();
		decide(found, one, "0", two, "1");
		Firm third = this.scene.firm(this.scene.town());

		verified(third, Drafts.graduate(1, THIRD));

		assertThat(open()).singleElement().satisfies((again) -> {
			assertThat(again.id()).isEqualTo(found.id());
			assertThat(again.hires()).hasSize(3);
			assertThat(again.hires()).filteredOn((hire) -> hire.share().signum() > 0)
				.extracting(DuplicateView.HireInCase::hire)
				.containsExactly(two);
		});
	}

	@RepeatedTest(3)
	void ofDecisionsAndAVerificationAtOnceThePersonCountsOnce() throws Exception {
		HireId one = verified(this.first, Drafts.graduate(1, THIRD));
		HireId two = verified(this.second, Drafts.graduate(1, THIRD));
		DuplicateView found = open().getFirst();
		Firm third = this.scene.firm(this.scene.town());
		int version = submitted(third, Drafts.graduate(1, THIRD));
		CyclicBarrier start = new CyclicBarrier(3);
		List<Callable<Integer>> work = new ArrayList<>();
		for (HireId credited : List.of(one, two)) {
			work.add(() -> {
				start.await();
				try {
					this.decisions.decide(this.office, found.id(), whole(credited), REASON, seen(found));
					return 1;
				}
				catch (Refusal ex) {
					assertThat(ex.code()).isEqualTo("changed-meanwhile");
					return 0;
				}
			});
		}
		work.add(() -> {
			start.await();
			return verify(third, version) * 0;
		});

		int decided = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
			for (Future<Integer> done : threads.invokeAll(work)) {
				decided += done.get(30, TimeUnit.SECONDS);
			}
		}

		assertThat(decided).isLessThanOrEqualTo(1);
		assertThat(this.jdbc.sql("SELECT SUM(credit) FROM booking WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(BigDecimal.class)
			.single()).isEqualByComparingTo("1");
		assertThat(this.jdbc.sql("SELECT SUM(counted) FROM monthly_summary WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(BigDecimal.class)
			.single()).isEqualByComparingTo("1");
		assertThat(open()).singleElement().satisfies((again) -> assertThat(again.hires()).hasSize(3));
	}

	private List<DuplicateView> open() {
		return this.duplicates.page(this.office, new AssessmentYear(2022), CaseState.OPEN, new PageRequest(null, 50))
			.items();
	}

	private void decide(DuplicateView found, HireId one, String share, HireId two, String other) {
		this.decisions.decide(this.office, found.id(),
				List.of(new Shares.Given(one, new BigDecimal(share)), new Shares.Given(two, new BigDecimal(other))),
				REASON, seen(found));
	}

	private static ExpectedVersion seen(DuplicateView found) {
		return new ExpectedVersion(found.version());
	}

	private static List<Shares.Given> whole(HireId hire) {
		return List.of(new Shares.Given(hire, BigDecimal.ONE));
	}

	private void raise(Firm firm, HireId hire) {
		this.disputes.raise(firm.town().official(), firm.id(), NOVEMBER, hire, "此人在我镇企业参保");
	}

	private List<OwnDuplicate> own(Firm firm) {
		return this.disputes.all(firm.town().official(), firm.id(), NOVEMBER);
	}

	private HireId verified(Firm firm, HireDraft draft) {
		int version = submitted(firm, draft);
		verify(firm, version);
		return new HireId(this.jdbc.sql("SELECT MAX(id) FROM hire WHERE tenant_id = ? AND enterprise_id = ?")
			.params(firm.town().id().value(), firm.id().value())
			.query(Long.class)
			.single());
	}

	private int submitted(Firm firm, HireDraft draft) {
		int version = this.returns.add(firm.reporter(), firm.id(), NOVEMBER, List.of(draft)).version();
		this.returns.submit(firm.reporter(), firm.id(), NOVEMBER, false, new ExpectedVersion(version));
		return version + 1;
	}

	private int verify(Firm firm, int version) {
		return this.verification.decide(firm.town().official(), firm.id(), NOVEMBER, List.of(),
				new ExpectedVersion(version));
	}

	private List<String> booked() {
		return this.jdbc.sql("SELECT CONCAT(credit, ' ', cause, ' ', month) FROM booking WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(String.class)
			.list();
	}

	private long holder() {
		return this.jdbc.sql("SELECT hire_id FROM credit WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(Long.class)
			.single();
	}

	private String flags(HireId hire) {
		return this.jdbc.sql(
				"SELECT CONCAT(duplicate, ' ', COALESCE(counted_month, '-')) FROM hire WHERE district_id = ? AND id = ?")
			.params(this.scene.district().value(), hire.value())
			.query(String.class)
			.single();
	}

	private InsideApi.Caller office(Role role) {
		return new InsideApi(this.mvc, this.jdbc).as(role, this.scene.district().asTenant(), Rows.someone());
	}

	private static String body(MvcTestResult answer) {
		assertThat(answer).hasStatus2xxSuccessful();
		return JsonPath
			.parse(new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
			.jsonString();
	}

	/** After every refusal everything is as it was. */
	private void refused(String code, ThrowingCallable call) {
		List<String> before = stored();
		Refusal refusal = catchThrowableOfType(Refusal.class, call);
		assertThat(refusal).as(code).isNotNull();
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(stored()).containsExactlyInAnyOrderElementsOf(before);
	}

	private List<String> stored() {
		List<String> stored = new ArrayList<>(this.scene.stored());
		stored.addAll(booked());
		stored.addAll(this.jdbc.sql("""
				SELECT CONCAT('case ', id, state, version) FROM credit_case WHERE tenant_id = :d
				UNION ALL SELECT CONCAT('decision ', id) FROM credit_decision WHERE tenant_id = :d
				UNION ALL SELECT CONCAT('dispute ', id) FROM credit_dispute WHERE district_id = :d
				""").param("d", this.scene.district().value()).query(String.class).list());
		return stored;
	}

}
