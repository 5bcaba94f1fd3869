package io.caizhi.hiring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.Closings;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Submissions that race a closing are wholly in or wholly out: what was acknowledged
 * stands with all its rows, what was refused left no trace, and whoever is not in is
 * named.
 */
class ClosingRaceIT extends ReturnScenario {

	private static final int FIRMS = 60;

	private static final int ROWS = 3;

	@Autowired
	private ApplicationContext application;

	@Test
	void everySubmissionIsWhollyInOrWhollyOut() throws Exception {
		List<Firm> firms = new ArrayList<>(List.of(this.firm));
		for (int i = 1; i < FIRMS; i++) {
			firms.add(this.scene.firm(this.town));
		}
		Map<Firm, Integer> versions = new ConcurrentHashMap<>();
		firms.forEach((one) -> versions.put(one, add(one, workers(ROWS)).version()));
		Instant now = SetClock.InNovember2022.MORNING;
		this.scene.closing(NOVEMBER, now);
		Map<Firm, Receipt> receipts = new ConcurrentHashMap<>();
		CountDownLatch someIn = new CountDownLatch(5);

		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<?>> submissions = firms.stream()
				.<Future<?>>map((one) -> threads.submit(() -> submit(one, versions.get(one), receipts, someIn)))
				.toList();
			someIn.await();
			new Closings(this.application).close(this.scene.district(), NOVEMBER, now.plus(1, ChronoUnit.MICROS));
			List<String> atClosing = this.scene.stored();
			for (Future<?> submission : submissions) {
				submission.get(30, TimeUnit.SECONDS);
			}
			assertThat(this.scene.stored()).containsExactlyInAnyOrderElementsOf(atClosing);
		}

		assertThat(receipts).hasSizeBetween(5, FIRMS - 1);
		for (Firm one : firms) {
			boolean in = receipts.containsKey(one);
			assertThat(states(one)).hasSize(ROWS).allMatch((in ? "SUBMITTED" : "DRAFT")::equals);
			assertThat(receiptsOf(one)).isEqualTo(in ? 1 : 0);
			assertThat(absent(one)).isEqualTo(!in);
		}
	}

	private void submit(Firm one, int version, Map<Firm, Receipt> receipts, CountDownLatch someIn) {
		try {
			receipts.put(one,
					this.returns.submit(one.reporter(), one.id(), NOVEMBER, false, new ExpectedVersion(version)));
			someIn.countDown();
		}
		catch (Refusal ex) {
			assertThat(ex.code()).isEqualTo("month.closed");
		}
	}

	private List<String> states(Firm one) {
		return this.jdbc.sql("SELECT status FROM hire WHERE tenant_id = ? AND enterprise_id = ?")
			.params(one.town().id().value(), one.id().value())
			.query(String.class)
			.list();
	}

	private int receiptsOf(Firm one) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM receipt p JOIN monthly_return r ON r.tenant_id = p.tenant_id AND r.id = p.return_id
				WHERE r.tenant_id = ? AND r.enterprise_id = ?
				""").params(one.town().id().value(), one.id().value()).query(Integer.class).single();
	}

	private boolean absent(Firm one) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM absentee WHERE tenant_id = ? AND enterprise_id = ? AND month = 202211
				""").params(one.town().id().value(), one.id().value()).query(Integer.class).single() == 1;
	}

}
