package io.caizhi.notification;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.WaitingWork.Waiting;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of the notices that wait somebody has looked at, whatever browser it was in. More
 * of the same is new, and so is what waits again after it was done.
 */
@Service
class SeenNotices {

	private final SeenNoticeRepository repository;

	private final ApplicationEventPublisher events;

	SeenNotices(SeenNoticeRepository repository, ApplicationEventPublisher events) {
		this.repository = repository;
		this.events = events;
	}

	/** What makes a notice another one; of whom it concerns it says nothing. */
	record News(NoticeKind kind, int count, @Nullable YearMonth month, @Nullable Integer year) {

		static News of(Waiting waiting) {
			return new News(NoticeKind.of(waiting), waiting.count(), waiting.month(), waiting.year());
		}

		/** As it is kept. */
		@Override
		public String toString() {
			return this.kind + " " + this.count + " " + this.month + " " + this.year;
		}

	}

	/** Tells what the member did not look at last. */
	Predicate<Waiting> unread(Member member) {
		Set<String> seen = this.repository.of(member.tenant(), member.subject());
		return (waiting) -> !seen.contains(News.of(waiting).toString());
	}

	/** What is looked at now takes the place of what was before. */
	@Transactional
	void look(Member member, List<News> seen) {
		this.repository.keep(member.tenant(), member.subject(), seen.stream().map(News::toString).distinct().toList());
		this.events.publishEvent(new NoticesLookedAt(member.tenant(), member.district(), member.subject()));
	}

}
