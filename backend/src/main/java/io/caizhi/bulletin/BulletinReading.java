package io.caizhi.bulletin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.bulletin.Bulletin.Published;
import io.caizhi.bulletin.BulletinView.Detail;
import io.caizhi.bulletin.BulletinView.Draft;
import io.caizhi.bulletin.BulletinView.OfAddressee;
import io.caizhi.document.Papers;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.GivenFile;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows bulletins: to the office all, to leaders what is out, to an official what is out
 * and goes to the own unit.
 */
@Service
class BulletinReading {

	private final BulletinRepository repository;

	private final AddresseeRepository addressees;

	private final Bulletins bulletins;

	private final Papers papers;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BulletinReading(BulletinRepository repository, AddresseeRepository addressees, Bulletins bulletins, Papers papers,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.addressees = addressees;
		this.bulletins = bulletins;
		this.papers = papers;
		this.events = events;
		this.clock = clock;
	}

	/** Those numbered in a year; of the office, its drafts too. */
	@Transactional(readOnly = true)
	List<BulletinView> ofYear(Member member, int year) {
		TenantId district = member.district().asTenant();
		List<Bulletin> visible = member.is(Role.OFFICIAL) ? this.repository.addressed(district, member.tenant(), year)
				: this.repository.all(district, year, member.is(Role.OFFICE));
		Map<BulletinId, List<Addressee>> to = this.addressees.of(district, visible.stream().map(Bulletin::id).toList());
		return visible.stream()
			.map((bulletin) -> view(member, bulletin, to.getOrDefault(bulletin.id(), List.of())))
			.toList();
	}

	/**
	 * @throws Refusal not found, when there is none, or none to see
	 */
	@Transactional(readOnly = true)
	Detail one(Member member, BulletinId id) {
		Visible visible = find(member, id);
		Bulletin bulletin = visible.bulletin();
		BulletinPaper paper = paper(visible);
		Published published = bulletin.published();
		return new Detail(view(member, bulletin, visible.to()), paper.issuer(), paper.date(), paper.addressees(),
				paper.blocks(),
				(published == null)
						? new Draft(bulletin.blocks(), bulletin.figures(), this.bulletins.findings(member, bulletin))
						: null,
				visible.to()
					.stream()
					.filter((addressee) -> !member.is(Role.OFFICIAL) || addressee.unit().equals(member.tenant()))
					.map((addressee) -> new OfAddressee(addressee.code(), addressee.name(), addressee.acknowledgedAt(),
							addressee.signer(), late(bulletin, addressee)))
					.toList(),
				(published != null) ? published.digest() : null, this.papers.printable());
	}

	/**
	 * The paper as a file; the taking is recorded before anybody has it.
	 * @throws Refusal not found; conflict, as {@link Papers#write}
	 */
	@Transactional
	GivenFile file(Member member, BulletinId id, Papers.Format format) {
		Visible visible = find(member, id);
		Bulletin bulletin = visible.bulletin();
		BulletinPaper paper = paper(visible);
		GivenFile file = this.papers.file(paper.paper(bulletin.published() == null),
				paper.number().strip() + paper.title(), format);
		this.events.publishEvent(BulletinEvent.of(member, bulletin, BulletinEvent.Kind.TAKEN));
		return file;
	}

	/** A bulletin that the reader sees, with all it goes to. */
	private record Visible(Bulletin bulletin, List<Addressee> to) {

	}

	private BulletinPaper paper(Visible visible) {
		return BulletinPaper.of(visible.bulletin(), ChinaTime.day(this.clock.instant()),
				visible.to().stream().map(Addressee::name).toList());
	}

	private Visible find(Member member, BulletinId id) {
		TenantId district = member.district().asTenant();
		Bulletin bulletin = this.repository.find(district, id).orElseThrow(Refusal::notFound);
		List<Addressee> to = this.addressees.of(district, id);
		boolean out = bulletin.state() == BulletinState.PUBLISHED;
		boolean seen = member.is(Role.OFFICE) || (out && (member.is(Role.LEADER)
				|| to.stream().anyMatch((addressee) -> addressee.unit().equals(member.tenant()))));
		if (!seen) {
			throw Refusal.notFound();
		}
		return new Visible(bulletin, to);
	}

	private BulletinView view(Member member, Bulletin bulletin, List<Addressee> to) {
		boolean whole = !member.is(Role.OFFICIAL);
		boolean waiting = member.is(Role.OFFICIAL) && to.stream()
			.anyMatch((addressee) -> addressee.unit().equals(member.tenant()) && addressee.acknowledgedAt() == null);
		Published published = bulletin.published();
		List<String> actions = new ArrayList<>();
		if (member.is(Role.OFFICE) && published == null) {
			actions.addAll(List.of("edit", "publish", "discard"));
		}
		if (waiting) {
			actions.add("acknowledge");
		}
		return new BulletinView(bulletin.id(), cited(published), bulletin.title(), bulletin.month(),
				bulletin.inventory(), bulletin.state(), bulletin.acknowledgeBy(),
				(published != null) ? published.at() : null, whole ? to.size() : null,
				whole ? (int) to.stream().filter((addressee) -> addressee.acknowledgedAt() != null).count() : null,
				whole ? (int) to.stream().filter((addressee) -> late(bulletin, addressee)).count() : null, waiting,
				bulletin.version(), actions);
	}

	private static @Nullable String cited(@Nullable Published published) {
		return (published != null) ? published.cited() : null;
	}

	private boolean late(Bulletin bulletin, Addressee addressee) {
		Instant at = addressee.acknowledgedAt();
		return bulletin.published() != null && bulletin.overdue((at != null) ? at : this.clock.instant());
	}

}
