package io.caizhi.scoring.scheme;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.UnitCategory;

import org.springframework.stereotype.Service;

/**
 * The schemes of a district and what its office decided, as the rest of scoring asks for
 * them.
 */
@Service
public class Schemes {

	private final SchemeRepository repository;

	private final AdjustmentRepository adjustments;

	Schemes(SchemeRepository repository, AdjustmentRepository adjustments) {
		this.repository = repository;
		this.adjustments = adjustments;
	}

	/** The newest issued version of a category's scheme; none before the first. */
	public Optional<Scheme> inForce(DistrictScope scope, PlanId plan, UnitCategory category) {
		return this.repository.inForce(scope.district().asTenant(), plan, category);
	}

	/** The newest issued versions of a plan's schemes. */
	public Map<UnitCategory, Scheme> inForce(DistrictScope scope, PlanId plan) {
		Map<UnitCategory, Scheme> schemes = new EnumMap<>(UnitCategory.class);
		this.repository.inForce(scope.district().asTenant(), plan)
			.forEach((scheme) -> schemes.put(scheme.category(), scheme));
		return schemes;
	}

	/**
	 * An issued version.
	 * @throws Refusal not found
	 */
	public Scheme version(DistrictScope scope, SchemeId scheme, int version) {
		return this.repository.issued(scope.district().asTenant(), scheme, version).orElseThrow(Refusal::notFound);
	}

	/**
	 * What is not issued yet of a category's scheme, if anything; for the office alone.
	 */
	public Optional<Scheme> draft(DistrictScope scope, PlanId plan, UnitCategory category) {
		return this.repository.draft(scope.district().asTenant(), plan, category);
	}

	/**
	 * Bonuses, deductions and vetoes decided on that count by the end of a month, oldest
	 * first.
	 */
	public List<Adjustment> decided(DistrictScope scope, PlanId plan, YearMonth until) {
		return this.adjustments.decided(scope, plan, until);
	}

}
