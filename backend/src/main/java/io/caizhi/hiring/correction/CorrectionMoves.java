package io.caizhi.hiring.correction;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.Bookings;
import io.caizhi.hiring.CorrectableHires;
import io.caizhi.hiring.CorrectableHires.Correctable;
import io.caizhi.hiring.RetriedTransaction;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;

import org.springframework.stereotype.Service;

/**
 * Tells what an order books: read where it is booked, foreseen by making and undoing it
 * where it is not.
 */
@Service
public class CorrectionMoves {

	private final Corrections corrections;

	private final CorrectableHires hires;

	private final Bookings bookings;

	private final RetriedTransaction transaction;

	private final Clock clock;

	CorrectionMoves(Corrections corrections, CorrectableHires hires, Bookings bookings, RetriedTransaction transaction,
			Clock clock) {
		this.corrections = corrections;
		this.hires = hires;
		this.bookings = bookings;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * @throws Refusal not found, unless the order is one of the own unit, or for the
	 * office one handed in; conflict {@code correction.hire-changed},
	 * {@code correction.not-counted} or {@code correction.month-open}, when it can no
	 * longer be booked as it stands
	 */
	public MovedByCorrection of(Member member, CorrectionId id) {
		return this.transaction.run(() -> moved(member, this.corrections.find(member, id).order()));
	}

	private MovedByCorrection moved(Member member, CorrectionOrder order) {
		YearMonth bookedMonth = order.bookedMonth();
		if (bookedMonth != null) {
			return new MovedByCorrection(order.unit(), order.month(), bookedMonth, true,
					this.bookings.corrected(order.unit(), order.hire(), bookedMonth));
		}
		YearMonth now = ChinaTime.month(this.clock.instant());
		if (!order.status().open()) {
			return new MovedByCorrection(order.unit(), order.month(), now, false, List.of());
		}
		Correctable correctable = this.hires.find(order.unit(), member.district(), order.hire());
		if (correctable.version() != order.hireVersion()) {
			throw Refusal.conflict("correction.hire-changed");
		}
		return new MovedByCorrection(order.unit(), order.month(), now, false,
				this.hires.preview(order.unit(), member.district(), correctable, order.after(), order.author()));
	}

}
