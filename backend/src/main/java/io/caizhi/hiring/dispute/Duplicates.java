package io.caizhi.hiring.dispute;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Persons verified more than once, as the office sees them: by number, with the hires and
 * without the person. A case of which one hire is left, since the others went, is none.
 */
@Service
@Transactional(readOnly = true)
class Duplicates {

	private final DuplicateRepository repository;

	private final DecisionRepository decisions;

	private final AssessmentYears years;

	private final Units units;

	Duplicates(DuplicateRepository repository, DecisionRepository decisions, AssessmentYears years, Units units) {
		this.repository = repository;
		this.decisions = decisions;
		this.years = years;
		this.units = units;
	}

	Page<DuplicateView> page(Member office, int asked, CaseState state, PageRequest page) {
		office.require(Role.OFFICE);
		DistrictScope scope = office.districtScope();
		AssessmentYear year = this.years.year(scope.district(), asked, "year");
		Page<DuplicateCase> cases = Page.of(this.repository.page(scope, year, state, page), page.limit(),
				(one) -> one.id().toString());
		Map<CaseId, List<CaseHire>> hires = this.repository.hires(scope, year,
				cases.items().stream().map(DuplicateCase::id).toList());
		Map<TenantId, Unit> named = named(scope);
		return new Page<>(cases.items()
			.stream()
			.filter((one) -> hires.getOrDefault(one.id(), List.of()).size() > 1)
			.map((one) -> DuplicateView.of(one, hires.getOrDefault(one.id(), List.of()), named))
			.toList(), cases.next());
	}

	/**
	 * @throws Refusal not found
	 */
	DuplicateView.InFull find(Member office, CaseId id) {
		office.require(Role.OFFICE);
		DistrictScope scope = office.districtScope();
		DuplicateCase found = this.repository.find(scope, id).orElseThrow(Refusal::notFound);
		List<CaseHire> hires = this.repository
			.hires(scope, this.years.of(scope.district()).year(found.year()), List.of(id))
			.getOrDefault(id, List.of());
		return new DuplicateView.InFull(DuplicateView.of(found, hires, named(scope)),
				this.decisions.all(scope, id)
					.stream()
					.map((decision) -> DuplicateView.Decided.of(decision, hires))
					.toList());
	}

	private Map<TenantId, Unit> named(DistrictScope scope) {
		return this.units.all(scope).stream().collect(Collectors.toMap(Unit::id, (unit) -> unit));
	}

}
