package io.caizhi.scoring.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.scoring.calculation.CategoryInput;
import io.caizhi.scoring.calculation.ItemInput;
import io.caizhi.scoring.calculation.UnitInput;
import io.caizhi.scoring.inventory.FrozenInputs;
import io.caizhi.scoring.inventory.FrozenInputs.Category;
import io.caizhi.scoring.inventory.Inventories;
import io.caizhi.scoring.rule.FormFaults;
import io.caizhi.scoring.rule.Rule;
import io.caizhi.scoring.rule.RuleForm;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.scheme.SchemeItem;
import io.caizhi.scoring.simulation.SimulationRequest.FigureChange;
import io.caizhi.scoring.simulation.SimulationRequest.ItemChange;
import io.caizhi.scoring.simulation.SimulationRequest.SchemeChange;
import io.caizhi.scoring.simulation.SimulationRequest.TargetChange;
import org.jspecify.annotations.Nullable;

/**
 * A copy of frozen inputs with changes made to it; what cannot be changed like that is a
 * fault with its place.
 */
final class Changed {

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	private static final int WHOLE = 14;

	private static final int DECIMALS = 6;

	private final FrozenInputs inputs;

	private final PlanContent plan;

	private final FormFaults faults = new FormFaults();

	private final Map<TenantId, Map<IndicatorCode, ItemInput>> items = new HashMap<>();

	private final Map<String, TenantId> codes = new HashMap<>();

	Changed(FrozenInputs inputs, PlanContent plan) {
		this.inputs = inputs;
		this.plan = plan;
		inputs.categories()
			.forEach((category) -> category.units().forEach((unit) -> this.codes.put(unit.code(), unit.id())));
	}

	/** Puts other targets in, each as it is in force at the period's end. */
	void targets(List<TargetChange> changes) {
		for (int i = 0; i < changes.size(); i++) {
			TargetChange change = changes.get(i);
			String where = "/targets/" + i;
			Optional<Indicator> indicator = this.plan.indicator(change.indicator());
			if (indicator.isEmpty()) {
				this.faults.add(where + "/indicator", "simulation.indicator");
			}
			else if (readable(where + "/target", change.target())) {
				@Nullable BigDecimal target = Inventories.targetInForce(this.plan, this.inputs.kind(), this.inputs.month(),
						indicator.get(), change.target());
				put(where, change.unit(), change.indicator(),
						(item) -> new ItemInput(item.actual(), true, target, item.base()));
			}
		}
	}

	/** Puts other figures in. */
	void figures(List<FigureChange> changes) {
		for (int i = 0; i < changes.size(); i++) {
			FigureChange change = changes.get(i);
			String where = "/figures/" + i;
			if (this.plan.indicator(change.indicator()).isEmpty()) {
				this.faults.add(where + "/indicator", "simulation.indicator");
			}
			else if (readable(where + "/actual", change.actual())) {
				put(where, change.unit(), change.indicator(),
						(item) -> new ItemInput(change.actual(), true, item.target(), item.base()));
			}
		}
	}

	/**
	 * The scheme of a category with other weights and rules.
	 * @param base the scheme of the inputs, or a draft
	 */
	Scheme scheme(SchemeChange change, Scheme base, String where) {
		Map<IndicatorCode, SchemeItem> items = new LinkedHashMap<>();
		base.items().forEach((item) -> items.put(item.indicator(), item));
		List<ItemChange> changes = (change.items() != null) ? change.items() : List.of();
		for (int i = 0; i < changes.size(); i++) {
			apply(changes.get(i), where + "/items/" + i, items);
		}
		Scheme scheme = base.with(List.copyOf(items.values()));
		if (scheme.weights().compareTo(ALL) != 0) {
			this.faults.add(where + "/items", "simulation.weights",
					Map.of("sum", scheme.weights().stripTrailingZeros().toPlainString()));
		}
		return scheme;
	}

	/** The units of a category with what was put in, comparable by a scheme. */
	CategoryInput input(Category category, Scheme scheme, @Nullable PlanContent draft) {
		TreeMap<IndicatorCode, Direction> directions = new TreeMap<>(category.input().directions());
		if (draft != null) {
			draft.indicators().forEach((indicator) -> directions.putIfAbsent(indicator.code(), indicator.direction()));
		}
		scheme.items().forEach((item) -> directions.putIfAbsent(item.indicator(), Direction.HIGHER));
		List<UnitInput> units = new ArrayList<>();
		for (UnitInput unit : category.input().units()) {
			UnitInput changed = unit;
			for (Map.Entry<IndicatorCode, ItemInput> item : this.items.getOrDefault(unit.unit(), Map.of()).entrySet()) {
				changed = changed.with(item.getKey(), item.getValue());
			}
			units.add(changed);
		}
		return new CategoryInput(category.input().category(), directions, units);
	}

	/**
	 * @throws io.caizhi.kernel.Refusal invalid, when anything was wrong
	 */
	void refuse() {
		this.faults.refuse();
	}

	private void apply(ItemChange change, String where, Map<IndicatorCode, SchemeItem> items) {
		@Nullable SchemeItem before = items.get(change.indicator());
		if (before == null && (this.plan.indicator(change.indicator()).isEmpty() || change.rule() == null)) {
			this.faults.add(where + "/indicator", "simulation.indicator");
			return;
		}
		BigDecimal weight = (change.weight() != null) ? change.weight()
				: (before != null) ? before.weight() : BigDecimal.ZERO;
		if (weight.signum() < 0 || weight.compareTo(ALL) > 0 || weight.stripTrailingZeros().scale() > 2) {
			this.faults.add(where + "/weight", "simulation.weight");
			return;
		}
		if (weight.signum() == 0) {
			items.remove(change.indicator());
			return;
		}
		@Nullable RuleForm form = change.rule();
		if (form == null) {
			items.put(change.indicator(),
					new SchemeItem(change.indicator(), weight, Objects.requireNonNull(before).rule()));
			return;
		}
		form.rule(where + "/rule", new Around(this.plan, change.indicator(), weight), this.faults)
			.ifPresent((Rule rule) -> items.put(change.indicator(), new SchemeItem(change.indicator(), weight, rule)));
	}

	private void put(String where, String code, IndicatorCode indicator, UnaryOperator<ItemInput> change) {
		@Nullable TenantId unit = this.codes.get(code);
		if (unit == null) {
			this.faults.add(where + "/unit", "simulation.unit");
			return;
		}
		Map<IndicatorCode, ItemInput> changed = this.items.computeIfAbsent(unit, (absent) -> new HashMap<>());
		changed.put(indicator, change.apply(changed.getOrDefault(indicator, now(unit, indicator))));
	}

	private ItemInput now(TenantId unit, IndicatorCode indicator) {
		return this.inputs.categories()
			.stream()
			.flatMap((category) -> category.input().units().stream())
			.filter((candidate) -> candidate.unit().equals(unit))
			.findFirst()
			.map((found) -> found.item(indicator))
			.orElse(ItemInput.NOT_ASSIGNED);
	}

	private boolean readable(String where, @Nullable BigDecimal number) {
		if (number == null) {
			return true;
		}
		BigDecimal stripped = number.stripTrailingZeros();
		if (number.signum() >= 0 && stripped.scale() <= DECIMALS
				&& (long) stripped.precision() - stripped.scale() <= WHOLE) {
			return true;
		}
		this.faults.add(where, "value.number", Map.of("whole", WHOLE, "decimals", DECIMALS));
		return false;
	}

	/** What a rule's parameters are judged in. */
	private record Around(PlanContent plan, IndicatorCode indicator,
			BigDecimal weight) implements RuleForm.Surroundings {

		@Override
		public Optional<IndicatorCode> other(String code) {
			return this.plan.indicators()
				.stream()
				.map(Indicator::code)
				.filter((known) -> known.value().equals(code) && !own(code))
				.findFirst();
		}

		@Override
		public boolean own(String code) {
			return this.indicator.value().equals(code);
		}

	}

}
