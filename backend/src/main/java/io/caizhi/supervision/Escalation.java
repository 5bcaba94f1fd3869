package io.caizhi.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.notification.MatterPost;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.plan.WorkCalendars;
import io.caizhi.plan.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the rung that a waiting notice has reached, once for each deadline. The ladder
 * says which; what was told is on record, so that a round can be repeated, run on two
 * nodes or come days late, and tells nothing twice. Of rungs passed meanwhile only the
 * highest is told.
 */
@Service
class Escalation {

	private static final Logger logger = LoggerFactory.getLogger(Escalation.class);

	private final SupervisionRepository repository;

	private final StepRepository steps;

	private final WorkCalendars calendars;

	private final SupervisionRuleBook rules;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final MatterPost post;

	private final RungLetters letters;

	private final Clock clock;

	Escalation(SupervisionRepository repository, StepRepository steps, WorkCalendars calendars,
			SupervisionRuleBook rules, TransactionOperations transactions, ApplicationEventPublisher events,
			MatterPost post, RungLetters letters, Clock clock) {
		this.repository = repository;
		this.steps = steps;
		this.calendars = calendars;
		this.rules = rules;
		this.transactions = transactions;
		this.events = events;
		this.post = post;
		this.letters = letters;
		this.clock = clock;
	}

	/** Goes through the notices of every district; outside working hours it is quiet. */
	void round() {
		Instant now = this.clock.instant();
		try {
			this.repository.districts().forEach((district) -> round(district, now));
		}
		catch (DataAccessResourceFailureException | CannotCreateTransactionException | TransactionSystemException ex) {
			logger.warn("Notices are left for the next round, the database is away: {}",
					NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
		}
	}

	private void round(DistrictId district, Instant now) {
		List<SupervisionNotice> waiting = this.repository.unanswered(district.asTenant());
		List<LocalDate> days = new ArrayList<>(List.of(ChinaTime.day(now)));
		waiting.forEach((notice) -> days.addAll(List.of(notice.due(), ChinaTime.day(notice.since()))));
		WorkingDays worked = this.calendars.around(district, days);
		SupervisionRules current = this.rules.in(district);
		if (Ladder.open(now, worked, current)) {
			waiting.forEach((notice) -> this.transactions
				.executeWithoutResult((status) -> climb(district, notice, worked, current, now)));
		}
	}

	private void climb(DistrictId district, SupervisionNotice seen, WorkingDays days, SupervisionRules current,
			Instant now) {
		this.repository.lock(district.asTenant(), seen.id())
			.filter((notice) -> notice.version() == seen.version())
			.flatMap((notice) -> new Ladder(notice.since(), notice.due(), days, current).at(now))
			.filter((rung) -> this.steps.told(district.asTenant(), seen.id(), seen.due())
				.keySet()
				.stream()
				.noneMatch((told) -> told.compareTo(rung) >= 0))
			.ifPresent((rung) -> {
				this.steps.tell(district.asTenant(), seen.id(), seen.due(), rung, now);
				this.post.put(this.letters, district.asTenant(), seen.id().value(),
						RungLetters.occasion(seen.due(), rung), now);
				this.events
					.publishEvent(new SupervisionEscalated(seen.unit().id(), district, seen.id(), seen.due(), rung));
			});
	}

}
