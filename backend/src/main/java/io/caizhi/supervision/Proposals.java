package io.caizhi.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.plan.WorkCalendars;
import io.caizhi.plan.WorkingDays;
import io.caizhi.tenancy.DistrictScopes;
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
 * Puts what notices can be raised from before the office by itself, from the working day
 * after a milestone's day or a closing on; or, where the office has set it so, issues
 * them. What was found is on record, so that a round can be repeated, run on two nodes or
 * come days late: nothing is put forward twice, and what the office took back or what was
 * made good is never issued by the clock again.
 */
@Service
class Proposals {

	private static final Logger logger = LoggerFactory.getLogger(Proposals.class);

	private final ProposalRepository repository;

	private final SupervisionRepository notices;

	private final Candidates candidates;

	private final Supervising supervising;

	private final SupervisionRuleBook rules;

	private final WorkCalendars calendars;

	private final DistrictScopes scopes;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Proposals(ProposalRepository repository, SupervisionRepository notices, Candidates candidates,
			Supervising supervising, SupervisionRuleBook rules, WorkCalendars calendars, DistrictScopes scopes,
			TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.notices = notices;
		this.candidates = candidates;
		this.supervising = supervising;
		this.rules = rules;
		this.calendars = calendars;
		this.scopes = scopes;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/** Goes through every district; outside working hours it is quiet. */
	void round() {
		try {
			this.repository.districts().forEach(this::round);
		}
		catch (DataAccessResourceFailureException | CannotCreateTransactionException | TransactionSystemException ex) {
			logger.warn("Proposals are left for the next round, the database is away: {}",
					NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
		}
	}

	/** The same of one district. */
	void round(DistrictId district) {
		Instant now = this.clock.instant();
		LocalDate today = ChinaTime.day(now);
		WorkingDays days = this.calendars.around(district, List.of(today));
		SupervisionRules current = this.rules.in(district);
		if (Ladder.open(now, days, current)) {
			this.transactions.executeWithoutResult(
					(status) -> propose(district, current, days.after(today, current.answerDays()), now));
		}
	}

	private void propose(DistrictId district, SupervisionRules current, LocalDate due, Instant now) {
		// held first, so that what is read after it is what a round beside it left
		this.notices.hold(district.asTenant(), ChinaTime.day(now).getYear());
		List<Candidate> found = this.candidates.of(this.scopes.unattended(district));
		Set<String> fresh = this.repository.keep(district.asTenant(), found.stream().map(Candidate::key).toList(), now);
		if (!fresh.isEmpty()) {
			this.events.publishEvent(new NoticesProposed(district, fresh.size(), current.automatic()));
		}
		if (current.automatic()) {
			Set<String> open = this.repository.unsettled(district.asTenant());
			this.supervising.issue(district,
					found.stream().filter((candidate) -> open.contains(candidate.key())).toList(), due);
		}
	}

}
