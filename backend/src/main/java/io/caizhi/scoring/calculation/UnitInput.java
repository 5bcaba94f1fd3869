package io.caizhi.scoring.calculation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.scheme.Adjustment;

/**
 * One unit as it comes to be assessed.
 *
 * @param suspended whether it is left out of comparison, grades and ranks
 * @param items by indicator; one that is not there is not assigned
 * @param adjustments decided ones that count by now
 */
public record UnitInput(TenantId unit, String name, boolean suspended, Map<IndicatorCode, ItemInput> items,
		List<Adjustment> adjustments) {

	public UnitInput {
		items = Collections.unmodifiableMap(new TreeMap<>(items));
		adjustments = List.copyOf(adjustments);
	}

	/** What is known of an indicator. */
	public ItemInput item(IndicatorCode indicator) {
		return this.items.getOrDefault(indicator, ItemInput.NOT_ASSIGNED);
	}

	/** The same with another item, for trying out. */
	public UnitInput with(IndicatorCode indicator, ItemInput item) {
		TreeMap<IndicatorCode, ItemInput> changed = new TreeMap<>(this.items);
		changed.put(indicator, item);
		return new UnitInput(this.unit, this.name, this.suspended, changed, this.adjustments);
	}

}
