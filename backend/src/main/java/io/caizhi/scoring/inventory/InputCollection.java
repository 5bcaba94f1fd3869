package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.plan.yearly.Schedule;
import io.caizhi.scoring.calculation.CategoryInput;
import io.caizhi.scoring.calculation.ItemInput;
import io.caizhi.scoring.calculation.UnitInput;
import io.caizhi.scoring.inventory.FrozenInputs.Category;
import io.caizhi.scoring.inventory.FrozenInputs.OfUnit;
import io.caizhi.scoring.inventory.FrozenInputs.Origin;
import io.caizhi.scoring.scheme.Adjustment;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.scheme.Schemes;
import io.caizhi.scoring.value.AssumedCorrection;
import io.caizhi.scoring.value.IndicatorValues;
import io.caizhi.scoring.value.IndicatorValues.Sheet;
import io.caizhi.scoring.value.MetricValue;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.TenantStatus;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.UnitCategory;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Brings together what an inventory is computed from. What was published once is
 * corrected under the same plan revision and the same schemes, with the units as they
 * were.
 */
@Component
class InputCollection {

	private static final Comparator<TenantId> BY_AGE = Comparator.comparingLong(TenantId::value);

	private final Plans plans;

	private final Schemes schemes;

	private final IndicatorValues values;

	private final Units units;

	InputCollection(Plans plans, Schemes schemes, IndicatorValues values, Units units) {
		this.plans = plans;
		this.schemes = schemes;
		this.values = values;
		this.units = units;
	}

	/**
	 * The inputs of a period as they are now.
	 * @param held those of the version published last, if any was
	 * @param assumed a correction booked besides, if any is assumed
	 * @throws Refusal conflict {@code inventory.no-plan}, {@code inventory.no-scheme} or
	 * {@code inventory.no-period}
	 */
	FrozenInputs collect(DistrictScope scope, InventoryKind kind, YearMonth month, @Nullable FrozenInputs held,
			@Nullable AssumedCorrection assumed) {
		PlanContent plan = (held != null) ? this.plans.revision(scope, held.plan(), held.planRevision())
				: this.plans.inForce(scope.district(), month).orElseThrow(() -> Refusal.conflict("inventory.no-plan"));
		if (!kind.endsWith(plan.span(), month)) {
			throw Refusal.conflict("inventory.no-period");
		}
		Map<UnitCategory, Scheme> schemes = (held != null) ? schemes(held) : this.schemes.inForce(scope, plan.plan());
		if (schemes.isEmpty()) {
			throw Refusal.conflict("inventory.no-scheme");
		}
		List<Unit> all = this.units.all(scope, month.atEndOfMonth())
			.stream()
			.sorted(Comparator.comparing(Unit::id, BY_AGE))
			.toList();
		Known known = new Known(plan, kind, month, sheet(scope, plan, all, month, assumed),
				base(scope, plan, all, month, schemes, assumed), adjustments(scope, plan, month),
				(held != null) ? held : null);
		Map<UnitCategory, List<Unit>> byCategory = all.stream()
			.collect(Collectors.groupingBy(Unit::category, () -> new EnumMap<>(UnitCategory.class),
					Collectors.toList()));
		List<Category> categories = new ArrayList<>();
		List<OfUnit> without = new ArrayList<>();
		byCategory.forEach((category, units) -> {
			Scheme scheme = schemes.get(category);
			if (scheme != null) {
				categories.add(category(known, scheme, units));
			}
			else {
				units.forEach((unit) -> without.add(known.named(unit)));
			}
		});
		return new FrozenInputs(FrozenInputs.FORM, scope.district(), kind, month, plan.year(), plan.plan(),
				plan.revision(), categories, without);
	}

	private Sheet sheet(DistrictScope scope, PlanContent plan, List<Unit> units, YearMonth month,
			@Nullable AssumedCorrection assumed) {
		return this.values.upTo(scope, plan, units.stream().map(Unit::id).toList(), month, assumed);
	}

	private @Nullable Sheet base(DistrictScope scope, PlanContent plan, List<Unit> units, YearMonth month,
			Map<UnitCategory, Scheme> schemes, @Nullable AssumedCorrection assumed) {
		boolean needed = schemes.values()
			.stream()
			.anyMatch((scheme) -> scheme.items().stream().anyMatch((item) -> item.rule().needsBase()));
		return needed ? this.values.aYearBefore(scope, plan, units.stream().map(Unit::id).toList(), month, assumed)
				: null;
	}

	private Map<TenantId, List<Adjustment>> adjustments(DistrictScope scope, PlanContent plan, YearMonth month) {
		return this.schemes.decided(scope, plan.plan(), month)
			.stream()
			.sorted(Comparator.comparingLong((adjustment) -> adjustment.id().value()))
			.collect(Collectors.groupingBy(Adjustment::unit));
	}

	private static Map<UnitCategory, Scheme> schemes(FrozenInputs held) {
		return held.categories()
			.stream()
			.collect(Collectors.toMap((category) -> category.scheme().category(), Category::scheme));
	}

	private static Category category(Known known, Scheme scheme, List<Unit> units) {
		TreeMap<IndicatorCode, Direction> directions = new TreeMap<>();
		known.plan().indicators().forEach((indicator) -> directions.put(indicator.code(), indicator.direction()));
		List<OfUnit> named = new ArrayList<>();
		List<UnitInput> inputs = new ArrayList<>();
		Map<String, Map<IndicatorCode, Origin>> origins = new TreeMap<>();
		for (Unit unit : units) {
			OfUnit name = known.named(unit);
			Map<IndicatorCode, ItemInput> items = new TreeMap<>();
			Map<IndicatorCode, Origin> sources = new TreeMap<>();
			for (Indicator indicator : known.plan().indicators()) {
				if (known.plan().targets().assigned(indicator.code(), unit.id())) {
					Origin origin = known.origin(indicator, unit);
					sources.put(indicator.code(), origin);
					items.put(indicator.code(), known.item(indicator, unit, origin));
				}
			}
			named.add(name);
			inputs.add(new UnitInput(unit.id(), name.name(), known.suspended(unit), items,
					known.adjustments().getOrDefault(unit.id(), List.of())));
			origins.put(unit.id().toString(), sources);
		}
		return new Category(scheme, new CategoryInput(scheme.category(), directions, inputs), named, origins);
	}

	/** What was read, and what of it is used for a unit. */
	private record Known(PlanContent plan, InventoryKind kind, YearMonth month, Sheet sheet, @Nullable Sheet base,
			Map<TenantId, List<Adjustment>> adjustments, Map<TenantId, OfUnit> names,
			Map<TenantId, Boolean> suspensions) {

		Known(PlanContent plan, InventoryKind kind, YearMonth month, Sheet sheet, @Nullable Sheet base,
				Map<TenantId, List<Adjustment>> adjustments, @Nullable FrozenInputs held) {
			this(plan, kind, month, sheet, base, adjustments, new HashMap<>(), new HashMap<>());
			if (held != null) {
				held.withoutScheme().forEach((unit) -> this.names.put(unit.id(), unit));
				held.categories().forEach((category) -> {
					category.units().forEach((unit) -> this.names.put(unit.id(), unit));
					category.input().units().forEach((unit) -> this.suspensions.put(unit.unit(), unit.suspended()));
				});
			}
		}

		OfUnit named(Unit unit) {
			OfUnit then = this.names.get(unit.id());
			return (then != null) ? new OfUnit(then.id(), then.code(), then.name(), unit.category())
					: new OfUnit(unit.id(), unit.code(), unit.name(), unit.category());
		}

		boolean suspended(Unit unit) {
			return this.suspensions.getOrDefault(unit.id(), unit.status() == TenantStatus.SUSPENDED);
		}

		Origin origin(Indicator indicator, Unit unit) {
			return new Origin(this.sheet.of(indicator.code(), unit.id()),
					this.plan.targets().target(indicator.code(), unit.id()).orElse(null));
		}

		/** A ratio over nothing at all is not the unit's to reach. */
		ItemInput item(Indicator indicator, Unit unit, Origin origin) {
			MetricValue value = origin.value();
			if (value.state() == MetricValue.State.UNDEFINED) {
				return ItemInput.NOT_ASSIGNED;
			}
			return new ItemInput(value.value(), true,
					inForce(this.plan, this.kind, this.month, indicator, origin.fullTarget()),
					(this.base != null) ? this.base.of(indicator.code(), unit.id()).value() : null);
		}

	}

	/** Scheduled in an inventory within the year, full in the yearly one. */
	static @Nullable BigDecimal inForce(PlanContent plan, InventoryKind kind, YearMonth month, Indicator indicator,
			@Nullable BigDecimal fullTarget) {
		if (fullTarget == null) {
			return null;
		}
		BigDecimal target = (kind == InventoryKind.YEAR) ? fullTarget
				: Schedule.scheduled(indicator, fullTarget, plan.span(), month.atEndOfMonth());
		BigDecimal stripped = target.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
