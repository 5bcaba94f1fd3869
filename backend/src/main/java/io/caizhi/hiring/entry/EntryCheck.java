package io.caizhi.hiring.entry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireSorting;
import io.caizhi.hiring.HireSorting.Verdict;
import io.caizhi.hiring.importing.TypedHire;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.tenancy.Member;

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
		List<HireDraft> drafts = rows.stream().filter(Predicate.not(TypedHire::blank)).map(TypedHire::draft).toList();
		List<Verdict> sorted = new ArrayList<>();
		this.sorting.sort(reporter, enterprise, month, drafts, (place) -> false,
				(place, verdict) -> sorted.add(verdict));
		Iterator<Verdict> verdicts = sorted.iterator();
		List<Checked> checked = new ArrayList<>();
		for (TypedHire row : rows) {
			checked
				.add(row.blank() ? new Checked(Outcome.BLANK, List.of(), row.draft()) : checked(row, verdicts.next()));
		}
		return checked;
	}

	private static Checked checked(TypedHire row, Verdict verdict) {
		List<Fault> faults = row.wrong(verdict);
		Outcome outcome = !faults.isEmpty() ? Outcome.WRONG
				: (verdict instanceof HireSorting.Same) ? Outcome.SAME : Outcome.FRESH;
		return new Checked(outcome, faults, row.draft());
	}

}
