package io.caizhi.hiring.sampling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.hiring.Deciders;
import io.caizhi.hiring.DrawnHire;
import io.caizhi.hiring.MaskedHires;
import io.caizhi.hiring.ReturnId;
import io.caizhi.hiring.sampling.SamplingEvent.By;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office looks at the hires of a sample, masked, and says of each what it found.
 * Looking is recorded; nobody audits what they themselves verified.
 */
@Service
class Auditing {

	private final SampleRepository samples;

	private final SampleItemRepository items;

	private final MaskedHires hires;

	private final Deciders deciders;

	private final FindingCountRepository counts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Auditing(SampleRepository samples, SampleItemRepository items, MaskedHires hires, Deciders deciders,
			FindingCountRepository counts, ApplicationEventPublisher events, Clock clock) {
		this.samples = samples;
		this.items = items;
		this.hires = hires;
		this.deciders = deciders;
		this.counts = counts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A drawn hire as an auditor sees it.
	 *
	 * @param mine whether the auditor verified it themselves
	 * @param open whether the sample can still be audited
	 */
	record Opened(SampleItem item, DrawnHire hire, boolean mine, boolean open) {

		List<String> actions() {
			return (this.open && !this.mine) ? List.of("decide") : List.of();
		}

	}

	/**
	 * @throws Refusal not found
	 */
	@Transactional
	Page<Opened> open(Member office, SampleId id, PageRequest page) {
		office.require(Role.OFFICE);
		Sample sample = this.samples.find(office.tenant(), id).orElseThrow(Refusal::notFound);
		Page<SampleItem> found = Page.of(this.items.page(office.tenant(), id, page), page.limit(),
				(item) -> item.id().toString());
		return new Page<>(opened(office, sample, found.items()), found.next());
	}

	/**
	 * @throws Refusal not found; invalid; stale; conflict {@code sampling.closed},
	 * {@code sampling.own-verification}
	 */
	@Transactional
	Opened decide(Member office, SampleId id, ItemId itemId, Decision decision, ExpectedVersion version) {
		office.require(Role.OFFICE);
		Sample sample = this.samples.lock(office.tenant(), id).orElseThrow(Refusal::notFound);
		SampleItem item = this.items.find(office.tenant(), id, itemId).orElseThrow(Refusal::notFound);
		version.require(item.version());
		requireOpen(sample);
		DrawnHire hire = this.hires.read(item.unit(), List.of(item.moment())).getFirst();
		if (!this.deciders.decidedBy(item.unit(), office.subject(), List.of(hire.then().monthlyReturn())).isEmpty()) {
			throw Refusal.conflict("sampling.own-verification");
		}
		this.items.decide(office.tenant(), item, decision, office.subject(), this.clock.instant());
		this.events.publishEvent(new SamplingEvent.FindingRecorded(By.of(office), itemId, id, decision.finding()));
		SampleItem decided = this.items.find(office.tenant(), id, itemId).orElseThrow();
		return new Opened(decided, hire, false, true);
	}

	/**
	 * @throws Refusal not found; stale; conflict {@code sampling.closed},
	 * {@code sampling.findings-missing}
	 */
	@Transactional
	void close(Member office, SampleId id, ExpectedVersion version) {
		office.require(Role.OFFICE);
		Sample sample = this.samples.lock(office.tenant(), id).orElseThrow(Refusal::notFound);
		version.require(sample.version());
		requireOpen(sample);
		int pending = this.counts.bySample(office.tenant(), List.of(id)).getOrDefault(id, FindingCounts.NONE).pending();
		if (pending > 0) {
			throw Refusal.conflict("sampling.findings-missing", Map.of("count", pending));
		}
		this.samples.close(office.tenant(), sample, this.clock.instant());
		this.events.publishEvent(new SamplingEvent.Closed(By.of(office), id));
		this.events.publishEvent(new SampleAudited(office.district(), sample.from()));
	}

	private List<Opened> opened(Member office, Sample sample, List<SampleItem> items) {
		if (items.isEmpty()) {
			return List.of();
		}
		Map<ItemId, DrawnHire> drawn = new HashMap<>();
		Map<TenantId, Set<ReturnId>> mine = new HashMap<>();
		items.stream().collect(Collectors.groupingBy(SampleItem::unit)).forEach((unit, ofUnit) -> {
			List<DrawnHire> read = this.hires.read(unit, ofUnit.stream().map(SampleItem::moment).toList());
			for (int i = 0; i < ofUnit.size(); i++) {
				drawn.put(ofUnit.get(i).id(), read.get(i));
			}
			mine.put(unit, this.deciders.decidedBy(unit, office.subject(),
					read.stream().map((hire) -> hire.then().monthlyReturn()).distinct().toList()));
		});
		this.events.publishEvent(new SamplingEvent.RecordsSeen(By.of(office), sample.id(), items.getFirst().position(),
				items.getLast().position()));
		List<Opened> opened = new ArrayList<>();
		for (SampleItem item : items) {
			DrawnHire hire = Objects.requireNonNull(drawn.get(item.id()));
			boolean own = mine.getOrDefault(item.unit(), Set.of()).contains(hire.then().monthlyReturn());
			opened.add(new Opened(item, hire, own, sample.status() == SampleStatus.OPEN));
		}
		return opened;
	}

	private static void requireOpen(Sample sample) {
		if (sample.status() == SampleStatus.CLOSED) {
			throw Refusal.conflict("sampling.closed");
		}
	}

}
