package io.caizhi.hiring;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.HireValidation.Faulty;
import io.caizhi.hiring.HireValidation.Sound;
import io.caizhi.kernel.Burden;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.CollegeStudentRules;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each of many drafts would become in a return, by the validation that
 * {@link MonthlyReturns#add} goes by; nothing is entered.
 */
@Service
@Transactional(readOnly = true)
public class HireSorting {

	/** Hires in one return at most. */
	public static final int MAXIMUM_HIRES = MonthlyReturn.MAXIMUM_HIRES;

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final MonthlyReturns monthlyReturns;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final ReturnPieces pieces;

	private final Clock clock;

	HireSorting(Enterprises enterprises, AssessmentCalendar calendar, MonthlyReturns monthlyReturns,
			MonthlyReturnRepository returns, HireRepository hires, ReturnPieces pieces, Clock clock) {
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.monthlyReturns = monthlyReturns;
		this.returns = returns;
		this.hires = hires;
		this.pieces = pieces;
		this.clock = clock;
	}

	/** What a draft would become. */
	public sealed interface Verdict {

	}

	/** A row of its own. */
	public record Fresh() implements Verdict {

	}

	/** Nothing, for the return says exactly this already. */
	public record Same() implements Verdict {

	}

	/**
	 * Nothing, for it cannot be stored.
	 *
	 * @param faults at {@code /field}
	 */
	public record Wrong(List<Fault> faults) implements Verdict {

	}

	/**
	 * @throws Refusal not found, when the person does not report for the enterprise;
	 * conflict, when hires cannot be entered in the return now
	 */
	public void requireEditable(Member member, EnterpriseId enterprise, YearMonth month) {
		this.enterprises.reportedBy(member, enterprise);
		switch (this.calendar.period(member.district(), month).state(this.clock.instant())) {
			case NOT_BEGUN -> throw Refusal.conflict("month.not-begun");
			case CLOSED -> throw Refusal.conflict("month.closed");
			case OPEN -> this.returns.find(member.tenant(), enterprise, month).ifPresent(MonthlyReturn::edit);
		}
	}

	/**
	 * The hires of many drafts that would be rows of their own, ready to be entered by
	 * {@link MonthlyReturns#add(Member, EnterpriseId, YearMonth, Sorting, java.util.function.IntConsumer)}.
	 */
	public static final class Sorting {

		private final List<NewHire> fresh = new ArrayList<>();

		private Burden burden = Burden.NONE;

		private Sorting() {
		}

		List<NewHire> fresh() {
			return this.fresh;
		}

		/** What they cost, as rows of a file. */
		Burden burden() {
			return this.burden;
		}

		private void add(NewHire hire, HireDraft draft) {
			this.fresh.add(hire);
			this.burden = this.burden.plus(HireBurden.imported(draft));
		}

		/** How many they are. */
		public int size() {
			return this.fresh.size();
		}

	}

	/** Is told the verdict on each draft, by its place. */
	public interface Judged {

		void is(int place, Verdict verdict);

	}

	/**
	 * Sorts the drafts, in their order. What is kept of each is little.
	 * @param unusable tells the places of drafts that are wrong whatever they say
	 * @throws Refusal as {@link #requireEditable}, and conflict when the return would
	 * hold too many
	 */
	public Sorting sort(Member member, EnterpriseId enterprise, YearMonth month, List<HireDraft> drafts,
			IntPredicate unusable, Judged judged) {
		requireEditable(member, enterprise, month);
		@Nullable MonthlyReturn stored = this.returns.find(member.tenant(), enterprise, month).orElse(null);
		HireWindow window = this.monthlyReturns.window(member, month, drafts);
		CollegeStudentRules rules = this.monthlyReturns.rules(member);
		Map<String, HireFacts> seen = new HashMap<>();
		Sorting sorting = new Sorting();
		for (int start = 0; start < drafts.size(); start += ReturnPieces.PIECE) {
			sortPiece(new Piece(member, stored, window, rules, start, unusable), drafts, seen, sorting, judged);
		}
		int present = (stored != null) ? this.hires.count(member.tenant(), stored.id()) : 0;
		if (present + sorting.size() > MAXIMUM_HIRES) {
			throw Refusal.conflict("return.full", Map.of("maximum", MAXIMUM_HIRES));
		}
		return sorting;
	}

	private void sortPiece(Piece piece, List<HireDraft> drafts, Map<String, HireFacts> seen, Sorting sorting,
			Judged judged) {
		int end = Math.min(piece.start() + ReturnPieces.PIECE, drafts.size());
		List<@Nullable NewHire> sound = new ArrayList<>();
		List<Verdict> verdicts = new ArrayList<>();
		for (HireDraft draft : drafts.subList(piece.start(), end)) {
			switch (HireValidation.check(draft, null, piece.window(), "")) {
				case Sound(HireFacts facts) when !piece.unusable().test(piece.start() + verdicts.size()) -> {
					sound.add(this.monthlyReturns.entered(piece.member(), HireId.next(), facts, piece.rules()));
					verdicts.add(new Fresh());
				}
				case Sound unusable -> {
					sound.add(null);
					verdicts.add(new Wrong(List.of()));
				}
				case Faulty(List<Fault> faults) -> {
					sound.add(null);
					verdicts.add(new Wrong(faults));
				}
			}
		}
		Map<String, HireFacts> present = (piece.stored() != null)
				? this.pieces.facts(piece.member().tenant(), piece.stored().id(),
						sound.stream()
							.filter(Objects::nonNull)
							.map((hire) -> Objects.requireNonNull(hire).fingerprint())
							.toList())
				: Map.of();
		for (int i = 0; i < verdicts.size(); i++) {
			NewHire hire = sound.get(i);
			Verdict verdict = (hire != null) ? verdict(hire, present, seen) : verdicts.get(i);
			if (hire != null && verdict instanceof Fresh) {
				sorting.add(hire, drafts.get(piece.start() + i));
			}
			judged.is(piece.start() + i, verdict);
		}
	}

	private static Verdict verdict(NewHire hire, Map<String, HireFacts> present, Map<String, HireFacts> seen) {
		String person = HexFormat.of().formatHex(hire.fingerprint());
		HireFacts known = present.get(person);
		if (known == null) {
			known = seen.putIfAbsent(person, hire.facts());
		}
		if (known == null) {
			return new Fresh();
		}
		return known.equals(hire.facts()) ? new Same()
				: new Wrong(List.of(new Fault("/documentNumber", "document.already-in-return")));
	}

	/**
	 * Some of the drafts, and what they are judged by.
	 */
	private record Piece(Member member, @Nullable MonthlyReturn stored, HireWindow window, CollegeStudentRules rules,
			int start, IntPredicate unusable) {

	}

}
