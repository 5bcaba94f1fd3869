package io.caizhi.hiring;

import java.time.Instant;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.plan.Period;

/** By when returns on the worklist must be done. */
enum WorklistDue {

	/** Their month has closed. */
	OVERDUE,
	/** Their month closes today. */
	TODAY;

	boolean holds(Period period, Instant now) {
		return switch (this) {
			case OVERDUE -> period.closed();
			case TODAY -> !period.closed() && ChinaTime.day(period.closesAt()).equals(ChinaTime.day(now));
		};
	}

}
