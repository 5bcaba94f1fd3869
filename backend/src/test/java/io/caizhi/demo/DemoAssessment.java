package io.caizhi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.scoring.inventory.DemoInventories;
import io.caizhi.scoring.value.DemoValues;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How Nanqiao is assessed in the reference year and in the one that runs: before a month
 * closes its units report by hand what no record tells; after it the office publishes the
 * inventories that end with it, but for the newest, which wait for it.
 */
@Component
@Profile("demo")
class DemoAssessment {

	private static final Duration BEFORE_CLOSING = Duration.ofHours(6);

	private final DemoValues values;

	private final DemoInventories inventories;

	private final DemoClock clock;

	DemoAssessment(DemoValues values, DemoInventories inventories, DemoClock clock) {
		this.values = values;
		this.inventories = inventories;
		this.clock = clock;
	}

	/** What is reported by hand of a month that is about to close. */
	void beforeClosing(YearMonth month, People people, Instant now) {
		if (assessed(month, now)) {
			Map<String, Member> officials = new HashMap<>();
			String prefix = Catalogue.NANQIAO + "-";
			people.officials().forEach((alias, official) -> {
				if (alias.startsWith(prefix)) {
					officials.put(alias.substring(prefix.length()), official);
				}
			});
			this.clock.at(Timing.closing(month).minus(BEFORE_CLOSING),
					() -> this.values.report(officials, people.office(), month));
		}
	}

	/** The inventories of a month that has closed and whose successor has, too. */
	void afterClosing(YearMonth month, People people, Instant now) {
		if (assessed(month, now) && Timing.closing(month.plusMonths(1)).isBefore(now)) {
			this.clock.at(Timing.closing(month).plus(Duration.ofDays(2)),
					() -> this.inventories.publish(people.office(), month));
		}
	}

	private static boolean assessed(YearMonth month, Instant now) {
		boolean ofAYearTold = month.getYear() == ReferenceYear.YEAR
				|| month.getYear() == ChinaTime.month(now).getYear();
		return ofAYearTold && Timing.closing(month).isBefore(now);
	}

}
