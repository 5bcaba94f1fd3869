package io.caizhi.scoring.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.DemoPlanForms.Subject;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.UnitCategory;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's schemes, written and issued by the office. */
@Component
@Profile("demo")
public class DemoSchemes {

	private final SchemeWriting writing;

	private final SchemeRepository repository;

	private final SchemeUnitRepository units;

	private final Plans plans;

	DemoSchemes(SchemeWriting writing, SchemeRepository repository, SchemeUnitRepository units, Plans plans) {
		this.writing = writing;
		this.repository = repository;
		this.units = units;
		this.plans = plans;
	}

	/**
	 * Issues a scheme for every category that has indicators in the plan and no scheme
	 * yet.
	 */
	public void issue(Member office, PlanId plan) {
		PlanContent content = this.plans.current(office.districtScope(), plan);
		SchemeUnits all = this.units.all(office.tenant(), content.span().last().atEndOfMonth());
		for (UnitCategory category : UnitCategory.values()) {
			Optional<SchemeState> known = this.repository.find(office.tenant(), plan, category);
			List<Subject> own = own(content, category, all);
			if (!own.isEmpty() && known.map(SchemeState::issued).orElse(0) == 0) {
				SchemeState drafted = this.writing.draft(office, plan, category, DemoSchemeForms.of(category, own),
						new ExpectedVersion(known.map(SchemeState::version).orElse(0)));
				this.writing.issue(office, plan, category, null, new ExpectedVersion(drafted.version()));
			}
		}
	}

	private static List<Subject> own(PlanContent plan, UnitCategory category, SchemeUnits all) {
		Set<TenantId> members = all.units()
			.stream()
			.filter((unit) -> unit.category() == category)
			.map(SchemeUnit::id)
			.collect(Collectors.toSet());
		return plan.indicators()
			.stream()
			.filter((indicator) -> plan.targets().units(indicator.code()).stream().anyMatch(members::contains))
			.map((indicator) -> new Subject(indicator.code(), indicator.dimension(), indicator.direction()))
			.toList();
	}

}
