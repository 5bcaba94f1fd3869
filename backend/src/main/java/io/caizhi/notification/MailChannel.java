package io.caizhi.notification;

import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.MemberId;
import io.caizhi.tenancy.Recipient;
import io.caizhi.tenancy.Recipients;
import io.caizhi.tenancy.TenantNames;
import io.caizhi.tenancy.WaitingWork.Waiting;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Mails to people: the digest of what waits for each, a test, or one about a matter of a
 * module.
 */
@Component
class MailChannel implements Channel {

	private final MailDesk desk;

	private final Recipients recipients;

	private final NoticeChoiceRepository choices;

	private final Notices notices;

	private final Digests digests;

	private final DigestText text;

	private final TenantNames names;

	private final MatterDesk matters;

	MailChannel(MailDesk desk, Recipients recipients, NoticeChoiceRepository choices, Notices notices, Digests digests,
			DigestText text, TenantNames names, MatterDesk matters) {
		this.desk = desk;
		this.recipients = recipients;
		this.choices = choices;
		this.notices = notices;
		this.digests = digests;
		this.text = text;
		this.names = names;
		this.matters = matters;
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.MAIL;
	}

	@Override
	public boolean isOpen() {
		return this.desk.isOpen();
	}

	@Override
	public Outcome send(Due due) throws Undelivered {
		Optional<MatterLetters> module = this.matters.of(due);
		if (module.isPresent()) {
			return this.matters.send(due, module.get());
		}
		return toMember(due);
	}

	private Outcome toMember(Due due) throws Undelivered {
		Optional<Recipient> recipient = this.recipients.find(due.tenant(), new MemberId(due.target()));
		if (recipient.isEmpty()) {
			return Outcome.PASSED;
		}
		NoticeChoice choice = this.choices.of(due.tenant(), recipient.get().subject());
		if (due.isTest()) {
			send(due, recipient.get(), this.text.testSubject(choice.language()), this.text.test(choice.language()));
			return Outcome.SENT;
		}
		return digest(due, recipient.get(), choice);
	}

	private Outcome digest(Due due, Recipient recipient, NoticeChoice choice) throws Undelivered {
		Member member = admitted(due.tenant(), recipient);
		if (member == null || !due.isDigestOf(this.digests.today()) || !this.digests.isTime(member.district())) {
			return Outcome.PASSED;
		}
		List<Waiting> waiting = this.notices.of(member)
			.stream()
			.filter((one) -> choice.wants(NoticeKind.of(one)))
			.toList();
		if (waiting.isEmpty()) {
			return Outcome.NOTHING;
		}
		String tenant = this.names.of(member);
		List<DigestText.Line> lines = this.text.lines(choice.language(), this.recipients.alias(due.tenant()), waiting);
		send(due, recipient, this.text.subject(choice.language(), tenant, waiting.size()),
				this.text.letter(choice.language(), tenant, lines));
		return Outcome.SENT;
	}

	private @Nullable Member admitted(TenantId tenant, Recipient recipient) {
		try {
			return this.recipients.admit(tenant, recipient);
		}
		catch (Refusal refusal) {
			return null;
		}
	}

	private void send(Due due, Recipient recipient, String subject, String body) throws Undelivered {
		this.desk.send(new Letter(due.id(), this.recipients.address(due.tenant(), recipient), subject, body));
	}

}
