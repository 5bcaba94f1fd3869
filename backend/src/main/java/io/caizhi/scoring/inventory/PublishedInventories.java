package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricDefinition;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.calculation.ItemScore;
import io.caizhi.scoring.calculation.ItemState;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.FrozenInputs.Category;
import io.caizhi.scoring.inventory.FrozenInputs.Origin;
import io.caizhi.scoring.inventory.InventoryRepository.Standing;
import io.caizhi.scoring.inventory.PublishedInventory.OfIndicator;
import io.caizhi.scoring.inventory.PublishedInventory.OfItem;
import io.caizhi.scoring.inventory.PublishedInventory.OfUnit;
import io.caizhi.scoring.rule.Completion;
import io.caizhi.scoring.rule.Decimals;
import io.caizhi.scoring.scheme.Publication;
import io.caizhi.scoring.value.MetricValue;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the figures of published inventories to whoever writes about them. */
@Service
public class PublishedInventories {

	private final InventoryRepository repository;

	private final Plans plans;

	PublishedInventories(InventoryRepository repository, Plans plans) {
		this.repository = repository;
		this.plans = plans;
	}

	/**
	 * @throws Refusal not found; conflict {@code inventory.not-published}
	 */
	@Transactional(readOnly = true)
	public PublishedInventory of(Member office, InventoryId id) {
		office.require(Role.OFFICE);
		Inventory inventory = this.repository.find(office.tenant(), id).orElseThrow(Refusal::notFound);
		if (!inventory.published()) {
			throw Refusal.conflict("inventory.not-published");
		}
		FrozenInputs inputs = CanonicalJson.read(this.repository.inputs(office.tenant(), id), FrozenInputs.class);
		PlanContent plan = this.plans.revision(office.district(), inventory.plan(), inventory.planRevision());
		return new PublishedInventory(id, inventory.kind(), inventory.month(), inventory.year(), inventory.digest(),
				plan.indicators().stream().map((indicator) -> indicator(plan, indicator, inputs)).toList(),
				units(office, id));
	}

	private List<OfUnit> units(Member office, InventoryId id) {
		Map<TenantId, UnitScore> scores = new HashMap<>();
		this.repository.results(office.tenant(), id).forEach((json) -> {
			UnitScore score = CanonicalJson.read(json, UnitScore.class);
			scores.put(score.unit(), score);
		});
		return this.repository.standings(office.tenant(), id)
			.stream()
			.map((standing) -> unit(standing, Objects.requireNonNull(scores.get(standing.unit()))))
			.toList();
	}

	private static OfUnit unit(Standing standing, UnitScore score) {
		List<OfItem> items = score.items()
			.stream()
			.filter((item) -> item.state() != ItemState.NOT_APPLICABLE)
			.map(PublishedInventories::item)
			.toList();
		return new OfUnit(standing.unit(), standing.code(), standing.name(), standing.category(),
				standing.publication() == Publication.ALL, standing.total(), standing.grade(), standing.place(), items);
	}

	private static OfItem item(ItemScore item) {
		return new OfItem(item.indicator(), item.state() == ItemState.MISSING, item.actual(), item.target(),
				item.completion());
	}

	private static OfIndicator indicator(PlanContent plan, Indicator indicator, FrozenInputs inputs) {
		List<MetricValue> values = new ArrayList<>();
		List<BigDecimal> targets = new ArrayList<>();
		for (Category category : inputs.categories()) {
			category.input().units().forEach((unit) -> {
				@Nullable Origin origin = category.origin(unit.unit(), indicator.code());
				@Nullable BigDecimal target = unit.item(indicator.code()).target();
				if (origin != null) {
					values.add(origin.value());
				}
				if (target != null) {
					targets.add(target);
				}
			});
		}
		@Nullable Metric metric = plan.metric(indicator.metric()).map(MetricDefinition::metric).orElse(null);
		@Nullable BigDecimal actual = (metric instanceof Metric.Ratio ratio) ? quotient(values, ratio.factor()) : sum(values);
		@Nullable BigDecimal target = (metric instanceof Metric.Ratio || targets.isEmpty()) ? null
				: targets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		return new OfIndicator(indicator.code(), indicator.name(), indicator.unitOfMeasure(), indicator.direction(),
				actual, target, (actual != null && target != null)
						? Completion.of(actual, target, indicator.direction()).value() : null);
	}

	private static @Nullable BigDecimal sum(List<MetricValue> values) {
		return values.stream().map(MetricValue::value).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
	}

	/** Rolled up from the parts, never averaged. */
	private static @Nullable BigDecimal quotient(List<MetricValue> values, BigDecimal factor) {
		List<List<BigDecimal>> parts = values.stream()
			.map(MetricValue::parts)
			.filter((known) -> !known.isEmpty())
			.toList();
		BigDecimal below = parts.stream().map(List::getLast).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (below.signum() == 0) {
			return null;
		}
		BigDecimal above = parts.stream().map(List::getFirst).reduce(BigDecimal.ZERO, BigDecimal::add);
		return Decimals.quotient(above.multiply(factor), below);
	}

}
