package io.caizhi.meeting;

import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.Concerns;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;

/** Decisions of meetings whose day has passed without a report. */
@Service
class ItemConcerns implements Concerns {

	private final ActionItemRepository repository;

	private final Clock clock;

	ItemConcerns(ActionItemRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	@Override
	public List<Concern> of(DistrictScope scope) {
		ActionItemRepository.Overdue overdue = this.repository.overdue(scope, ChinaTime.day(this.clock.instant()));
		return Concerns.told("DECISIONS_OVERDUE", overdue.count(), overdue.units());
	}

}
