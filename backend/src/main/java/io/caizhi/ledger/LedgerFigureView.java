package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.ledger.EntryView.OfUnit;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.KindMetric;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a metric of a ledger comes to, and the entries that it counts, as far as a member
 * may see them.
 *
 * @param total of all of them, not only of those shown
 * @param months what each adds; months without any are left out
 * @param items as they were booked, the oldest first
 * @param next what to pass as {@code after} for the following page; absent on the last
 */
@Schema(name = "LedgerFigure")
record LedgerFigureView(@Schema(type = "string", example = "TALENT") KindCode kind, KindMetric metric,
		@Schema(type = "string", example = "2022-01") YearMonth first,
		@Schema(type = "string", example = "2022-11") YearMonth last, @Schema(example = "52") BigDecimal total,
		List<Month> months, List<Line> items, @Nullable String next) {

	/** What a month adds. */
	@Schema(name = "LedgerFigureMonth")
	record Month(@Schema(type = "string", example = "2022-03") YearMonth month,
			@Schema(example = "5") BigDecimal amount) {

	}

	/**
	 * An entry as it was booked.
	 *
	 * @param title absent where it is personal data, and for leaders
	 * @param month in which it counts
	 * @param late whether that is a later one than that of its day
	 * @param amount what it adds; negative where an earlier one is taken back
	 */
	@Schema(name = "LedgerFigureLine")
	record Line(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EntryId entry, @Schema(example = "3") int version,
			OfUnit unit, @Nullable @Schema(example = "与安徽科技学院框架协议") String title,
			@Schema(example = "2022-03-18") LocalDate dated,
			@Schema(type = "string", example = "2022-03") YearMonth month, boolean late,
			@Schema(example = "1") BigDecimal amount) {

	}

}
