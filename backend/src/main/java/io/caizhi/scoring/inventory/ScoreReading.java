package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.calculation.AdjustmentScore;
import io.caizhi.scoring.calculation.ItemScore;
import io.caizhi.scoring.calculation.NextHalfPoint;
import io.caizhi.scoring.calculation.UnitInput;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.FrozenInputs.Category;
import io.caizhi.scoring.inventory.FrozenInputs.Origin;
import io.caizhi.scoring.inventory.InventoryRepository.Standing;
import io.caizhi.scoring.inventory.InventoryView.OfUnit;
import io.caizhi.scoring.inventory.InventoryView.Previous;
import io.caizhi.scoring.inventory.ScoreView.Adjusted;
import io.caizhi.scoring.inventory.ScoreView.Item;
import io.caizhi.scoring.inventory.ScoreView.Movement;
import io.caizhi.scoring.inventory.ScoreView.Next;
import io.caizhi.scoring.inventory.ScoreView.Reason;
import io.caizhi.scoring.value.ValueSource;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Explains a score from what was frozen, so that the explanation is that of the score and
 * not of what is known since. An official opens the own unit's alone.
 */
@Service
@Transactional(readOnly = true)
class ScoreReading {

	private final InventoryReading reading;

	private final InventoryRepository repository;

	private final Plans plans;

	ScoreReading(InventoryReading reading, InventoryRepository repository, Plans plans) {
		this.reading = reading;
		this.repository = repository;
		this.plans = plans;
	}

	/**
	 * @throws Refusal not found, when there is none, or none to see
	 */
	ScoreView of(Member member, InventoryId id, String unitCode) {
		Inventory inventory = this.reading.find(member, id);
		List<Standing> standings = this.repository.standings(member.district().asTenant(), id);
		Standing standing = standings.stream()
			.filter((candidate) -> candidate.code().equals(unitCode))
			.filter((candidate) -> !member.is(Role.OFFICIAL) || candidate.unit().equals(member.tenant()))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		UnitScore score = score(member, id, standing.unit());
		FrozenInputs inputs = this.reading.inputs(member, id);
		Category category = inputs.categories()
			.stream()
			.filter((candidate) -> candidate.scheme().category() == standing.category())
			.findFirst()
			.orElseThrow();
		PlanContent plan = this.plans.revision(member.district(), inventory.plan(), inventory.planRevision());
		int ranked = (int) standings.stream()
			.filter((other) -> other.category() == standing.category() && other.place() != null)
			.count();
		return new ScoreView(InventoryReading.view(member, inventory, this.reading.versions(member, inventory)),
				new OfUnit(standing.code(), standing.name()), standing.category(), plan.name(), category.scheme().id(),
				category.scheme().version(), score.base(), score.bonus(), score.deduction(), score.limit(),
				score.total(), score.vetoed(), score.suspended(), score.grade(), score.rank(), ranked,
				score.items().stream().map((item) -> item(plan, category, inventory, standing.unit(), item)).toList(),
				score.adjustments()
					.stream()
					.map((adjustment) -> adjusted(category, standing.unit(), adjustment))
					.toList(),
				movement(member, inventory, plan, score), next(member, plan, category, standing.unit()));
	}

	private UnitScore score(Member member, InventoryId id, TenantId unit) {
		return CanonicalJson.read(
				this.repository.result(member.district().asTenant(), id, unit).orElseThrow(Refusal::notFound),
				UnitScore.class);
	}

	private static Item item(PlanContent plan, Category category, Inventory inventory, TenantId unit, ItemScore item) {
		Indicator indicator = plan.indicator(item.indicator()).orElseThrow();
		@Nullable Origin origin = category.origin(unit, item.indicator());
		return new Item(item.indicator(), indicator.name(), indicator.unitOfMeasure(), indicator.dimension(),
				indicator.direction(), item.weight(), item.effectiveWeight(), item.state(), item.actual(),
				item.target(), (origin != null) ? origin.fullTarget() : null, item.base(), item.completion(),
				item.rule().kind(), item.arithmetic().steps(), item.arithmetic().text(), item.points(),
				(origin != null) ? ValueSource.of(plan, indicator.metric(), inventory.month()) : null,
				(origin != null) ? origin.value().corrections() : BigDecimal.ZERO,
				(origin != null) ? origin.value().missing() : List.of(),
				(origin != null) ? origin.value().parts() : List.of());
	}

	private static Adjusted adjusted(Category category, TenantId unit, AdjustmentScore adjustment) {
		List<Reason> reasons = input(category, unit).adjustments()
			.stream()
			.filter((decision) -> adjustment.decisions().contains(decision.id()))
			.map((decision) -> new Reason(decision.month(), decision.evidence(), decision.reason()))
			.toList();
		return new Adjusted(adjustment.kind(), adjustment.rule(), adjustment.name(), adjustment.occurrences(),
				(adjustment.arithmetic() != null) ? adjustment.arithmetic().text() : null, adjustment.points(),
				reasons);
	}

	private @Nullable Movement movement(Member member, Inventory inventory, PlanContent plan, UnitScore score) {
		return this.reading.before(member, inventory)
			.flatMap((before) -> this.repository.result(member.district().asTenant(), before.id(), score.unit())
				.map((json) -> Movements.of(new Previous(before.id(), before.month()),
						CanonicalJson.read(json, UnitScore.class), score, (indicator) -> name(plan, indicator))))
			.orElse(null);
	}

	private static @Nullable List<Next> next(Member member, PlanContent plan, Category category, TenantId unit) {
		if (!member.is(Role.OFFICIAL)) {
			return null;
		}
		return NextHalfPoint.of(category.scheme(), category.input(), unit)
			.stream()
			.map((found) -> new Next(found.indicator(), name(plan, found.indicator()),
					plan.indicator(found.indicator()).map(Indicator::unitOfMeasure).orElse(""), found.from(),
					found.to(), found.change(), found.gain()))
			.toList();
	}

	private static UnitInput input(Category category, TenantId unit) {
		return category.input()
			.units()
			.stream()
			.filter((candidate) -> candidate.unit().equals(unit))
			.findFirst()
			.orElseThrow();
	}

	static String name(PlanContent plan, IndicatorCode indicator) {
		return plan.indicator(indicator).map(Indicator::name).orElse(indicator.value());
	}

}
