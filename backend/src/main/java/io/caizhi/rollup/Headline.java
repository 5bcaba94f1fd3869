package io.caizhi.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the district at the end of a month, and how it came there.
 *
 * @param value absent where there is nothing to take a share of
 * @param change against the end of the month before; absent in the first month, and where
 * either has no value
 * @param trend month by month up to this one: what each added to a sum, what a share was
 */
record Headline(@Nullable @Schema(example = "3912") BigDecimal value,
		@Nullable @Schema(example = "312") BigDecimal change, List<MonthValue> trend) {

	/** Shares are told to a hundredth of a percent. */
	private static final int SHARE_DECIMALS = 4;

	/** What was so in one month; absent where nothing was. */
	record MonthValue(@Schema(type = "string", example = "2026-11") YearMonth month,
			@Nullable @Schema(example = "312") BigDecimal value) {

	}

	/** A sum: its trend is what each month added. */
	static Headline ofSum(List<MonthValue> added) {
		BigDecimal sum = added.stream()
			.map(MonthValue::value)
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return new Headline(sum, (added.size() > 1) ? added.getLast().value() : null, added);
	}

	/** What stands anew each month, such as a share or a count of the month. */
	static Headline ofStates(List<MonthValue> states) {
		BigDecimal value = states.getLast().value();
		BigDecimal before = (states.size() > 1) ? states.get(states.size() - 2).value() : null;
		return new Headline(value, (value != null && before != null) ? value.subtract(before) : null, states);
	}

	/** A share made of its parts, which are added up from the first month on. */
	static Headline ofShare(List<YearMonth> months, List<BigDecimal> parts, List<BigDecimal> wholes) {
		List<MonthValue> shares = new ArrayList<>();
		BigDecimal part = BigDecimal.ZERO;
		BigDecimal whole = BigDecimal.ZERO;
		for (int i = 0; i < months.size(); i++) {
			part = part.add(parts.get(i));
			whole = whole.add(wholes.get(i));
			shares.add(new MonthValue(months.get(i), share(part, whole)));
		}
		return ofStates(shares);
	}

	private static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
		return (whole.signum() != 0) ? part.divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP) : null;
	}

}
