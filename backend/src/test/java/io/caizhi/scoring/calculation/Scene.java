package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.scoring.rule.Rule;
import io.caizhi.scoring.scheme.Adjustment;
import io.caizhi.scoring.scheme.AdjustmentId;
import io.caizhi.scoring.scheme.AdjustmentKind;
import io.caizhi.scoring.scheme.BonusRule;
import io.caizhi.scoring.scheme.DeductionRule;
import io.caizhi.scoring.scheme.Grading;
import io.caizhi.scoring.scheme.Publication;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.scheme.SchemeId;
import io.caizhi.scoring.scheme.SchemeItem;
import io.caizhi.scoring.scheme.VetoRule;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

/** A category of towns and its scheme, put together for a test. */
final class Scene {

	private final List<SchemeItem> items = new ArrayList<>();

	private final Map<IndicatorCode, Direction> directions = new LinkedHashMap<>();

	private final Map<String, Map<IndicatorCode, ItemInput>> units = new LinkedHashMap<>();

	private final Map<String, Boolean> suspended = new LinkedHashMap<>();

	private final Map<String, List<Adjustment>> adjustments = new LinkedHashMap<>();

	private final Map<TenantId, BigDecimal> difficulty = new LinkedHashMap<>();

	private final List<BonusRule> bonuses = new ArrayList<>();

	private final List<DeductionRule> deductions = new ArrayList<>();

	private final List<VetoRule> vetoes = new ArrayList<>();

	private BigDecimal bonusCap = BigDecimal.ZERO;

	private Grading grading = Grading.NONE;

	private long decisions;

	static BigDecimal number(String text) {
		return new BigDecimal(text);
	}

	static TenantId id(String unit) {
		return new TenantId(unit.hashCode());
	}

	Scene item(String indicator, String weight, Rule rule) {
		return item(indicator, weight, rule, Direction.HIGHER);
	}

	Scene item(String indicator, String weight, Rule rule, Direction direction) {
		this.items.add(new SchemeItem(new IndicatorCode(indicator), number(weight), rule));
		return indicator(indicator, direction);
	}

	/** An indicator of the plan that no item names. */
	Scene indicator(String indicator, Direction direction) {
		this.directions.put(new IndicatorCode(indicator), direction);
		return this;
	}

	Scene unit(String unit) {
		this.units.putIfAbsent(unit, new LinkedHashMap<>());
		return this;
	}

	/** A value with a target; without either where the text is absent. */
	Scene value(String unit, String indicator, @Nullable String actual, @Nullable String target) {
		return value(unit, indicator, actual, target, null);
	}

	Scene value(String unit, String indicator, @Nullable String actual, @Nullable String target,
			@Nullable String base) {
		unit(unit);
		this.units.get(unit)
			.put(new IndicatorCode(indicator), new ItemInput(read(actual), true, read(target), read(base)));
		return this;
	}

	Scene difficulty(String unit, String coefficient) {
		this.difficulty.put(id(unit), number(coefficient));
		return this;
	}

	Scene suspend(String unit) {
		this.suspended.put(unit, true);
		return this;
	}

	Scene bonus(BonusRule rule) {
		this.bonuses.add(rule);
		return this;
	}

	Scene bonusCap(String cap) {
		this.bonusCap = number(cap);
		return this;
	}

	Scene deduction(DeductionRule rule) {
		this.deductions.add(rule);
		return this;
	}

	Scene veto(VetoRule rule) {
		this.vetoes.add(rule);
		return this;
	}

	Scene grading(Grading given) {
		this.grading = given;
		return this;
	}

	Scene decided(String unit, AdjustmentKind kind, String rule, int occurrences) {
		this.adjustments.computeIfAbsent(unit, (key) -> new ArrayList<>())
			.add(new Adjustment(new AdjustmentId(++this.decisions), id(unit), kind, rule, YearMonth.of(2026, 3),
					occurrences, "南才办〔2026〕7号", "经领导小组会议研究", Instant.EPOCH));
		return this;
	}

	Scheme scheme() {
		return new Scheme(new SchemeId(1), new PlanId(2), UnitCategory.TOWN, 1, this.items, this.bonusCap, this.bonuses,
				this.deductions, this.vetoes, this.grading, Publication.CATEGORY, this.difficulty);
	}

	CategoryInput input() {
		return new CategoryInput(UnitCategory.TOWN, this.directions,
				this.units.entrySet()
					.stream()
					.map((unit) -> new UnitInput(id(unit.getKey()), unit.getKey(),
							this.suspended.getOrDefault(unit.getKey(), false), unit.getValue(),
							this.adjustments.getOrDefault(unit.getKey(), List.of())))
					.toList());
	}

	List<UnitScore> scores() {
		return ScoreCalculation.of(scheme(), input());
	}

	UnitScore score(String unit) {
		return scores().stream().filter((score) -> score.name().equals(unit)).findFirst().orElseThrow();
	}

	ItemScore item(String unit, String indicator) {
		return score(unit).items()
			.stream()
			.filter((item) -> item.indicator().value().equals(indicator))
			.findFirst()
			.orElseThrow();
	}

	/** Each unit's rank, in the order of the units. */
	List<@Nullable Integer> ranks() {
		List<@Nullable Integer> ranks = new ArrayList<>();
		scores().forEach((score) -> ranks.add(score.rank()));
		return ranks;
	}

	/** Each unit's grade, in the order of the units. */
	List<@Nullable String> grades() {
		List<@Nullable String> grades = new ArrayList<>();
		scores().forEach((score) -> grades.add(score.grade()));
		return grades;
	}

	/** How many items of a unit are in which state. */
	Map<ItemState, Integer> states(String unit) {
		Map<ItemState, Integer> states = new EnumMap<>(ItemState.class);
		score(unit).items().forEach((item) -> states.merge(item.state(), 1, Integer::sum));
		return states;
	}

	private static @Nullable BigDecimal read(@Nullable String text) {
		return (text != null) ? number(text) : null;
	}

}
