package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.plan.AssessmentYear;
import org.jspecify.annotations.Nullable;

/**
 * Of which figure the bookings are asked for; what is absent is not narrowed by.
 *
 * @param month one of the year's, otherwise nothing is found
 * @param duplicate whether only those that count by other hires, or none of them
 */
record BookedHireQuery(AssessmentYear year, @Nullable YearMonth month, @Nullable EnterpriseId enterprise,
		@Nullable String education, @Nullable Channel channel, @Nullable Boolean college, @Nullable Boolean late,
		@Nullable Boolean duplicate, @Nullable Boolean insured, @Nullable Boolean degreeChecked) {

	List<YearMonth> months() {
		List<YearMonth> months = this.year.months();
		YearMonth only = this.month;
		return (only != null) ? months.stream().filter(only::equals).toList() : months;
	}

}
