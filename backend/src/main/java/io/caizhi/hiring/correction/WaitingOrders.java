package io.caizhi.hiring.correction;

import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/** Correction orders that wait for the office's approval. */
@Service
class WaitingOrders implements WaitingWork {

	private final CorrectionRepository repository;

	WaitingOrders(CorrectionRepository repository) {
		this.repository = repository;
	}

	@Override
	public List<Waiting> of(Member member) {
		if (!member.is(Role.OFFICE)) {
			return List.of();
		}
		int submitted = this.repository.submitted(member.districtScope());
		return (submitted > 0) ? List.of(Waiting.of("CORRECTIONS_TO_APPROVE", submitted, 0)) : List.of();
	}

}
