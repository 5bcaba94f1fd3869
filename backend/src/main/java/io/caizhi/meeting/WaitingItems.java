package io.caizhi.meeting;

import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/** Decisions that wait for their unit, and reports that wait for the office. */
@Service
class WaitingItems implements WaitingWork {

	private final ActionItemRepository repository;

	private final Clock clock;

	WaitingItems(ActionItemRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	@Override
	public List<Waiting> of(Member member) {
		if (member.is(Role.OFFICIAL)) {
			ActionItemRepository.Waiting waiting = this.repository.waiting(member.district().asTenant(),
					member.tenant(), ChinaTime.day(this.clock.instant()));
			return told("DECISIONS_TO_CARRY_OUT", waiting.count(), waiting.overdue());
		}
		return member.is(Role.OFFICE) ? told("DECISIONS_TO_CONFIRM", this.repository.reported(member.tenant()), 0)
				: List.of();
	}

	private static List<Waiting> told(String what, int count, int overdue) {
		return (count > 0) ? List.of(Waiting.of(what, count, overdue)) : List.of();
	}

}
