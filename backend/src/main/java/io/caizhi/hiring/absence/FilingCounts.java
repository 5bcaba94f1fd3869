package io.caizhi.hiring.absence;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.hiring.Filing;
import io.caizhi.hiring.Filings;
import io.caizhi.hiring.absence.FilingRepository.Frozen;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.Period;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the very enterprises that {@link Absences} names, all months of a year at once.
 * Whoever was absent when a month first closed was not on time, whatever a reopening
 * brought in later.
 */
@Service
@Transactional(readOnly = true)
class FilingCounts implements Filings {

	private final FilingRepository repository;

	private final Clock clock;

	FilingCounts(FilingRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	@Override
	public Map<TenantId, Map<YearMonth, Filing>> inDistrict(DistrictScope scope, List<Period> periods) {
		YearMonth current = ChinaTime.month(this.clock.instant());
		List<Period> begun = periods.stream().filter((period) -> !period.month().isAfter(current)).toList();
		Map<TenantId, Map<YearMonth, Filing>> filings = new HashMap<>();
		if (begun.isEmpty()) {
			return filings;
		}
		Map<YearMonth, List<Frozen>> frozen = this.repository
			.frozen(scope, begun.getFirst().month(), begun.getLast().month())
			.stream()
			.collect(Collectors.groupingBy(Frozen::month));
		begun.forEach((period) -> month(scope, period, frozen.getOrDefault(period.month(), List.of())).forEach((unit,
				filing) -> filings.computeIfAbsent(unit, (none) -> new HashMap<>()).put(period.month(), filing)));
		return filings;
	}

	private Map<TenantId, Filing> month(DistrictScope scope, Period period, List<Frozen> lists) {
		Map<TenantId, Filing> units = new HashMap<>();
		boolean holds = AbsenceList.holds(period, lists.stream().map(Frozen::list).toList());
		int first = lists.isEmpty() ? 0 : lists.getFirst().list().closing();
		int last = lists.isEmpty() ? 0 : lists.getLast().list().closing();
		for (Frozen each : lists) {
			AbsenceList list = each.list();
			if (list.closing() == first) {
				add(units, each.unit(), new Filing(0, 0, list.owed(), list.owed() - list.absent()));
			}
			if (holds && list.closing() == last) {
				add(units, each.unit(), new Filing(list.owed(), list.absent(), 0, 0));
			}
		}
		if (!holds) {
			// closed a moment ago, and not frozen yet: what stands now is what will be
			boolean closing = period.closed() && lists.isEmpty();
			this.repository.now(scope, period.month())
				.forEach((now) -> add(units, now.unit(), new Filing(now.owed(), now.absent(), closing ? now.owed() : 0,
						closing ? now.owed() - now.absent() : 0)));
		}
		return units;
	}

	private static void add(Map<TenantId, Filing> units, TenantId unit, Filing filing) {
		units.merge(unit, filing, Filing::plus);
	}

}
