package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.PlanDifference.Cell;
import io.caizhi.plan.yearly.PlanDifference.Field;
import io.caizhi.plan.yearly.PlanDifference.Item;
import io.caizhi.plan.yearly.PlanDifference.Kind;
import org.jspecify.annotations.Nullable;

/** Finds what two revisions say differently. */
final class PlanComparison {

	private final PlanContent before;

	private final PlanContent after;

	private final PlannedUnits units;

	PlanComparison(PlanContent before, PlanContent after, PlannedUnits units) {
		this.before = before;
		this.after = after;
		this.units = units;
	}

	PlanDifference difference() {
		return new PlanDifference(this.before.revision(), this.after.revision(),
				fields(general(this.before), general(this.after)),
				items(this.before.measures(), this.after.measures(), (one) -> one.code().value(), Measure::name,
						PlanComparison::said),
				items(this.before.metrics(), this.after.metrics(), (one) -> one.code().value(), MetricDefinition::name,
						PlanComparison::said),
				items(this.before.indicators(), this.after.indicators(), (one) -> one.code().value(), Indicator::name,
						this::said),
				cells());
	}

	private static <T> List<Item> items(List<T> before, List<T> after, Function<T, String> code,
			Function<T, String> name, Function<T, Map<String, String>> said) {
		Map<String, T> old = byCode(before, code);
		Map<String, T> fresh = byCode(after, code);
		Set<String> all = new LinkedHashSet<>(fresh.keySet());
		all.addAll(old.keySet());
		List<Item> items = new ArrayList<>();
		for (String one : all) {
			Optional<T> was = Optional.ofNullable(old.get(one));
			Optional<T> is = Optional.ofNullable(fresh.get(one));
			List<Field> fields = fields(was.map(said).orElse(Map.of()), is.map(said).orElse(Map.of()));
			if (!fields.isEmpty()) {
				Kind kind = was.isEmpty() ? Kind.ADDED : is.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
				items.add(new Item(one, is.or(() -> was).map(name).orElseThrow(), kind, fields));
			}
		}
		return List.copyOf(items);
	}

	private static <T> Map<String, T> byCode(List<T> things, Function<T, String> code) {
		Map<String, T> found = new LinkedHashMap<>();
		things.forEach((thing) -> found.put(code.apply(thing), thing));
		return found;
	}

	private static List<Field> fields(Map<String, String> before, Map<String, String> after) {
		Set<String> all = new LinkedHashSet<>(after.keySet());
		all.addAll(before.keySet());
		return all.stream()
			.filter((field) -> !Objects.equals(before.get(field), after.get(field)))
			.map((field) -> new Field(field, before.get(field), after.get(field)))
			.toList();
	}

	private static Map<String, String> general(PlanContent plan) {
		return said("name", plan.name(), "year", plan.year(), "firstMonth", plan.span().first());
	}

	private static Map<String, String> said(Measure measure) {
		return said("name", measure.name(), "position", measure.position());
	}

	private static Map<String, String> said(MetricDefinition defined) {
		MetricForm form = MetricForm.of(defined.metric());
		return said("name", defined.name(), "kind", form.kind(), "hires", form.hires(), "educations",
				joined(form.educations()), "channels", joined(form.channels()), "returns", form.returns(), "numerator",
				form.numerator(), "denominator", form.denominator(), "factor", form.factor(), "rollUp", form.rollUp(),
				"ledgerKind", form.ledgerKind(), "ledgerMetric", form.ledgerMetric());
	}

	private Map<String, String> said(Indicator indicator) {
		TenantId lead = indicator.leadUnit();
		SeasonalCurve curve = indicator.curve();
		return said("measure", indicator.measure(), "name", indicator.name(), "dimension", indicator.dimension(),
				"unitOfMeasure", indicator.unitOfMeasure(), "direction", indicator.direction(), "leadUnit",
				(lead != null) ? this.units.code(lead) : null, "contributing",
				joined(this.units.codes(indicator.contributing())), "responsible",
				joined(indicator.responsible().stream().map(PlanComparison::said).toList()), "metric",
				indicator.metric(), "countingRule", indicator.countingRule(), "milestones",
				joined(indicator.milestones()
					.stream()
					.map((milestone) -> milestone.due() + " " + milestone.share().toPlainString())
					.toList()),
				"curve",
				(curve != null) ? joined(curve.monthShares().stream().map(BigDecimal::toPlainString).toList()) : null,
				"position", indicator.position());
	}

	private static String said(Responsible person) {
		String from = (person.from() != null) ? person.from().toString() : "";
		String until = (person.until() != null) ? person.until().toString() : "";
		String days = (from + until).isEmpty() ? "" : " " + from + "–" + until;
		return person.name() + " " + person.office() + days;
	}

	private static @Nullable String joined(@Nullable List<String> texts) {
		return (texts == null || texts.isEmpty()) ? null : String.join("; ", texts);
	}

	/** Names and values by turns; those without a value are left out. */
	private static Map<String, String> said(@Nullable Object... pairs) {
		Map<String, String> said = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			Object value = pairs[i + 1];
			if (value != null) {
				said.put(String.valueOf(pairs[i]), value.toString());
			}
		}
		return said;
	}

	private List<Cell> cells() {
		Set<IndicatorCode> indicators = new LinkedHashSet<>();
		this.after.indicators().forEach((indicator) -> indicators.add(indicator.code()));
		this.before.indicators().forEach((indicator) -> indicators.add(indicator.code()));
		return indicators.stream().flatMap((indicator) -> cells(indicator).stream()).toList();
	}

	private List<Cell> cells(IndicatorCode indicator) {
		return this.units.all()
			.stream()
			.map((unit) -> new Cell(indicator.value(), unit.code(),
					this.before.targets().assigned(indicator, unit.id()),
					this.before.targets().target(indicator, unit.id()).orElse(null),
					this.after.targets().assigned(indicator, unit.id()),
					this.after.targets().target(indicator, unit.id()).orElse(null)))
			.filter((cell) -> cell.assignedBefore() != cell.assignedAfter()
					|| !Objects.equals(cell.before(), cell.after()))
			.toList();
	}

}
