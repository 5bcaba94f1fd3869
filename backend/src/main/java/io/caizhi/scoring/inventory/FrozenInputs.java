package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.scoring.calculation.CategoryInput;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.value.MetricValue;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

/**
 * All that the scores of an inventory follow from, as it was when it was run: the
 * revision of the plan, the versions of the schemes with every parameter, each unit's
 * category on the last day, values, targets in force, decided adjustments. Nothing else
 * is read when scores are computed, so that they can be computed again at any time.
 *
 * @param form how to read it; another arrangement gets another name
 * @param month the last month of the period
 * @param categories by category
 * @param withoutScheme units of categories that no scheme is in force for, by identifier
 */
public record FrozenInputs(String form, DistrictId district, InventoryKind kind, YearMonth month, int year, PlanId plan,
		int planRevision, List<Category> categories, List<OfUnit> withoutScheme) {

	/** The arrangement written now. */
	public static final String FORM = "INVENTORY-1";

	public FrozenInputs {
		categories = List.copyOf(categories);
		withoutScheme = List.copyOf(withoutScheme);
	}

	/**
	 * The units assessed together.
	 *
	 * @param units what they are called, in the order of the input
	 * @param origins where the values come from, by unit and indicator
	 */
	public record Category(Scheme scheme, CategoryInput input, List<OfUnit> units,
			Map<String, Map<IndicatorCode, Origin>> origins) {

		public Category {
			units = List.copyOf(units);
			TreeMap<String, Map<IndicatorCode, Origin>> ordered = new TreeMap<>();
			origins.forEach((unit, values) -> ordered.put(unit, Collections.unmodifiableMap(new TreeMap<>(values))));
			origins = Collections.unmodifiableMap(ordered);
		}

		@Nullable Origin origin(TenantId unit, IndicatorCode indicator) {
			return this.origins.getOrDefault(unit.toString(), Map.of()).get(indicator);
		}

	}

	/** A unit as it was then. */
	public record OfUnit(TenantId id, String code, String name, UnitCategory category) {

	}

	/**
	 * What stands behind an actual value.
	 *
	 * @param value with its state, corrections, missing months and parts
	 * @param fullTarget of the whole year
	 */
	public record Origin(MetricValue value, @Nullable BigDecimal fullTarget) {

	}

}
