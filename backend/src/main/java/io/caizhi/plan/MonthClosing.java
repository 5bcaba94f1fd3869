package io.caizhi.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** When months close: the office sets the moment, time carries it out. */
@Service
public class MonthClosing {

	private static final Logger logger = LoggerFactory.getLogger(MonthClosing.class);

	private final PeriodRepository repository;

	private final DistrictCalendarRepository districts;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MonthClosing(PeriodRepository repository, DistrictCalendarRepository districts, TransactionOperations transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.districts = districts;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Closes every month of every district whose last moment has passed, each in a
	 * transaction of its own that waits for whatever holds the month. Repeating it, or
	 * running it on two nodes, closes nothing twice. A month that cannot be closed now is
	 * logged and left for the next round.
	 */
	public void closeDue(Instant now) {
		for (DistrictCalendarRepository.Begun begun : this.districts.all()) {
			closeDue(begun.district(), begun.first(), now);
		}
	}

	/**
	 * Moves the closing of an open month.
	 * @throws Refusal stale; conflict {@code month.not-begun} or {@code month.closed};
	 * invalid, when months cannot close then
	 */
	Month setClosing(Member office, YearMonth month, Instant closesAt, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		if (!AssessmentYear.holds(month)) {
			throw Refusal.notFound();
		}
		return this.transactions.execute((status) -> {
			Month current = this.repository.seize(office.tenant(), Month.usual(month));
			seen.require(current.version());
			Instant now = this.clock.instant();
			switch (current.state(now)) {
				case NOT_BEGUN -> throw Refusal.conflict("month.not-begun");
				case CLOSED -> throw Refusal.conflict("month.closed");
				case OPEN -> current.closingFault(closesAt, now).ifPresent((code) -> {
					throw Refusal.invalid("/closesAt", code);
				});
			}
			Month changed = current.closingAt(closesAt);
			this.repository.update(office.tenant(), changed, current.version());
			this.events.publishEvent(
					new ClosingSet(office.district(), office.subject(), month, current.closesAt(), changed.closesAt()));
			return changed;
		});
	}

	void closeDue(DistrictId district, YearMonth first, Instant now) {
		YearMonth current = ChinaTime.month(now);
		Set<YearMonth> done = this.repository.between(district.asTenant(), first, current)
			.stream()
			.filter((month) -> !month.due(now))
			.map(Month::month)
			.collect(Collectors.toCollection(HashSet::new));
		for (YearMonth month = first; !month.isAfter(current); month = month.plusMonths(1)) {
			if (!done.contains(month)) {
				tryToClose(district, month, now);
			}
		}
	}

	private void tryToClose(DistrictId district, YearMonth month, Instant now) {
		try {
			this.transactions.executeWithoutResult((status) -> closeIfDue(district, month, now));
		}
		catch (RuntimeException ex) {
			logger.error("Month {} of district {} could not be closed now", month, district, ex);
		}
	}

	/** Where the month has no row yet it gets one, so that holding it is a mere read. */
	private void closeIfDue(DistrictId district, YearMonth month, Instant now) {
		TenantId tenant = district.asTenant();
		Month seized = this.repository.seize(tenant, Month.usual(month));
		if (seized.due(now)) {
			this.repository.update(tenant, seized.closedAt(now), seized.version());
			this.events.publishEvent(new MonthClosed(district, month, seized.closesAt()));
			logger.info("Month {} of district {} closed", month, district);
		}
	}

}
