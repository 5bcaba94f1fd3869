package io.caizhi.plan.yearly;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

/** The units of a district at hand, found by identifier or by code. */
final class PlannedUnits {

	private final List<PlannedUnit> all;

	private final Map<TenantId, PlannedUnit> byId;

	private final Map<String, PlannedUnit> byCode;

	PlannedUnits(List<PlannedUnit> all) {
		this.all = List.copyOf(all);
		this.byId = all.stream().collect(Collectors.toMap(PlannedUnit::id, Function.identity()));
		this.byCode = all.stream().collect(Collectors.toMap(PlannedUnit::code, Function.identity()));
	}

	/** By category and code. */
	List<PlannedUnit> all() {
		return this.all;
	}

	/** Those of some, in the order of all. */
	List<PlannedUnit> among(Set<TenantId> some) {
		return this.all.stream().filter((unit) -> some.contains(unit.id())).toList();
	}

	Optional<PlannedUnit> find(@Nullable String code) {
		return Optional.ofNullable(code).map(this.byCode::get);
	}

	Optional<PlannedUnit> find(TenantId unit) {
		return Optional.ofNullable(this.byId.get(unit));
	}

	/** The code of a unit; a plan names none that the district has not. */
	String code(TenantId unit) {
		return find(unit).map(PlannedUnit::code).orElseThrow();
	}

	/** The codes of units, in the order of all. */
	List<String> codes(Collection<TenantId> units) {
		return this.all.stream().filter((unit) -> units.contains(unit.id())).map(PlannedUnit::code).toList();
	}

	/** The units that have a category today. */
	Set<TenantId> of(UnitCategory category) {
		return this.all.stream()
			.filter((unit) -> unit.category() == category)
			.map(PlannedUnit::id)
			.collect(Collectors.toUnmodifiableSet());
	}

}
