package io.caizhi.hiring;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.enterprise.Enterprise;
import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.MonthlyReturnRepository.Overview;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.plan.MonthState;
import io.caizhi.plan.Period;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise's reporter, or an official of its unit, can read of its returns. */
@Service
@Transactional(readOnly = true)
class ReturnReading {

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final AssessmentYears years;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final ReceiptRepository receipts;

	private final Clock clock;

	ReturnReading(Enterprises enterprises, AssessmentCalendar calendar, AssessmentYears years,
			MonthlyReturnRepository returns, HireRepository hires, ReceiptRepository receipts, Clock clock) {
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.years = years;
		this.returns = returns;
		this.hires = hires;
		this.receipts = receipts;
		this.clock = clock;
	}

	Enterprise enterprise(Member member, EnterpriseId enterprise) {
		return this.enterprises.visibleTo(member, enterprise);
	}

	/** The return of a month, also where nothing was entered yet. */
	ReturnInView view(Member member, EnterpriseId enterprise, YearMonth month) {
		Enterprise visible = this.enterprises.visibleTo(member, enterprise);
		Period period = this.calendar.period(member.district(), month);
		Overview overview = this.returns.overviews(member.tenant(), enterprise, month, month, member.subject())
			.stream()
			.findFirst()
			.orElseGet(() -> Overview.notStarted(enterprise, month));
		return inView(member, visible, period, overview);
	}

	/**
	 * The return of a month as far as its rows need it: how many they are is not counted,
	 * for that takes the longer the more there are.
	 */
	ReturnInView uncounted(Member member, EnterpriseId enterprise, YearMonth month) {
		Enterprise visible = this.enterprises.visibleTo(member, enterprise);
		Period period = this.calendar.period(member.district(), month);
		MonthlyReturn stored = this.returns.find(member.tenant(), enterprise, month)
			.orElseGet(() -> MonthlyReturn.notStarted(enterprise, month));
		return inView(member, visible, period, new Overview(stored, ReturnCounts.NONE, 0, false));
	}

	/** The same of the return that hires were just added to. */
	ReturnInView uncounted(Member member, MonthlyReturns.Added added) {
		return inView(member, added.enterprise(), added.period(),
				new Overview(added.monthlyReturn(), ReturnCounts.NONE, 0, false));
	}

	/**
	 * The returns of an assessment year, one for each month that has begun.
	 * @throws Refusal not found; invalid, when no plan can be of that year
	 */
	List<ReturnInView> year(Member member, EnterpriseId enterprise, int asked) {
		AssessmentYear year = this.years.year(member.district(), asked, "year");
		Enterprise visible = this.enterprises.visibleTo(member, enterprise);
		Instant now = this.clock.instant();
		List<Period> begun = this.calendar.periods(member.district(), year)
			.stream()
			.filter((period) -> period.state(now) != MonthState.NOT_BEGUN)
			.toList();
		if (begun.isEmpty()) {
			return List.of();
		}
		Map<YearMonth, Overview> stored = this.returns
			.overviews(member.tenant(), enterprise, begun.getFirst().month(), begun.getLast().month(), member.subject())
			.stream()
			.collect(Collectors.toMap((overview) -> overview.monthlyReturn().month(), Function.identity()));
		return begun.stream().map((period) -> {
			Overview overview = Optional.ofNullable(stored.get(period.month()))
				.orElseGet(() -> Overview.notStarted(enterprise, period.month()));
			return inView(member, visible, period, overview);
		}).toList();
	}

	/** A page of the rows of a return. */
	Page<Hire> hires(Member member, ReturnInView inView, PageRequest page) {
		return Page.of(this.hires.page(member.tenant(), inView.monthlyReturn().id(), page), page.limit(),
				(hire) -> hire.id().toString());
	}

	/**
	 * @throws Refusal not found, when the return has no such row
	 */
	Hire hire(Member member, ReturnInView inView, HireId hire) {
		return this.hires.find(member.tenant(), inView.monthlyReturn().id(), hire).orElseThrow(Refusal::notFound);
	}

	/** What was acknowledged of a return, newest first. */
	List<Receipt> receipts(Member member, EnterpriseId enterprise, YearMonth month) {
		this.enterprises.visibleTo(member, enterprise);
		this.calendar.period(member.district(), month);
		return this.returns.find(member.tenant(), enterprise, month)
			.map((stored) -> this.receipts.all(member.tenant(), stored))
			.orElse(List.of());
	}

	private ReturnInView inView(Member member, Enterprise enterprise, Period period, Overview overview) {
		return new ReturnInView(enterprise, period, period.state(this.clock.instant()), overview.monthlyReturn(),
				overview.counts(), overview.changed(), reports(member, enterprise.id()), member.is(Role.OFFICIAL),
				overview.ownReport());
	}

	/** An official may also report, but for one enterprise of the unit only. */
	private boolean reports(Member member, EnterpriseId enterprise) {
		if (!member.is(Role.ENTERPRISE)) {
			return false;
		}
		if (!member.is(Role.OFFICIAL)) {
			return true;
		}
		try {
			this.enterprises.reportedBy(member, enterprise);
			return true;
		}
		catch (Refusal another) {
			return false;
		}
	}

}
