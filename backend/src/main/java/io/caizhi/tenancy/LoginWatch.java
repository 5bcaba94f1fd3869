package io.caizhi.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.kernel.Subject;
import io.caizhi.tenancy.LoginJournal.FailedLogin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks in Keycloak for logins that failed, and tells of them in the tenants where the
 * person has a place: equal ones of a look as one with a count, each once.
 */
@Service
class LoginWatch {

	/** An application that stood still for so long tells afterwards what it missed. */
	static final Duration LOOK_BACK = Duration.ofDays(7);

	private static final Duration KEPT = LOOK_BACK.plusDays(1);

	private final FailedLoginRepository repository;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final JournalReader<FailedLogin> reader;

	private final String issuer;

	LoginWatch(LoginJournal journal, FailedLoginRepository repository, ApplicationEventPublisher events,
			PlatformTransactionManager transactionManager, @Value("${caizhi.identity.issuer}") String issuer) {
		this.repository = repository;
		this.events = events;
		this.transactions = new TransactionTemplate(transactionManager);
		this.reader = new JournalReader<>("Failed logins", LOOK_BACK, journal::failedSince, this::tell);
		this.issuer = issuer;
	}

	/** Tells of what failed since the last look. */
	void look(Instant now) {
		this.reader.look(now);
	}

	private void tell(List<FailedLogin> logins) {
		logins.stream()
			.collect(Collectors.groupingBy(FailedLogin::account, LinkedHashMap::new, Collectors.toList()))
			.forEach(this::tell);
		this.repository.purge(logins.getLast().at().minus(KEPT));
	}

	private void tell(String account, List<FailedLogin> logins) {
		Subject subject = new Subject(this.issuer, account);
		for (Door.Whereabouts place : this.repository.places(subject)) {
			this.transactions.executeWithoutResult((transaction) -> {
				Map<String, List<FailedLogin>> news = logins.stream()
					.filter((login) -> this.repository.tell(place.tenant(), login))
					.collect(Collectors.groupingBy(FailedLogin::reason, LinkedHashMap::new, Collectors.toList()));
				news.forEach((reason, equal) -> this.events.publishEvent(new LoginFailed(place.tenant(),
						place.district(), subject, reason, equal.size(), equal.getLast().at())));
			});
		}
	}

}
