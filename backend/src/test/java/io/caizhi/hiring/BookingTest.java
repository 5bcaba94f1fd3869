package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.HiresVerified.Booking;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BookingTest {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

	@Test
	void aVerificationIsBookedByMonthOldestFirst() {
		List<VerifiedHire> verified = List.of(hire(NOVEMBER, false, true, false), hire(NOVEMBER, true, true, false),
				hire(NOVEMBER, true, false, false), hire(NOVEMBER, true, true, true),
				hire(OCTOBER, false, false, false));

		assertThat(Verification.bookings(verified)).containsExactly(new Booking(OCTOBER, 1, 0, 0, 0),
				new Booking(NOVEMBER, 3, 2, 2, 1));
	}

	private static VerifiedHire hire(YearMonth month, boolean late, boolean college, boolean duplicate) {
		return new VerifiedHire(HireId.next(), new CountingRule(month, late), college, duplicate);
	}

}
