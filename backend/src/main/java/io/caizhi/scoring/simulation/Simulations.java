package io.caizhi.scoring.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.calculation.CategoryInput;
import io.caizhi.scoring.calculation.ItemScore;
import io.caizhi.scoring.calculation.ScoreCalculation;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.FrozenInputs;
import io.caizhi.scoring.inventory.FrozenInputs.Category;
import io.caizhi.scoring.inventory.Inventories;
import io.caizhi.scoring.inventory.InventoryId;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.scheme.Schemes;
import io.caizhi.scoring.simulation.SimulationRequest.SchemeChange;
import io.caizhi.scoring.simulation.SimulationView.Flip;
import io.caizhi.scoring.simulation.SimulationView.OfCategory;
import io.caizhi.scoring.simulation.SimulationView.OfItem;
import io.caizhi.scoring.simulation.SimulationView.OfUnit;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes scores as they are and as they would be, for the office alone, and forgets
 * both.
 */
@Service
class Simulations {

	private final Inventories inventories;

	private final Plans plans;

	private final Schemes schemes;

	Simulations(Inventories inventories, Plans plans, Schemes schemes) {
		this.inventories = inventories;
		this.plans = plans;
		this.schemes = schemes;
	}

	/**
	 * @throws Refusal not found; conflict, when there is nothing to assess by; invalid
	 */
	@Transactional(readOnly = true)
	SimulationView simulate(Member office, SimulationRequest request) {
		office.require(Role.OFFICE);
		DistrictScope scope = office.districtScope();
		FrozenInputs inputs = inputs(office, scope, request);
		PlanContent plan = this.plans.revision(scope, inputs.plan(), inputs.planRevision());
		Changed changed = new Changed(inputs, plan);
		changed.targets((request.targets() != null) ? request.targets() : List.of());
		changed.figures((request.figures() != null) ? request.figures() : List.of());
		Map<UnitCategory, Other> others = others(scope, inputs, changed,
				(request.schemes() != null) ? request.schemes() : List.of());
		changed.refuse();
		List<OfCategory> categories = inputs.categories()
			.stream()
			.map((category) -> category(category, plan, changed, others.get(category.scheme().category()),
					Boolean.TRUE.equals(request.flips())))
			.toList();
		return new SimulationView(inputs.kind(), inputs.month(), inputs.year(), categories);
	}

	/** A scheme to be tried, and the draft of a plan it belongs to, if it does. */
	private record Other(Scheme scheme, @Nullable PlanContent draft) {

	}

	private FrozenInputs inputs(Member office, DistrictScope scope, SimulationRequest request) {
		@Nullable InventoryId inventory = request.inventory();
		if (inventory != null) {
			return this.inventories.frozen(office, inventory);
		}
		if (request.kind() == null) {
			throw Refusal.invalid("/kind", "simulation.period");
		}
		if (request.month() == null) {
			throw Refusal.invalid("/month", "simulation.period");
		}
		return this.inventories.inputs(scope, request.kind(), request.month());
	}

	private Map<UnitCategory, Other> others(DistrictScope scope, FrozenInputs inputs, Changed changed,
			List<SchemeChange> changes) {
		Map<UnitCategory, Other> others = new EnumMap<>(UnitCategory.class);
		for (int i = 0; i < changes.size(); i++) {
			SchemeChange change = changes.get(i);
			String where = "/schemes/" + i;
			Category category = inputs.categories()
				.stream()
				.filter((candidate) -> candidate.scheme().category() == change.category())
				.findFirst()
				.orElseThrow(() -> Refusal.invalid(where + "/category", "simulation.category"));
			@Nullable PlanId draftOf = change.draftOf();
			@Nullable PlanContent draft = (draftOf != null) ? this.plans.current(scope, draftOf) : null;
			Scheme base = (draftOf != null) ? this.schemes.draft(scope, draftOf, change.category())
				.or(() -> this.schemes.inForce(scope, draftOf, change.category()))
				.orElseThrow(() -> Refusal.invalid(where + "/draftOf", "simulation.draft")) : category.scheme();
			others.put(change.category(), new Other(changed.scheme(change, base, where), draft));
		}
		return others;
	}

	private static OfCategory category(Category category, PlanContent plan, Changed changed, @Nullable Other other,
			boolean flips) {
		Scheme scheme = (other != null) ? other.scheme() : category.scheme();
		CategoryInput input = changed.input(category, scheme, (other != null) ? other.draft() : null);
		List<UnitScore> before = ScoreCalculation.of(category.scheme(), category.input());
		List<UnitScore> after = ScoreCalculation.of(scheme, input);
		Map<TenantId, String> codes = new LinkedHashMap<>();
		category.units().forEach((unit) -> codes.put(unit.id(), unit.code()));
		List<OfUnit> units = new ArrayList<>();
		for (int i = 0; i < before.size(); i++) {
			units.add(unit(codes, plan, before.get(i), after.get(i)));
		}
		units
			.sort(Comparator.comparing((OfUnit unit) -> Optional.ofNullable(unit.rankAfter()).orElse(Integer.MAX_VALUE))
				.thenComparing(OfUnit::totalAfter, Comparator.reverseOrder())
				.thenComparing(OfUnit::code));
		return new OfCategory(category.scheme().category(), units, flips ? flips(codes, scheme, input, after) : null);
	}

	private static List<Flip> flips(Map<TenantId, String> codes, Scheme scheme, CategoryInput input,
			List<UnitScore> scores) {
		return new FlipSearch(scheme, input, scores).found()
			.stream()
			.map((found) -> new Flip(scheme.items().get(found.from()).indicator(),
					scheme.items().get(found.to()).indicator(), found.points(), code(codes, found.rises()),
					code(codes, found.falls())))
			.toList();
	}

	private static OfUnit unit(Map<TenantId, String> codes, PlanContent plan, UnitScore before, UnitScore after) {
		Integer rankBefore = before.rank();
		Integer rankAfter = after.rank();
		return new OfUnit(code(codes, before.unit()), before.name(), before.total(), after.total(),
				after.total().subtract(before.total()), rankBefore, rankAfter,
				(rankBefore != null && rankAfter != null) ? rankBefore - rankAfter : null, before.grade(),
				after.grade(), after.vetoed(), items(plan, before, after));
	}

	private static List<OfItem> items(PlanContent plan, UnitScore before, UnitScore after) {
		Map<IndicatorCode, ItemScore> was = byIndicator(before);
		Map<IndicatorCode, ItemScore> is = byIndicator(after);
		Map<IndicatorCode, ItemScore> all = new LinkedHashMap<>(is);
		was.forEach(all::putIfAbsent);
		List<OfItem> items = new ArrayList<>();
		all.keySet().forEach((indicator) -> {
			@Nullable ItemScore one = was.get(indicator);
			@Nullable ItemScore other = is.get(indicator);
			if (one == null || other == null || one.points().compareTo(other.points()) != 0) {
				items
					.add(new OfItem(indicator, plan.indicator(indicator).map(Indicator::name).orElse(indicator.value()),
							(one != null) ? one.points() : null, (other != null) ? other.points() : null));
			}
		});
		return items;
	}

	private static Map<IndicatorCode, ItemScore> byIndicator(UnitScore score) {
		Map<IndicatorCode, ItemScore> items = new LinkedHashMap<>();
		score.items().forEach((item) -> items.put(item.indicator(), item));
		return items;
	}

	private static String code(Map<TenantId, String> codes, TenantId unit) {
		return codes.getOrDefault(unit, unit.toString());
	}

}
