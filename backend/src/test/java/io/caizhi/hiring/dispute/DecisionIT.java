package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.hiring.Verification;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.caizhi.hiring.dispute.DuplicateScene.OCTOBER;
import static io.caizhi.hiring.dispute.DuplicateScene.REASON;
import static io.caizhi.hiring.dispute.DuplicateScene.THIRD;
import static io.caizhi.hiring.dispute.DuplicateScene.body;
import static io.caizhi.hiring.dispute.DuplicateScene.seen;
import static io.caizhi.hiring.dispute.DuplicateScene.whole;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The office decides by which hires a person counts, and figures follow at once.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class DecisionIT {

	private static final LocalDate EIGHTH = LocalDate.of(2022, 10, 8);

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private Verification verification;

	@Autowired
	private Duplicates duplicates;

	@Autowired
	private Decisions decisions;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AutowireCapableBeanFactory beans;

	private DuplicateScene scene;

	@BeforeEach
	void makeDistrict() {
		this.scene = this.beans.createBean(DuplicateScene.class);
	}

	@Test
	void whoeverIsVerifiedTwiceMakesACaseWithoutAName() {
		HireId one = this.scene.verified(this.scene.first, Drafts.graduate(1, THIRD));
		assertThat(this.scene.open()).isEmpty();
		HireId two = this.scene.verified(this.scene.second, Drafts.graduate(1, THIRD.plusDays(1)));

		DuplicateView found = this.scene.open().getFirst();
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
		HireId one = this.scene.verified(this.scene.first, Drafts.graduate(1, THIRD));
		HireId two = this.scene.verified(this.scene.second, Drafts.graduate(1, THIRD.plusDays(1)));
		DuplicateView found = this.scene.open().getFirst();

		this.scene.decide(found, one, "0", two, "1");

		assertThat(this.scene.hiring.counted(this.scene.first)).containsExactly("202211: 0 0 0 1");
		assertThat(this.scene.hiring.counted(this.scene.second)).containsExactly("202211: 1 1 0 0");
		assertThat(this.scene.holder()).isEqualTo(two.value());
		assertThat(this.scene.flags(one)).isEqualTo("1 -");
		assertThat(this.scene.flags(two)).isEqualTo("0 202211");
		assertThat(this.scene.open()).isEmpty();
		DuplicateView.InFull decided = this.duplicates.find(this.scene.office, found.id());
		assertThat(decided.view().state()).isEqualTo(CaseState.DECIDED);
		assertThat(decided.decisions()).singleElement()
			.satisfies((decision) -> assertThat(decision.reason()).isEqualTo(REASON));
		assertThat(this.scene.hiring.audited(this.scene.hiring.district().asTenant()))
			.containsExactly("duplicate.decided");

		this.scene.decide(decided.view(), one, "1", two, "0");
		assertThat(this.scene.hiring.counted(this.scene.first)).containsExactly("202211: 1 1 0 0");
		assertThat(this.duplicates.find(this.scene.office, found.id()).decisions()).hasSize(2);
	}

	@Test
	void aPersonSplitBetweenTwoUnitsIsOneInTheDistrict() {
		HireId one = this.scene.verified(this.scene.first, Drafts.graduate(1, THIRD));
		HireId two = this.scene.verified(this.scene.second, Drafts.graduate(1, THIRD.plusDays(1)));

		this.scene.decide(this.scene.open().getFirst(), one, "0.40", two, "0.60");

		assertThat(this.scene.hiring.counted(this.scene.first)).containsExactly("202211: 0.4 0.4 0 0");
		assertThat(this.scene.hiring.counted(this.scene.second)).containsExactly("202211: 0.6 0.6 0 0");
	}

	/** Both hires are late, so that both count in November. */
	@Test
	void aSplitGivesEachItsHundredths() {
		int version = this.returns
			.add(this.scene.first.reporter(), this.scene.first.id(), OCTOBER, List.of(Drafts.graduate(1, EIGHTH)))
			.version();
		this.returns.submit(this.scene.first.reporter(), this.scene.first.id(), OCTOBER, false,
				new ExpectedVersion(version));
		this.scene.hiring.close(OCTOBER);
		HireId two = this.scene.verified(this.scene.first, Drafts.graduate(1, EIGHTH.plusDays(1)));
		this.verification.decide(this.scene.first.town().official(), this.scene.first.id(), OCTOBER, List.of(),
				new ExpectedVersion(version + 1));
		HireId one = this.scene.open()
			.getFirst()
			.hires()
			.stream()
			.map(DuplicateView.HireInCase::hire)
			.filter((hire) -> !hire.equals(two))
			.findFirst()
			.orElseThrow();

		this.scene.decide(this.scene.open().getFirst(), one, "0.40", two, "0.60");

		assertThat(this.scene.booked()).containsExactlyInAnyOrder("1.00 VERIFIED 202211", "-1.00 DECIDED 202211",
				"0.60 DECIDED 202211", "0.00 VERIFIED 202211", "0.00 DECIDED 202211", "0.40 DECIDED 202211");
		assertThat(this.scene.holder()).isEqualTo(two.value());
		assertThat(this.scene.flags(one)).isEqualTo("0 202211");
		assertThat(this.scene.own(this.scene.first)).singleElement().satisfies((own) -> {
			assertThat(own.hire()).isEqualTo(two);
			assertThat(own.share()).isEqualByComparingTo("0.60");
			assertThat(own.dispute()).isNull();
		});
	}

	@Test
	void nothingMovesInAClosedMonth() {
		HireId one = this.scene.verified(this.scene.first, Drafts.graduate(1, EIGHTH));
		HireId two = this.scene.verified(this.scene.second, Drafts.graduate(1, THIRD));
		this.scene.hiring.close(OCTOBER);

		this.scene.decide(this.scene.open().getFirst(), one, "0", two, "1");

		assertThat(this.scene.hiring.counted(this.scene.first)).containsExactly("202210: 1 1 0 0", "202211: -1 -1 0 1");
		assertThat(this.scene.hiring.counted(this.scene.second)).containsExactly("202211: 1 1 0 0");
	}

	@Test
	void aFaultyDecisionChangesNothing() {
		HireId one = this.scene.verified(this.scene.first, Drafts.graduate(1, THIRD));
		HireId two = this.scene.verified(this.scene.second, Drafts.graduate(1, THIRD));
		DuplicateView found = this.scene.open().getFirst();

		this.scene.refused("invalid", () -> this.scene.decide(found, one, "0.5", two, "0.6"));
		this.scene.refused("invalid",
				() -> this.decisions.decide(this.scene.office, found.id(), whole(one), " ", seen(found)));
		this.scene.refused("changed-meanwhile",
				() -> this.decisions.decide(this.scene.office, found.id(), whole(one), REASON, new ExpectedVersion(0)));
		Member elsewhere = Admitted.office(new HiringScene(this.jdbc).district(), Rows.someone());
		this.scene.refused("not-found",
				() -> this.decisions.decide(elsewhere, found.id(), whole(one), REASON, seen(found)));
	}

	/** Otherwise the person would count by it and by what is decided meanwhile. */
	@Test
	void aHireBeingChangedStaysInItsCase() {
		HireId one = this.scene.verified(this.scene.first, Drafts.graduate(1, THIRD));
		HireId two = this.scene.verified(this.scene.second, Drafts.graduate(1, THIRD));
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
				""").params(this.scene.first.town().id().value(), one.value()).update();
		this.jdbc
			.sql("UPDATE hire SET status = 'DRAFT', amends = version, version = version + 1,"
					+ " fingerprint = REVERSE(fingerprint) WHERE tenant_id = ? AND id = ?")
			.params(this.scene.first.town().id().value(), one.value())
			.update();

		assertThat(this.scene.open()).singleElement()
			.satisfies((found) -> assertThat(found.hires()).extracting(DuplicateView.HireInCase::hire)
				.containsExactly(one, two));
		this.scene.decide(this.scene.open().getFirst(), one, "0", two, "1");
		assertThat(this.scene.hiring.counted(this.scene.first)).containsExactly("202211: 0 0 0 1");
	}

	@Test
	void aThirdHireOpensTheCaseAgain() {
		HireId one = this.scene.verified(this.scene.first, Drafts.graduate(1, THIRD));
		HireId two = this.scene.verified(this.scene.second, Drafts.graduate(1, THIRD));
		DuplicateView found = this.scene.open().getFirst();
		this.scene.decide(found, one, "0", two, "1");
		Firm third = this.scene.hiring.firm(this.scene.hiring.town());

		this.scene.verified(third, Drafts.graduate(1, THIRD));

		assertThat(this.scene.open()).singleElement().satisfies((again) -> {
			assertThat(again.id()).isEqualTo(found.id());
			assertThat(again.hires()).hasSize(3);
			assertThat(again.hires()).filteredOn((hire) -> hire.share().signum() > 0)
				.extracting(DuplicateView.HireInCase::hire)
				.containsExactly(two);
		});
	}

	@RepeatedTest(3)
	void ofDecisionsAndAVerificationAtOnceThePersonCountsOnce() throws Exception {
		HireId one = this.scene.verified(this.scene.first, Drafts.graduate(1, THIRD));
		HireId two = this.scene.verified(this.scene.second, Drafts.graduate(1, THIRD));
		DuplicateView found = this.scene.open().getFirst();
		Firm third = this.scene.hiring.firm(this.scene.hiring.town());
		int version = this.scene.submitted(third, Drafts.graduate(1, THIRD));
		CyclicBarrier start = new CyclicBarrier(3);
		List<Callable<Integer>> work = new ArrayList<>();
		for (HireId credited : List.of(one, two)) {
			work.add(() -> {
				start.await();
				try {
					this.decisions.decide(this.scene.office, found.id(), whole(credited), REASON, seen(found));
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
			return this.scene.verify(third, version) * 0;
		});

		int decided = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
			for (Future<Integer> done : threads.invokeAll(work)) {
				decided += done.get(30, TimeUnit.SECONDS);
			}
		}

		assertThat(decided).isLessThanOrEqualTo(1);
		assertThat(this.jdbc.sql("SELECT SUM(credit) FROM booking WHERE district_id = ?")
			.param(this.scene.hiring.district().value())
			.query(BigDecimal.class)
			.single()).isEqualByComparingTo("1");
		assertThat(this.jdbc.sql("SELECT SUM(counted) FROM monthly_summary WHERE district_id = ?")
			.param(this.scene.hiring.district().value())
			.query(BigDecimal.class)
			.single()).isEqualByComparingTo("1");
		assertThat(this.scene.open()).singleElement().satisfies((again) -> assertThat(again.hires()).hasSize(3));
	}

	private InsideApi.Caller office(Role role) {
		return new InsideApi(this.mvc, this.jdbc).as(role, this.scene.hiring.district().asTenant(), Rows.someone());
	}

}
