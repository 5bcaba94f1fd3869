package io.caizhi.tenancy;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.TenantId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What reporting cost the units of a district, told by each module in which something is
 * reported. A district reads it of all, a unit of itself; nothing is ever scored or
 * ranked by it (整治形式主义为基层减负若干规定).
 */
public interface BurdenBook {

	/**
	 * What was written for these months, both included; months in which nothing was are
	 * left out.
	 * @param unit whose alone it is, absent for every unit of the district
	 */
	List<Line> between(DistrictScope scope, @Nullable TenantId unit, YearMonth first, YearMonth last);

	/** In what a unit, or an enterprise of it, reports. */
	@Schema(name = "BurdenForm")
	enum Form {

		/** Monthly returns of enterprises, by the month they are of. */
		RETURN,
		/** Entries of ledgers, by the month in which they are written. */
		LEDGER,
		/** Values reported by hand, by the month they are of. */
		VALUE,
		/** Replies to supervision notices, by the month in which they are given. */
		REPLY,
		/** Reports on decisions of meetings, by the month in which they are given. */
		DECISION

	}

	/**
	 * What one form cost one unit in one month.
	 *
	 * @param kind of ledger, absent elsewhere
	 */
	record Line(TenantId unit, YearMonth month, Form form, @Nullable Kind kind, Burden burden) {

		/** Of a form that has no kinds. */
		public static Line of(TenantId unit, YearMonth month, Form form, Burden burden) {
			return new Line(unit, month, form, null, burden);
		}

	}

	/**
	 * A kind of a form.
	 *
	 * @param english its English name, where it has one
	 */
	@Schema(name = "BurdenKind")
	record Kind(@Schema(example = "AGREEMENT") String code, @Schema(example = "框架协议") String name,
			@Nullable @Schema(example = "Framework agreements") String english) {

	}

}
