package io.caizhi.rollup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.SameName;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.RecruitmentEvents;
import io.caizhi.ledger.RecruitmentEvents.Held;
import io.caizhi.rollup.UnitFigures.UnitName;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of a recruitment event: the counted hires that name it, hired within a year
 * of its day, and how many of them stayed. A hire names an event in its enterprise's own
 * words: the same name in another width, case or with other spaces and marks is the same
 * event, and one in other words is not found.
 */
@Service
@Transactional(readOnly = true)
class EventHires {

	private final RecruitmentEvents events;

	private final Units units;

	private final DistrictScopes scopes;

	private final CohortRepository cohorts;

	private final Clock clock;

	EventHires(RecruitmentEvents events, Units units, DistrictScopes scopes, CohortRepository cohorts, Clock clock) {
		this.events = events;
		this.units = units;
		this.scopes = scopes;
		this.cohorts = cohorts;
		this.clock = clock;
	}

	/**
	 * What came of an event, as far as a member may see it.
	 *
	 * @param first the day of the event
	 * @param last the last day on which somebody hired is taken to come from it
	 * @param units those with such hires; of an official the own one alone
	 */
	@Schema(name = "EventHires")
	record Outcome(@Schema(example = "滁州学院春季双选会") String event, @Schema(example = "2026-03-25") LocalDate first,
			@Schema(example = "2027-03-24") LocalDate last, @Schema(example = "2026-11-24") LocalDate asOf,
			List<UnitOutcome> units, Cohort total) {

	}

	/** What came of it in one unit. */
	@Schema(name = "EventHiresOfUnit")
	record UnitOutcome(UnitName unit, Cohort cohort) {

	}

	/**
	 * @throws io.caizhi.kernel.Refusal not found, without such an event for the member
	 */
	Outcome of(Member member, String entry) {
		Held event = this.events.find(member, entry);
		LocalDate last = event.last();
		LocalDate asOf = ChinaTime.day(this.clock.instant());
		boolean official = member.is(Role.OFFICIAL);
		DistrictScope scope = official ? this.scopes.inPart(member) : member.districtScope();
		List<Unit> all = this.units.all(scope)
			.stream()
			.filter((unit) -> !official || unit.id().equals(member.tenant()))
			.toList();
		List<TenantId> asked = all.stream().map(Unit::id).toList();
		List<String> names = this.cohorts.events(scope, asked)
			.stream()
			.filter((name) -> SameName.of(name, event.name()))
			.toList();
		Map<TenantId, Cohort> found = new HashMap<>();
		this.cohorts.byEvent(scope, asked, names, event.day(), last)
			.forEach((part) -> found.merge(part.unit(), Cohort.of(part.month(), part.hired(), part.retained(), asOf),
					Cohort::plus));
		List<UnitOutcome> parts = all.stream()
			.flatMap((unit) -> Optional.ofNullable(found.get(unit.id()))
				.map((cohort) -> new UnitOutcome(UnitName.of(unit), cohort))
				.stream())
			.toList();
		return new Outcome(event.name(), event.day(), last, asOf, parts,
				parts.stream().map(UnitOutcome::cohort).reduce(Cohort.NONE, Cohort::plus));
	}

}
