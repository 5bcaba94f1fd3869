package io.caizhi.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules for college students as a member of the district sees them. */
@Service
@Transactional(readOnly = true)
class CollegeRuleReading {

	private final CollegeStudentRuleBook book;

	private final PeriodRepository months;

	private final Clock clock;

	CollegeRuleReading(CollegeStudentRuleBook book, PeriodRepository months, Clock clock) {
		this.book = book;
		this.months = months;
		this.clock = clock;
	}

	/** Oldest first, beginning with the one that is valid before all stored ones. */
	List<CollegeRuleView> all(Member member) {
		Instant now = this.clock.instant();
		YearMonth current = ChinaTime.month(now);
		List<DatedCollegeRule> stored = this.book.all(member.district());
		List<CollegeRuleView> views = new ArrayList<>();
		views.add(CollegeRuleView.usual(stored.isEmpty() ? null : stored.getFirst().validFrom(), current));
		for (int i = 0; i < stored.size(); i++) {
			YearMonth until = (i + 1 < stored.size()) ? stored.get(i + 1).validFrom() : null;
			views.add(CollegeRuleView.of(stored.get(i), until,
					open(member.district().asTenant(), stored.get(i).validFrom(), until, current, now), current,
					member));
		}
		return List.copyOf(views);
	}

	/**
	 * @throws Refusal not found, when none is stored from that month
	 */
	CollegeRuleView one(Member member, YearMonth validFrom) {
		return all(member).stream()
			.filter((view) -> validFrom.equals(view.validFrom()))
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/** Months without a row have their usual closing. */
	private boolean open(TenantId district, YearMonth first, @Nullable YearMonth until, YearMonth current,
			Instant now) {
		YearMonth end = (until != null && until.isBefore(current)) ? until : current.plusMonths(1);
		for (YearMonth month = first; month.isBefore(end); month = month.plusMonths(1)) {
			if (this.months.find(district, month).orElse(Month.usual(month)).closed(now)) {
				return false;
			}
		}
		return true;
	}

}
