package io.caizhi.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a district's months open and close, and to which assessment year they belong. */
@Service
public class AssessmentCalendar {

	private final PeriodRepository repository;

	private final AssessmentYears years;

	private final Clock clock;

	AssessmentCalendar(PeriodRepository repository, AssessmentYears years, Clock clock) {
		this.repository = repository;
		this.years = years;
		this.clock = clock;
	}

	/**
	 * The month as it stands now.
	 * @throws Refusal not found, when no plan can ever hold the month
	 */
	public Period period(DistrictId district, YearMonth month) {
		return month(district, month).period(this.clock.instant());
	}

	/**
	 * The assessment year a month belongs to, open or closed.
	 * @throws Refusal not found, when no plan can ever hold the month
	 */
	public int assessmentYear(DistrictId district, YearMonth month) {
		requireAssessed(month);
		return this.years.of(district).of(month);
	}

	/**
	 * The assessment year a month belongs to, with its months.
	 * @throws Refusal not found, when no plan can ever hold the month
	 */
	public AssessmentYear yearOf(DistrictId district, YearMonth month) {
		requireAssessed(month);
		return this.years.holding(district, month);
	}

	/**
	 * The district's assessment years as they are now, for crediting in months that the
	 * transaction holds.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public DistrictYears heldYears(DistrictId district) {
		return this.years.held(district);
	}

	/** All months of an assessment year as they stand now, first to last. */
	public List<Period> periods(DistrictId district, AssessmentYear year) {
		Instant now = this.clock.instant();
		return months(district, year).stream().map((month) -> month.period(now)).toList();
	}

	/** These months as they stand now. */
	public Map<YearMonth, Period> periods(DistrictId district, Collection<YearMonth> months) {
		if (months.isEmpty()) {
			return Map.of();
		}
		Instant now = this.clock.instant();
		Map<YearMonth, Month> stored = stored(district, Collections.min(months), Collections.max(months));
		return months.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(month) -> stored.getOrDefault(month, Month.usual(month)).period(now)));
	}

	/**
	 * Holds the month open until the running transaction ends, so that whatever the
	 * transaction does lies wholly before the closing.
	 * @throws io.caizhi.kernel.Refusal conflict {@code month.closed} or
	 * {@code month.not-begun}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Period requireOpen(DistrictId district, YearMonth month) {
		if (month.isAfter(ChinaTime.month(this.clock.instant())) && AssessmentYear.holds(month)) {
			throw Refusal.conflict("month.not-begun");
		}
		Period held = hold(district, month);
		if (held.closed()) {
			throw Refusal.conflict("month.closed");
		}
		return held;
	}

	/**
	 * Holds the month as it is, open or closed, until the running transaction ends.
	 * @throws Refusal not found, when no plan can ever hold the month
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Period hold(DistrictId district, YearMonth month) {
		requireAssessed(month);
		TenantId tenant = district.asTenant();
		Month held = this.repository.share(tenant, month).orElseGet(() -> {
			this.repository.insertIfAbsent(tenant, Month.usual(month));
			return this.repository.share(tenant, month).orElseThrow();
		});
		return held.period(this.clock.instant());
	}

	Month month(DistrictId district, YearMonth month) {
		requireAssessed(month);
		return this.repository.find(district.asTenant(), month).orElseGet(() -> Month.usual(month));
	}

	List<Month> months(DistrictId district, AssessmentYear year) {
		List<YearMonth> months = year.months();
		Map<YearMonth, Month> stored = stored(district, months.getFirst(), months.getLast());
		return months.stream().map((month) -> stored.getOrDefault(month, Month.usual(month))).toList();
	}

	private Map<YearMonth, Month> stored(DistrictId district, YearMonth first, YearMonth last) {
		return this.repository.between(district.asTenant(), first, last)
			.stream()
			.collect(Collectors.toMap(Month::month, Function.identity()));
	}

	private static void requireAssessed(YearMonth month) {
		if (!AssessmentYear.holds(month)) {
			throw Refusal.notFound();
		}
	}

}
