package io.caizhi.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The calendar of a district: days and months are those of Asia/Shanghai. */
public final class ChinaTime {

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private ChinaTime() {
	}

	public static LocalDate day(Instant instant) {
		return instant.atZone(ZONE).toLocalDate();
	}

	public static YearMonth month(Instant instant) {
		return YearMonth.from(instant.atZone(ZONE));
	}

}
