package io.caizhi.plan;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;

/**
 * The exceptions of one year 工作日历: as the office published them, otherwise as the State
 * Council announced them.
 *
 * @param days in their order
 * @param version counts what the office published; 0 while it has published nothing
 */
record WorkCalendar(int year, List<CalendarDay> days, int version) {

	/** Since when a year without exceptions is something to see to. */
	private static final int WARNING_DAYS = 30;

	WorkCalendar {
		days = List.copyOf(days);
	}

	/** Nobody knows the year yet: weekends only. */
	boolean provisional() {
		return this.version == 0 && this.days.isEmpty();
	}

	/** Whether the year is needed soon, and nobody knows it yet. */
	boolean due(LocalDate today) {
		return provisional() && today.getYear() <= this.year
				&& !Year.of(this.year).atDay(1).minusDays(WARNING_DAYS).isAfter(today);
	}

	/**
	 * The next version, with these days instead.
	 * @throws Refusal invalid, when a day lies in another year or stands there twice
	 */
	WorkCalendar publish(List<CalendarDay> published) {
		List<Fault> faults = new ArrayList<>();
		Set<LocalDate> seen = new HashSet<>();
		for (int i = 0; i < published.size(); i++) {
			LocalDate day = published.get(i).day();
			if (day.getYear() != this.year) {
				faults.add(new Fault("/days/" + i + "/day", "working-day.other-year"));
			}
			else if (!seen.add(day)) {
				faults.add(new Fault("/days/" + i + "/day", "working-day.twice"));
			}
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
		List<CalendarDay> ordered = published.stream()
			.map((day) -> new CalendarDay(day.day(), day.working(), day.name().strip()))
			.sorted(Comparator.comparing(CalendarDay::day))
			.toList();
		return new WorkCalendar(this.year, ordered, this.version + 1);
	}

}
