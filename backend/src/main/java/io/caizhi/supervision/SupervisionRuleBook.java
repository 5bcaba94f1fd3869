package io.caizhi.supervision;

import java.time.Clock;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.supervision.SupervisionRuleRepository.Versioned;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which a district supervises, as the office keeps them. */
@Service
class SupervisionRuleBook {

	private final SupervisionRuleRepository repository;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SupervisionRuleBook(SupervisionRuleRepository repository, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
	}

	/** Those in force in a district. */
	SupervisionRules in(DistrictId district) {
		return newest(district).rules();
	}

	/** The same, with their version: 0 while the office has written none. */
	Versioned of(Member office) {
		office.require(Role.OFFICE);
		return newest(office.district());
	}

	/**
	 * @throws io.caizhi.kernel.Refusal stale; invalid
	 */
	@Transactional
	Versioned write(Member office, SupervisionRules rules, ExpectedVersion seen) {
		Versioned current = of(office);
		seen.require(current.version());
		rules.require();
		Versioned next = new Versioned(rules, current.version() + 1);
		this.repository.insert(office.tenant(), next, this.clock.instant());
		this.events.publishEvent(
				new SupervisionRulesChanged(office.district(), office.subject(), next.version(), rules.automatic()));
		return next;
	}

	private Versioned newest(DistrictId district) {
		return this.repository.newest(district.asTenant()).orElseGet(() -> new Versioned(SupervisionRules.USUAL, 0));
	}

}
