package io.caizhi.handover;

import java.util.ArrayList;
import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/** Hand-overs that wait for the member's own signature, and nobody else's. */
@Service
class WaitingHandovers implements WaitingWork {

	private final HandoverRepository repository;

	WaitingHandovers(HandoverRepository repository) {
		this.repository = repository;
	}

	@Override
	public List<Waiting> of(Member member) {
		if (!member.is(Role.OFFICIAL) && !member.is(Role.OFFICE)) {
			return List.of();
		}
		HandoverRepository.Waiting waiting = this.repository.waiting(member.tenant(), member.subject());
		List<Waiting> told = new ArrayList<>();
		add(told, "HANDOVERS_TO_GIVE", waiting.give());
		add(told, "HANDOVERS_TO_TAKE", waiting.take());
		return told;
	}

	private static void add(List<Waiting> told, String what, int count) {
		if (count > 0) {
			told.add(Waiting.of(what, count, 0));
		}
	}

}
