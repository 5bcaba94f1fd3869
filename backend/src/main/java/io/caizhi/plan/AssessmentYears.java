package io.caizhi.plan;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The assessment years of each district. A year begins with the first issue of its plan,
 * and never moves a month in which hires are counted: so whoever only reads may remember
 * the years for a while, and what is credited stays where it was (ADR 41).
 */
@Service
public class AssessmentYears {

	private static final Duration MEMORY = Duration.ofSeconds(10);

	private static final int MEMORY_SIZE = 5_000;

	private final AssessmentYearRepository repository;

	private final PeriodRepository periods;

	private final CountedMonths counted;

	private final Cache<DistrictId, DistrictYears> remembered = Caffeine.newBuilder()
		.expireAfterWrite(MEMORY)
		.maximumSize(MEMORY_SIZE)
		.build();

	AssessmentYears(AssessmentYearRepository repository, PeriodRepository periods, CountedMonths counted) {
		this.repository = repository;
		this.periods = periods;
		this.counted = counted;
	}

	/** The years of a district, for reading: up to 10 seconds old. */
	public DistrictYears of(DistrictId district) {
		@Nullable DistrictYears known = this.remembered.getIfPresent(district);
		if (known == null) {
			known = stored(district);
			this.remembered.put(district, known);
		}
		return known;
	}

	/** The years as they are now, for crediting in months that the transaction holds. */
	@Transactional(propagation = Propagation.MANDATORY)
	public DistrictYears held(DistrictId district) {
		return stored(district);
	}

	/**
	 * A year of a district.
	 * @param where the parameter that holds the year
	 * @throws Refusal invalid, when no plan can be of that year
	 */
	public AssessmentYear year(DistrictId district, int year, String where) {
		return of(district).year(AssessmentYear.require(year, where));
	}

	/** The year a month belongs to. */
	public AssessmentYear holding(DistrictId district, YearMonth month) {
		DistrictYears years = of(district);
		return years.year(years.of(month));
	}

	/**
	 * Begins a year, as its plan is issued for the first time. Whoever verifies hires of
	 * a month that comes into another year thereby waits, or is waited for.
	 * @throws Refusal conflict {@code plan.year-order}, when years would overlap or leave
	 * one out; {@code plan.months-counted}, when hires of a month that comes into another
	 * year are counted
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void begin(DistrictId district, int year, YearMonth first) {
		TenantId tenant = district.asTenant();
		DistrictYears before = new DistrictYears(this.repository.lock(tenant));
		DistrictYears after = before.with(first, year);
		if (!after.consecutive()) {
			throw Refusal.conflict("plan.year-order");
		}
		List<YearMonth> moved = Stream.concat(this.periods.months(tenant).stream(), after.year(year).months().stream())
			.distinct()
			.filter((month) -> before.of(month) != after.of(month))
			.sorted()
			.toList();
		moved.forEach((month) -> this.periods.seize(tenant, Month.usual(month)));
		List<YearMonth> kept = moved.isEmpty() ? List.of() : this.counted.among(district, moved);
		if (!kept.isEmpty()) {
			throw Refusal.conflict("plan.months-counted",
					Map.of("months", kept.stream().map(YearMonth::toString).collect(Collectors.joining(", "))));
		}
		this.repository.insert(tenant, first, year);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				AssessmentYears.this.remembered.invalidate(district);
			}
		});
	}

	private DistrictYears stored(DistrictId district) {
		return new DistrictYears(this.repository.all(district.asTenant()));
	}

}
