package io.caizhi.plan;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which a district counts college students, each valid from a month on. One
 * can be set only where every month it judges is still open or yet to begin, so that no
 * figure of a closed month moves.
 */
@Service
public class CollegeStudentRuleBook {

	private final CollegeStudentRuleRepository repository;

	private final PeriodRepository months;

	private final AssessmentYears years;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CollegeStudentRuleBook(CollegeStudentRuleRepository repository, PeriodRepository months, AssessmentYears years,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.months = months;
		this.years = years;
		this.events = events;
		this.clock = clock;
	}

	/** The rules as they are valid now, the default where none is stored. */
	@Transactional(readOnly = true)
	public CollegeStudentRules rules(DistrictId district) {
		return dated(district, this.repository.all(district.asTenant()));
	}

	/** The stored ones, oldest first. */
	@Transactional(readOnly = true)
	List<DatedCollegeRule> all(DistrictId district) {
		return this.repository.all(district.asTenant());
	}

	/**
	 * Sets the rule valid from a month until the next stored one.
	 * @throws Refusal not found, when no plan can ever hold the month; stale; conflict
	 * {@code college-rule.month-closed}, when it would judge hires of a closed month anew
	 */
	@Transactional
	DatedCollegeRule set(Member office, YearMonth validFrom, CollegeStudentRule rule, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		if (!AssessmentYear.holds(validFrom)) {
			throw Refusal.notFound();
		}
		requireOpen(List.of(this.months.find(office.tenant(), validFrom).orElse(Month.usual(validFrom))), null);
		List<Month> begun = seize(office, validFrom);
		List<DatedCollegeRule> stored = this.repository.all(office.tenant());
		CollegeStudentRules before = dated(office.district(), stored);
		Optional<DatedCollegeRule> known = find(stored, validFrom);
		seen.require(known.map(DatedCollegeRule::version).orElse(0));
		requireOpen(begun, before.until(validFrom));

		DatedCollegeRule set = new DatedCollegeRule(validFrom, rule, seen.value() + 1);
		if (known.isPresent()) {
			this.repository.update(office.tenant(), set, seen.value());
		}
		else {
			this.repository.insert(office.tenant(), set);
		}
		this.events.publishEvent(new CollegeRuleChange.Set(office.district(), office.subject(), validFrom,
				before.until(validFrom), before.at(validFrom), rule));
		return set;
	}

	/**
	 * Takes back a rule whose month has not begun.
	 * @throws Refusal not found; stale; conflict {@code college-rule.in-force}
	 */
	@Transactional
	void withdraw(Member office, YearMonth validFrom, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		List<DatedCollegeRule> stored = this.repository.all(office.tenant());
		DatedCollegeRule known = find(stored, validFrom).orElseThrow(Refusal::notFound);
		seen.require(known.version());
		if (!validFrom.isAfter(current())) {
			throw Refusal.conflict("college-rule.in-force");
		}
		this.repository.delete(office.tenant(), validFrom, seen.value());
		this.events.publishEvent(new CollegeRuleChange.Withdrawn(office.district(), office.subject(), validFrom,
				dated(office.district(), stored).until(validFrom)));
	}

	/**
	 * Keeps every month that has begun since to the change, oldest first: whoever enters
	 * or verifies hires of these months holds one of them.
	 */
	private List<Month> seize(Member office, YearMonth validFrom) {
		return validFrom.isAfter(current()) ? List.of()
				: validFrom.atDay(1)
					.datesUntil(current().plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
					.map(YearMonth::from)
					.map((month) -> this.months.seize(office.tenant(), Month.usual(month)))
					.toList();
	}

	private void requireOpen(List<Month> begun, @Nullable YearMonth until) {
		begun.stream()
			.filter((month) -> until == null || month.month().isBefore(until))
			.filter((month) -> month.closed(this.clock.instant()))
			.findFirst()
			.ifPresent((closed) -> {
				throw Refusal.conflict("college-rule.month-closed");
			});
	}

	private YearMonth current() {
		return ChinaTime.month(this.clock.instant());
	}

	private static Optional<DatedCollegeRule> find(List<DatedCollegeRule> stored, YearMonth validFrom) {
		return stored.stream().filter((rule) -> rule.validFrom().equals(validFrom)).findFirst();
	}

	private CollegeStudentRules dated(DistrictId district, List<DatedCollegeRule> stored) {
		return new CollegeStudentRules(
				stored.stream().collect(Collectors.toMap(DatedCollegeRule::validFrom, DatedCollegeRule::rule)),
				this.years.of(district));
	}

}
