package io.caizhi.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.caizhi.handover.HandoverRepository.Own;
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
		Instant since = this.clock.instant().minus(LONGEST_REST);
		List<Own> own = this.repository.own(member.tenant(), member.subject(), since);
		List<Waiting> told = new ArrayList<>();
		add(told, "HANDOVERS_TO_GIVE", count(own, HandoverState.DRAFT, true));
		add(told, "HANDOVERS_TO_TAKE", count(own, HandoverState.HANDED_OVER, false));
		add(told, "HANDOVERS_SIGNED",
				fresh(member, member.is(Role.OFFICE) ? this.repository.signed(member.districtScope(), since)
						: own.stream().map(Own::signed).filter(Objects::nonNull).toList()));
		return told;
	}

	private static int count(List<Own> own, HandoverState state, boolean leaver) {
		return (int) own.stream().filter((one) -> one.state() == state && one.leaver() == leaver).count();
	}

	/** How many were signed so lately that the next working day is not over. */
	private int fresh(Member member, List<Instant> signed) {
		List<LocalDate> days = signed.stream().map(ChinaTime::day).toList();
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
