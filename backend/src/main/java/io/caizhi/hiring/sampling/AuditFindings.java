package io.caizhi.hiring.sampling;

import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What audits found, for whoever deducts by it. */
@Service
public class AuditFindings {

	private final FindingCountRepository repository;

	AuditFindings(FindingCountRepository repository) {
		this.repository = repository;
	}

	/**
	 * The findings on hires that counted in the months, by unit, of closed samples only:
	 * until then a finding may still change. Units of which nothing was drawn are left
	 * out; a hire drawn in two samples counts in both.
	 */
	@Transactional(readOnly = true)
	public Map<TenantId, FindingCounts> count(DistrictScope scope, YearMonth from, YearMonth to) {
		return this.repository.byUnit(scope, from, to);
	}

}
