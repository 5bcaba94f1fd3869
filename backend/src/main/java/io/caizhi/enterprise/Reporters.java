package io.caizhi.enterprise;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Affiliations;
import io.caizhi.tenancy.Invitation;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.MemberId;
import io.caizhi.tenancy.Members;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who report for the enterprises of a unit 企业填报人: each for one. The account is
 * tenancy's, which enterprise it reports for is ours.
 */
@Service
class Reporters implements Affiliations {

	private final EnterpriseRepository enterprises;

	private final ReporterRepository repository;

	private final Members members;

	private final ApplicationEventPublisher events;

	Reporters(EnterpriseRepository enterprises, ReporterRepository repository, Members members,
			ApplicationEventPublisher events) {
		this.enterprises = enterprises;
		this.repository = repository;
		this.members = members;
		this.events = events;
	}

	@Override
	public Optional<Affiliation> of(TenantId unit, Subject subject) {
		return this.repository.enterpriseOf(unit, subject)
			.map((enterprise) -> new Affiliation(enterprise.id().toString(), enterprise.name()));
	}

	/**
	 * Invites a person to report for an enterprise; the same invitation again changes
	 * nothing.
	 * @throws Refusal not found, without such an enterprise; conflict
	 * {@code reporter.reports-elsewhere}, when the person reports for another of the unit
	 */
	@Transactional
	public Invitation invite(Member official, EnterpriseId enterprise, String name, String email) {
		official.require(Role.OFFICIAL);
		TenantId tenant = official.tenant();
		this.repository.hold(tenant);
		requireEnterprise(tenant, enterprise);
		Map<MemberId, EnterpriseId> before = this.repository.active(tenant);

		Invitation invitation = this.members.inviteReporter(official, name, email);

		EnterpriseId present = before.get(invitation.id());
		if (enterprise.equals(present)) {
			return invitation;
		}
		if (present != null) {
			throw Refusal.conflict("reporter.reports-elsewhere");
		}
		this.repository.assign(tenant, invitation.id(), enterprise);
		this.events.publishEvent(
				new ReporterAssigned(tenant, official.district(), official.subject(), invitation.id(), enterprise));
		return invitation;
	}

	/**
	 * @throws Refusal not found, without such an enterprise
	 */
	@Transactional(readOnly = true)
	public List<Invitation> list(Member official, EnterpriseId enterprise) {
		official.require(Role.OFFICIAL);
		requireEnterprise(official.tenant(), enterprise);
		Map<MemberId, EnterpriseId> reporters = this.repository.active(official.tenant());
		return this.members.list(official, Role.ENTERPRISE)
			.stream()
			.filter((invitation) -> enterprise.equals(reporters.get(invitation.id())))
			.toList();
	}

	/**
	 * Removes a reporter, from the next write on.
	 * @throws Refusal not found, when nobody of that identifier reports for the
	 * enterprise; stale
	 */
	@Transactional
	public void remove(Member official, EnterpriseId enterprise, MemberId reporter, ExpectedVersion version) {
		official.require(Role.OFFICIAL);
		if (!enterprise.equals(this.repository.active(official.tenant()).get(reporter))) {
			throw Refusal.notFound();
		}
		this.members.removeReporter(official, reporter, version);
	}

	private void requireEnterprise(TenantId tenant, EnterpriseId enterprise) {
		if (this.enterprises.find(tenant, enterprise).isEmpty()) {
			throw Refusal.notFound();
		}
	}

}
