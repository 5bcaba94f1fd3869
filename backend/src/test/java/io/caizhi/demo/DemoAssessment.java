package io.caizhi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.bulletin.DemoBulletins;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.scoring.inventory.DemoInventories;
import io.caizhi.scoring.value.DemoValues;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How Nanqiao is assessed in the reference year and in the one that runs: before a month
 * closes its units report by hand what no record tells; after it the office publishes the
 * inventories that end with it, but for the newest, which wait for it, and issues a
 * bulletin on the month's, which the units sign for, one of them too late.
 */
@Component
@Profile("demo")
class DemoAssessment {

	private static final Duration BEFORE_CLOSING = Duration.ofHours(6);

	private static final Duration PUBLISHED = Duration.ofDays(2);

	private static final Duration SIGNED = Duration.ofDays(3);

	/** Later than the days a unit has for it. */
	private static final Duration SIGNED_LATE = Duration.ofDays(9);

	/** The town that is always behind with its paper. */
	private static final String SLOW = "zhangguang";

	private final DemoValues values;

	private final DemoInventories inventories;

	private final DemoBulletins bulletins;

	private final DemoClock clock;

	DemoAssessment(DemoValues values, DemoInventories inventories, DemoBulletins bulletins, DemoClock clock) {
		this.values = values;
		this.inventories = inventories;
		this.bulletins = bulletins;
		this.clock = clock;
	}

	/** What is reported by hand of a month that is about to close. */
	void beforeClosing(YearMonth month, People people, Instant now) {
		if (assessed(month, now)) {
			Map<String, Member> officials = officials(people);
			this.clock.at(Timing.closing(month).minus(BEFORE_CLOSING),
					() -> this.values.report(officials, people.office(), month));
		}
	}

	/**
	 * The inventories of a month that has closed: published where its successor has, too.
	 */
	void afterClosing(YearMonth month, People people, Instant now) {
		if (assessed(month, now) && Timing.closing(month.plusMonths(1)).isBefore(now)) {
			this.clock.at(Timing.closing(month).plus(PUBLISHED),
					() -> this.inventories.publish(people.office(), month)
						.filter((inventory) -> told(month))
						.ifPresent((inventory) -> this.bulletins.publish(people.office(), inventory)));
			if (told(month)) {
				sign(month, people);
			}
		}
		else if (assessed(month, now)) {
			this.clock.at(Timing.closing(month).plusSeconds(2), () -> this.inventories.compute(people.office(), month));
		}
	}

	/**
	 * Nine of the reference year, as the report has it; every one of the year that runs.
	 */
	private static boolean told(YearMonth month) {
		return month.getYear() != ReferenceYear.YEAR || !month.isBefore(ReferenceYear.FIRST_BULLETIN);
	}

	private void sign(YearMonth month, People people) {
		Map<String, Member> officials = officials(people);
		this.clock.at(Timing.closing(month).plus(SIGNED),
				() -> this.bulletins.acknowledge(people.office(), officials, month, (unit) -> !unit.equals(SLOW)));
		this.clock.at(Timing.closing(month).plus(SIGNED_LATE),
				() -> this.bulletins.acknowledge(people.office(), officials, month, SLOW::equals));
	}

	/** By the code of their unit. */
	private static Map<String, Member> officials(People people) {
		Map<String, Member> officials = new TreeMap<>();
		String prefix = Catalogue.NANQIAO + "-";
		people.officials().forEach((alias, official) -> {
			if (alias.startsWith(prefix)) {
				officials.put(alias.substring(prefix.length()), official);
			}
		});
		return officials;
	}

	private static boolean assessed(YearMonth month, Instant now) {
		boolean ofAYearTold = month.getYear() == ReferenceYear.YEAR
				|| month.getYear() == ChinaTime.month(now).getYear();
		return ofAYearTold && Timing.closing(month).isBefore(now);
	}

}
