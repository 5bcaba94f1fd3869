package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import io.caizhi.kernel.DistrictId;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.DistrictYears;
import io.caizhi.plan.Period;
import org.jspecify.annotations.Nullable;

/**
 * The months that a transaction books in, each held as it is until the transaction ends,
 * and so is the assessment year it belongs to. Those known beforehand are held first, in
 * their order; the few that turn up later wait for nobody but a closing, which itself
 * waits for nothing else.
 */
final class HeldMonths {

	private final AssessmentCalendar calendar;

	private final DistrictId district;

	private final Map<YearMonth, Period> held = new HashMap<>();

	/** As they are for every month held; none after another one was. */
	private @Nullable DistrictYears read;

	/**
	 * @param current the month it is now, in which what comes late is booked
	 */
	HeldMonths(AssessmentCalendar calendar, DistrictId district, YearMonth current, Collection<YearMonth> others) {
		this.calendar = calendar;
		this.district = district;
		TreeSet<YearMonth> known = new TreeSet<>(others);
		known.add(current);
		known.forEach(this::of);
	}

	Period of(YearMonth month) {
		return this.held.computeIfAbsent(month, (needed) -> {
			this.read = null;
			return this.calendar.hold(this.district, needed);
		});
	}

	/** The assessment year of a month, by which persons are credited in it. */
	int year(YearMonth month) {
		of(month);
		return years().of(month);
	}

	/** The assessment years as they are for every month held. */
	DistrictYears years() {
		DistrictYears known = this.read;
		if (known == null) {
			known = this.calendar.heldYears(this.district);
			this.read = known;
		}
		return known;
	}

}
