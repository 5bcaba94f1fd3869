package io.caizhi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.OpenMatters;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;

/** Decisions of meetings that are not done: each was promised in the room, with a day. */
@Service
class OpenItems implements OpenMatters {

	private final ActionItemRepository repository;

	private final Clock clock;

	OpenItems(ActionItemRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	@Override
	public List<Matter> of(Member member) {
		if (!member.is(Role.OFFICIAL) && !member.is(Role.OFFICE)) {
			return List.of();
		}
		boolean unit = member.is(Role.OFFICIAL);
		LocalDate today = ChinaTime.day(this.clock.instant());
		return this.repository.open(member.district().asTenant(), unit ? member.tenant() : null)
			.stream()
			.map((item) -> new Matter("action-item-" + item.id(),
					(item.state() == ItemState.REPORTED) ? "matter.decision-reported" : "matter.decision",
					Map.of("decision", item.decision(), "unit", item.owner().name()), true, item.overdue(today) ? 1 : 0,
					item.due(), unit ? "/own-action-items" : "/action-items"))
			.toList();
	}

}
