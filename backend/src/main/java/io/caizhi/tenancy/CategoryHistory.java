package io.caizhi.tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.kernel.Refusal;

/**
 * The categories of a unit, each from a day on. It only grows at its end: what held
 * before the latest change keeps holding.
 *
 * @param entries the earliest first, never empty
 */
record CategoryHistory(List<Entry> entries) {

	CategoryHistory {
		entries = List.copyOf(entries);
	}

	/** The category from a day on. */
	record Entry(LocalDate from, UnitCategory category) {

	}

	/** Of a new unit. */
	static CategoryHistory beginning(UnitCategory category, LocalDate from, LocalDate today) {
		if (from.isAfter(today)) {
			throw Refusal.invalid("/validFrom", "category-not-begun");
		}
		return new CategoryHistory(List.of(new Entry(from, category)));
	}

	/**
	 * The history with another category from a day on. A change of the same day is
	 * replaced, and gone when the replacement is what held before.
	 * @throws Refusal invalid, when the day lies before the latest change
	 * ({@code category-decided}) or beyond the next year ({@code category-too-far}), or
	 * when nothing would change ({@code category-unchanged})
	 */
	CategoryHistory change(UnitCategory category, LocalDate from, LocalDate today) {
		Entry latest = this.entries.getLast();
		if (from.isBefore(latest.from())) {
			throw Refusal.invalid("/validFrom", "category-decided");
		}
		if (from.getYear() > today.getYear() + 1) {
			throw Refusal.invalid("/validFrom", "category-too-far");
		}
		if (category == latest.category()) {
			throw Refusal.invalid("/category", "category-unchanged");
		}
		List<Entry> changed = new ArrayList<>(this.entries);
		if (from.equals(latest.from())) {
			changed.removeLast();
		}
		if (changed.isEmpty() || changed.getLast().category() != category) {
			changed.add(new Entry(from, category));
		}
		return new CategoryHistory(changed);
	}

}
