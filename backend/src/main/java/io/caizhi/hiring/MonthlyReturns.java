package io.caizhi.hiring;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

import io.caizhi.enterprise.Enterprise;
import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.HireValidation.Faulty;
import io.caizhi.hiring.HireValidation.Sound;
import io.caizhi.hiring.HiringEvent.By;
import io.caizhi.kernel.Burden;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.CollegeStudentRules;
import io.caizhi.plan.Period;
import io.caizhi.tenancy.Member;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an enterprise does with its monthly return: enters, corrects and removes hires,
 * and hands it in. Each changes the version of the return, so that whoever hands it in
 * hands in what they saw. Locks are taken in the order month, return, hires.
 */
@Service
public class MonthlyReturns {

	private static final String DOCUMENT = "/documentNumber";

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final ReturnPieces pieces;

	private final ReturnContents contents;

	private final HireChangeRepository changes;

	private final ReceiptRepository receipts;

	private final Fingerprints fingerprints;

	private final CollegeStudents college;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MonthlyReturns(Enterprises enterprises, AssessmentCalendar calendar, MonthlyReturnRepository returns,
			HireRepository hires, ReturnPieces pieces, ReturnContents contents, HireChangeRepository changes,
			ReceiptRepository receipts, Fingerprints fingerprints, CollegeStudents college,
			ApplicationEventPublisher events, Clock clock) {
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.returns = returns;
		this.hires = hires;
		this.pieces = pieces;
		this.contents = contents;
		this.changes = changes;
		this.receipts = receipts;
		this.fingerprints = fingerprints;
		this.college = college;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Hires that now stand in a return.
	 *
	 * @param period the month, held open meanwhile
	 * @param monthlyReturn as it stands with them
	 * @param entered in the order of the drafts
	 */
	public record Added(Enterprise enterprise, Period period, MonthlyReturn monthlyReturn, List<NewHire> entered) {

		public List<HireId> hires() {
			return this.entered.stream().map(NewHire::id).toList();
		}

		/** Of the return. */
		public int version() {
			return this.monthlyReturn.version();
		}

	}

	/**
	 * Enters hires, all or none.
	 * @throws Refusal invalid, with every fault of every draft at a JSON pointer that
	 * begins with the draft's index, such as {@code /3/documentNumber}; conflict, when
	 * the month is not open or the unit has the return
	 */
	@Transactional
	public Added add(Member member, EnterpriseId enterprise, YearMonth month, List<HireDraft> drafts) {
		return add(member, enterprise, month, drafts, (index) -> "/" + index);
	}

	/** Enters one hire; see {@link #add(Member, EnterpriseId, YearMonth, List)}. */
	@Transactional
	public Added add(Member member, EnterpriseId enterprise, YearMonth month, HireDraft draft) {
		return add(member, enterprise, month, List.of(draft), (index) -> "");
	}

	/**
	 * Enters the hires that are new by a sorting; see
	 * {@link #add(Member, EnterpriseId, YearMonth, List)}.
	 * @param stored is told how many are stored so far
	 */
	@Transactional
	public int add(Member member, EnterpriseId enterprise, YearMonth month, HireSorting.Sorting sorted,
			IntConsumer stored) {
		Enterprise own = this.enterprises.reportedBy(member, enterprise);
		return enter(member, own, month, sorted.fresh(), sorted.burden(), (index) -> "/" + index, stored).hires()
			.size();
	}

	/**
	 * Enters hires, all or none; see {@link #add(Member, EnterpriseId, YearMonth, List)}.
	 * @param places where faults of the draft of an index are said to be
	 */
	@Transactional
	public Added add(Member member, EnterpriseId enterprise, YearMonth month, List<HireDraft> drafts,
			IntFunction<String> places) {
		Enterprise own = this.enterprises.reportedBy(member, enterprise);
		List<NewHire> entered = validated(member, month, drafts, places);
		Burden cost = drafts.stream().map(HireBurden::typed).reduce(Burden.NONE, Burden::plus);
		return enter(member, own, month, entered, cost, places, (count) -> {
		});
	}

	private Added enter(Member member, Enterprise enterprise, YearMonth month, List<NewHire> entered, Burden cost,
			IntFunction<String> places, IntConsumer stored) {
		Period period = this.calendar.requireOpen(member.district(), month);
		MonthlyReturn seen = this.returns.lockOrBegin(member.tenant(), member.district(), enterprise.id(), month);
		MonthlyReturn edited = seen.edit();
		requireOncePerReturn(member, seen, entered, places);
		for (int start = 0; start < entered.size(); start += ReturnPieces.PIECE) {
			List<NewHire> piece = entered.subList(start, Math.min(start + ReturnPieces.PIECE, entered.size()));
			storing(places.apply(start), () -> this.hires.insert(member.tenant(), member.district(), enterprise.id(),
					seen.id(), member.subject(), piece));
			stored.accept(start + piece.size());
		}
		if (!this.returns.grow(member.tenant(), edited, seen.version(), entered.size(), cost)) {
			throw Refusal.conflict("return.full", Map.of("maximum", MonthlyReturn.MAXIMUM_HIRES));
		}

		this.events.publishEvent(new HiringEvent.HiresAdded(By.of(member), seen.id(), entered.size()));
		return new Added(enterprise, period, edited, entered);
	}

	/**
	 * Enters a hire anew; a document number left out stays as it was.
	 * @throws Refusal not found, when the return has no such row; stale, when the row has
	 * changed
	 */
	@Transactional
	public void correct(Member member, EnterpriseId enterprise, YearMonth month, HireId hire, HireDraft draft,
			ExpectedVersion version) {
		this.enterprises.reportedBy(member, enterprise);
		Hire known = requireHire(member, enterprise, month, hire);
		HireWindow window = window(member, month, List.of(draft));
		HireFacts facts = switch (HireValidation.check(draft, known.facts().document(), window, "")) {
			case Sound sound -> sound.facts();
			case Faulty faulty -> throw Refusal.invalid(faulty.faults());
		};

		MonthlyReturn seen = lockToEdit(member, enterprise, month);
		MonthlyReturn edited = seen.edit();
		Hire current = requireUndecided(member, seen, hire, version);
		this.hires.archive(member.tenant(), hire, this.clock.instant());
		storing("", () -> this.hires.correct(member.tenant(), entered(member, hire, facts, rules(member)),
				member.subject(), version.value()));
		this.returns.update(member.tenant(), edited, seen.version(), HireBurden.changed(current.facts(), facts, draft));

		this.events.publishEvent(new HiringEvent.HireCorrected(By.of(member), hire));
	}

	/**
	 * Takes out a hire. One that was verified is only marked, and counts until the unit
	 * has verified that it goes.
	 */
	@Transactional
	public void remove(Member member, EnterpriseId enterprise, YearMonth month, HireId hire, ExpectedVersion version) {
		this.enterprises.reportedBy(member, enterprise);
		requireHire(member, enterprise, month, hire);

		MonthlyReturn seen = lockToEdit(member, enterprise, month);
		MonthlyReturn edited = seen.edit();
		Hire current = requireUndecided(member, seen, hire, version);
		if (current.everVerified()) {
			this.hires.archive(member.tenant(), hire, this.clock.instant());
			this.changes.withdraw(member.tenant(), hire, member.subject(), version.value());
		}
		else {
			this.hires.delete(member.tenant(), hire, version.value());
		}
		this.returns.update(member.tenant(), edited, seen.version());

		this.events.publishEvent(current.everVerified() ? new AmendmentEvent.HireWithdrawn(By.of(member), hire)
				: new HiringEvent.HireRemoved(By.of(member), hire));
	}

	/**
	 * Hands in the return exactly as the version seen, and acknowledges it.
	 * @param nil whether it says that there were no hires
	 */
	@Transactional
	public Receipt submit(Member member, EnterpriseId enterprise, YearMonth month, boolean nil,
			ExpectedVersion version) {
		this.enterprises.reportedBy(member, enterprise);

		this.calendar.requireOpen(member.district(), month);
		MonthlyReturn seen = this.returns.lockOrBegin(member.tenant(), member.district(), enterprise, month);
		version.require(seen.version());
		ReturnContents.Content content = this.contents.read(member, seen);
		Instant now = this.clock.instant();
		MonthlyReturn submitted = seen.submit(nil, content.counts(), now);

		this.hires.submit(member.tenant(), seen.id());
		this.returns.update(member.tenant(), submitted, seen.version(), nil ? Burden.ofEntry(1, 0) : Burden.NONE);
		Receipt receipt = receipt(submitted, content, now);
		this.receipts.insert(member.tenant(), seen.id(), receipt, member.subject());

		this.events.publishEvent(new HiringEvent.ReturnSubmitted(By.of(member), seen.id(), receipt));
		return receipt;
	}

	private MonthlyReturn lockToEdit(Member member, EnterpriseId enterprise, YearMonth month) {
		this.calendar.requireOpen(member.district(), month);
		return this.returns.lock(member.tenant(), enterprise, month).orElseThrow(Refusal::notFound);
	}

	private Hire requireHire(Member member, EnterpriseId enterprise, YearMonth month, HireId hire) {
		return this.returns.find(member.tenant(), enterprise, month)
			.flatMap((stored) -> this.hires.find(member.tenant(), stored.id(), hire))
			.orElseThrow(Refusal::notFound);
	}

	private Hire requireUndecided(Member member, MonthlyReturn locked, HireId hire, ExpectedVersion version) {
		Hire current = this.hires.find(member.tenant(), locked.id(), hire).orElseThrow(Refusal::notFound);
		version.require(current.version());
		if (current.status() == HireStatus.VERIFIED && locked.status() != ReturnStatus.AMENDING) {
			throw Refusal.conflict("hire.verified");
		}
		return current;
	}

	private List<NewHire> validated(Member member, YearMonth month, List<HireDraft> drafts,
			IntFunction<String> places) {
		HireWindow window = window(member, month, drafts);
		CollegeStudentRules rules = rules(member);
		List<NewHire> entered = new ArrayList<>();
		List<Fault> faults = new ArrayList<>();
		for (int i = 0; i < drafts.size(); i++) {
			switch (HireValidation.check(drafts.get(i), null, window, places.apply(i))) {
				case Sound sound -> entered.add(entered(member, HireId.next(), sound.facts(), rules));
				case Faulty faulty -> faults.addAll(faulty.faults());
			}
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
		return entered;
	}

	/** By what hires of the member's district are judged. */
	CollegeStudentRules rules(Member member) {
		return this.college.rules(member.district());
	}

	NewHire entered(Member member, HireId id, HireFacts facts, CollegeStudentRules rules) {
		return new NewHire(id, facts, this.fingerprints.document(member.district(), facts.document()),
				CollegeStudents.matches(rules, facts));
	}

	/** When hires of the return must have happened, for these drafts. */
	HireWindow window(Member member, YearMonth month, List<HireDraft> drafts) {
		return HireWindow.of(month, ChinaTime.day(this.clock.instant()), drafts,
				(hired) -> this.calendar.assessmentYear(member.district(), hired));
	}

	/**
	 * Names the drafts whose persons stand in the return already, or twice in the drafts.
	 * One alone is told by the key when it is stored.
	 */
	private void requireOncePerReturn(Member member, MonthlyReturn seen, List<NewHire> entered,
			IntFunction<String> places) {
		if (entered.size() <= 1) {
			return;
		}
		Set<String> persons = new HashSet<>(
				this.pieces.present(member.tenant(), seen.id(), entered.stream().map(NewHire::fingerprint).toList()));
		List<Fault> faults = new ArrayList<>();
		for (int i = 0; i < entered.size(); i++) {
			if (!persons.add(HexFormat.of().formatHex(entered.get(i).fingerprint()))) {
				faults.add(new Fault(places.apply(i) + DOCUMENT, "document.already-in-return"));
			}
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

	/**
	 * The unique key has the last word on who stands in a return.
	 * @param place where the first of what is written is said to be
	 */
	private static void storing(String place, Runnable write) {
		try {
			write.run();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.invalid(place + DOCUMENT, "document.already-in-return");
		}
	}

	private static Receipt receipt(MonthlyReturn submitted, ReturnContents.Content content, Instant now) {
		long id = Identifiers.next();
		return new Receipt(id, Receipt.number(submitted.month(), id), now, submitted.enterprise(), submitted.month(),
				content.counts().hires(), content.digest(), submitted.version());
	}

}
