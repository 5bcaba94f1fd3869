package io.caizhi.notification;

import java.util.Comparator;
import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.WaitingWork;
import io.caizhi.tenancy.WaitingWork.Waiting;
import org.springframework.stereotype.Service;

/**
 * What waits for a member now. Nothing is stored: a notice is gone when its work is done,
 * by whomever.
 */
@Service
class Notices {

	/** What is overdue first, then what is due soonest, then as the kinds are listed. */
	private static final Comparator<Waiting> BY_URGENCY = Comparator
		.comparing((Waiting waiting) -> waiting.overdue() == 0)
		.thenComparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(NoticeKind::of)
		.thenComparing(Waiting::month, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(Waiting::year, Comparator.nullsLast(Comparator.naturalOrder()));

	private final List<WaitingWork> sources;

	Notices(List<WaitingWork> sources) {
		this.sources = sources;
	}

	List<Waiting> of(Member member) {
		return this.sources.stream().flatMap((source) -> source.of(member).stream()).sorted(BY_URGENCY).toList();
	}

}
