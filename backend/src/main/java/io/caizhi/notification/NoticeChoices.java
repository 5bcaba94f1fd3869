package io.caizhi.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Recipient;
import io.caizhi.tenancy.Recipients;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person wants to be told by mail, and a mail to see whether it arrives. */
@Service
class NoticeChoices {

	/** Between two tests. */
	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final NoticeChoiceRepository repository;

	private final OutboxRepository outbox;

	private final Recipients recipients;

	private final MailDesk desk;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NoticeChoices(NoticeChoiceRepository repository, OutboxRepository outbox, Recipients recipients, MailDesk desk,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.outbox = outbox;
		this.recipients = recipients;
		this.desk = desk;
		this.events = events;
		this.clock = clock;
	}

	NoticeChoice of(Member member) {
		return this.repository.of(member.tenant(), member.subject());
	}

	/** Whether mail can be sent at all, and to this person. */
	boolean reachable(Member member) {
		return this.desk.isOpen() && recipient(member).isPresent();
	}

	/** What became of the last mail to the person. */
	@Nullable Sent last(Member member) {
		return recipient(member)
			.flatMap((one) -> this.outbox.last(member.tenant(), ChannelKind.MAIL, one.place().value()))
			.orElse(null);
	}

	/**
	 * @throws Refusal stale
	 */
	@Transactional
	NoticeChoice save(Member member, NoticeChoice wanted, ExpectedVersion seen) {
		NoticeChoice current = of(member);
		seen.require(current.version());
		this.repository.save(member.tenant(), member.subject(), wanted, current.version());
		this.events
			.publishEvent(new NoticeChoiceSaved(member.tenant(), member.district(), member.subject(), wanted.mail()));
		return of(member);
	}

	/**
	 * Puts a mail to the person into the outbox.
	 * @throws Refusal conflict {@code notice.mail-off}, {@code notice.no-address} or
	 * {@code notice.test-too-soon}
	 */
	@Transactional
	void test(Member member) {
		if (!this.desk.isOpen()) {
			throw Refusal.conflict("notice.mail-off");
		}
		long place = recipient(member).orElseThrow(() -> Refusal.conflict("notice.no-address")).place().value();
		if (this.outbox.made(member.tenant(), ChannelKind.MAIL, place, Due.test(""),
				this.clock.instant().minus(PAUSE)) > 0) {
			throw Refusal.conflict("notice.test-too-soon");
		}
		this.outbox.add(member.tenant(), ChannelKind.MAIL, List.of(place),
				Due.test(Identifiers.text(Identifiers.next())), this.clock.instant());
		this.events.publishEvent(new NoticeTestAsked(member.tenant(), member.district(), member.subject()));
	}

	private Optional<Recipient> recipient(Member member) {
		return this.recipients.find(member.tenant(), member.subject());
	}

}
