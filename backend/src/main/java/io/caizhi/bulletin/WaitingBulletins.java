package io.caizhi.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/** Bulletins that wait for a unit's acknowledgement. */
@Service
class WaitingBulletins implements WaitingWork {

	private final AddresseeRepository addressees;

	private final Clock clock;

	WaitingBulletins(AddresseeRepository addressees, Clock clock) {
		this.addressees = addressees;
		this.clock = clock;
	}

	@Override
	public List<Waiting> of(Member member) {
		if (!member.is(Role.OFFICIAL)) {
			return List.of();
		}
		List<AddresseeRepository.Waiting> waiting = this.addressees.waiting(member.district().asTenant(),
				member.tenant());
		LocalDate today = ChinaTime.day(this.clock.instant());
		int overdue = (int) waiting.stream().filter((one) -> today.isAfter(one.acknowledgeBy())).count();
		return waiting.isEmpty() ? List.of() : List.of(Waiting.of("BULLETINS_TO_ACKNOWLEDGE", waiting.size(), overdue));
	}

}
