package io.caizhi.workbook.importing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import io.caizhi.workbook.importing.ImportJobRepository.Outcome;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Door;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.workbook.UnusableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads files and stores their rows. A job is held by a lease; the rows are stored in the
 * one transaction that also ends the job, provided the lease still holds. So whoever
 * crashes leaves nothing behind but the lease, and the next one begins anew.
 */
@Service
class ImportWork {

	/** Until somebody else may think that whoever had the job is gone. */
	static final Duration LEASE = Duration.ofSeconds(60);

	private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

	private static final int AT_ONCE = 5;

	/** Rows between two words on how far it is. */
	private static final int STEP = 1_000;

	/** Rows of which files are held in memory one at a time only. */
	private static final int LARGE = 20_000;

	/** A file that brings whoever reads it down so often is left alone. */
	private static final int ATTEMPTS = 5;

	/** Others may enter the same persons between sorting and storing. */
	private static final int SORTINGS = 3;

	private final ImportJobRepository jobs;

	private final ImportFileRepository files;

	private final ImportFaultRepository faults;

	private final Door door;

	private final Takers takers;

	private final TransactionOperations transactions;

	/** Beside the one that stores, to say how far that is. */
	private final TransactionOperations asides;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Semaphore largeOne = new Semaphore(1);

	ImportWork(ImportJobRepository jobs, ImportFileRepository files, ImportFaultRepository faults, Door door,
			Takers takers, PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
		this.jobs = jobs;
		this.files = files;
		this.faults = faults;
		this.door = door;
		this.takers = takers;
		this.transactions = new TransactionTemplate(transactions);
		this.asides = aside(transactions);
		this.events = events;
		this.clock = clock;
	}

	private static TransactionOperations aside(PlatformTransactionManager transactions) {
		TransactionTemplate aside = new TransactionTemplate(transactions);
		aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return aside;
	}

	/** Works on every job that waits; those that cannot be ended now wait on. */
	void workOff() {
		for (ImportJobRepository.Key key : this.jobs.due(this.clock.instant(), AT_ONCE)) {
			boolean large = this.jobs.find(key.tenant(), key.id()).orElseThrow().expected() > LARGE;
			if (large && !this.largeOne.tryAcquire()) {
				continue;
			}
			try {
				workOff(key);
			}
			finally {
				if (large) {
					this.largeOne.release();
				}
			}
		}
	}

	private void workOff(ImportJobRepository.Key key) {
		String lease = UUID.randomUUID().toString();
		if (!take(key, lease)) {
			return;
		}
		try {
			work(this.jobs.find(key.tenant(), key.id()).orElseThrow(), lease);
		}
		catch (LeaseLost gone) {
			log.info("Import {} is no longer ours", key.id());
		}
		catch (RuntimeException ex) {
			// what the exception says may quote what was to be stored
			log.warn("Import {} is tried again: {}", key.id(), ex.getClass().getName());
		}
	}

	/** Drops the files that nobody came back for. */
	void dropOverripe() {
		for (ImportJobRepository.Key key : this.jobs.overripe(this.clock.instant(), AT_ONCE)) {
			this.transactions.executeWithoutResult((status) -> drop(key));
		}
	}

	boolean take(ImportJobRepository.Key key, String lease) {
		return this.jobs.take(key.tenant(), key.id(), lease, this.clock.instant(), this.clock.instant().plus(LEASE));
	}

	void work(ImportJob job, String lease) {
		if (job.attempts() > ATTEMPTS) {
			end(job, lease, new Outcome(ImportStatus.REFUSED, RowCounts.NONE, problem("import.failed")));
			return;
		}
		RowTaking taking = this.takers.of(job.target());
		RowTaking.Rows rows = taking.begin(job);
		try {
			taking.template(job).read(job.format(), this.files.content(job.tenant(), job.id()), (row) -> {
				rows.add(row);
				if (rows.size() % STEP == 0) {
					keep(job, lease, rows.size(), 0);
				}
			});
		}
		catch (UnusableFile unusable) {
			end(job, lease, new Outcome(ImportStatus.REFUSED, new RowCounts(rows.size(), 0, 0, 0, 0),
					new ImportJob.Problem(unusable.code(), unusable.arguments())));
			return;
		}
		keep(job, lease, rows.size(), 0);
		decide(job, lease, taking.role(), rows);
	}

	private void decide(ImportJob job, String lease, Role role, RowTaking.Rows rows) {
		for (int sorting = 1;; sorting++) {
			try {
				Member reporter = this.door.readmit(job.tenant(), job.reporter(), role, job.createdAt());
				store(job, lease, reporter, rows.size(), rows.sort(reporter));
				return;
			}
			catch (Refusal refused) {
				boolean again = switch (refused.kind()) {
					case INVALID, STALE -> true;
					case CONFLICT, NOT_FOUND, FORBIDDEN, UNAVAILABLE -> false;
				};
				if (!again || sorting == SORTINGS) {
					end(job, lease, new Outcome(ImportStatus.REFUSED, new RowCounts(rows.size(), 0, 0, 0, 0),
							refusal(refused)));
					return;
				}
			}
		}
	}

	private static ImportJob.Problem refusal(Refusal refused) {
		return switch (refused.kind()) {
			case CONFLICT -> new ImportJob.Problem(refused.code(), refused.arguments());
			case NOT_FOUND, FORBIDDEN -> problem("import.withdrawn");
			case INVALID, STALE, UNAVAILABLE -> problem("import.failed");
		};
	}

	private static ImportJob.Problem problem(String code) {
		return new ImportJob.Problem(code, Map.of());
	}

	private void store(ImportJob job, String lease, Member reporter, int read, RowTaking.Sorted sorted) {
		boolean stores = switch (job.mode()) {
			case PREVIEW -> false;
			case ALL_OR_NOTHING -> sorted.faulty() == 0;
			case VALID_ROWS_ONLY -> sorted.faulty() == 0 || sorted.fresh() > 0;
		};
		int added = stores ? sorted.fresh() : 0;
		ImportStatus status = stores ? ImportStatus.DONE
				: (job.mode() == ImportMode.PREVIEW) ? ImportStatus.PREVIEWED : ImportStatus.REFUSED;
		RowCounts counts = new RowCounts(read, sorted.fresh(), sorted.same(), sorted.faulty(), added);
		this.transactions.executeWithoutResult((transaction) -> {
			if (added > 0) {
				sorted.store(reporter, job,
						(stored) -> this.asides.executeWithoutResult((aside) -> keep(job, lease, read, stored)));
			}
			// the job itself is touched last: until then others can say how far it is
			this.faults.replace(job.tenant(), job.id(), sorted.faults());
			finish(job, lease, new Outcome(status, counts, null));
			if (status == ImportStatus.DONE && sorted.faulty() == 0) {
				drop(new ImportJobRepository.Key(job.tenant(), job.id()));
			}
		});
	}

	private void end(ImportJob job, String lease, Outcome outcome) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.faults.replace(job.tenant(), job.id(), List.of());
			finish(job, lease, outcome);
			drop(new ImportJobRepository.Key(job.tenant(), job.id()));
		});
	}

	private void finish(ImportJob job, String lease, Outcome outcome) {
		if (!this.jobs.finish(job.tenant(), job.id(), lease, outcome, this.clock.instant())) {
			throw new LeaseLost();
		}
		this.events.publishEvent(new ImportEvent.Finished(job.tenant(), job.district(), job.reporter(), job.id(),
				job.mode(), outcome.rows().read(), outcome.rows().added()));
	}

	private void keep(ImportJob job, String lease, int read, int stored) {
		if (!this.jobs.keep(job.tenant(), job.id(), lease, read, stored, this.clock.instant().plus(LEASE))) {
			throw new LeaseLost();
		}
	}

	private void drop(ImportJobRepository.Key key) {
		this.files.delete(key.tenant(), key.id());
		this.jobs.fileGone(key.tenant(), key.id());
	}

	/** Somebody cancelled the job, or took it for abandoned. */
	private static final class LeaseLost extends RuntimeException {

	}

}
