package io.caizhi.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups that the office lets know what waits. */
@Service
class NoticeGroups {

	/** As many as a district can look after. */
	static final int MOST = 5;

	private static final Duration PAUSE = Duration.ofSeconds(20);

	private final NoticeGroupRepository repository;

	private final OutboxRepository outbox;

	private final GroupAddress address;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NoticeGroups(NoticeGroupRepository repository, OutboxRepository outbox, GroupAddress address,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.outbox = outbox;
		this.address = address;
		this.events = events;
		this.clock = clock;
	}

	List<NoticeGroup> all(Member office) {
		office.require(Role.OFFICE);
		return this.repository.all(office.tenant());
	}

	/** What became of the last message to the group. */
	@Nullable Sent last(Member office, NoticeGroup group) {
		return this.outbox.last(office.tenant(), ChannelKind.GROUP, group.id().value()).orElse(null);
	}

	/**
	 * @throws Refusal invalid; conflict {@code group.too-many} or
	 * {@code group.name-taken}
	 */
	@Transactional
	NoticeGroup add(Member office, GroupVendor vendor, String name, Language language, String address,
			@Nullable String secret) {
		if (all(office).size() >= MOST) {
			throw Refusal.conflict("group.too-many");
		}
		NoticeGroup group = new NoticeGroup(NoticeGroupId.next(), vendor, name.strip(), language,
				this.address.read(vendor, address), this.address.secret(vendor, secret), office.subject(),
				this.clock.instant());
		try {
			this.repository.insert(office.tenant(), group);
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("group.name-taken");
		}
		told(office, group, NoticeGroupChanged.What.ADDED);
		return group;
	}

	/**
	 * @throws Refusal not found
	 */
	@Transactional
	void drop(Member office, NoticeGroupId id) {
		NoticeGroup group = find(office, id);
		this.repository.delete(office.tenant(), id);
		told(office, group, NoticeGroupChanged.What.DROPPED);
	}

	/**
	 * Puts a message to the group into the outbox.
	 * @throws Refusal not found; conflict {@code group.test-too-soon}
	 */
	@Transactional
	void test(Member office, NoticeGroupId id) {
		NoticeGroup group = find(office, id);
		if (this.outbox.made(office.tenant(), ChannelKind.GROUP, id.value(), Due.test(""),
				this.clock.instant().minus(PAUSE)) > 0) {
			throw Refusal.conflict("group.test-too-soon");
		}
		this.outbox.add(office.tenant(), ChannelKind.GROUP, List.of(id.value()),
				Due.test(Identifiers.text(Identifiers.next())), this.clock.instant());
		told(office, group, NoticeGroupChanged.What.TESTED);
	}

	private NoticeGroup find(Member office, NoticeGroupId id) {
		office.require(Role.OFFICE);
		return this.repository.find(office.tenant(), id).orElseThrow(Refusal::notFound);
	}

	private void told(Member office, NoticeGroup group, NoticeGroupChanged.What what) {
		this.events.publishEvent(new NoticeGroupChanged(office.tenant(), office.district(), office.subject(),
				group.id(), group.vendor(), what));
	}

}
