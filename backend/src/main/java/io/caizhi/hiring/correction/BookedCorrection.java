package io.caizhi.hiring.correction;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.correction.Corrections.Effective;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A correction that was approved and booked. What it says of the person is masked, and
 * still one person's: it is for the office, and an erratum that others read names unit,
 * month and effect alone.
 *
 * @param number as the district calls it, such as 2026-0007
 * @param corrects the closed month whose figures were wrong
 * @param booked the month in which that was booked; what was published of the closed
 * month stands
 * @param after absent, where the hire was taken out
 * @param changed the names of the fields that say another thing
 * @param effects what was booked, by month
 */
public record BookedCorrection(String number, TenantId unit, String unitName, YearMonth corrects, YearMonth booked,
		CorrectionFacts before, @Nullable CorrectionFacts after, List<String> changed, String reason,
		List<CorrectionEffect> effects) {

	static BookedCorrection of(Effective effective) {
		CorrectionOrder order = effective.order();
		HireDraft after = order.after();
		return new BookedCorrection(Objects.requireNonNull(order.number()).toString(), order.unit(),
				order.names().unit(), order.month(), Objects.requireNonNull(order.bookedMonth()),
				CorrectionFacts.of(order.before(), false), (after != null) ? CorrectionFacts.of(after, false) : null,
				CorrectionFacts.changed(order.before(), after), order.reason(), effective.effects());
	}

	@Override
	public String toString() {
		return "BookedCorrection " + this.number;
	}

}
