package io.caizhi.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.caizhi.demo.People.Reporter;
import io.caizhi.demo.PlannedReturn.Objection;
import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.hiring.SentBack;
import io.caizhi.hiring.Verification;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Stored;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters, hands in and decides on returns of the demo, as their reporters and officials
 * would, each at its time. What a unit does in a month is one transaction: a load that
 * was killed has all of it or nothing.
 */
class Filing {

	private static final int ATTEMPTS = 5;

	private final MonthlyReturns returns;

	private final Verification verification;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final DemoClock clock;

	Filing(MonthlyReturns returns, Verification verification, PlatformTransactionManager transactions, JdbcClient jdbc,
			DemoClock clock) {
		this.returns = returns;
		this.verification = verification;
		this.transaction = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Files what is not stored yet, and decides on what is decided before the closing.
	 */
	void file(List<PlannedReturn> unitMonth, People people, StoredReturns stored) {
		List<PlannedReturn> missing = unitMonth.stream()
			.filter((planned) -> stored.of(people.reporterOf(planned.enterprise()).enterprise()).isEmpty())
			.toList();
		carryOut(() -> missing.stream().flatMap((planned) -> new Course(planned, people).steps().stream()));
	}

	/** Decides on what was left for after the closing. */
	void decideLate(List<PlannedReturn> unitMonth, People people, StoredReturns stored) {
		carryOut(() -> unitMonth.stream().filter(PlannedReturn::late).flatMap((planned) -> {
			EnterpriseId enterprise = people.reporterOf(planned.enterprise()).enterprise();
			return stored.of(enterprise)
				.filter(StoredReturns.State::waiting)
				.map((state) -> new Step(planned.decidedAt(),
						() -> this.verification.decide(people.officialOf(planned.unit()), enterprise, planned.month(),
								List.of(), new ExpectedVersion(state.version()))))
				.stream();
		}));
	}

	/**
	 * In the order of time; anew from the beginning when the database gave a deadlock up.
	 */
	private void carryOut(Supplier<Stream<Step>> steps) {
		for (int attempt = 1;; attempt++) {
			List<Step> inOrder = steps.get().sorted(Comparator.comparing(Step::at)).toList();
			if (inOrder.isEmpty()) {
				return;
			}
			try {
				this.transaction
					.executeWithoutResult((status) -> inOrder.forEach((step) -> this.clock.at(step.at(), step.work())));
				return;
			}
			catch (PessimisticLockingFailureException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private int version(String row) {
		return this.jdbc.sql("SELECT version FROM " + row).query(Integer.class).single();
	}

	private record Step(Instant at, Runnable work) {

	}

	/** One return on its way; later steps go by what earlier ones brought about. */
	private final class Course {

		private final PlannedReturn planned;

		private final People people;

		private final Reporter reporter;

		private List<HireId> hires = List.of();

		private int version;

		Course(PlannedReturn planned, People people) {
			this.planned = planned;
			this.people = people;
			this.reporter = people.reporterOf(planned.enterprise());
		}

		List<Step> steps() {
			List<Step> steps = new ArrayList<>();
			if (!this.planned.hires().isEmpty()) {
				steps.add(new Step(this.planned.enteredAt(), this::enter));
			}
			if (this.planned.submittedAt() != null) {
				steps.add(new Step(this.planned.submittedAt(), this::handIn));
			}
			if (this.planned.decidedAt() != null && !this.planned.late()) {
				steps.add(new Step(this.planned.decidedAt(), this::decide));
			}
			Instant mendedAt = this.planned.mendedAt();
			if (mendedAt != null) {
				steps.add(new Step(mendedAt, this::mend));
				steps.add(new Step(mendedAt.plus(Timing.LOOKING_AGAIN), this::decideAgain));
			}
			return steps;
		}

		private void enter() {
			MonthlyReturns.Added added = Filing.this.returns.add(this.reporter.member(), this.reporter.enterprise(),
					this.planned.month(),
					IntStream.range(0, this.planned.hires().size()).mapToObj(this::draft).toList());
			this.hires = added.hires();
			this.version = added.version();
		}

		private void handIn() {
			this.version = Filing.this.returns
				.submit(this.reporter.member(), this.reporter.enterprise(), this.planned.month(),
						this.planned.hires().isEmpty(), new ExpectedVersion(this.version))
				.returnVersion();
		}

		private void decide() {
			List<SentBack> sentBack = this.planned.sentBack()
				.stream()
				.map((objection) -> new SentBack(this.hires.get(objection.row()), objection.reason(),
						objection.comment()))
				.toList();
			decide(sentBack);
		}

		private void decideAgain() {
			decide(List.of());
		}

		private void decide(List<SentBack> sentBack) {
			this.version = Filing.this.verification.decide(this.people.officialOf(this.planned.unit()),
					this.reporter.enterprise(), this.planned.month(), sentBack, new ExpectedVersion(this.version));
		}

		/**
		 * Enters the rows that were sent back as they should have been, and hands in
		 * again.
		 */
		private void mend() {
			for (Objection objection : this.planned.sentBack()) {
				HireId hire = this.hires.get(objection.row());
				Filing.this.returns.correct(this.reporter.member(), this.reporter.enterprise(), this.planned.month(),
						hire, this.planned.hires().get(objection.row()).draft(),
						new ExpectedVersion(Filing.this.version("hire WHERE id = " + hire.value())));
			}
			this.version = Filing.this.version("monthly_return WHERE enterprise_id = %d AND month = %d"
				.formatted(this.reporter.enterprise().value(), Stored.month(this.planned.month())));
			handIn();
		}

		private HireDraft draft(int row) {
			PlannedHire hire = this.planned.hires().get(row);
			boolean mended = this.planned.mendedAt() != null
					&& this.planned.sentBack().stream().anyMatch((objection) -> objection.row() == row);
			return mended ? hire.mistaken() : hire.draft();
		}

	}

}
