package io.caizhi.bulletin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.bulletin.Bulletin.Published;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.Wording;
import io.caizhi.scoring.inventory.Errata;
import io.caizhi.scoring.inventory.Erratum;
import io.caizhi.scoring.inventory.InventoryId;
import io.caizhi.scoring.inventory.PublishedInventories;
import io.caizhi.scoring.inventory.PublishedInventory;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.TenantNames;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a bulletin comes about: drafted from a published inventory, written on, published
 * for good, acknowledged.
 */
@Service
class Bulletins {

	/** Under whose name a district's bulletins go out. */
	private static final String ISSUER = "人才工作领导小组办公室";

	/** Days from now within which an acknowledgement can be asked for. */
	private static final int FURTHEST = 366;

	private final BulletinRepository repository;

	private final AddresseeRepository addressees;

	private final BulletinRuleBook rules;

	private final PersonalDataCheck check;

	private final PublishedInventories inventories;

	private final Errata errata;

	private final Units units;

	private final TenantNames names;

	private final Wording wording;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Bulletins(BulletinRepository repository, AddresseeRepository addressees, BulletinRuleBook rules,
			PersonalDataCheck check, PublishedInventories inventories, Errata errata, Units units, TenantNames names,
			Wording wording, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.addressees = addressees;
		this.rules = rules;
		this.check = check;
		this.inventories = inventories;
		this.errata = errata;
		this.units = units;
		this.names = names;
		this.wording = wording;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Drafts one by the rules in force, addressed to every unit that was assessed.
	 * @throws Refusal not found, without such an inventory; conflict
	 * {@code inventory.not-published}
	 */
	@Transactional
	Bulletin draft(Member office, InventoryId inventory) {
		office.require(Role.OFFICE);
		PublishedInventory published = this.inventories.of(office, inventory);
		Instant now = now();
		List<Erratum> untold = this.errata.published(office.districtScope(),
				this.repository.errataToldUntil(office.tenant()).orElse(Instant.EPOCH), now);
		BulletinRules inForce = this.rules.of(office).rules();
		Drafting drafting = new Drafting(published, told(untold), inForce, this.wording);
		Bulletin draft = new Bulletin(BulletinId.next(), inventory, published.month(), this.names.of(office) + ISSUER,
				drafting.title(), ChinaTime.day(now).plusDays(inForce.acknowledgeDays()), drafting.blocks(),
				Snapshot.of(published, untold), drafting.words(), now, null, 1);
		this.repository.insert(office.tenant(), draft, inForce.errata());
		this.repository.keepNames(office.tenant(), draft.id(), this.check.names(office.districtScope(), draft));
		this.addressees.replace(office.tenant(), draft.id(),
				published.units()
					.stream()
					.map((unit) -> new Addressee(unit.id(), unit.code(), unit.name(), null, null))
					.toList());
		tell(office, draft, BulletinEvent.Kind.DRAFTED);
		return draft;
	}

	/**
	 * @throws Refusal not found; stale; invalid; conflict {@code bulletin.published}
	 */
	@Transactional
	Bulletin revise(Member office, BulletinId id, BulletinForm form, ExpectedVersion seen) {
		Bulletin current = toMove(office, id, seen);
		Map<String, Unit> known = this.units.all(office.districtScope())
			.stream()
			.collect(Collectors.toMap(Unit::code, Function.identity()));
		List<Fault> faults = faults(form, new Figures(current.figures()), known, ChinaTime.day(now()));
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
		Bulletin revised = current.revise(form.title().strip(), form.acknowledgeBy(), form.blocks());
		this.repository.update(office.tenant(), revised);
		this.repository.keepNames(office.tenant(), id, this.check.names(office.districtScope(), revised));
		this.addressees.replace(office.tenant(), id, form.addressees().stream().distinct().map((code) -> {
			Unit unit = known.get(code);
			return new Addressee(unit.id(), unit.code(), unit.name(), null, null);
		}).toList());
		tell(office, revised, BulletinEvent.Kind.REVISED);
		return revised;
	}

	/**
	 * Drops a draft.
	 * @throws Refusal not found; stale; conflict {@code bulletin.published}
	 */
	@Transactional
	void discard(Member office, BulletinId id, ExpectedVersion seen) {
		Bulletin current = toMove(office, id, seen);
		this.addressees.replace(office.tenant(), id, List.of());
		this.repository.delete(office.tenant(), current);
		tell(office, current, BulletinEvent.Kind.DISCARDED);
	}

	/**
	 * Numbers and freezes it; from now on whom it is addressed to reads it.
	 * @throws Refusal not found; stale; conflict {@code bulletin.published},
	 * {@code bulletin.no-addressee}, {@code bulletin.acknowledge-by-past} or, while
	 * anything is left that must not leave the house, {@code bulletin.personal-data}
	 */
	@Transactional
	Bulletin publish(Member office, BulletinId id, ExpectedVersion seen) {
		Bulletin current = toMove(office, id, seen);
		List<String> to = this.addressees.of(office.tenant(), id).stream().map(Addressee::name).toList();
		if (to.isEmpty()) {
			throw Refusal.conflict("bulletin.no-addressee");
		}
		Instant now = now();
		if (current.overdue(now)) {
			throw Refusal.conflict("bulletin.acknowledge-by-past");
		}
		Set<String> names = this.check.names(office.districtScope(), current); // somebody
																				// may
																				// have
																				// been
																				// hired
																				// since
		List<Finding> findings = PersonalDataCheck.findings(current, this.rules.of(office).rules(), names);
		if (!findings.isEmpty()) {
			throw Refusal.conflict("bulletin.personal-data", Map.of("count", findings.size()));
		}
		LocalDate today = ChinaTime.day(now);
		int number = this.repository.next(office.tenant(), today.getYear());
		byte[] frozen = BulletinPaper.numbered(current, today.getYear(), number, today, to).frozen();
		Bulletin published = current.publish(
				new Published(today.getYear(), number, frozen, BulletinPaper.digest(frozen), now, office.subject()));
		this.repository.publish(office.tenant(), published);
		tell(office, published, BulletinEvent.Kind.PUBLISHED);
		return published;
	}

	/**
	 * Signs for the official's unit. Who signed first stays.
	 * @throws Refusal not found, unless it is out and goes to the unit
	 */
	@Transactional
	Bulletin acknowledge(Member official, BulletinId id, String name) {
		official.require(Role.OFFICIAL);
		Bulletin bulletin = this.repository.find(official.district().asTenant(), id)
			.filter((found) -> found.state() == BulletinState.PUBLISHED)
			.filter((found) -> this.addressees.of(official.district().asTenant(), id)
				.stream()
				.anyMatch((addressee) -> addressee.unit().equals(official.tenant())))
			.orElseThrow(Refusal::notFound);
		if (this.addressees.acknowledge(official.district().asTenant(), id, official.tenant(), now(),
				official.subject(), name.strip())) {
			tell(official, bulletin, BulletinEvent.Kind.ACKNOWLEDGED);
		}
		return bulletin;
	}

	/**
	 * What is to be taken out before a draft can be published, by the rules as they are
	 * now and the names as they were when it was last written.
	 */
	List<Finding> findings(Member office, Bulletin draft) {
		Set<String> names = this.repository.names(office.tenant(), draft.id())
			.orElseGet(() -> this.check.names(office.districtScope(), draft));
		return PersonalDataCheck.findings(draft, this.rules.of(office).rules(), names);
	}

	/**
	 * What of the errata every unit may read, with figures as a bulletin refers to them.
	 */
	private List<String> told(List<Erratum> errata) {
		return errata.stream()
			.flatMap((erratum) -> this.errata
				.forAll(erratum,
						(line, side, figure) -> (figure != null)
								? Figure.reference(Snapshot.erratum(erratum, line, side)) : Snapshot.NONE)
				.stream())
			.map(Erratum.Paragraph::zh)
			.toList();
	}

	private Bulletin toMove(Member office, BulletinId id, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		Bulletin current = this.repository.lock(office.tenant(), id).orElseThrow(Refusal::notFound);
		seen.require(current.version());
		current.requireDraft();
		return current;
	}

	private static List<Fault> faults(BulletinForm form, Figures figures, Map<String, Unit> units, LocalDate today) {
		List<Fault> faults = new ArrayList<>();
		if (form.title().contains("{{")) {
			faults.add(new Fault("/title", "bulletin.title-figure"));
		}
		if (Math.abs(ChronoUnit.DAYS.between(today, form.acknowledgeBy())) > FURTHEST) {
			faults.add(new Fault("/acknowledgeBy", "bulletin.acknowledge-by"));
		}
		for (int i = 0; i < form.blocks().size(); i++) {
			Block block = form.blocks().get(i);
			if (!block.whole()) {
				faults.add(new Fault("/blocks/" + i, "bulletin.block"));
			}
			else if (!block.texts().stream().allMatch(figures::knows)) {
				faults.add(new Fault("/blocks/" + i, "bulletin.figure"));
			}
		}
		for (int i = 0; i < form.addressees().size(); i++) {
			if (!units.containsKey(form.addressees().get(i))) {
				faults.add(new Fault("/addressees/" + i, "bulletin.unit"));
			}
		}
		return faults;
	}

	private void tell(Member member, Bulletin bulletin, BulletinEvent.Kind kind) {
		this.events.publishEvent(BulletinEvent.of(member, bulletin, kind));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
