package io.caizhi.enterprise;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enterprises of a unit. */
@Service
public class Enterprises {

	private final EnterpriseRepository repository;

	private final ReporterRepository reporters;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Enterprises(EnterpriseRepository repository, ReporterRepository reporters, ApplicationEventPublisher events,
			Clock clock) {
		this.repository = repository;
		this.reporters = reporters;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The enterprise, for a member who may see it: its own reporter, or an official of
	 * its unit.
	 * @throws io.caizhi.kernel.Refusal not found, for everybody else
	 */
	public Enterprise visibleTo(Member member, EnterpriseId enterprise) {
		Optional<Enterprise> seen = Optional.empty();
		if (member.is(Role.OFFICIAL)) {
			seen = this.repository.find(member.tenant(), enterprise);
		}
		else if (member.is(Role.ENTERPRISE)) {
			seen = reportedBy(member).filter((own) -> own.id().equals(enterprise));
		}
		return seen.orElseThrow(Refusal::notFound);
	}

	/**
	 * The enterprise, for the person who reports for it.
	 * @throws io.caizhi.kernel.Refusal forbidden, when the member is no reporter; not
	 * found, when a reporter of another enterprise
	 */
	public Enterprise reportedBy(Member member, EnterpriseId enterprise) {
		member.require(Role.ENTERPRISE);
		return reportedBy(member).filter((own) -> own.id().equals(enterprise)).orElseThrow(Refusal::notFound);
	}

	/** The enterprise the person reports for, if there is one. */
	public Optional<Enterprise> reportedBy(Member reporter) {
		return this.reporters.enterpriseOf(reporter.tenant(), reporter.subject());
	}

	/** All enterprises of the member's unit, by name. */
	public List<Enterprise> all(Member official) {
		official.require(Role.OFFICIAL);
		return this.repository.all(official.tenant());
	}

	/** All enterprises of one unit of the district, by name. */
	public List<Enterprise> all(DistrictScope scope, TenantId unit) {
		return this.repository.all(scope, unit);
	}

	Page<Enterprise> page(Member official, PageRequest page) {
		official.require(Role.OFFICIAL);
		List<Enterprise> rows = this.repository.page(official.tenant(), page.afterIdentifier(), page.limit() + 1);
		return Page.of(rows, page.limit(), (enterprise) -> enterprise.id().toString());
	}

	/**
	 * Registers an enterprise with the official's unit.
	 * @throws Refusal invalid, when the credit code is none; conflict
	 * {@code enterprise.already-registered} where the unit has it, or
	 * {@code enterprise.registered-elsewhere} where another of the district has it, which
	 * one is not said
	 */
	@Transactional
	public Enterprise register(Member official, String creditCode, String name) {
		official.require(Role.OFFICIAL);
		CreditCode code = switch (CreditCode.read(creditCode)) {
			case CreditCode.Legible(CreditCode legible) -> legible;
			case CreditCode.Faulty(String fault) -> throw Refusal.invalid("/creditCode", fault);
		};
		Enterprise enterprise = new Enterprise(EnterpriseId.next(), code.value(), name.strip(), 1);
		try {
			this.repository.insert(official.tenant(), official.district(), enterprise, this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			boolean own = this.repository.hasCreditCode(official.tenant(), official.district(), code.value());
			throw Refusal.conflict(own ? "enterprise.already-registered" : "enterprise.registered-elsewhere");
		}
		this.events.publishEvent(new EnterpriseRegistered(official.tenant(), official.district(), official.subject(),
				enterprise.id(), code));
		return enterprise;
	}

	/**
	 * @throws Refusal not found, without such an enterprise; stale
	 */
	@Transactional
	public Enterprise rename(Member official, EnterpriseId id, String name, ExpectedVersion seen) {
		official.require(Role.OFFICIAL);
		Enterprise before = this.repository.find(official.tenant(), id).orElseThrow(Refusal::notFound);
		seen.require(before.version());
		Enterprise after = new Enterprise(id, before.creditCode(), name.strip(), before.version() + 1);
		this.repository.rename(official.tenant(), id, after.name(), before.version());
		this.events.publishEvent(new EnterpriseRenamed(official.tenant(), official.district(), official.subject(), id,
				before.name(), after.name()));
		return after;
	}

}
