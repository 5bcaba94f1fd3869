package io.caizhi.hiring.entry;

import java.time.YearMonth;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireSorting;
import io.caizhi.hiring.HireSorting.Verdict;
import io.caizhi.hiring.importing.TypedHire;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Says what rows being typed would become, by the reading and the validation that a
 * workbook goes by; nothing is kept.
 */
@Service
class EntryCheck {

	private final HireSorting sorting;

	EntryCheck(HireSorting sorting) {
		this.sorting = sorting;
	}

	/** What a row would become. */
	enum Outcome {

		/** A hire of its own. */
		FRESH,
		/** Nothing, for the return says exactly this already. */
		SAME,
		/** Nothing before its faults are put right. */
		WRONG,
		/** Nothing, for nothing is in it. */
		BLANK

	}

	/**
	 * A row looked at.
	 *
	 * @param faults at {@code /field}
	 * @param understood what cannot be read is absent
	 */
	record Checked(Outcome outcome, List<Fault> faults, HireDraft understood) {

		@Override
		public String toString() {
			return "Checked " + this.outcome;
		}

	}

	/**
	 * The rows, in their order.
	 * @throws Refusal not found, when the person does not report for the enterprise;
	 * conflict, when hires cannot be entered in the return now, or not so many
	 */
	List<Checked> check(Member reporter, EnterpriseId enterprise, YearMonth month, TypedRows typed) {
		List<TypedHire> rows = typed.rows().stream().map(TypedRow::read).toList();
		List<TypedHire> filled = rows.stream().filter(Predicate.not(TypedHire::blank)).toList();
		Map<TypedHire, Verdict> verdicts = new IdentityHashMap<>();
		this.sorting.sort(reporter, enterprise, month, filled.stream().map(TypedHire::draft).toList(),
				(place) -> filled.get(place).unreadable(),
				(place, verdict) -> verdicts.put(filled.get(place), verdict));
		return rows.stream().map((row) -> checked(row, verdicts.get(row))).toList();
	}

	private static Checked checked(TypedHire row, @Nullable Verdict verdict) {
		if (verdict == null) {
			return new Checked(Outcome.BLANK, List.of(), row.draft());
		}
		List<Fault> faults = row.wrong(verdict);
		Outcome outcome = !faults.isEmpty() ? Outcome.WRONG
				: (verdict instanceof HireSorting.Same) ? Outcome.SAME : Outcome.FRESH;
		return new Checked(outcome, faults, row.draft());
	}

}
