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
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionOperations;

/** When months close: the office sets the moment, time carries it out. */
@Service
public class MonthClosing {

	private static final Logger logger = LoggerFactory.getLogger(MonthClosing.class);

	private final PeriodRepository repository;

	private final DistrictCalendarRepository districts;

	private final PeriodEventRepository history;

	private final AssessmentYears years;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MonthClosing(PeriodRepository repository, DistrictCalendarRepository districts, PeriodEventRepository history,
			AssessmentYears years, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.districts = districts;
		this.history = history;
		this.years = years;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Closes every month of every district whose last moment has passed, each in a
	 * transaction of its own that waits for whatever holds the month. Repeating it, or
	 * running it on two nodes, closes nothing twice. A month that cannot be closed now is
	 * logged and left for the next round; with the database away the round ends at once.
	 */
	public void closeDue(Instant now) {
		try {
			for (DistrictCalendarRepository.Begun begun : this.districts.all()) {
				closeDue(begun.district(), begun.first(), now);
			}
		}
		catch (DataAccessResourceFailureException | CannotCreateTransactionException | TransactionSystemException ex) {
			logger.warn("Months are left for the next round, the database is away: {}",
					NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
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
			keep(office, PeriodEvent.Kind.MOVED, current, changed, now, null);
			this.events.publishEvent(
					new ClosingSet(office.district(), office.subject(), month, current.closesAt(), changed.closesAt()));
			return changed;
		});
	}

	/**
	 * Opens a closed month again. What was due and not yet carried out is closed first,
	 * so that whoever was absent then is on record.
	 * @throws Refusal stale; conflict {@code month.not-closed} or
	 * {@code month.out-of-reach}; invalid
	 */
	Month reopen(Member office, YearMonth month, Reopening reopening, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		if (!AssessmentYear.holds(month)) {
			throw Refusal.notFound();
		}
		return this.transactions.execute((status) -> {
			Month current = this.repository.seize(office.tenant(), Month.usual(month));
			seen.require(current.version());
			Instant now = this.clock.instant();
			if (current.state(now) != MonthState.CLOSED) {
				throw Refusal.conflict("month.not-closed");
			}
			if (!Reopening
				.reach(this.years.of(office.district()), ChinaTime.month(now), (first) -> closed(office, first, now))
				.holds(month)) {
				throw Refusal.conflict("month.out-of-reach");
			}
			Month closed = current.due(now) ? close(office.district(), current, now) : current;
			Month reopened = reopening.apply(closed, now);
			this.repository.reopen(office.tenant(), reopened, closed.version());
			String reason = reopening.reason().strip();
			keep(office, PeriodEvent.Kind.REOPENED, closed, reopened, now, reason);
			this.events.publishEvent(new MonthReopened(office.district(), office.subject(), month, closed.closesAt(),
					reopened.closesAt(), reason));
			return reopened;
		});
	}

	private boolean closed(Member office, YearMonth month, Instant now) {
		return this.repository.find(office.tenant(), month).orElseGet(() -> Month.usual(month)).closed(now);
	}

	private void keep(Member office, PeriodEvent.Kind kind, Month before, Month after, Instant now,
			@Nullable String reason) {
		this.history.insert(office.tenant(), new PeriodEvent(before.month(), kind, now, office.subject(),
				before.closesAt(), after.closesAt(), reason));
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
		catch (DataAccessResourceFailureException | CannotCreateTransactionException | TransactionSystemException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.error("Month {} of district {} could not be closed now", month, district, ex);
		}
	}

	/** Where the month has no row yet it gets one, so that holding it is a mere read. */
	private void closeIfDue(DistrictId district, YearMonth month, Instant now) {
		Month seized = this.repository.seize(district.asTenant(), Month.usual(month));
		if (seized.due(now)) {
			close(district, seized, now);
			logger.info("Month {} of district {} closed", month, district);
		}
	}

	private Month close(DistrictId district, Month due, Instant now) {
		TenantId tenant = district.asTenant();
		Month closed = due.closedAt(now);
		this.repository.update(tenant, closed, due.version());
		this.history.insert(tenant, new PeriodEvent(due.month(), PeriodEvent.Kind.CLOSED, now, Subject.SYSTEM,
				due.closesAt(), due.closesAt(), null));
		this.events.publishEvent(new MonthClosed(district, due.month(), due.closesAt()));
		return closed;
	}

}
