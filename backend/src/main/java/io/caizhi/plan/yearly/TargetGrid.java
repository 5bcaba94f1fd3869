package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.caizhi.kernel.TenantId;

/** Targets being changed, many cells at a time. */
final class TargetGrid {

	private final Map<IndicatorCode, Map<TenantId, BigDecimal>> amounts = new HashMap<>();

	private final Map<IndicatorCode, Set<TenantId>> untargeted = new HashMap<>();

	TargetGrid(Targets targets) {
		targets.amounts().forEach((indicator, row) -> this.amounts.put(indicator, new HashMap<>(row)));
		targets.untargeted().forEach((indicator, units) -> this.untargeted.put(indicator, new HashSet<>(units)));
	}

	/** The unit has the indicator, with a target. */
	void set(IndicatorCode indicator, TenantId unit, BigDecimal target) {
		clear(indicator, unit);
		this.amounts.computeIfAbsent(indicator, (code) -> new HashMap<>()).put(unit, target);
	}

	/** The unit has the indicator, without a target. */
	void assign(IndicatorCode indicator, TenantId unit) {
		clear(indicator, unit);
		this.untargeted.computeIfAbsent(indicator, (code) -> new HashSet<>()).add(unit);
	}

	/** The unit does not have the indicator. */
	void clear(IndicatorCode indicator, TenantId unit) {
		this.amounts.getOrDefault(indicator, new HashMap<>()).remove(unit);
		this.untargeted.getOrDefault(indicator, new HashSet<>()).remove(unit);
	}

	/** Nobody has the indicator. */
	void drop(IndicatorCode indicator) {
		this.amounts.remove(indicator);
		this.untargeted.remove(indicator);
	}

	Targets targets() {
		return new Targets(this.amounts, this.untargeted);
	}

}
