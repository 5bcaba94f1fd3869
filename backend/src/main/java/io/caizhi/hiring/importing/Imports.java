package io.caizhi.hiring.importing;

import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.HireSorting;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.workbook.Template;
import io.caizhi.workbook.importing.ImportJob;
import io.caizhi.workbook.importing.ImportJobs;
import io.caizhi.workbook.importing.ImportMode;
import io.caizhi.workbook.importing.ImportTarget;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may hand files of hires in, and look after them. */
@Service
@Transactional
class Imports {

	private final Enterprises enterprises;

	private final HireSorting sorting;

	private final ImportJobs jobs;

	Imports(Enterprises enterprises, HireSorting sorting, ImportJobs jobs) {
		this.enterprises = enterprises;
		this.sorting = sorting;
		this.jobs = jobs;
	}

	/**
	 * The tenant's template, for who reports for the enterprise.
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	public Template template(Member reporter, EnterpriseId enterprise) {
		this.enterprises.reportedBy(reporter, enterprise);
		return HireTemplate.of(reporter.tenant());
	}

	/**
	 * Takes a file in.
	 * @throws Refusal not found; invalid, when it is no file that can be read; conflict,
	 * when hires cannot be entered now, or another file is being read
	 */
	public ImportJob handIn(Member reporter, EnterpriseId enterprise, YearMonth month, ImportMode mode,
			byte[] content) {
		this.sorting.requireEditable(reporter, enterprise, month);
		return this.jobs.handIn(reporter, target(enterprise, month), mode, content);
	}

	/**
	 * Where files of a return belong, for who reports for the enterprise.
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	public ImportTarget target(Member reporter, EnterpriseId enterprise, YearMonth month) {
		this.enterprises.reportedBy(reporter, enterprise);
		return target(enterprise, month);
	}

	private static ImportTarget target(EnterpriseId enterprise, YearMonth month) {
		return new ImportTarget.OfReturn(enterprise.value(), month);
	}

}
