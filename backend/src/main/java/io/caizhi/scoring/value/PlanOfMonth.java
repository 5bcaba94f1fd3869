package io.caizhi.scoring.value;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;

import io.caizhi.kernel.DistrictId;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;

import org.springframework.stereotype.Component;

/**
 * Finds the plan that a month belongs to. A year's plan may begin in the calendar year
 * before and end in the one after; no two hold the same month.
 */
@Component
public class PlanOfMonth {

	private final Plans plans;

	PlanOfMonth(Plans plans) {
		this.plans = plans;
	}

	/** The newest issued revision of that plan, if any was issued. */
	public Optional<PlanContent> find(DistrictId district, YearMonth month) {
		return IntStream.of(month.getYear(), month.getYear() + 1, month.getYear() - 1)
			.mapToObj((year) -> this.plans.inForce(district, year))
			.flatMap(Optional::stream)
			.filter((plan) -> plan.span().holds(month))
			.findFirst();
	}

}
