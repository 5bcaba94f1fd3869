package io.caizhi.hiring;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Persons given up by one unit while others verify, amend or withdraw the same ones. */
class ReleaseRaceIT extends ReturnScenario {

	private static final int PEOPLE = 12;

	@Autowired
	private Amendments amendments;

	@RepeatedTest(3)
	void everyPersonCountsExactlyOnce() throws Exception {
		List<Firm> firms = IntStream.range(0, 4).mapToObj((i) -> this.scene.firm(this.scene.town())).toList();
		int[] versions = new int[firms.size()];
		for (int i = 0; i < 3; i++) {
			decide(firms.get(i), submit(firms.get(i), add(firms.get(i), persons(0)).version()).returnVersion());
			amend(firms.get(i));
		}
		each(firms.get(0), (firm, hire, number) -> this.returns.correct(firm.reporter(), firm.id(), NOVEMBER, hire.id(),
				Drafts.worker(PEOPLE + number, THIRD), new ExpectedVersion(hire.version())));
		each(firms.get(1), (firm, hire, number) -> this.returns.correct(firm.reporter(), firm.id(), NOVEMBER, hire.id(),
				Drafts.worker(number, LocalDate.of(2022, 11, 4)), new ExpectedVersion(hire.version())));
		each(firms.get(2), (firm, hire, number) -> this.returns.remove(firm.reporter(), firm.id(), NOVEMBER, hire.id(),
				new ExpectedVersion(hire.version())));
		add(firms.get(3), persons(0));
		for (int i = 0; i < firms.size(); i++) {
			Firm firm = firms.get(i);
			versions[i] = this.returns
				.submit(firm.reporter(), firm.id(), NOVEMBER, i == 2, new ExpectedVersion(version(firm)))
				.returnVersion();
		}

		CyclicBarrier start = new CyclicBarrier(firms.size());
		List<Callable<Integer>> decisions = new ArrayList<>();
		for (int i = 0; i < firms.size(); i++) {
			Firm firm = firms.get(i);
			int version = versions[i];
			decisions.add(() -> {
				start.await();
				return decide(firm, version);
			});
		}
		inParallel(decisions);

		assertThat(sum("counted")).isEqualTo(2 * PEOPLE);
		assertThat(sum("duplicate")).isEqualTo(PEOPLE);
		assertThat(this.jdbc.sql("""
				SELECT SUM(b.credit) FROM booking b JOIN hire h ON h.tenant_id = b.tenant_id AND h.id = b.hire_id
				WHERE h.district_id = ? AND h.status = 'VERIFIED' GROUP BY h.fingerprint
				""").param(this.scene.district().value()).query(Integer.class).list()).hasSize(2 * PEOPLE)
			.containsOnly(1);
		assertThat(this.jdbc.sql("""
				SELECT COUNT(*) FROM credit c JOIN hire h ON h.tenant_id = c.tenant_id AND h.id = c.hire_id
					AND h.fingerprint = c.fingerprint AND h.status = 'VERIFIED' AND NOT h.duplicate
				WHERE c.district_id = ?
				""").param(this.scene.district().value()).query(Integer.class).single()).isEqualTo(2 * PEOPLE);
	}

	private interface Change {

		void of(Firm firm, Hire hire, int number);

	}

	private void each(Firm firm, Change change) {
		List<Hire> rows = this.reading
			.hires(firm.reporter(), this.reading.view(firm.reporter(), firm.id(), NOVEMBER), new PageRequest(null, 200))
			.items();
		for (int number = 0; number < rows.size(); number++) {
			change.of(firm, rows.get(number), number);
		}
	}

	private static HireDraft[] persons(int first) {
		return IntStream.range(first, first + PEOPLE)
			.mapToObj((number) -> Drafts.worker(number, THIRD))
			.toArray(HireDraft[]::new);
	}

	private void amend(Firm firm) {
		this.amendments.begin(firm.reporter(), firm.id(), NOVEMBER, new ExpectedVersion(version(firm)));
	}

	private int version(Firm firm) {
		return this.reading.view(firm.reporter(), firm.id(), NOVEMBER).monthlyReturn().version();
	}

	private int sum(String column) {
		return this.jdbc.sql("SELECT SUM(" + column + ") FROM monthly_summary WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(Integer.class)
			.single();
	}

	private static void inParallel(List<Callable<Integer>> work) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
			for (Future<Integer> done : threads.invokeAll(work)) {
				done.get(30, TimeUnit.SECONDS);
			}
		}
	}

}
