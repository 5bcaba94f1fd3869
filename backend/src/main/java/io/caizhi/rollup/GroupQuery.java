package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.Channel;
import io.caizhi.plan.AssessmentYear;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for.
 *
 * @param unit code of the only unit to count, absent for all
 * @param month the only month to count, absent for all of the year
 * @param education the only education to count
 * @param channel the only channel to count
 */
record GroupQuery(AssessmentYear year, Grouping by, @Nullable String unit, @Nullable YearMonth month,
		@Nullable String education, @Nullable Channel channel) {

	/** The coarsest rows that can answer. */
	Grain grain() {
		return Grain.of(this.by.byEducation() || this.education != null, this.by.byChannel() || this.channel != null);
	}

	List<YearMonth> months() {
		List<YearMonth> months = this.year.months();
		YearMonth only = this.month;
		return (only != null && months.contains(only)) ? List.of(only) : months;
	}

	boolean takes(GroupKey row) {
		return (this.month == null || this.month.equals(row.month()))
				&& (this.education == null || this.education.equals(row.education()))
				&& (this.channel == null || this.channel == row.channel());
	}

}
