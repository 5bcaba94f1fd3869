package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.plan.yearly.IndicatorCode;
import org.jspecify.annotations.Nullable;

/**
 * {@code BANDS} 分档: {@code w ×} the fraction of the highest band whose lower bound
 * (inclusive) the completion reaches, and whose second condition is met.
 *
 * @param bands the highest first, no fraction above one before it
 */
public record Bands(List<Band> bands) implements Rule {

	public Bands {
		bands = List.copyOf(bands);
	}

	/**
	 * One band.
	 *
	 * @param from the completion from which it holds, inclusive
	 * @param fraction of the weight, 0 to 1
	 * @param condition what else it asks for
	 */
	public record Band(BigDecimal from, BigDecimal fraction, @Nullable Condition condition) {

		public Band(BigDecimal from, BigDecimal fraction) {
			this(from, fraction, null);
		}

	}

	/**
	 * That another indicator's completion reaches a bound. It holds where that indicator
	 * is not applicable to the unit, and does not hold where its value is missing.
	 *
	 * @param completion at least that, inclusive
	 */
	public record Condition(IndicatorCode indicator, BigDecimal completion) {

	}

	@Override
	public RuleKind kind() {
		return RuleKind.BANDS;
	}

	@Override
	public boolean needsTarget() {
		return true;
	}

	@Override
	public Arithmetic points(Facts facts, BigDecimal weight) {
		Completion completion = facts.completion();
		Optional<Band> reached = this.bands.stream()
			.filter((band) -> completion.reaches(band.from()))
			.filter((band) -> band.condition() == null || facts.others().meet(band.condition()))
			.findFirst();
		return Arithmetic.of(reached.map((band) -> step(band, completion, weight))
			.orElseGet(() -> Step.plain(Formula.NO_BAND, Map.of("weight", weight, "completion", completion.value()),
					BigDecimal.ZERO)));
	}

	private static Step step(Band band, Completion completion, BigDecimal weight) {
		return Step.of(Formula.BAND,
				Map.of("weight", weight, "fraction", band.fraction(), "bound", band.from(), "completion",
						completion.value()),
				Decimals.text(weight) + " × " + Decimals.text(band.fraction()), weight.multiply(band.fraction()));
	}

}
