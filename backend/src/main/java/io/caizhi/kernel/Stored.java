package io.caizhi.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * How times and months stand in the database: instants as {@code DATETIME(6)} in UTC,
 * months as the number {@code yyyymm}.
 */
public final class Stored {

	private Stored() {
	}

	public static @Nullable LocalDateTime time(@Nullable Instant instant) {
		return (instant != null) ? LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC)
				: null;
	}

	public static @Nullable Instant instant(@Nullable LocalDateTime stored) {
		return (stored != null) ? stored.toInstant(ZoneOffset.UTC) : null;
	}

	public static int month(YearMonth month) {
		return month.getYear() * 100 + month.getMonthValue();
	}

	public static YearMonth month(int stored) {
		return YearMonth.of(stored / 100, stored % 100);
	}

}
