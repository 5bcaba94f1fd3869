package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Field;
import io.caizhi.scoring.rule.Field.Runner;
import io.caizhi.scoring.scheme.Scheme;

/** The category's values by indicator, among which each unit has its place. */
final class Fields {

	private Fields() {
	}

	/** Those of every item for which any unit has a value to compare. */
	static Map<IndicatorCode, Field> of(Scheme scheme, CategoryInput input) {
		Map<IndicatorCode, Field> fields = new HashMap<>();
		scheme.items()
			.forEach((item) -> of(scheme, input, item.indicator())
				.ifPresent((field) -> fields.put(item.indicator(), field)));
		return fields;
	}

	/** That of one indicator, if any unit has a value to compare. */
	static Optional<Field> of(Scheme scheme, CategoryInput input, IndicatorCode indicator) {
		List<Runner> runners = new ArrayList<>();
		for (UnitInput unit : input.units()) {
			ItemInput facts = unit.item(indicator);
			BigDecimal actual = facts.actual();
			if (!unit.suspended() && facts.assigned() && actual != null) {
				runners.add(new Runner(actual, scheme.difficultyOf(unit.unit())));
			}
		}
		return runners.isEmpty() ? Optional.empty() : Optional.of(Field.of(input.direction(indicator), runners));
	}

}
