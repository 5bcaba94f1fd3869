package io.caizhi.hiring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.privacy.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A booking with the person it is of, as the row said when it was booked. Its text form
 * says nothing, for it is personal data.
 *
 * @param returned the month of the return in which the row stands
 * @param finding what the last audit of the row found
 */
record BookedHire(Booking booking, String enterpriseName, YearMonth returned, String name, DocumentNumber document,
		LocalDate hiredOn, @Nullable LocalDate leftOn, Instant bookedAt, @Nullable Finding finding) {

	@Override
	public String toString() {
		return "BookedHire";
	}

	/** Where a page of bookings ended: by month, enterprise, hire and entry. */
	record Cursor(int month, long enterprise, long hire, int entry) {

		private static final String FORM = "[0-9]{6}-.{13}-.{13}-[0-9]{1,6}";

		static final Cursor START = new Cursor(0, 0, 0, 0);

		static Cursor of(PageRequest page) {
			String after = page.after();
			if (after == null) {
				return START;
			}
			if (!after.matches(FORM)) {
				throw Refusal.invalid("after", "cursor");
			}
			return new Cursor(Integer.parseInt(after.substring(0, 6)), Identifiers.parseCursor(after.substring(7, 20)),
					Identifiers.parseCursor(after.substring(21, 34)), Integer.parseInt(after.substring(35)));
		}

		static String of(BookedHire hire) {
			Booking booking = hire.booking();
			EnterpriseId enterprise = booking.enterprise();
			return "%06d-%s-%s-%d".formatted(Stored.month(booking.month()), enterprise, booking.hire(),
					booking.entry());
		}

	}

}
