package io.caizhi.hiring;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.hiring.CandidateRepository.Judged;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.CollegeRuleChange;
import io.caizhi.plan.CollegeStudentRule;
import io.caizhi.plan.CollegeStudentRule.Candidate;
import io.caizhi.plan.CollegeStudentRuleBook;
import io.caizhi.plan.CollegeStudentRules;
import io.caizhi.plan.DistrictYears;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who counts as a college student, by the rule valid in the month of the hire: told for
 * the time being when a hire is entered, for good when it is verified, and anew in the
 * very transaction that changes the rule.
 */
@Service
class CollegeStudents {

	private final CollegeStudentRuleBook book;

	private final CandidateRepository candidates;

	private final Rebooking rebooking;

	private final Clock clock;

	CollegeStudents(CollegeStudentRuleBook book, CandidateRepository candidates, Rebooking rebooking, Clock clock) {
		this.book = book;
		this.candidates = candidates;
		this.rebooking = rebooking;
		this.clock = clock;
	}

	/** By what hires of the district are judged. */
	CollegeStudentRules rules(DistrictId district) {
		return this.book.rules(district);
	}

	/** Whether a hire about to be entered would count. */
	static boolean matches(CollegeStudentRules rules, HireFacts facts) {
		return rules.matches(new Candidate(facts.education(), facts.student(), facts.graduatedOn(), facts.hiredOn(),
				facts.document().bornOn().orElse(null), facts.contract().name(), facts.insured()));
	}

	/** Which of a unit's hires count; the caller holds their months. */
	Set<HireId> among(TenantId tenant, DistrictId district, DistrictYears held, List<HireId> hires) {
		return this.candidates.among(tenant, hires, rules(district).within(held))
			.stream()
			.filter(Judged::after)
			.map(Judged::hire)
			.collect(Collectors.toSet());
	}

	/**
	 * Judges the hires of the months anew, unit by unit and piece by piece, so that it
	 * takes no more memory for millions than for thousands. The change keeps these months
	 * to itself, so that nobody verifies by the old rule meanwhile.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(CollegeRuleChange change) {
		YearMonth last = last(change.until());
		if (change.validFrom().isAfter(last)) {
			return;
		}
		CollegeStudentRules rules = rules(change.district());
		for (TenantId unit : this.candidates.units(change.district())) {
			this.candidates.eachMade(unit, change.validFrom(), last, rules, (piece) -> {
				List<Judged> moved = piece.stream().filter(Judged::moved).toList();
				this.candidates.store(unit, moved);
				rebook(unit, change.district(), moved.stream().filter(Judged::verified).toList());
			});
			this.candidates.eachAmended(unit, change.district(), change.validFrom(), last, rules,
					(piece) -> rebook(unit, change.district(), piece));
		}
	}

	private void rebook(TenantId unit, DistrictId district, List<Judged> hires) {
		this.rebooking.judged(unit, district, hires.stream().collect(Collectors.toMap(Judged::hire, Judged::after)));
	}

	/**
	 * What a rule would move among what is counted of the months, by unit and by the
	 * month it counts in.
	 */
	Map<TenantId, Map<YearMonth, CollegeMove>> moves(DistrictScope scope, YearMonth from, YearMonth to,
			CollegeStudentRule rule) {
		Map<TenantId, Map<YearMonth, CollegeMove>> moves = new HashMap<>();
		for (TenantId unit : this.candidates.units(scope.district())) {
			moves.put(unit,
					this.candidates.moves(unit, scope.district(), from, to, rules(scope.district()).always(rule)));
		}
		return moves;
	}

	private YearMonth last(@Nullable YearMonth until) {
		YearMonth current = ChinaTime.month(this.clock.instant());
		return (until != null && until.minusMonths(1).isBefore(current)) ? until.minusMonths(1) : current;
	}

}
