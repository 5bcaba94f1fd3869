package io.caizhi.hiring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.AmendmentEvent.DepartureRecorded;
import io.caizhi.hiring.HiringEvent.By;
import io.caizhi.kernel.Burden;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a person whose hire was verified left again 离职登记: said by the enterprise at any
 * time, also of closed months, for it moves no figure of any month; retention is read
 * from it (product §4.6).
 */
@Service
public class Departures {

	private final Enterprises enterprises;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final HireChangeRepository changes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Departures(Enterprises enterprises, MonthlyReturnRepository returns, HireRepository hires,
			HireChangeRepository changes, ApplicationEventPublisher events, Clock clock) {
		this.enterprises = enterprises;
		this.returns = returns;
		this.hires = hires;
		this.changes = changes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Records the last day, or that there was none after all.
	 * @throws Refusal invalid, when the day cannot be; conflict
	 * {@code hire.not-verified}; stale
	 */
	@Transactional
	public void record(Member member, EnterpriseId enterprise, YearMonth month, HireId hire, @Nullable LocalDate leftOn,
			ExpectedVersion version) {
		this.enterprises.reportedBy(member, enterprise);
		MonthlyReturn stored = this.returns.lock(member.tenant(), enterprise, month).orElseThrow(Refusal::notFound);
		Hire known = this.hires.find(member.tenant(), stored.id(), hire).orElseThrow(Refusal::notFound);
		version.require(known.version());
		if (known.status() != HireStatus.VERIFIED) {
			throw Refusal.conflict("hire.not-verified");
		}
		if (leftOn != null && leftOn.isBefore(known.facts().hiredOn())) {
			throw Refusal.invalid("/leftOn", "hire.left-before");
		}
		if (leftOn != null && leftOn.isAfter(ChinaTime.day(this.clock.instant()))) {
			throw Refusal.invalid("/leftOn", "hire.left-in-future");
		}
		this.hires.archive(member.tenant(), hire, this.clock.instant());
		this.changes.leave(member.tenant(), hire, leftOn, version.value());
		this.returns.count(member.tenant(), stored.id(), Burden.ofEntry(1, 0));
		this.events.publishEvent(new DepartureRecorded(By.of(member), hire, leftOn != null, version.value() + 1));
	}

}
