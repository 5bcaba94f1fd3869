package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.HiringEvent.By;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.privacy.DocumentNumber;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an official a whole document number, for a reason that the audit log keeps. */
@Service
class Disclosure {

	private static final int REASON_LEAST = 10;

	private static final int REASON_MOST = 200;

	private final Enterprises enterprises;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final ApplicationEventPublisher events;

	Disclosure(Enterprises enterprises, MonthlyReturnRepository returns, HireRepository hires,
			ApplicationEventPublisher events) {
		this.enterprises = enterprises;
		this.returns = returns;
		this.hires = hires;
		this.events = events;
	}

	@Transactional
	DocumentNumber disclose(Member official, EnterpriseId enterprise, YearMonth month, HireId hire, String reason) {
		official.require(Role.OFFICIAL);
		this.enterprises.visibleTo(official, enterprise);
		Hire found = this.returns.find(official.tenant(), enterprise, month)
			.flatMap((stored) -> this.hires.find(official.tenant(), stored.id(), hire))
			.orElseThrow(Refusal::notFound);
		Optional<String> fault = FreeText.fault(reason, REASON_LEAST, REASON_MOST);
		if (fault.isPresent()) {
			throw Refusal
				.invalid(List.of(new Fault("/reason", fault.get(), Map.of("min", REASON_LEAST, "max", REASON_MOST))));
		}
		this.events.publishEvent(new HiringEvent.DocumentDisclosed(By.of(official), hire, reason.strip()));
		return found.facts().document();
	}

}
