package io.caizhi.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Rows;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What meets at a month's row lies wholly before its closing or wholly after. */
@DatabaseTest
class ClosingIT {

	private static final Duration LONG_ENOUGH_TO_NOTICE = Duration.ofMillis(400);

	@Autowired
	private AssessmentCalendar calendar;

	@Autowired
	private MonthClosing closing;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private DistrictId district;

	private Member office;

	private YearMonth month;

	private Instant afterClosing;

	@BeforeEach
	void makeDistrict() {
		this.district = new Rows(this.jdbc).district(this.clock.instant());
		this.office = Admitted.office(this.district, Rows.someone());
		this.month = ChinaTime.month(this.clock.instant());
		this.afterClosing = Month.usual(this.month).closesAt().plus(1, ChronoUnit.MICROS);
	}

	@Test
	void aDueMonthIsClosedOnceAndTheSystemIsNamed() {
		close(this.afterClosing.minus(1, ChronoUnit.MICROS));
		assertThat(this.calendar.period(this.district, this.month).closed()).isFalse();

		close(this.afterClosing);
		close(this.afterClosing.plusSeconds(60));

		Month closed = this.calendar.month(this.district, this.month);
		assertThat(closed.closedAt()).isEqualTo(this.afterClosing);
		assertThat(this.calendar.period(this.district, this.month).closed()).isTrue();
		assertThat(audited("month.closed")).containsExactly("month/" + this.month + " by system");
	}

	@Test
	void everyMonthSinceTheDistrictBeganIsClosedInItsTurn() {
		Instant began = this.month.minusMonths(4).atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant();
		DistrictId old = new Rows(this.jdbc).district(began);

		this.closing.closeDue(this.clock.instant());

		assertThat(
				this.jdbc.sql("SELECT month FROM period WHERE tenant_id = ? AND closed_at IS NOT NULL ORDER BY month")
					.param(old.value())
					.query(Integer.class)
					.list())
			.startsWith(Stored.month(this.month.minusMonths(4)), Stored.month(this.month.minusMonths(3)),
					Stored.month(this.month.minusMonths(2)))
			.doesNotContain(Stored.month(this.month));
	}

	@Test
	void twoNodesCloseAMonthOnce() throws Exception {
		List<Callable<Void>> nodes = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			nodes.add(() -> {
				close(this.afterClosing);
				return null;
			});
		}

		together(nodes);

		assertThat(audited("month.closed")).hasSize(1);
	}

	@Test
	void aClosingWaitsForWorkThatHoldsTheMonth() throws Exception {
		CountDownLatch holding = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> work = threads.submit(() -> this.transactions.executeWithoutResult((status) -> {
				this.calendar.requireOpen(this.district, this.month);
				holding.countDown();
				await(mayCommit);
			}));
			holding.await();
			CompletableFuture<Void> closer = CompletableFuture.runAsync(() -> close(this.afterClosing), threads);

			assertThat(closer).failsWithin(LONG_ENOUGH_TO_NOTICE);
			assertThat(audited("month.closed")).isEmpty();
			mayCommit.countDown();
			work.get(10, TimeUnit.SECONDS);
			closer.get(10, TimeUnit.SECONDS);
		}

		assertThat(audited("month.closed")).hasSize(1);
		assertRefused("month.closed", () -> requireOpen(this.month));
	}

	/** Each piece of work leaves a row as a trace. */
	@Test
	void nothingIsCommittedIntoAMonthAfterItsClosing() throws Exception {
		AtomicInteger refused = new AtomicInteger();
		CountDownLatch someDone = new CountDownLatch(20);
		List<Future<?>> workers = new ArrayList<>();
		int atClosing;
		try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
			for (int i = 0; i < 6; i++) {
				workers.add(threads.submit(() -> {
					while (refused.get() < 30) {
						if (work()) {
							someDone.countDown();
						}
						else {
							refused.incrementAndGet();
						}
					}
				}));
			}
			someDone.await();
			close(this.afterClosing);
			atClosing = traces();
			for (Future<?> worker : workers) {
				worker.get(20, TimeUnit.SECONDS);
			}
		}

		assertThat(atClosing).isGreaterThanOrEqualTo(20);
		assertThat(traces()).isEqualTo(atClosing);
	}

	@Test
	void manyMayHoldAMonthThatHasNoRowYet() throws Exception {
		List<Callable<Void>> holders = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			holders.add(() -> {
				requireOpen(this.month);
				return null;
			});
		}

		together(holders);

		assertThat(this.calendar.month(this.district, this.month)).isEqualTo(Month.usual(this.month));
	}

	@Test
	void holdingNeedsATransactionToHoldIn() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.calendar.hold(this.district, this.month));
	}

	@Test
	void monthsToComeAndMonthsNoPlanCanHoldAreRefused() {
		assertRefused("month.not-begun", () -> requireOpen(this.month.plusMonths(1)));
		assertRefused("month.closed", () -> requireOpen(this.month.minusMonths(3)));
		assertRefused("not-found", () -> requireOpen(YearMonth.of(9999, 1)));
		assertRefused("not-found", () -> requireOpen(YearMonth.of(1, 1)));
	}

	@Test
	void theOfficeMovesAClosingAndItIsWrittenDown() {
		Instant later = Month.usual(this.month).closesAt().plus(3, ChronoUnit.DAYS);

		Month moved = this.closing.setClosing(this.office, this.month, later, new ExpectedVersion(0));

		assertThat(moved.version()).isOne();
		assertThat(this.calendar.period(this.district, this.month).closesAt()).isEqualTo(later);
		assertThat(audited("month.closing-set"))
			.containsExactly("month/" + this.month + " by " + this.office.subject().id());
		close(later);
		assertThat(this.calendar.period(this.district, this.month).closed()).isFalse();
		close(later.plus(1, ChronoUnit.MICROS));
		assertThat(this.calendar.period(this.district, this.month).closed()).isTrue();
	}

	@Test
	void aRefusedClosingChangesNothing() {
		Instant fine = Month.usual(this.month).closesAt().plus(1, ChronoUnit.DAYS);
		ExpectedVersion seen = new ExpectedVersion(0);

		assertRefused("changed-meanwhile",
				() -> this.closing.setClosing(this.office, this.month, fine, new ExpectedVersion(1)));
		assertRefused("invalid", () -> this.closing.setClosing(this.office, this.month, Instant.EPOCH, seen));
		assertRefused("month.not-begun",
				() -> this.closing.setClosing(this.office, this.month.plusMonths(1), fine, seen));
		assertRefused("month.closed",
				() -> this.closing.setClosing(this.office, this.month.minusMonths(2), fine, seen));

		assertThat(this.calendar.month(this.district, this.month)).isEqualTo(Month.usual(this.month));
		assertThat(audited("month.closing-set")).isEmpty();
	}

	@Test
	void oneOfSeveralWhoMoveTheSameClosingSucceeds() throws Exception {
		AtomicInteger stale = new AtomicInteger();
		List<Callable<Void>> people = new ArrayList<>();
		for (int i = 1; i <= 5; i++) {
			Instant wish = Month.usual(this.month).closesAt().plus(i, ChronoUnit.DAYS);
			people.add(() -> {
				try {
					this.closing.setClosing(this.office, this.month, wish, new ExpectedVersion(0));
				}
				catch (Refusal ex) {
					assertThat(ex.kind()).isEqualTo(Refusal.Kind.STALE);
					stale.incrementAndGet();
				}
				return null;
			});
		}

		together(people);

		assertThat(stale).hasValue(4);
		assertThat(audited("month.closing-set")).hasSize(1);
	}

	/** Other tests' districts are left alone. */
	private void close(Instant now) {
		this.closing.closeDue(this.district, this.month, now);
	}

	private void requireOpen(YearMonth asked) {
		this.transactions.executeWithoutResult((status) -> this.calendar.requireOpen(this.district, asked));
	}

	private boolean work() {
		try {
			this.transactions.executeWithoutResult((status) -> {
				this.calendar.requireOpen(this.district, this.month);
				new Rows(this.jdbc).member(this.district.asTenant(), Role.LEADER, Rows.someone());
			});
			return true;
		}
		catch (Refusal ex) {
			assertThat(ex.code()).isEqualTo("month.closed");
			return false;
		}
	}

	private int traces() {
		return this.jdbc.sql("SELECT COUNT(*) FROM member WHERE tenant_id = ?")
			.param(this.district.value())
			.query(Integer.class)
			.single();
	}

	private List<String> audited(String action) {
		return this.jdbc.sql("SELECT object, subject FROM audit_entry WHERE tenant_id = ? AND action = ?")
			.param(this.district.value())
			.param(action)
			.query((row, number) -> row.getString("object") + " by " + row.getString("subject"))
			.list();
	}

	private static void together(List<Callable<Void>> tasks) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Void> done : threads.invokeAll(tasks)) {
				done.get(20, TimeUnit.SECONDS);
			}
		}
	}

	private static void assertRefused(String code, ThrowingCallable call) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(call)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(code));
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
