package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * When a hire must have happened to stand in a return: in the return's month, or in an
 * earlier month of the same assessment year, for those who report late.
 *
 * @param month the return's month
 * @param today in Asia/Shanghai
 * @param assessmentYears the assessment year of each month that hires name
 */
record HireWindow(YearMonth month, LocalDate today, Map<YearMonth, Integer> assessmentYears) {

	/** Further back no assessment year reaches, even one that was made longer. */
	static final int REACH = 23;

	HireWindow {
		assessmentYears = Map.copyOf(assessmentYears);
	}

	/**
	 * The window of a return for these drafts.
	 * @param today in Asia/Shanghai
	 * @param assessmentYear of a month; asked once for each that the drafts name
	 */
	static HireWindow of(YearMonth month, LocalDate today, List<HireDraft> drafts,
			Function<YearMonth, Integer> assessmentYear) {
		Map<YearMonth, Integer> years = new HashMap<>();
		years.put(month, assessmentYear.apply(month));
		for (HireDraft draft : drafts) {
			@Nullable LocalDate hiredOn = draft.hiredOn();
			if (hiredOn != null && reaches(month, YearMonth.from(hiredOn))) {
				years.computeIfAbsent(YearMonth.from(hiredOn), assessmentYear);
			}
		}
		return new HireWindow(month, today, years);
	}

	/** Whether the month can be of the return's assessment year at all. */
	private static boolean reaches(YearMonth returned, YearMonth hired) {
		return !hired.isAfter(returned) && !hired.isBefore(returned.minusMonths(REACH));
	}

	/** What is wrong with the day, as the code of its sentences. */
	Optional<String> fault(LocalDate hiredOn) {
		if (hiredOn.isAfter(this.today)) {
			return Optional.of("hire.in-future");
		}
		YearMonth hired = YearMonth.from(hiredOn);
		if (hired.isAfter(this.month)) {
			return Optional.of("hire.after-month");
		}
		@Nullable Integer own = this.assessmentYears.get(this.month);
		return (own == null || !own.equals(this.assessmentYears.get(hired))) ? Optional.of("hire.outside-year")
				: Optional.empty();
	}

}
