package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.scoring.rule.Decimals;

/**
 * The weights that are in effect for a unit: what is not applicable is spread over the
 * other items in proportion (product §5), with 6 decimals; the last of these takes what
 * rounding leaves, so that all of them add up to what the scheme's weights add up to.
 */
final class EffectiveWeights {

	private EffectiveWeights() {
	}

	/**
	 * @param applicable for each weight, whether the item is the unit's
	 * @return as many weights, 0 where not applicable
	 */
	static List<BigDecimal> of(List<BigDecimal> weights, List<Boolean> applicable) {
		BigDecimal all = sum(weights);
		BigDecimal kept = BigDecimal.ZERO;
		int last = -1;
		for (int i = 0; i < weights.size(); i++) {
			if (applicable.get(i)) {
				kept = kept.add(weights.get(i));
				last = i;
			}
		}
		List<BigDecimal> effective = new ArrayList<>(weights.size());
		BigDecimal given = BigDecimal.ZERO;
		for (int i = 0; i < weights.size(); i++) {
			BigDecimal weight = !applicable.get(i) ? BigDecimal.ZERO
					: (i == last) ? all.subtract(given) : Decimals.quotient(weights.get(i).multiply(all), kept);
			given = given.add(weight);
			effective.add(Decimals.kept(weight));
		}
		return List.copyOf(effective);
	}

	private static BigDecimal sum(List<BigDecimal> weights) {
		return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
