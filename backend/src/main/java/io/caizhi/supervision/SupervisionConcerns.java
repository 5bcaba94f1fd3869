package io.caizhi.supervision;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.Concerns;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;

/** Notices that no unit answered in time, and those told to heads of units. */
@Service
class SupervisionConcerns implements Concerns {

	private final SupervisionRepository repository;

	private final Clock clock;

	SupervisionConcerns(SupervisionRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	@Override
	public List<Concern> of(DistrictScope scope) {
		SupervisionRepository.Tardy tardy = this.repository.tardy(scope, ChinaTime.day(this.clock.instant()));
		return Stream
			.of(Concerns.told("SUPERVISION_OVERDUE", tardy.overdue(), tardy.units()),
					Concerns.told("SUPERVISION_ESCALATED", tardy.escalated(), tardy.escalatedUnits()))
			.flatMap(List::stream)
			.toList();
	}

}
