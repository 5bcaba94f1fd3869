package io.caizhi.hiring.correction;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.hiring.CorrectableHires;
import io.caizhi.hiring.CorrectableHires.Correctable;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a unit does with its correction orders, how they are read, and which were booked.
 * The effect on the figures is foreseen by making the correction and undoing it.
 * Forgotten hires need no order: a late return counts them.
 */
@Service
public class Corrections {

	private final CorrectionRepository repository;

	private final CorrectionEffectRepository effects;

	private final CorrectableHires hires;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Corrections(CorrectionRepository repository, CorrectionEffectRepository effects, CorrectableHires hires,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.effects = effects;
		this.hires = hires;
		this.events = events;
		this.clock = clock;
	}

	/** An order with what it moves. */
	record Effective(CorrectionOrder order, List<CorrectionEffect> effects) {

	}

	/**
	 * What an official wants a hire to say.
	 *
	 * @param after the hire is to go, if absent
	 */
	record Wish(@Nullable HireDraft after, String reason) {

		@Override
		public String toString() {
			return "Wish";
		}

	}

	/**
	 * What was corrected by orders booked in a month, in the order of their numbers: the
	 * errata of that month's bulletin, and what moved figures that had been published.
	 */
	@Transactional(readOnly = true)
	public List<BookedCorrection> booked(DistrictScope scope, YearMonth month) {
		return effective(this.repository.booked(scope, month)).stream().map(BookedCorrection::of).toList();
	}

	/**
	 * What corrected these months from outside of them: orders booked in a later month,
	 * in the order of their numbers.
	 * @param after approved later than this
	 * @param until approved by then
	 */
	@Transactional(readOnly = true)
	public List<BookedCorrection> corrected(DistrictScope scope, YearMonth first, YearMonth last, Instant after,
			Instant until) {
		return effective(this.repository.corrected(scope, first, last, after, until)).stream()
			.map(BookedCorrection::of)
			.toList();
	}

	/**
	 * Begins an order.
	 * @throws Refusal not found, without such a hire; conflict, when it counts in no
	 * closed month, when another order on it is under way, or when nothing would change;
	 * invalid
	 */
	@Transactional
	Effective draft(Member official, HireId hire, Wish wish) {
		official.require(Role.OFFICIAL);
		Correctable correctable = this.hires.find(official.tenant(), official.district(), hire);
		if (this.repository.underWay(official.tenant(), hire)) {
			throw Refusal.conflict("correction.under-way");
		}
		String reason = reason(wish.reason());
		CorrectionOrder order = new CorrectionOrder(CorrectionId.next(), official.tenant(), CorrectionNames.UNKNOWN,
				correctable.enterprise(), hire, correctable.version(), correctable.month(), correctable.facts(),
				complete(correctable, wish.after(), correctable.facts().documentNumber()), reason,
				CorrectionStatus.DRAFT, null, official.subject(), this.clock.instant(), null, null, null, null, null,
				1);
		this.repository.insert(official.tenant(), official.district(), order);
		return foreseen(official, order, correctable, CorrectionEvent.Kind.DRAFTED);
	}

	/**
	 * Writes a draft anew, from what the hire says now. A document's number left out
	 * stays as the draft has it.
	 * @throws Refusal as {@link #draft}; stale
	 */
	@Transactional
	Effective revise(Member official, CorrectionId id, Wish wish, ExpectedVersion seen) {
		CorrectionOrder current = lock(official, id, seen);
		Correctable correctable = this.hires.find(official.tenant(), official.district(), current.hire());
		HireDraft drafted = current.after();
		CorrectionOrder revised = current.revise(correctable.version(), correctable.month(), correctable.facts(),
				complete(correctable, wish.after(),
						((drafted != null) ? drafted : correctable.facts()).documentNumber()),
				reason(wish.reason()), official.subject(), this.clock.instant());
		this.repository.update(official.tenant(), revised, current.version());
		return foreseen(official, revised, correctable, CorrectionEvent.Kind.REVISED);
	}

	/**
	 * Hands a draft in to the office; it gets its number.
	 * @throws Refusal conflict {@code correction.hire-changed}, when the hire says
	 * another thing by now
	 */
	@Transactional
	Effective submit(Member official, CorrectionId id, ExpectedVersion seen) {
		CorrectionOrder current = lock(official, id, seen);
		Correctable correctable = this.hires.find(official.tenant(), official.district(), current.hire());
		if (correctable.version() != current.hireVersion()) {
			throw Refusal.conflict("correction.hire-changed");
		}
		Instant now = this.clock.instant();
		CorrectionOrder submitted = current
			.submit(this.repository.next(official.district().asTenant(), ChinaTime.day(now).getYear()), now);
		this.repository.update(official.tenant(), submitted, current.version());
		return foreseen(official, submitted, correctable, CorrectionEvent.Kind.SUBMITTED);
	}

	/** Gives an order up that was not decided on. */
	@Transactional
	Effective withdraw(Member official, CorrectionId id, ExpectedVersion seen) {
		CorrectionOrder current = lock(official, id, seen);
		CorrectionOrder withdrawn = current.withdraw();
		this.repository.update(official.tenant(), withdrawn, current.version());
		this.events.publishEvent(CorrectionEvent.of(official, withdrawn, CorrectionEvent.Kind.WITHDRAWN));
		return effective(withdrawn);
	}

	/**
	 * An order of the own unit, or for the office one handed in by any.
	 * @throws Refusal not found, otherwise
	 */
	@Transactional(readOnly = true)
	Effective find(Member member, CorrectionId id) {
		return effective((member.is(Role.OFFICIAL) ? this.repository.find(member.tenant(), id)
				: this.repository.find(member.districtScope(), id))
			.orElseThrow(Refusal::notFound));
	}

	/**
	 * The orders of the own unit, or those handed in all over the district, newest first.
	 * @param booked only those booked in that month, whose bulletin carries the erratum
	 */
	@Transactional(readOnly = true)
	Page<Effective> page(Member member, @Nullable CorrectionStatus status, @Nullable YearMonth booked,
			PageRequest page) {
		List<CorrectionOrder> orders = member.is(Role.OFFICIAL)
				? this.repository.page(member.tenant(), status, booked, page)
				: this.repository.page(member.districtScope(), status, booked, page);
		return Page.of(effective(orders), page.limit(), (order) -> order.order().id().toString());
	}

	Effective effective(CorrectionOrder order) {
		return effective(List.of(order)).getFirst();
	}

	private List<Effective> effective(List<CorrectionOrder> orders) {
		Map<CorrectionId, List<CorrectionEffect>> effects = orders.stream()
			.collect(Collectors.groupingBy(CorrectionOrder::unit,
					Collectors.mapping(CorrectionOrder::id, Collectors.toList())))
			.entrySet()
			.stream()
			.flatMap((unit) -> this.effects.of(unit.getKey(), unit.getValue()).entrySet().stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return orders.stream()
			.map((order) -> new Effective(order, effects.getOrDefault(order.id(), List.of())))
			.toList();
	}

	private CorrectionOrder lock(Member official, CorrectionId id, ExpectedVersion seen) {
		official.require(Role.OFFICIAL);
		CorrectionOrder current = this.repository.lock(official.tenant(), id).orElseThrow(Refusal::notFound);
		seen.require(current.version());
		return current;
	}

	private Effective foreseen(Member official, CorrectionOrder order, Correctable correctable,
			CorrectionEvent.Kind kind) {
		List<CorrectionEffect> foreseen = CorrectionEffect.of(this.hires.preview(official.tenant(), official.district(),
				correctable, order.after(), official.subject()));
		this.effects.replace(official.tenant(), order.id(), foreseen);
		this.events.publishEvent(CorrectionEvent.of(official, order, kind));
		return new Effective(this.repository.find(official.tenant(), order.id()).orElseThrow(), foreseen);
	}

	/**
	 * @param number the document's number where it is left out
	 */
	private static @Nullable HireDraft complete(Correctable correctable, @Nullable HireDraft after,
			@Nullable String number) {
		if (after == null) {
			return null;
		}
		HireDraft before = correctable.facts();
		HireDraft complete = (after.documentNumber() != null) ? after
				: new HireDraft(after.name(), after.documentKind(), number, after.gender(), after.education(),
						after.student(), after.graduatedOn(), after.school(), after.major(), after.position(),
						after.hiredOn(), after.leftOn(), after.channel(), after.event(), after.contract(),
						after.insured(), after.informed());
		if (CorrectionFacts.changed(before, complete).isEmpty()) {
			throw Refusal.conflict("correction.nothing-changed");
		}
		return complete;
	}

	static String reason(String text) {
		if (PersonalNumber.standsIn(text)) {
			throw Refusal.invalid("/reason", "text.personal-number");
		}
		return text.strip();
	}

}
