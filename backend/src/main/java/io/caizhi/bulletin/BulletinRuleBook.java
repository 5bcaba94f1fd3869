package io.caizhi.bulletin;

import java.time.Clock;

import io.caizhi.bulletin.BulletinRuleRepository.Versioned;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which bulletins are drafted, as the office keeps them. */
@Service
class BulletinRuleBook {

	private final BulletinRuleRepository repository;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BulletinRuleBook(BulletinRuleRepository repository, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
	}

	/** Those in force; version 0 while the office has written none. */
	@Transactional(readOnly = true)
	Versioned of(Member office) {
		office.require(Role.OFFICE);
		return this.repository.newest(office.tenant()).orElseGet(() -> new Versioned(BulletinRules.usual(), 0));
	}

	/**
	 * @throws io.caizhi.kernel.Refusal stale
	 */
	@Transactional
	Versioned write(Member office, BulletinRules rules, ExpectedVersion seen) {
		Versioned current = of(office);
		seen.require(current.version());
		Versioned next = new Versioned(rules, current.version() + 1);
		this.repository.insert(office.tenant(), next, this.clock.instant());
		this.events.publishEvent(new BulletinRulesChanged(office.district(), office.subject(), next.version()));
		return next;
	}

}
