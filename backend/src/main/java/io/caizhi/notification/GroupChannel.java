package io.caizhi.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Recipient;
import io.caizhi.tenancy.Recipients;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.TenantNames;
import io.caizhi.tenancy.WaitingWork.Waiting;

import org.springframework.stereotype.Component;

/**
 * Messages to a district's groups: one digest a working day of what waits for its office,
 * never message by message.
 */
@Component
class GroupChannel implements Channel {

	/** Both vendors take 20 a minute; the group's other robots want some too. */
	private static final int MOST_A_MINUTE = 18;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final GroupDesk desk;

	private final NoticeGroupRepository groups;

	private final OutboxRepository outbox;

	private final Recipients recipients;

	private final Notices notices;

	private final Digests digests;

	private final DigestText text;

	private final TenantNames names;

	private final Clock clock;

	GroupChannel(GroupDesk desk, NoticeGroupRepository groups, OutboxRepository outbox, Recipients recipients,
			Notices notices, Digests digests, DigestText text, TenantNames names, Clock clock) {
		this.desk = desk;
		this.groups = groups;
		this.outbox = outbox;
		this.recipients = recipients;
		this.notices = notices;
		this.digests = digests;
		this.text = text;
		this.names = names;
		this.clock = clock;
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.GROUP;
	}

	@Override
	public boolean isOpen() {
		return true;
	}

	@Override
	public Outcome send(Due due) throws Undelivered {
		Optional<NoticeGroup> found = this.groups.find(due.tenant(), new NoticeGroupId(due.target()));
		if (found.isEmpty()) {
			return Outcome.PASSED;
		}
		NoticeGroup group = found.get();
		if (this.outbox.sent(due.tenant(), ChannelKind.GROUP, due.target(),
				this.clock.instant().minus(MINUTE)) >= MOST_A_MINUTE) {
			throw Undelivered.refused("group-full");
		}
		if (due.isTest()) {
			this.desk.send(group, this.text.testSubject(group.language()), this.text.groupTest(group.language()));
			return Outcome.SENT;
		}
		Optional<Member> office = office(due.tenant());
		if (office.isEmpty() || !due.isDigestOf(this.digests.today())
				|| !this.digests.isTime(office.get().district())) {
			return Outcome.PASSED;
		}
		return digest(group, office.get());
	}

	private Outcome digest(NoticeGroup group, Member office) throws Undelivered {
		List<Waiting> waiting = this.notices.of(office);
		if (waiting.isEmpty()) {
			return Outcome.NOTHING;
		}
		String tenant = this.names.of(office);
		String alias = this.recipients.alias(office.tenant());
		List<String> lines = this.text.lines(group.language(), alias, waiting)
			.stream()
			.map((line) -> "- [" + line.text() + "](" + line.link() + ")")
			.toList();
		String subject = this.text.subject(group.language(), tenant, waiting.size());
		this.desk.send(group, subject, this.text.markdown(group, alias, "**" + subject + "**", lines));
		return Outcome.SENT;
	}

	/** Any of the office: the group is told what the office is. */
	private Optional<Member> office(TenantId tenant) {
		for (Recipient recipient : this.recipients.of(tenant)) {
			if (recipient.roles().contains(Role.OFFICE)) {
				try {
					return Optional.of(this.recipients.admit(tenant,
							new Recipient(recipient.place(), recipient.subject(), Set.of(Role.OFFICE))));
				}
				catch (Refusal refusal) {
					continue;
				}
			}
		}
		return Optional.empty();
	}

}
