package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.Booking;

/** What bookings add to a month of an enterprise; negative where they take out. */
record SummaryChange(YearMonth month, EnterpriseId enterprise, Figure figure) {

	/** By month, then enterprise: the one order in which they are locked. */
	static List<SummaryChange> of(List<Booking> bookings) {
		Map<Key, Figure> parts = new TreeMap<>(
				Comparator.comparing(Key::month).thenComparing((key) -> key.enterprise().value()));
		bookings.forEach((booking) -> parts.merge(new Key(booking.month(), booking.enterprise()), Figure.of(booking),
				Figure::plus));
		return parts.entrySet()
			.stream()
			.map((part) -> new SummaryChange(part.getKey().month(), part.getKey().enterprise(), part.getValue()))
			.toList();
	}

	private record Key(YearMonth month, EnterpriseId enterprise) {

	}

}
