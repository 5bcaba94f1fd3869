package io.caizhi.hiring.correction;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.caizhi.hiring.Booking;
import io.caizhi.hiring.Booking.Attributes;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * By how much a correction moves the figures of a month: sums of what it books there.
 */
public record CorrectionEffect(@Schema(type = "string", example = "2026-11") YearMonth month,
		@Schema(example = "0.00") BigDecimal counted, @Schema(example = "-1.00") BigDecimal college,
		@Schema(example = "0.00") BigDecimal insured, @Schema(example = "0.00") BigDecimal degreeChecked,
		@Schema(example = "1.00") BigDecimal late, @Schema(example = "0") int duplicate) {

	/** By month; months in which nothing moves are named too. */
	static List<CorrectionEffect> of(List<Booking> bookings) {
		return bookings.stream()
			.collect(Collectors.groupingBy(Booking::month, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((month) -> of(month.getKey(), month.getValue()))
			.toList();
	}

	private static CorrectionEffect of(YearMonth month, List<Booking> bookings) {
		return new CorrectionEffect(month, sum(bookings, (attributes) -> true), sum(bookings, Attributes::college),
				sum(bookings, Attributes::insured), sum(bookings, Attributes::degreeChecked),
				sum(bookings, Attributes::late),
				bookings.stream().filter(Booking::duplicate).mapToInt(Booking::hires).sum());
	}

	private static BigDecimal sum(List<Booking> bookings, Predicate<Attributes> which) {
		return bookings.stream()
			.filter((booking) -> which.test(booking.attributes()))
			.map(Booking::credit)
			.reduce(Booking.NONE, BigDecimal::add);
	}

}
