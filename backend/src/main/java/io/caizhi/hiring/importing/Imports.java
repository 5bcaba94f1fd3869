package io.caizhi.hiring.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.HireSorting;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.workbook.UnusableFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reporter does with files of hires: hands in, looks at, confirms, cancels. */
@Service
@Transactional
class Imports {

	private static final int SHOWN = 10;

	private final Enterprises enterprises;

	private final HireSorting sorting;

	private final ImportJobRepository jobs;

	private final ImportFileRepository files;

	private final ImportFaultRepository faults;

	private final ImportProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Imports(Enterprises enterprises, HireSorting sorting, ImportJobRepository jobs, ImportFileRepository files,
			ImportFaultRepository faults, ImportProperties properties, ApplicationEventPublisher events, Clock clock) {
		this.enterprises = enterprises;
		this.sorting = sorting;
		this.jobs = jobs;
		this.files = files;
		this.faults = faults;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	/** The stamp of the tenant's template, for who reports for the enterprise. */
	@Transactional(readOnly = true)
	public TemplateStamp template(Member reporter, EnterpriseId enterprise) {
		this.enterprises.reportedBy(reporter, enterprise);
		return TemplateStamp.of(reporter.tenant());
	}

	/**
	 * Takes a file in, and drops those of the same return taken in before.
	 * @throws Refusal invalid, when it is no file that can be read; conflict, when hires
	 * cannot be entered now, or another file is being read
	 */
	public ImportJob handIn(Member reporter, EnterpriseId enterprise, YearMonth month, ImportMode mode,
			byte[] content) {
		this.sorting.requireEditable(reporter, enterprise, month);
		FileFormat.Look look = look(content);
		for (ImportJob earlier : this.jobs.latest(reporter.tenant(), enterprise, month, SHOWN)) {
			if (!earlier.status().rests()) {
				throw Refusal.conflict("import.under-way");
			}
			if (earlier.fileKept()) {
				drop(earlier);
			}
		}
		Instant now = this.clock.instant();
		ImportJob job = new ImportJob(reporter.tenant(), reporter.district(), ImportId.next(), enterprise, month,
				reporter.subject(), mode, ImportStatus.WAITING, look.format(), content.length, true,
				now.plus(this.properties.keep()), look.rows(), RowCounts.NONE, 0, null, now, null, null, 0);
		this.jobs.insert(reporter.tenant(), job);
		this.files.insert(reporter.tenant(), job.id(), content);
		started(reporter, job, mode);
		return job;
	}

	/** The latest of a return, newest first. */
	@Transactional(readOnly = true)
	public List<ImportJob> latest(Member reporter, EnterpriseId enterprise, YearMonth month) {
		this.enterprises.reportedBy(reporter, enterprise);
		return this.jobs.latest(reporter.tenant(), enterprise, month, SHOWN);
	}

	/**
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	public ImportJob one(Member reporter, EnterpriseId enterprise, YearMonth month, ImportId id) {
		this.enterprises.reportedBy(reporter, enterprise);
		return this.jobs.find(reporter.tenant(), enterprise, month, id).orElseThrow(Refusal::notFound);
	}

	/** What is wrong with it, in the order of its rows. */
	@Transactional(readOnly = true)
	public Page<ImportFault> faults(Member reporter, ImportJob job, PageRequest page) {
		int after = (page.after() != null) ? number(page.after()) : -1;
		return Page.of(this.faults.page(reporter.tenant(), job.id(), after, page.limit() + 1), page.limit(),
				(fault) -> String.valueOf(fault.id()));
	}

	/**
	 * Stores what a preview counted.
	 * @throws Refusal conflict, unless it is a preview whose file is kept
	 */
	public ImportJob confirm(Member reporter, EnterpriseId enterprise, YearMonth month, ImportId id, ImportMode mode) {
		ImportJob job = one(reporter, enterprise, month, id);
		if (mode == ImportMode.PREVIEW || !this.jobs.confirm(reporter.tenant(), id, mode)) {
			throw Refusal.conflict(job.fileKept() ? "import.not-previewed" : "import.file-gone");
		}
		started(reporter, job, mode);
		return one(reporter, enterprise, month, id);
	}

	/**
	 * Stops a job before anything is stored.
	 * @throws Refusal conflict, when it is over
	 */
	public ImportJob cancel(Member reporter, EnterpriseId enterprise, YearMonth month, ImportId id) {
		ImportJob job = one(reporter, enterprise, month, id);
		if (!this.jobs.cancel(reporter.tenant(), id, this.clock.instant())) {
			throw Refusal.conflict("import.finished");
		}
		drop(job);
		this.events
			.publishEvent(new ImportEvent.Cancelled(reporter.tenant(), reporter.district(), reporter.subject(), id));
		return one(reporter, enterprise, month, id);
	}

	/**
	 * The file of a job with what is wrong in it.
	 * @throws Refusal conflict, when the file is gone or not yet read
	 */
	@Transactional(readOnly = true)
	public Marked marked(Member reporter, EnterpriseId enterprise, YearMonth month, ImportId id) {
		ImportJob job = one(reporter, enterprise, month, id);
		if (!job.fileKept()) {
			throw Refusal.conflict("import.file-gone");
		}
		if (!job.actions().contains("reply")) {
			throw Refusal.conflict("import.nothing-marked");
		}
		return new Marked(job, this.files.content(reporter.tenant(), id), this.faults.all(reporter.tenant(), id));
	}

	/** A file and what is wrong in it. */
	record Marked(ImportJob job, byte[] content, List<ImportFault> faults) {

		@Override
		public String toString() {
			return "Marked " + this.job.id();
		}

	}

	private static FileFormat.Look look(byte[] content) {
		try {
			return FileFormat.look(content);
		}
		catch (UnusableFile unusable) {
			throw unusable.refusal();
		}
	}

	private static int number(String after) {
		try {
			return Integer.parseInt(after);
		}
		catch (NumberFormatException ex) {
			throw Refusal.invalid("after", "cursor");
		}
	}

	private void drop(ImportJob job) {
		this.files.delete(job.tenant(), job.id());
		this.jobs.fileGone(job.tenant(), job.id());
	}

	private void started(Member reporter, ImportJob job, ImportMode mode) {
		this.events.publishEvent(new ImportEvent.Started(reporter.tenant(), reporter.district(), reporter.subject(),
				job.id(), mode, job.month().toString()));
		this.events.publishEvent(new ImportWaiting());
	}

}
