package io.caizhi.scoring.calculation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
		scheme.items().forEach((item) -> {
			List<Runner> runners = input.units()
				.stream()
				.filter((unit) -> !unit.suspended() && unit.item(item.indicator()).assigned()
						&& unit.item(item.indicator()).actual() != null)
				.map((unit) -> new Runner(Objects.requireNonNull(unit.item(item.indicator()).actual()),
						scheme.difficultyOf(unit.unit())))
				.toList();
			if (!runners.isEmpty()) {
				fields.put(item.indicator(), Field.of(input.direction(item.indicator()), runners));
			}
		});
		return fields;
	}

}
