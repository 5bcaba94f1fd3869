package io.caizhi.workbook.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Wording;
import io.caizhi.tenancy.Member;
import io.caizhi.workbook.FileFormat;
import io.caizhi.workbook.Template;
import io.caizhi.workbook.UnusableFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with files: hand in, look at, confirm, cancel. Whoever calls has seen to
 * it that the person may do that there.
 */
@Service
@Transactional
public class ImportJobs {

	private static final int SHOWN = 10;

	private final ImportJobRepository jobs;

	private final ImportFileRepository files;

	private final ImportFaultRepository faults;

	private final Takers takers;

	private final Replies replies;

	private final Wording wording;

	private final ImportProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ImportJobs(ImportJobRepository jobs, ImportFileRepository files, ImportFaultRepository faults, Takers takers,
			Replies replies, Wording wording, ImportProperties properties, ApplicationEventPublisher events,
			Clock clock) {
		this.jobs = jobs;
		this.files = files;
		this.faults = faults;
		this.takers = takers;
		this.replies = replies;
		this.wording = wording;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a file in, and drops those of the same target taken in before.
	 * @throws Refusal invalid, when it is no file that can be read; conflict, when
	 * another file is being read
	 */
	public ImportJob handIn(Member member, ImportTarget target, ImportMode mode, byte[] content) {
		FileFormat.Look look = look(content);
		for (ImportJob earlier : this.jobs.latest(member.tenant(), target, SHOWN)) {
			if (!earlier.status().rests()) {
				throw Refusal.conflict("import.under-way");
			}
			if (earlier.fileKept()) {
				drop(earlier);
			}
		}
		Instant now = this.clock.instant();
		ImportJob job = new ImportJob(member.tenant(), member.district(), ImportId.next(), target, member.subject(),
				mode, ImportStatus.WAITING, look.format(), content.length, true, now.plus(this.properties.keep()),
				look.rows(), RowCounts.NONE, 0, null, now, null, null, 0);
		this.jobs.insert(member.tenant(), job);
		this.files.insert(member.tenant(), job.id(), content);
		started(member, job, mode);
		return job;
	}

	/** The latest of a target, newest first. */
	@Transactional(readOnly = true)
	public List<ImportJob> latest(Member member, ImportTarget target) {
		return this.jobs.latest(member.tenant(), target, SHOWN);
	}

	/**
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	public ImportJob one(Member member, ImportTarget target, ImportId id) {
		return this.jobs.find(member.tenant(), target, id).orElseThrow(Refusal::notFound);
	}

	/**
	 * What is wrong with it, in the order of its rows.
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	public Page<ImportFaultView> faults(Member member, ImportTarget target, ImportId id, PageRequest page) {
		ImportJob job = one(member, target, id);
		int after = (page.after() != null) ? number(page.after()) : -1;
		Page<ImportFault> found = Page.of(this.faults.page(member.tenant(), id, after, page.limit() + 1), page.limit(),
				(fault) -> String.valueOf(fault.id()));
		Template template = this.takers.of(target).template(job);
		return found.map((fault) -> ImportFaultView.of(fault, template, this.wording));
	}

	/**
	 * Stores what a preview counted.
	 * @throws Refusal not found; conflict, unless it is a preview whose file is kept
	 */
	public ImportJob confirm(Member member, ImportTarget target, ImportId id, boolean validRowsOnly) {
		ImportJob job = one(member, target, id);
		ImportMode mode = validRowsOnly ? ImportMode.VALID_ROWS_ONLY : ImportMode.ALL_OR_NOTHING;
		if (!this.jobs.confirm(member.tenant(), id, mode)) {
			throw Refusal.conflict(job.fileKept() ? "import.not-previewed" : "import.file-gone");
		}
		started(member, job, mode);
		return one(member, target, id);
	}

	/**
	 * Stops a job before anything is stored.
	 * @throws Refusal not found; conflict, when it is over
	 */
	public ImportJob cancel(Member member, ImportTarget target, ImportId id) {
		ImportJob job = one(member, target, id);
		if (!this.jobs.cancel(member.tenant(), id, this.clock.instant())) {
			throw Refusal.conflict("import.finished");
		}
		drop(job);
		this.events.publishEvent(new ImportEvent.Cancelled(member.tenant(), member.district(), member.subject(), id));
		return one(member, target, id);
	}

	/**
	 * The file of a job with its faulty cells marked.
	 * @throws Refusal not found; conflict, when the file is gone or not yet read
	 */
	@Transactional(readOnly = true)
	public byte[] reply(Member member, ImportTarget target, ImportId id, Locale language) {
		ImportJob job = one(member, target, id);
		if (!job.fileKept()) {
			throw Refusal.conflict("import.file-gone");
		}
		if (!job.actions().contains("reply")) {
			throw Refusal.conflict("import.nothing-marked");
		}
		return this.replies.of(this.takers.of(target).template(job),
				new Replies.Marked(job, this.files.content(member.tenant(), id), this.faults.all(member.tenant(), id)),
				language);
	}

	/**
	 * A job as its reporter sees it.
	 * @param templates where the templates are
	 */
	public ImportView view(ImportJob job, String templates) {
		return ImportView.of(job, this.wording, this.clock.instant(), templates);
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

	private void started(Member member, ImportJob job, ImportMode mode) {
		this.events.publishEvent(new ImportEvent.Started(member.tenant(), member.district(), member.subject(), job.id(),
				mode, job.target()));
		this.events.publishEvent(new ImportWaiting());
	}

}
