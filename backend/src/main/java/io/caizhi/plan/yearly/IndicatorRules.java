package io.caizhi.plan.yearly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorForm.ResponsibleForm;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator must keep within its plan: measure and metric are the plan's, units
 * the district's, and its time nodes lie in the year.
 */
final class IndicatorRules {

	private final PlanContent plan;

	private final PlannedUnits units;

	IndicatorRules(PlanContent plan, PlannedUnits units) {
		this.plan = plan;
		this.units = units;
	}

	/**
	 * @param place the JSON pointer of the form, empty where it is the whole body
	 * @throws Refusal invalid, with every fault
	 */
	Indicator indicator(IndicatorCode code, IndicatorForm form, String place) {
		List<Fault> faults = new ArrayList<>();
		Optional<Indicator> indicator = indicator(code, form, place, faults);
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
		return indicator.orElseThrow();
	}

	/** The indicator, unless faults were added. */
	Optional<Indicator> indicator(IndicatorCode code, IndicatorForm form, String place, List<Fault> faults) {
		int before = faults.size();
		MeasureCode measure = known(form.measure(), MeasureCode::new, (found) -> this.plan.measure(found).isPresent(),
				place + "/measure", "plan.measure-unknown", faults);
		MetricCode metric = known(form.metric(), MetricCode::new, (found) -> this.plan.metric(found).isPresent(),
				place + "/metric", "plan.metric-unknown", faults);
		TenantId lead = (form.leadUnit() != null) ? unit(form.leadUnit(), place + "/leadUnit", faults) : null;
		Set<TenantId> contributing = contributing(form, lead, place + "/contributing", faults);
		List<Responsible> responsible = responsible(form.responsible(), place + "/responsible", faults);
		List<Milestone> milestones = TimeNodes.milestones(form.milestones(), this.plan.span(), place + "/milestones",
				faults);
		SeasonalCurve curve = TimeNodes.curve(form.curve(), place + "/curve", faults);
		if (curve != null && !milestones.isEmpty()) {
			faults.add(new Fault(place + "/curve", "plan.curve-and-milestones"));
		}
		if (PersonalNumber.standsIn(form.countingRule())) {
			faults.add(new Fault(place + "/countingRule", "text.personal-number"));
		}
		if (faults.size() > before) {
			return Optional.empty();
		}
		return Optional.of(new Indicator(code, Objects.requireNonNull(measure), form.name().strip(), form.dimension(),
				form.unitOfMeasure().strip(), form.direction(), lead, contributing, responsible,
				Objects.requireNonNull(metric), form.countingRule().strip(), milestones, curve,
				position(code, form.position())));
	}

	private int position(IndicatorCode code, @Nullable Integer wanted) {
		return (wanted != null) ? wanted
				: this.plan.indicator(code).map(Indicator::position).orElse(this.plan.indicators().size() + 1);
	}

	private static <C> @Nullable C known(@Nullable String spelt, Function<String, C> reading, Predicate<C> exists,
			String place, String unknown, List<Fault> faults) {
		if (spelt == null || spelt.isBlank()) {
			faults.add(new Fault(place, "required"));
			return null;
		}
		C code = PlanCodes.spelt(spelt) ? reading.apply(spelt) : null;
		if (code == null || !exists.test(code)) {
			faults.add(new Fault(place, unknown));
			return null;
		}
		return code;
	}

	private @Nullable TenantId unit(@Nullable String code, String place, List<Fault> faults) {
		Optional<PlannedUnit> unit = this.units.find(code);
		if (unit.isEmpty()) {
			faults.add(new Fault(place, "plan.unit-unknown"));
			return null;
		}
		return unit.get().id();
	}

	private Set<TenantId> contributing(IndicatorForm form, @Nullable TenantId lead, String place, List<Fault> faults) {
		List<String> codes = (form.contributing() != null) ? form.contributing() : List.of();
		Set<TenantId> contributing = new LinkedHashSet<>();
		for (int i = 0; i < codes.size(); i++) {
			TenantId unit = unit(codes.get(i), place + "/" + i, faults);
			if (unit != null && (unit.equals(lead) || !contributing.add(unit))) {
				faults.add(new Fault(place + "/" + i, "plan.unit-twice"));
			}
		}
		return contributing;
	}

	private List<Responsible> responsible(@Nullable List<ResponsibleForm> forms, String place, List<Fault> faults) {
		List<Responsible> responsible = new ArrayList<>();
		for (int i = 0; forms != null && i < forms.size(); i++) {
			Responsible person = forms.get(i).person();
			LocalDate from = person.from();
			LocalDate until = person.until();
			if (from != null && until != null && until.isBefore(from)) {
				faults.add(new Fault(place + "/" + i + "/until", "plan.until-before-from"));
			}
			if (PersonalNumber.standsIn(person.name() + " " + person.office())) {
				faults.add(new Fault(place + "/" + i + "/name", "text.personal-number"));
			}
			responsible.add(person);
		}
		return responsible;
	}

}
