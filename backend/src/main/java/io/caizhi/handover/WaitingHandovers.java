package io.caizhi.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.plan.WorkCalendars;
import io.caizhi.plan.WorkingDays;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/**
 * Hand-overs that wait for the member's own signature, and nobody else's; then, until the
 * next working day is over, that both have signed: the two and the office are told.
 */
@Service
class WaitingHandovers implements WaitingWork {

	/** No rest between two working days is longer. */
	private static final Duration LONGEST_REST = Duration.ofDays(31);

	private final HandoverRepository repository;

	private final WorkCalendars calendars;

	private final Clock clock;

	WaitingHandovers(HandoverRepository repository, WorkCalendars calendars, Clock clock) {
		this.repository = repository;
		this.calendars = calendars;
		this.clock = clock;
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
		add(told, "HANDOVERS_SIGNED", signed(member));
		return told;
	}

	private int signed(Member member) {
		Instant since = this.clock.instant().minus(LONGEST_REST);
		List<LocalDate> days = (member.is(Role.OFFICE) ? this.repository.signed(member.districtScope(), since)
				: this.repository.signed(member.tenant(), member.subject(), since))
			.stream()
			.map(ChinaTime::day)
			.toList();
		if (days.isEmpty()) {
			return 0;
		}
		LocalDate today = ChinaTime.day(this.clock.instant());
		WorkingDays calendar = this.calendars.around(member.district(), days);
		return (int) days.stream().filter((day) -> !today.isAfter(calendar.after(day, 1))).count();
	}

	private static void add(List<Waiting> told, String what, int count) {
		if (count > 0) {
			told.add(Waiting.of(what, count, 0));
		}
	}

}
