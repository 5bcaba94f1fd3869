package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.plan.AssessmentYear;
import org.jspecify.annotations.Nullable;

/**
 * Of which figure the bookings are asked for; what is absent or empty is not narrowed by.
 *
 * @param month one of the year's, otherwise nothing is found
 * @param until the last month that counts
 * @param duplicate whether only those that count by other hires, or none of them
 */
record BookedHireQuery(AssessmentYear year, @Nullable YearMonth month, @Nullable YearMonth until,
		@Nullable EnterpriseId enterprise, List<String> educations, List<Channel> channels, @Nullable Boolean college,
		@Nullable Boolean late, @Nullable Boolean duplicate, @Nullable Boolean insured,
		@Nullable Boolean degreeChecked) {

	BookedHireQuery {
		educations = List.copyOf(educations);
		// a blank in the address is read as no channel at all
		channels = channels.stream().filter(Objects::nonNull).toList();
	}

	List<YearMonth> months() {
		return this.year.months()
			.stream()
			.filter((each) -> this.month == null || each.equals(this.month))
			.filter((each) -> this.until == null || !each.isAfter(this.until))
			.toList();
	}

}
