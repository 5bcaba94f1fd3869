package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person counts once a district and assessment year, however many units verify at once.
 */
@DatabaseTest
@Import(SetClock.InNovember2022.class)
class CreditIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private Verification verification;

	@Autowired
	private ReturnReading reading;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 10), NOVEMBER);
	}

	@Test
	void theHireVerifiedFirstCountsAndNeitherEnterpriseLearnsOfTheOther() {
		Firm first = this.scene.firm(this.scene.town());
		Firm second = this.scene.firm(this.scene.town());
		int firstVersion = submitted(first, List.of(Drafts.graduate(1, THIRD)));
		int secondVersion = submitted(second, List.of(Drafts.graduate(1, THIRD.plusDays(1)), Drafts.worker(2, THIRD)));

		decide(second, secondVersion);
		decide(first, firstVersion);

		assertThat(this.scene.counted(second)).containsExactly("202211: 2 1 0 0");
		assertThat(this.scene.counted(first)).containsExactly("202211: 0 0 0 1");
		ReturnInView seen = this.reading.view(first.reporter(), first.id(), NOVEMBER);
		Hire duplicate = this.reading.hires(first.reporter(), seen, new PageRequest(null, 50)).items().getFirst();
		assertThat(duplicate.status()).isEqualTo(HireStatus.VERIFIED);
		assertThat(duplicate.countedMonth()).isNull();
	}

	@Test
	void anotherDistrictIsAnotherMatter() {
		HiringScene elsewhere = new HiringScene(this.jdbc);
		elsewhere.open(NOVEMBER);
		Firm here = this.scene.firm(this.scene.town());
		Firm there = elsewhere.firm(elsewhere.town());

		decide(here, submitted(here, List.of(Drafts.worker(1, THIRD))));
		decide(there, submitted(there, List.of(Drafts.worker(1, THIRD))));

		assertThat(this.scene.counted(here)).containsExactly("202211: 1 0 0 0");
		assertThat(elsewhere.counted(there)).containsExactly("202211: 1 0 0 0");
	}

	@RepeatedTest(3)
	void unitsThatVerifyTheSamePersonsAtOnceCreditEachOnce() throws Exception {
		int people = 60;
		List<Firm> firms = new ArrayList<>();
		List<Callable<Integer>> decisions = new ArrayList<>();
		CyclicBarrier start = new CyclicBarrier(4);
		for (int i = 0; i < 4; i++) {
			Firm firm = this.scene.firm(this.scene.town());
			List<HireDraft> drafts = new ArrayList<>(
					IntStream.range(0, people).mapToObj((person) -> Drafts.worker(person, THIRD)).toList());
			if (i % 2 == 1) {
				Collections.reverse(drafts);
			}
			int version = submitted(firm, drafts);
			firms.add(firm);
			decisions.add(() -> {
				start.await();
				return decide(firm, version);
			});
		}

		inParallel(decisions);

		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM credit WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(Integer.class)
			.single()).isEqualTo(people);
		assertThat(sum("counted")).isEqualTo(people);
		assertThat(sum("duplicate")).isEqualTo(3 * people);
		assertThat(this.jdbc.sql("""
				SELECT COUNT(*) FROM hire h LEFT JOIN credit c ON c.tenant_id = h.tenant_id AND c.hire_id = h.id
				WHERE h.district_id = ? AND (h.duplicate = (c.hire_id IS NOT NULL)
					OR h.duplicate = (h.counted_month IS NOT NULL))
				""").param(this.scene.district().value()).query(Integer.class).single()).isZero();
	}

	@RepeatedTest(3)
	void ofManyDecisionsOnOneReturnOneCounts() throws Exception {
		Firm firm = this.scene.firm(this.scene.town());
		int version = submitted(firm, List.of(Drafts.worker(1, THIRD)));
		List<Callable<Integer>> decisions = Collections.nCopies(4, () -> {
			try {
				return decide(firm, version);
			}
			catch (Refusal ex) {
				assertThat(ex.code()).isEqualTo("changed-meanwhile");
				return 0;
			}
		});

		assertThat(inParallel(decisions)).containsExactlyInAnyOrder(version + 1, 0, 0, 0);
		assertThat(this.scene.counted(firm)).containsExactly("202211: 1 0 0 0");
	}

	@RepeatedTest(3)
	void reportersWhoBeginAtOnceShareOneReturn() throws Exception {
		List<Firm> firms = IntStream.range(0, 4).mapToObj((i) -> this.scene.firm(this.scene.town())).toList();
		List<Callable<Integer>> adding = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			Firm firm = firms.get(i % 4);
			HireDraft draft = Drafts.worker(i, THIRD);
			adding.add(() -> this.returns.add(firm.reporter(), firm.id(), NOVEMBER, List.of(draft)).version());
		}

		assertThat(inParallel(adding)).containsExactlyInAnyOrder(1, 1, 1, 1, 2, 2, 2, 2);
	}

	private List<Integer> inParallel(List<Callable<Integer>> work) throws Exception {
		List<Integer> results = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
			for (Future<Integer> done : threads.invokeAll(work)) {
				results.add(done.get(30, TimeUnit.SECONDS));
			}
		}
		return results;
	}

	private int submitted(Firm firm, List<HireDraft> drafts) {
		int version = this.returns.add(firm.reporter(), firm.id(), NOVEMBER, drafts).version();
		return this.returns.submit(firm.reporter(), firm.id(), NOVEMBER, false, new ExpectedVersion(version))
			.returnVersion();
	}

	private int decide(Firm firm, int version) {
		return this.verification.decide(firm.town().official(), firm.id(), NOVEMBER, List.of(),
				new ExpectedVersion(version));
	}

	private int sum(String column) {
		return this.jdbc.sql("SELECT SUM(" + column + ") FROM monthly_summary WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(Integer.class)
			.single();
	}

}
