package io.caizhi.hiring.sampling;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.MonthState;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what audits found back to the rows (product §4.4): to the unit's official with
 * the office's words, to the enterprise's reporter without.
 */
@Service
class RowFindings {

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final RowFindingRepository repository;

	private final Clock clock;

	RowFindings(Enterprises enterprises, AssessmentCalendar calendar, RowFindingRepository repository, Clock clock) {
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.repository = repository;
		this.clock = clock;
	}

	/**
	 * The last finding of each audited row of the return.
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	List<RowFinding> all(Member member, EnterpriseId enterprise, YearMonth month) {
		this.enterprises.visibleTo(member, enterprise);
		MonthState state = this.calendar.period(member.district(), month).state(this.clock.instant());
		return this.repository.ofReturn(member.tenant(), member.district(), enterprise, month).stream().map((kept) -> {
			Remedy remedy = Remedy.of(kept.finding(), kept.changedSince(), kept.waits(), state);
			return member.is(Role.OFFICIAL) ? RowFinding.forUnit(kept, remedy)
					: RowFinding.forEnterprise(kept, remedy, state == MonthState.OPEN);
		}).toList();
	}

}
