package io.caizhi.hiring.correction;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.Booking;
import io.caizhi.kernel.TenantId;

/**
 * What a correction order books of its hire, for whoever works out what follows from it.
 *
 * @param month the closed month whose figures were wrong
 * @param in the month it is booked in: the current one, as long as it is not booked
 * @param booked whether it is, or only foreseen
 * @param bookings none for an order that was rejected or given up
 */
public record MovedByCorrection(TenantId unit, YearMonth month, YearMonth in, boolean booked, List<Booking> bookings) {

	public MovedByCorrection {
		bookings = List.copyOf(bookings);
	}

}
