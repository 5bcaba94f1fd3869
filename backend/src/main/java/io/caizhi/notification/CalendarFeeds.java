package io.caizhi.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Wording;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Recipients;
import io.caizhi.tenancy.TimeNodes;
import io.caizhi.tenancy.TimeNodes.TimeNode;
import io.caizhi.tenancy.WaitingWork.Waiting;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's calendar of time nodes, under an address that only they know. Whoever reads
 * it is admitted anew each time, so that it ends with the person's place; a new address
 * ends the old one.
 */
@Service
class CalendarFeeds {

	/** How far back a calendar reaches, in days. */
	private static final int BEHIND = 60;

	/** How far ahead. */
	private static final int AHEAD = 400;

	private static final Comparator<TimeNode> BY_DAY = Comparator.comparing(TimeNode::day).thenComparing(TimeNode::key);

	private final CalendarFeedRepository repository;

	private final List<TimeNodes> sources;

	private final Notices notices;

	private final Recipients recipients;

	private final DigestText text;

	private final Wording wording;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CalendarFeeds(CalendarFeedRepository repository, List<TimeNodes> sources, Notices notices, Recipients recipients,
			DigestText text, Wording wording, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.sources = sources;
		this.notices = notices;
		this.recipients = recipients;
		this.text = text;
		this.wording = wording;
		this.events = events;
		this.clock = clock;
	}

	Optional<CalendarFeed> of(Member member) {
		return this.repository.of(member.tenant(), member.subject());
	}

	/** Makes a new address, and ends the one there was. */
	@Transactional
	FeedToken make(Member member, Language language) {
		FeedToken token = FeedToken.make();
		this.repository.delete(member.tenant(), member.subject());
		this.repository.insert(member.tenant(), new CalendarFeed(member.tenant(), token.feed(), member.subject(),
				language, token.digest(), this.clock.instant()));
		this.events.publishEvent(
				new CalendarFeedChanged(member.tenant(), member.district(), member.subject(), token.feed(), true));
		return token;
	}

	/**
	 * @throws Refusal not found, when the person has none
	 */
	@Transactional
	void revoke(Member member) {
		CalendarFeed feed = of(member).orElseThrow(Refusal::notFound);
		this.repository.delete(member.tenant(), member.subject());
		this.events.publishEvent(
				new CalendarFeedChanged(member.tenant(), member.district(), member.subject(), feed.id(), false));
	}

	/**
	 * What a calendar program is given.
	 * @throws Refusal not found, for whatever is no address, or is none any more
	 */
	String read(String address) {
		FeedToken token = FeedToken.read(address).orElseThrow(Refusal::notFound);
		CalendarFeed feed = this.repository.open(token.feed())
			.filter((found) -> found.opensTo(token.digest()))
			.orElseThrow(Refusal::notFound);
		Member member = this.recipients.find(feed.tenant(), feed.subject())
			.map((recipient) -> this.recipients.admit(feed.tenant(), recipient))
			.orElseThrow(Refusal::notFound);
		return calendar(feed, member);
	}

	private String calendar(CalendarFeed feed, Member member) {
		String alias = this.recipients.alias(feed.tenant());
		CalendarText calendar = new CalendarText(feed.language().say(this.wording, "node.calendar", Map.of()),
				this.clock.instant());
		nodes(member).forEach((node) -> calendar.day(node.key() + "." + alias, node.day(),
				feed.language().say(this.wording, node.code(), node.words()), this.text.link(alias, node.page())));
		return calendar.end();
	}

	private List<TimeNode> nodes(Member member) {
		LocalDate today = ChinaTime.day(this.clock.instant());
		List<TimeNode> nodes = new ArrayList<>();
		this.sources
			.forEach((source) -> nodes.addAll(source.of(member, today.minusDays(BEHIND), today.plusDays(AHEAD))));
		this.notices.of(member)
			.stream()
			.filter((waiting) -> waiting.due() != null)
			.forEach((waiting) -> nodes.add(due(waiting)));
		return nodes.stream().sorted(BY_DAY).toList();
	}

	private static TimeNode due(Waiting waiting) {
		NoticeKind kind = NoticeKind.of(waiting);
		return new TimeNode("due-" + kind + "-" + waiting.month() + "-" + waiting.year(),
				ChinaTime.day(Objects.requireNonNull(waiting.due())), kind.sentence(), Map.of("count", waiting.count(),
						"month", String.valueOf(waiting.month()), "year", String.valueOf(waiting.year())),
				kind.page(waiting));
	}

}
