package io.caizhi.scoring.calculation;

import java.util.List;
import java.util.Map;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Field;
import io.caizhi.scoring.scheme.Scheme;

/**
 * The scores of one category by one scheme (product §5): base items with their caps,
 * bonus, deduction, veto, grade with quota, rank. The same input gives the same output to
 * the last digit, in whatever order the units come.
 */
public final class ScoreCalculation {

	private ScoreCalculation() {
	}

	/**
	 * @param input with every indicator that the scheme's items and bands name
	 * @return one score a unit, in the order of the input
	 */
	public static List<UnitScore> of(Scheme scheme, CategoryInput input) {
		Map<IndicatorCode, Field> fields = Fields.of(scheme, input);
		return Standing.of(scheme,
				input.units()
					.stream()
					.map((unit) -> new UnitCalculation(scheme, input, fields, unit).score())
					.toList());
	}

}
