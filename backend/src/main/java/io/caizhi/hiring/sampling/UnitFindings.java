package io.caizhi.hiring.sampling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.caizhi.hiring.DrawnHire;
import io.caizhi.hiring.MaskedHires;
import io.caizhi.hiring.sampling.SamplingEvent.By;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What audits found wrong or unproven of a unit's hires, and what the unit says to it.
 */
@Service
class UnitFindings {

	private final SampleItemRepository items;

	private final MaskedHires hires;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UnitFindings(SampleItemRepository items, MaskedHires hires, ApplicationEventPublisher events, Clock clock) {
		this.items = items;
		this.hires = hires;
		this.events = events;
		this.clock = clock;
	}

	/** A finding with the hire it is about. */
	record Told(SampleItem item, DrawnHire hire) {

	}

	/** The newest first. */
	@Transactional(readOnly = true)
	Page<Told> page(Member official, PageRequest page) {
		official.require(Role.OFFICIAL);
		Page<SampleItem> found = Page.of(this.items.told(official.tenant(), official.district(), page), page.limit(),
				(item) -> item.id().toString());
		return new Page<>(told(official, found.items()), found.next());
	}

	/**
	 * @throws Refusal not found; invalid; stale
	 */
	@Transactional
	Told reply(Member official, ItemId id, String reply, ExpectedVersion version) {
		official.require(Role.OFFICIAL);
		SampleItem item = one(official, id);
		version.require(item.version());
		Optional<Fault> fault = Decision.textFault("/reply", reply);
		if (fault.isPresent()) {
			throw Refusal.invalid(List.of(fault.get()));
		}
		this.items.reply(official.tenant(), official.district(), item, reply.strip(), official.subject(),
				this.clock.instant());
		this.events.publishEvent(new SamplingEvent.FindingReplied(By.of(official), id));
		return told(official, List.of(one(official, id))).getFirst();
	}

	private List<Told> told(Member official, List<SampleItem> items) {
		List<DrawnHire> drawn = this.hires.read(official.tenant(), items.stream().map(SampleItem::moment).toList());
		return IntStream.range(0, items.size()).mapToObj((i) -> new Told(items.get(i), drawn.get(i))).toList();
	}

	private SampleItem one(Member official, ItemId id) {
		return this.items.told(official.tenant(), official.district(), id).orElseThrow(Refusal::notFound);
	}

}
