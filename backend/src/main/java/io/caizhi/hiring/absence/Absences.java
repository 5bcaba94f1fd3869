package io.caizhi.hiring.absence;

import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.MonthClosed;
import io.caizhi.plan.Period;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names who handed nothing in. The closing's own transaction freezes the list: it holds
 * the month alone, so that every submission is either seen or refused. A month that is
 * reopened and closes again gets another list, and the earlier one stays on record.
 */
@Service
class Absences {

	private final AbsenceRepository repository;

	private final AssessmentCalendar calendar;

	Absences(AbsenceRepository repository, AssessmentCalendar calendar) {
		this.repository = repository;
		this.calendar = calendar;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(MonthClosed closed) {
		this.repository.freeze(closed.tenant(), closed.month(), closed.closesAt());
	}

	/**
	 * The absentees of a month, of the own unit or of all.
	 * @param closing of which closing; the last one, or the state of now, if absent
	 * @throws Refusal not found, without such a closing
	 */
	@Transactional(readOnly = true)
	MonthAbsence of(Member member, YearMonth month, @Nullable Integer closing) {
		Period period = this.calendar.period(member.district(), month);
		if (member.is(Role.OFFICIAL)) {
			return of(period, closing, this.repository.lists(member.tenant(), month),
					() -> this.repository.now(member.tenant(), month),
					(number) -> this.repository.frozen(member.tenant(), month, number));
		}
		DistrictScope scope = member.districtScope();
		return of(period, closing, this.repository.lists(scope, month), () -> this.repository.now(scope, month),
				(number) -> this.repository.frozen(scope, month, number));
	}

	private static MonthAbsence of(Period period, @Nullable Integer closing, List<AbsenceList> lists,
			Supplier<List<UnitAbsence>> now, IntFunction<List<UnitAbsence>> frozen) {
		boolean holds = AbsenceList.holds(period, lists);
		if (closing == null) {
			return holds ? frozen(period, lists, lists.getLast(), frozen)
					: new MonthAbsence(period.month(), false, null, now.get(), lists);
		}
		AbsenceList asked = lists.stream()
			.filter((list) -> list.closing() == closing)
			.findFirst()
			.orElseThrow(Refusal::notFound);
		return frozen(period, lists, asked, frozen);
	}

	private static MonthAbsence frozen(Period period, List<AbsenceList> lists, AbsenceList list,
			IntFunction<List<UnitAbsence>> frozen) {
		return new MonthAbsence(period.month(), true, list, frozen.apply(list.closing()),
				lists.stream().filter((other) -> other.closing() != list.closing()).toList());
	}

}
