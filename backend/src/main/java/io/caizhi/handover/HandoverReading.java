package io.caizhi.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.caizhi.document.Papers;
import io.caizhi.handover.Changes.Change;
import io.caizhi.handover.Handover.Withdrawal;
import io.caizhi.handover.HandoverView.Detail;
import io.caizhi.handover.HandoverView.PersonView;
import io.caizhi.handover.HandoverView.SignatureView;
import io.caizhi.handover.HandoverView.WithdrawalView;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.GivenFile;
import io.caizhi.kernel.Refusal;
import io.caizhi.supervision.ContactHandover;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows hand-overs, with what was signed and what has changed since. */
@Service
class HandoverReading {

	private final VisibleHandovers handovers;

	private final Gathering gathering;

	private final ContactHandover contacts;

	private final Papers papers;

	private final ApplicationEventPublisher events;

	HandoverReading(VisibleHandovers handovers, Gathering gathering, ContactHandover contacts, Papers papers,
			ApplicationEventPublisher events) {
		this.handovers = handovers;
		this.gathering = gathering;
		this.contacts = contacts;
		this.papers = papers;
		this.events = events;
	}

	/** Those begun in a year and those that wait, the newest first. */
	@Transactional(readOnly = true)
	List<HandoverView> ofYear(Member member, int year) {
		return this.handovers.ofYear(member, year)
			.stream()
			.map((handover) -> HandoverView.of(member, handover))
			.toList();
	}

	/**
	 * Who can hand over in a tenant, and who can follow.
	 * @throws Refusal not found, without such a unit
	 */
	@Transactional(readOnly = true)
	List<PersonView> people(Member member, @Nullable String unit) {
		return this.handovers.colleagues(member, this.handovers.where(member, unit).id())
			.stream()
			.map((one) -> new PersonView(one.id(), one.name(), one.active()))
			.toList();
	}

	/**
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	Detail one(Member member, HandoverId id) {
		Handover handover = this.handovers.find(member, id);
		Content first = signed(handover.handing());
		Content second = signed(handover.taking());
		Optional<Content> now = handover.state().done() ? Optional.empty()
				: this.gathering.of(handover, VisibleHandovers.role(member, handover.where().id()));
		Content shown = (second != null) ? second : (first != null) ? first : now.orElse(null);
		boolean gone = !handover.state().done() && this.handovers.gone(member, handover);
		Withdrawal withdrawn = handover.withdrawn();
		return new Detail(HandoverView.of(member, handover), handover.words(), shown, first != null,
				now.map(Content::digest).orElse(null), changes(first, (second != null) ? second : now.orElse(null)),
				SignatureView.of(handover.handing()), SignatureView.of(handover.taking()),
				(withdrawn != null) ? new WithdrawalView(withdrawn.at(), withdrawn.name(), withdrawn.reason()) : null,
				gone, this.papers.printable(), actions(member, handover, gone));
	}

	/**
	 * What was signed, as a file; the taking is recorded before anybody has it.
	 * @throws Refusal not found; conflict {@code handover.not-signed} and as
	 * {@link Papers#write}
	 */
	@Transactional
	GivenFile file(Member member, HandoverId id, Papers.Format format) {
		Handover handover = this.handovers.find(member, id);
		Signature handing = handover.handing();
		if (handing == null) {
			throw Refusal.conflict("handover.not-signed");
		}
		GivenFile file = this.papers.file(HandoverPaper.of(handover, handing),
				"工作交接书-" + handover.where().name() + "-" + ChinaTime.day(handing.at()), format);
		this.events.publishEvent(HandoverEvent.of(member, handover, HandoverEvent.Kind.TAKEN));
		return file;
	}

	private static @Nullable Content signed(@Nullable Signature signature) {
		return (signature != null) ? signature.read().content() : null;
	}

	private static List<Change> changes(@Nullable Content before, @Nullable Content after) {
		return (before != null && after != null) ? Changes.between(before, after) : List.of();
	}

	private List<String> actions(Member member, Handover handover, boolean gone) {
		List<String> actions = new ArrayList<>();
		if (handover.state() == HandoverState.DRAFT) {
			if (handover.leaver().is(member.subject()) && !gone) {
				actions.addAll(List.of("write", "hand"));
			}
			else if (gone && member.is(Role.OFFICE)) {
				actions.add("write");
				if (!handover.follower().is(member.subject())) {
					actions.add("substitute");
				}
			}
		}
		if (handover.state() == HandoverState.HANDED_OVER && handover.follower().is(member.subject())) {
			actions.add("take");
		}
		if (!handover.state().done() && Handovers.hasPart(member, handover)) {
			actions.add("withdraw");
		}
		if (handover.state() == HandoverState.TAKEN_OVER && member.is(Role.OFFICIAL)
				&& this.contacts.names(member, handover.leaver().name())) {
			actions.add("contacts");
		}
		if (handover.handing() != null) {
			actions.add("paper");
		}
		return actions;
	}

}
