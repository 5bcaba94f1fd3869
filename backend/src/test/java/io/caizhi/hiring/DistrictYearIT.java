package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Hires are credited by the year of the district's plan, which may begin in any month; a
 * plan never moves a month in which hires are counted already.
 */
@DatabaseTest
@Import(SetClock.InNovember2022.class)
class DistrictYearIT {

	private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private Verification verification;

	@Autowired
	private ReturnReading reading;

	@Autowired
	private AssessmentYears years;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private VerifiedScene verified;

	private Firm first;

	private Firm second;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(OCTOBER, NOVEMBER);
		this.verified = new VerifiedScene(this.returns, this.verification, this.reading);
		this.first = this.scene.firm(this.scene.town());
		this.second = this.scene.firm(this.scene.town());
	}

	@Test
	void inEachYearOfItsPlansAPersonCountsAnew() {
		beginInNovember();

		this.verified.verify(this.first, OCTOBER, Drafts.worker(1, OCTOBER.atDay(8)));
		this.verified.verify(this.second, NOVEMBER, Drafts.worker(1, NOVEMBER.atDay(3)));

		assertThat(this.scene.counted(this.first)).containsExactly("202210: 1 0 0 0");
		assertThat(this.scene.counted(this.second)).containsExactly("202211: 1 0 0 0");
		assertThat(credited()).containsExactly(2022, 2023);
	}

	@Test
	void withinAYearThePersonCountsOnce() {
		this.verified.verify(this.first, OCTOBER, Drafts.worker(1, OCTOBER.atDay(8)));
		this.verified.verify(this.second, NOVEMBER, Drafts.worker(1, NOVEMBER.atDay(3)));

		assertThat(this.scene.counted(this.second)).containsExactly("202211: 0 0 0 1");
		assertThat(credited()).containsExactly(2022);
	}

	@Test
	void whoGraduatedTooLongBeforeThePlanYearIsNoCollegeStudent() {
		LocalDate graduated = LocalDate.of(2020, 6, 30);
		this.verified.verify(this.first, OCTOBER, Drafts.graduate(1, OCTOBER.atDay(8), graduated));
		beginInNovember();
		this.verified.verify(this.first, NOVEMBER, Drafts.graduate(2, NOVEMBER.atDay(3), graduated));

		assertThat(this.scene.counted(this.first)).containsExactly("202210: 1 1 0 0", "202211: 1 0 0 0");
	}

	@Test
	void aReturnTakesLateHiresOfItsOwnYearOnly() {
		beginInNovember();

		Refusal refusal = catchThrowableOfType(Refusal.class, () -> this.returns.add(this.first.reporter(),
				this.first.id(), NOVEMBER, List.of(Drafts.worker(1, OCTOBER.atDay(8)))));

		assertThat(refusal.faults()).extracting(Refusal.Fault::code).containsExactly("hire.outside-year");
	}

	@Test
	void theYearHasTheMonthsOfThePlan() {
		beginInNovember();

		assertThat(this.years.year(this.scene.district(), 2023, "year").months()).hasSize(12)
			.startsWith(NOVEMBER)
			.endsWith(YearMonth.of(2023, 10));
		assertThat(this.reading.year(this.first.reporter(), this.first.id(), 2023)).singleElement()
			.satisfies((month) -> assertThat(month.monthlyReturn().month()).isEqualTo(NOVEMBER));
		assertThat(this.reading.year(this.first.reporter(), this.first.id(), 2022)).hasSize(10);
	}

	@Test
	void aMonthWithCountedHiresStaysInItsYear() {
		this.verified.verify(this.first, NOVEMBER, Drafts.worker(1, NOVEMBER.atDay(3)));

		Refusal refusal = catchThrowableOfType(Refusal.class, this::beginInNovember);

		assertThat(refusal.code()).isEqualTo("plan.months-counted");
		assertThat(this.years.year(this.scene.district(), 2022, "year").months()).hasSize(12).contains(NOVEMBER);
	}

	@Test
	void yearsFollowEachOther() {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> begin(2024, NOVEMBER));

		assertThat(refusal.code()).isEqualTo("plan.year-order");
	}

	@RepeatedTest(5)
	void whetherThePlanOrTheVerificationComesFirstBothSayTheSame() throws Exception {
		int added = this.returns
			.add(this.first.reporter(), this.first.id(), NOVEMBER, List.of(Drafts.worker(1, NOVEMBER.atDay(3))))
			.version();
		int submitted = this.returns
			.submit(this.first.reporter(), this.first.id(), NOVEMBER, false, new ExpectedVersion(added))
			.returnVersion();
		CyclicBarrier start = new CyclicBarrier(2);
		Callable<Boolean> verifies = () -> {
			start.await();
			this.verification.decide(this.first.town().official(), this.first.id(), NOVEMBER, List.of(),
					new ExpectedVersion(submitted));
			return true;
		};
		Callable<Boolean> begins = () -> {
			start.await();
			try {
				beginInNovember();
				return true;
			}
			catch (Refusal refusal) {
				assertThat(refusal.code()).isEqualTo("plan.months-counted");
				return false;
			}
		};

		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			Future<Boolean> decided = both.submit(verifies);
			boolean begun = both.submit(begins).get();

			assertThat(decided.get()).isTrue();
			assertThat(credited()).containsExactly(begun ? 2023 : 2022);
		}
	}

	private void beginInNovember() {
		begin(2023, NOVEMBER);
	}

	private void begin(int year, YearMonth month) {
		new TransactionTemplate(this.transactions)
			.executeWithoutResult((status) -> this.years.begin(this.scene.district(), year, month));
	}

	/** By which years persons of the district are credited. */
	private List<Integer> credited() {
		return this.jdbc.sql("SELECT plan_year FROM credit WHERE district_id = ? ORDER BY plan_year")
			.param(this.scene.district().value())
			.query(Integer.class)
			.list();
	}

}
