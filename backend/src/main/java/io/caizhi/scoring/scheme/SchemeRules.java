package io.caizhi.scoring.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.scoring.rule.Decimals;
import io.caizhi.scoring.rule.FormFaults;
import io.caizhi.scoring.rule.Rule;
import io.caizhi.scoring.rule.RuleForm.Surroundings;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme must keep in the plan it is for: indicators are the plan's and stand in
 * it once, parameters fit their rules, units are of its category. Only what is issued
 * must weigh exactly 100.
 */
final class SchemeRules {

	private final PlanContent plan;

	private final UnitCategory category;

	private final SchemeUnits units;

	private final FormFaults faults = new FormFaults();

	SchemeRules(PlanContent plan, UnitCategory category, SchemeUnits units) {
		this.plan = plan;
		this.category = category;
		this.units = units;
	}

	/**
	 * The scheme that a form says.
	 * @param version the number it is to be issued under
	 * @throws io.caizhi.kernel.Refusal invalid, with the place of every fault
	 */
	Scheme read(SchemeForm form, SchemeId id, int version) {
		List<SchemeItem> items = items(form.items());
		Set<String> codes = new HashSet<>();
		List<BonusRule> bonuses = bonuses(form.bonuses(), codes);
		List<DeductionRule> deductions = new ArrayList<>();
		for (int i = 0; i < form.deductions().size(); i++) {
			SchemeForm.Deduction rule = form.deductions().get(i);
			once(codes, rule.code(), "/deductions/" + i + "/code");
			deductions.add(new DeductionRule(rule.code(), rule.name().strip(), Decimals.plain(rule.points()),
					plain(rule.cap())));
		}
		List<VetoRule> vetoes = new ArrayList<>();
		for (int i = 0; i < form.vetoes().size(); i++) {
			SchemeForm.Veto rule = form.vetoes().get(i);
			once(codes, rule.code(), "/vetoes/" + i + "/code");
			vetoes.add(new VetoRule(rule.code(), rule.name().strip()));
		}
		Grading grading = grading(form.grades());
		Map<TenantId, BigDecimal> difficulty = difficulty(form.difficulty());
		this.faults.refuse();
		return new Scheme(id, this.plan.plan(), this.category, version, items, Decimals.plain(form.bonusCap()), bonuses,
				deductions, vetoes, grading, form.publication(), difficulty);
	}

	/**
	 * @throws io.caizhi.kernel.Refusal invalid, when the weights do not add up to exactly
	 * 100, saying what is missing or too much
	 */
	static void requireWhole(Scheme scheme) {
		BigDecimal sum = scheme.weights();
		int beyond = sum.compareTo(Decimals.HUNDRED);
		FormFaults faults = new FormFaults();
		if (beyond < 0) {
			faults.add("/items", "scheme.weights-missing",
					Map.of("sum", Decimals.text(sum), "missing", Decimals.text(Decimals.HUNDRED.subtract(sum))));
		}
		if (beyond > 0) {
			faults.add("/items", "scheme.weights-excess",
					Map.of("sum", Decimals.text(sum), "excess", Decimals.text(sum.subtract(Decimals.HUNDRED))));
		}
		faults.refuse();
	}

	private List<SchemeItem> items(List<SchemeForm.Item> forms) {
		List<SchemeItem> items = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < forms.size(); i++) {
			SchemeForm.Item form = forms.get(i);
			String place = "/items/" + i;
			Optional<IndicatorCode> indicator = indicator(form.indicator());
			if (indicator.isEmpty()) {
				this.faults.add(place + "/indicator", "scheme.indicator-unknown");
			}
			if (!seen.add(form.indicator())) {
				this.faults.add(place + "/indicator", "scheme.indicator-twice");
			}
			Optional<Rule> rule = form.rule().rule(place + "/rule", new Around(form), this.faults);
			if (indicator.isPresent() && rule.isPresent()) {
				items.add(new SchemeItem(indicator.get(), Decimals.plain(form.weight()), rule.get()));
			}
		}
		return items;
	}

	private List<BonusRule> bonuses(List<SchemeForm.Bonus> forms, Set<String> codes) {
		List<BonusRule> bonuses = new ArrayList<>();
		for (int i = 0; i < forms.size(); i++) {
			SchemeForm.Bonus form = forms.get(i);
			once(codes, form.code(), "/bonuses/" + i + "/code");
			@Nullable String over = form.indicator();
			Optional<IndicatorCode> indicator = (over != null) ? indicator(over) : Optional.empty();
			if (over != null && indicator.isEmpty()) {
				this.faults.add("/bonuses/" + i + "/indicator", "scheme.indicator-unknown");
			}
			bonuses.add(new BonusRule(form.code(), form.name().strip(), indicator.orElse(null),
					Decimals.plain(form.points()), Decimals.plain(form.cap())));
		}
		return bonuses;
	}

	private Grading grading(List<SchemeForm.Grade> forms) {
		List<GradeBand> bands = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (int i = 0; i < forms.size(); i++) {
			SchemeForm.Grade form = forms.get(i);
			String place = "/grades/" + i;
			boolean last = i == forms.size() - 1;
			if (!names.add(form.grade().strip())) {
				this.faults.add(place + "/grade", "scheme.grade-twice");
			}
			if (i > 0 && form.from().compareTo(forms.get(i - 1).from()) >= 0) {
				this.faults.add(place + "/from", "scheme.grades-order",
						Map.of("before", Decimals.text(forms.get(i - 1).from())));
			}
			if (last && form.from().signum() != 0) {
				this.faults.add(place + "/from", "scheme.grades-end");
			}
			if (last && form.quota() != null) {
				this.faults.add(place + "/quota", "scheme.grades-quota");
			}
			bands.add(new GradeBand(form.grade().strip(), Decimals.plain(form.from()), plain(form.quota())));
		}
		return new Grading(bands);
	}

	private Map<TenantId, BigDecimal> difficulty(List<SchemeForm.Difficulty> forms) {
		Map<TenantId, BigDecimal> difficulty = new LinkedHashMap<>();
		for (int i = 0; i < forms.size(); i++) {
			SchemeForm.Difficulty form = forms.get(i);
			String place = "/difficulty/" + i + "/unit";
			Optional<SchemeUnit> unit = this.units.find(form.unit());
			if (unit.isEmpty()) {
				this.faults.add(place, "scheme.unit-unknown");
			}
			else if (unit.get().category() != this.category) {
				this.faults.add(place, "scheme.unit-category", Map.of("category", this.category.name()));
			}
			else if (difficulty.put(unit.get().id(), Decimals.plain(form.coefficient())) != null) {
				this.faults.add(place, "scheme.unit-twice");
			}
		}
		return difficulty;
	}

	private void once(Set<String> codes, String code, String where) {
		if (!codes.add(code)) {
			this.faults.add(where, "scheme.code-twice");
		}
	}

	private Optional<IndicatorCode> indicator(String code) {
		return this.plan.indicators()
			.stream()
			.map(Indicator::code)
			.filter((indicator) -> indicator.value().equals(code))
			.findFirst();
	}

	private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
		return (value != null) ? Decimals.plain(value) : null;
	}

	/** What an item's rule is judged in. */
	private final class Around implements Surroundings {

		private final SchemeForm.Item item;

		Around(SchemeForm.Item item) {
			this.item = item;
		}

		@Override
		public Optional<IndicatorCode> other(String code) {
			return own(code) ? Optional.empty() : indicator(code);
		}

		@Override
		public boolean own(String code) {
			return code.equals(this.item.indicator());
		}

		@Override
		public BigDecimal weight() {
			return this.item.weight();
		}

	}

}
