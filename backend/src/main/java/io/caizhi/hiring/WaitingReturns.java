package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.enterprise.Enterprise;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.ClosingMonths;
import io.caizhi.plan.ClosingMonths.ClosingMonth;
import io.caizhi.plan.Period;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Monthly returns that wait: for the unit to verify, for the enterprise to mend or to
 * hand in before the month closes.
 */
@Service
class WaitingReturns implements WaitingWork {

	private final WaitingReturnRepository repository;

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final ClosingMonths closing;

	WaitingReturns(WaitingReturnRepository repository, Enterprises enterprises, AssessmentCalendar calendar,
			ClosingMonths closing) {
		this.repository = repository;
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.closing = closing;
	}

	@Override
	public List<Waiting> of(Member member) {
		List<Waiting> waiting = new ArrayList<>();
		if (member.is(Role.OFFICIAL)) {
			waiting.addAll(ofUnit(member));
		}
		if (member.is(Role.ENTERPRISE)) {
			this.enterprises.reportedBy(member)
				.ifPresent((enterprise) -> waiting.addAll(ofEnterprise(member, enterprise)));
		}
		return waiting;
	}

	private List<Waiting> ofUnit(Member official) {
		Map<YearMonth, Integer> undecided = this.repository.undecided(official.tenant());
		if (undecided.isEmpty()) {
			return List.of();
		}
		Map<YearMonth, Period> periods = this.calendar.periods(official.district(), undecided.keySet());
		int overdue = undecided.entrySet()
			.stream()
			.filter((entry) -> Objects.requireNonNull(periods.get(entry.getKey())).closed())
			.mapToInt(Map.Entry::getValue)
			.sum();
		return List.of(Waiting.of("RETURNS_TO_VERIFY", undecided.values().stream().mapToInt(Integer::intValue).sum(),
				overdue));
	}

	private List<Waiting> ofEnterprise(Member reporter, Enterprise enterprise) {
		Map<YearMonth, ClosingMonth> closing = new HashMap<>(this.closing.of(reporter.district())
			.stream()
			.collect(Collectors.toMap(ClosingMonth::month, Function.identity())));
		List<Waiting> waiting = new ArrayList<>();
		this.repository.standing(reporter.tenant(), enterprise.id()).forEach((standing) -> {
			@Nullable ClosingMonth soon = closing.get(standing.month());
			if (standing.sentBack() > 0) {
				Waiting mending = Waiting.inMonth("ROWS_SENT_BACK", standing.sentBack(), standing.month());
				waiting.add((soon != null) ? mending.by(soon.closesAt(), soon.workingDaysLeft()) : mending);
			}
			if (standing.handedIn() || standing.sentBack() > 0) {
				closing.remove(standing.month());
			}
		});
		closing.values()
			.stream()
			.map((soon) -> Waiting.inMonth("RETURN_TO_SUBMIT", 1, soon.month())
				.by(soon.closesAt(), soon.workingDaysLeft()))
			.forEach(waiting::add);
		return waiting;
	}

}
