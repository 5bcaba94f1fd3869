package io.caizhi.supervision;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/**
 * Notices that wait for a unit's reply, and what waits for the office: replies to look
 * at, and what the clock found that a notice can be raised from.
 */
@Service
class WaitingSupervision implements WaitingWork {

	private final SupervisionRepository repository;

	private final Clock clock;

	WaitingSupervision(SupervisionRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	@Override
	public List<Waiting> of(Member member) {
		if (member.is(Role.OFFICIAL)) {
			SupervisionRepository.Waiting waiting = this.repository.waiting(member.district().asTenant(),
					member.tenant(), ChinaTime.day(this.clock.instant()));
			return told("SUPERVISION_TO_ANSWER", waiting.count(), waiting.overdue());
		}
		if (!member.is(Role.OFFICE)) {
			return List.of();
		}
		SupervisionRepository.OfOffice waiting = this.repository.ofOffice(member.tenant());
		return Stream
			.of(told("SUPERVISION_TO_CLOSE", waiting.replies(), 0),
					told("SUPERVISION_TO_ISSUE", waiting.proposals(), 0))
			.flatMap(List::stream)
			.toList();
	}

	private static List<Waiting> told(String what, int count, int overdue) {
		return (count > 0) ? List.of(Waiting.of(what, count, overdue)) : List.of();
	}

}
