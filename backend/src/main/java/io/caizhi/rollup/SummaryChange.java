package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.Booking;

/** What bookings add to a month of an enterprise; negative where they take out. */
record SummaryChange(YearMonth month, EnterpriseId enterprise, Figure figure) {

	/** In the order in which months and enterprises first come. */
	static List<SummaryChange> of(List<Booking> bookings) {
		Map<Key, List<Booking>> parts = new LinkedHashMap<>();
		bookings.forEach((booking) -> parts
			.computeIfAbsent(new Key(booking.month(), booking.enterprise()), (absent) -> new ArrayList<>())
			.add(booking));
		return parts.entrySet()
			.stream()
			.map((part) -> new SummaryChange(part.getKey().month(), part.getKey().enterprise(), sum(part.getValue())))
			.toList();
	}

	private static Figure sum(Collection<Booking> bookings) {
		return new Figure(credit(bookings, (booking) -> true),
				credit(bookings, (booking) -> booking.attributes().college()),
				credit(bookings, (booking) -> booking.attributes().late()),
				bookings.stream().filter(Booking::duplicate).mapToInt(Booking::hires).sum());
	}

	private static int credit(Collection<Booking> bookings, Predicate<Booking> which) {
		return bookings.stream()
			.filter(which)
			.map(Booking::credit)
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.intValueExact();
	}

	private record Key(YearMonth month, EnterpriseId enterprise) {

	}

}
