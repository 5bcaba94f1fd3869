package io.caizhi.scoring.scheme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Bands;
import io.caizhi.scoring.rule.Composite;
import io.caizhi.scoring.rule.Rule;

/** A scheme as the beginning of another plan's, cut down to what that plan has. */
final class SchemeCopy {

	private SchemeCopy() {
	}

	/**
	 * @param known the indicators of the other plan
	 * @param stays whether a unit is still of the category
	 */
	static Scheme of(Scheme source, SchemeState copy, Set<IndicatorCode> known, Predicate<TenantId> stays) {
		Map<TenantId, BigDecimal> difficulty = new LinkedHashMap<>();
		source.difficulty().forEach((unit, coefficient) -> {
			if (stays.test(unit)) {
				difficulty.put(unit, coefficient);
			}
		});
		return new Scheme(copy.id(), copy.plan(), copy.category(), copy.issued() + 1,
				source.items()
					.stream()
					.filter((item) -> known.contains(item.indicator()) && known(item.rule(), known))
					.toList(),
				source.bonusCap(),
				source.bonuses()
					.stream()
					.filter((bonus) -> bonus.indicator() == null || known.contains(bonus.indicator()))
					.toList(),
				source.deductions(), source.vetoes(), source.grading(), source.publication(), difficulty);
	}

	private static boolean known(Rule rule, Set<IndicatorCode> known) {
		return switch (rule) {
			case Bands bands -> bands.bands()
				.stream()
				.allMatch((band) -> band.condition() == null || known.contains(band.condition().indicator()));
			case Composite both -> known(both.first(), known) && known(both.second(), known);
			default -> true;
		};
	}

}
