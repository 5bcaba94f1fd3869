package io.caizhi.supervision;

import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;

/** Which units are supervised again and again, as the meeting is told. */
@Service
public class Repeaters {

	/** Overdue notices of a year that make a unit one of them. */
	private static final int OVERDUE = 2;

	/** Notices of a year that do. */
	private static final int ISSUED = 3;

	private final RepeaterRepository repository;

	private final Clock clock;

	Repeaters(RepeaterRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/** Those of a calendar year, the worst first. */
	public List<Repeater> of(DistrictScope scope, int year) {
		return this.repository.repeaters(scope, year, ChinaTime.day(this.clock.instant()), OVERDUE, ISSUED);
	}

}
