package io.caizhi.tenancy;

import java.time.Clock;

import io.caizhi.kernel.Subject;
import io.caizhi.tenancy.IdentityDirectory.Account;
import io.caizhi.tenancy.IdentityDirectory.Organization;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Brings Keycloak in line with one row of ours. Every step looks at what is there first,
 * so a round that was cut off anywhere is finished by the next one, and the row is marked
 * only when all of it is done.
 */
@Service
class Provisioning {

	private final IdentityDirectory directory;

	private final DirectoryRepository repository;

	private final MemberRepository members;

	private final Door door;

	private final DirectoryProperties properties;

	private final String issuer;

	private final Clock clock;

	Provisioning(IdentityDirectory directory, DirectoryRepository repository, MemberRepository members, Door door,
			DirectoryProperties properties, @Value("${caizhi.identity.issuer}") String issuer, Clock clock) {
		this.directory = directory;
		this.repository = repository;
		this.members = members;
		this.door = door;
		this.properties = properties;
		this.issuer = issuer;
		this.clock = clock;
	}

	/** Makes the tenant's organization with its groups, or brings it in line. */
	void carry(DirectoryRepository.Wanted wanted) {
		boolean enabled = wanted.status() != TenantStatus.SUSPENDED;
		Organization organization = new Organization("", wanted.alias(), wanted.name(), enabled);
		Organization present = this.directory.organization(wanted.tenant()).orElse(null);
		String id = (present != null) ? present.id() : this.directory.createOrganization(wanted.tenant(), organization);
		this.directory.updateOrganization(new Organization(id, wanted.alias(), wanted.name(), enabled));
		for (Role role : Role.values()) {
			if (role.grantedIn() == wanted.kind()) {
				this.directory.ensureGroup(id, role);
			}
		}
		if (wanted.organization() != null && !wanted.organization().equals(id)) {
			this.repository.carryPlacesAgain(wanted.tenant());
		}
		this.repository.carried(wanted.tenant(), id, wanted.version());
		this.door.forget(wanted.alias());
	}

	/** Gives or takes the person's place in the tenant's organization. */
	void carry(DirectoryRepository.PlaceKey key) {
		Place place = this.members.find(key.tenant(), key.member()).orElseThrow();
		if (place.active()) {
			give(key.organization(), place);
		}
		else {
			take(key.organization(), place);
		}
		if (!this.repository.carried(place.tenant(), place.id(), place.version())) {
			this.repository.carryAgain(place.tenant(), place.id());
		}
	}

	/** Tells the person how to enter, if the account is new. */
	void mail(DirectoryRepository.PlaceKey key) {
		Place place = this.members.find(key.tenant(), key.member()).orElseThrow();
		if (place.active() && place.subject() != null) {
			this.directory.sendInvitation(place.subject().id());
		}
		this.repository.mailSent(key.tenant(), key.member());
	}

	private void give(String organization, Place place) {
		String account = this.directory.account(place.email().value())
			.map(Account::id)
			.orElseGet(() -> this.directory.createAccount(place.email().value(), place.name().value()));
		link(place, account);
		if (this.properties.secondFactor() && place.role().grantedIn() == TenantKind.DISTRICT) {
			this.directory.requireSecondFactor(account);
		}
		this.directory.addMember(organization, account);
		this.directory.grant(organization, account, place.role());
	}

	private void take(String organization, Place place) {
		String account = (place.subject() != null) ? place.subject().id()
				: this.directory.account(place.email().value()).map(Account::id).orElse(null);
		if (account == null) {
			return;
		}
		boolean elsewise = this.members.hasActive(place.tenant(), place.email());
		if (place.subject() == null) {
			// removed before we knew whose place it was, so nothing was revoked then
			link(place, account);
			if (!elsewise) {
				this.members.revoke(place.tenant(), new Subject(this.issuer, account), this.clock.instant());
			}
		}
		this.directory.withdraw(organization, account, place.role());
		if (!elsewise) {
			this.directory.removeMember(organization, account);
		}
	}

	private void link(Place place, String account) {
		Subject subject = new Subject(this.issuer, account);
		if (!subject.equals(place.subject())) {
			this.repository.link(place.tenant(), place.id(), subject);
			this.door.forget(place.tenant(), subject);
		}
	}

}
