package io.caizhi.hiring.absence;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.hiring.AbsentEnterprises;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the very enterprises that {@link Absences} names. */
@Service
@Transactional(readOnly = true)
class AbsenceCounts implements AbsentEnterprises {

	private final AbsenceRepository lists;

	private final AbsenceCountRepository counts;

	private final AssessmentCalendar calendar;

	private final Clock clock;

	AbsenceCounts(AbsenceRepository lists, AbsenceCountRepository counts, AssessmentCalendar calendar, Clock clock) {
		this.lists = lists;
		this.counts = counts;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public Map<TenantId, Map<YearMonth, Integer>> inDistrict(DistrictScope scope, List<YearMonth> months) {
		Map<TenantId, Map<YearMonth, Integer>> absent = new HashMap<>();
		begun(months).forEach((month) -> {
			List<AbsenceList> frozen = this.lists.lists(scope, month);
			Map<TenantId, Integer> units = AbsenceList.holds(this.calendar.period(scope.district(), month), frozen)
					? this.counts.frozen(scope, month, frozen.getLast().closing()) : this.counts.now(scope, month);
			units.forEach((unit, count) -> absent.computeIfAbsent(unit, (none) -> new TreeMap<>()).put(month, count));
		});
		return absent;
	}

	@Override
	public Map<YearMonth, Integer> inUnit(DistrictId district, TenantId unit, List<YearMonth> months) {
		Map<YearMonth, Integer> absent = new TreeMap<>();
		begun(months).forEach((month) -> {
			List<AbsenceList> frozen = this.lists.lists(unit, month);
			absent.put(month, AbsenceList.holds(this.calendar.period(district, month), frozen)
					? frozen.getLast().absent() : this.counts.now(unit, month));
		});
		return absent;
	}

	/** Nobody is absent from a month that has not begun. */
	private List<YearMonth> begun(List<YearMonth> months) {
		YearMonth current = ChinaTime.month(this.clock.instant());
		return months.stream().filter((month) -> !month.isAfter(current)).toList();
	}

}
