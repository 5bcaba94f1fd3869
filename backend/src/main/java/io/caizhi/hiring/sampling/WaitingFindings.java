package io.caizhi.hiring.sampling;

import java.util.ArrayList;
import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/** Findings that wait for the unit's answer, and drawn hires that wait for the office. */
@Service
class WaitingFindings implements WaitingWork {

	private final FindingCountRepository repository;

	WaitingFindings(FindingCountRepository repository) {
		this.repository = repository;
	}

	@Override
	public List<Waiting> of(Member member) {
		List<Waiting> waiting = new ArrayList<>();
		if (member.is(Role.OFFICIAL)) {
			add(waiting, "FINDINGS_TO_ANSWER", this.repository.unanswered(member.tenant(), member.district()));
		}
		if (member.is(Role.OFFICE)) {
			add(waiting, "SAMPLES_TO_AUDIT", this.repository.unaudited(member.districtScope()));
		}
		return waiting;
	}

	private static void add(List<Waiting> waiting, String what, int count) {
		if (count > 0) {
			waiting.add(Waiting.of(what, count, 0));
		}
	}

}
