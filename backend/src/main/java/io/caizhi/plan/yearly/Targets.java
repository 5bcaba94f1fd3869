package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.caizhi.kernel.TenantId;

/**
 * Which unit has which indicator, with what target for the whole year 目标任务. A unit that
 * stands nowhere is not assigned.
 *
 * @param amounts the targets of units that have one
 * @param untargeted the units assigned without a target
 */
public record Targets(Map<IndicatorCode, Map<TenantId, BigDecimal>> amounts,
		Map<IndicatorCode, Set<TenantId>> untargeted) {

	public static final Targets NONE = new Targets(Map.of(), Map.of());

	private static final Comparator<TenantId> BY_AGE = Comparator.comparingLong(TenantId::value);

	/**
	 * Orders both by indicator and unit.
	 * @throws IllegalArgumentException when a unit is said to have a target and none
	 */
	public Targets {
		SortedMap<IndicatorCode, Map<TenantId, BigDecimal>> targets = new TreeMap<>();
		amounts.forEach((indicator, units) -> {
			if (!units.isEmpty()) {
				TreeMap<TenantId, BigDecimal> ordered = new TreeMap<>(BY_AGE);
				units.forEach((unit, amount) -> ordered.put(unit, Amounts.plain(amount)));
				targets.put(indicator, Collections.unmodifiableMap(ordered));
			}
		});
		SortedMap<IndicatorCode, Set<TenantId>> without = new TreeMap<>();
		untargeted.forEach((indicator, units) -> {
			if (!Collections.disjoint(units, targets.getOrDefault(indicator, Map.of()).keySet())) {
				throw new IllegalArgumentException("with a target and without: " + indicator);
			}
			if (!units.isEmpty()) {
				TreeSet<TenantId> ordered = new TreeSet<>(BY_AGE);
				ordered.addAll(units);
				without.put(indicator, Collections.unmodifiableSet(ordered));
			}
		});
		amounts = Collections.unmodifiableMap(targets);
		untargeted = Collections.unmodifiableMap(without);
	}

	/** Whether the indicator is the unit's to reach, with a target or without. */
	public boolean assigned(IndicatorCode indicator, TenantId unit) {
		return of(indicator).containsKey(unit) || without(indicator).contains(unit);
	}

	/** The unit's target for the whole year, where it has one. */
	public Optional<BigDecimal> target(IndicatorCode indicator, TenantId unit) {
		return Optional.ofNullable(of(indicator).get(unit));
	}

	/** The targets of an indicator by unit. */
	public Map<TenantId, BigDecimal> of(IndicatorCode indicator) {
		return this.amounts.getOrDefault(indicator, Map.of());
	}

	/** The units that have the indicator without a target. */
	public Set<TenantId> without(IndicatorCode indicator) {
		return this.untargeted.getOrDefault(indicator, Set.of());
	}

	/** Every unit that has the indicator. */
	public Set<TenantId> units(IndicatorCode indicator) {
		TreeSet<TenantId> units = new TreeSet<>(BY_AGE);
		units.addAll(of(indicator).keySet());
		units.addAll(without(indicator));
		return Collections.unmodifiableSet(units);
	}

	/** Every unit that has any indicator. */
	public Set<TenantId> units() {
		TreeSet<TenantId> units = new TreeSet<>(BY_AGE);
		this.amounts.values().forEach((targets) -> units.addAll(targets.keySet()));
		this.untargeted.values().forEach(units::addAll);
		return Collections.unmodifiableSet(units);
	}

	/** The same, where one unit's target is another. */
	public Targets with(IndicatorCode indicator, TenantId unit, BigDecimal target) {
		TargetGrid grid = new TargetGrid(this);
		grid.set(indicator, unit, target);
		return grid.targets();
	}

	/** The same, where the unit does not have the indicator. */
	public Targets without(IndicatorCode indicator, TenantId unit) {
		TargetGrid grid = new TargetGrid(this);
		grid.clear(indicator, unit);
		return grid.targets();
	}

}
