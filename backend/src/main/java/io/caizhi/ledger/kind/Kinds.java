package io.caizhi.ledger.kind;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.ledger.kind.KindEvent.What;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of a district's ledgers, which its office adds and revises. */
@Service
public class Kinds {

	private final KindRepository repository;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Kinds(KindRepository repository, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
	}

	/** The newest version of each, by code. */
	public List<EntryKind> all(DistrictId district) {
		return this.repository.all(district.asTenant());
	}

	/**
	 * The newest version.
	 * @throws Refusal not found
	 */
	public EntryKind newest(DistrictId district, KindCode code) {
		return this.repository.find(district.asTenant(), code).orElseThrow(Refusal::notFound);
	}

	/**
	 * @throws Refusal not found
	 */
	public EntryKind version(DistrictId district, KindCode code, int version) {
		return this.repository.version(district.asTenant(), code, version).orElseThrow(Refusal::notFound);
	}

	/**
	 * Keeps everybody else from beginning many entries of a kind until the transaction
	 * ends.
	 */
	public void lock(DistrictId district, KindCode code) {
		this.repository.lock(district.asTenant(), code);
	}

	/**
	 * Adds a kind.
	 * @throws Refusal invalid; conflict {@code ledger.kind-taken}
	 */
	@Transactional
	EntryKind add(Member office, String code, KindForm form) {
		office.require(Role.OFFICE);
		if (!KindCode.spelt(code)) {
			throw Refusal.invalid("/code", "ledger.kind-code");
		}
		EntryKind kind = new EntryKind(new KindCode(code), 1, form);
		Set<KindCode> kinds = codes(office.district());
		kinds.add(kind.code());
		require(KindRules.faults(form, kinds, null, "/content"));
		try {
			this.repository.add(office.tenant(), kind, this.clock.instant(), office.subject());
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("ledger.kind-taken");
		}
		this.events
			.publishEvent(new KindEvent(office.district(), office.subject(), kind.code().value(), What.ADDED, 1));
		return kind;
	}

	/**
	 * Revises a kind. Entries keep the version that they were written in.
	 * @throws Refusal not found; stale; invalid; conflict {@code ledger.kind-unchanged}
	 */
	@Transactional
	EntryKind revise(Member office, KindCode code, KindForm form, String reason, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		EntryKind before = newest(office.district(), code);
		seen.require(before.version());
		require(KindRules.faults(form, codes(office.district()), before, "/content"));
		if (PersonalNumber.standsIn(reason)) {
			throw Refusal.invalid("/reason", "text.personal-number");
		}
		if (form.equals(before.content())) {
			throw Refusal.conflict("ledger.kind-unchanged");
		}
		EntryKind after = new EntryKind(code, before.version() + 1, form);
		this.repository.revise(office.tenant(), after, reason.strip(), this.clock.instant(), office.subject());
		this.events.publishEvent(
				new KindEvent(office.district(), office.subject(), code.value(), What.REVISED, after.version()));
		return after;
	}

	/**
	 * What the ready-made kind of this release has that the kind in force has not, since
	 * the office revises it itself; nothing of a kind that no release brings.
	 * @throws Refusal not found
	 */
	List<KindOffer.Difference> offered(Member office, KindCode code) {
		EntryKind own = newest(office.district(), code);
		return StandardKinds.all()
			.stream()
			.filter((standard) -> standard.code().equals(code))
			.findFirst()
			.map((standard) -> KindOffer.of(
					this.repository.brought(office.tenant(), code).map(EntryKind::content).orElse(null),
					standard.content(), own, codes(office.district())))
			.orElse(List.of());
	}

	private Set<KindCode> codes(DistrictId district) {
		return all(district).stream().map(EntryKind::code).collect(Collectors.toCollection(HashSet::new));
	}

	private static void require(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

}
