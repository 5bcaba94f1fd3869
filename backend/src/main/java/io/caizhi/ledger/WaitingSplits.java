package io.caizhi.ledger;

import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/** What entries claim several times, and the office has not decided. */
@Service
class WaitingSplits implements WaitingWork {

	private final SplitRepository repository;

	WaitingSplits(SplitRepository repository) {
		this.repository = repository;
	}

	@Override
	public List<Waiting> of(Member member) {
		if (!member.is(Role.OFFICE)) {
			return List.of();
		}
		int open = this.repository.open(member.districtScope());
		return (open > 0) ? List.of(Waiting.of("SPLITS_TO_DECIDE", open, 0)) : List.of();
	}

}
