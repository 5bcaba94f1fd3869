package io.caizhi.tenancy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a tenant: invited, listed, removed. An invitation is answered the same
 * whether Keycloak knows the person or not.
 */
@Service
public class Members {

	private static final List<Role> DISTRICT_ROLES = List.of(Role.LEADER, Role.OFFICE);

	private static final List<Role> OFFICIALS = List.of(Role.OFFICIAL);

	private final MemberRepository repository;

	private final Units units;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Members(MemberRepository repository, Units units, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.units = units;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Invites a person into the inviter's own unit; Keycloak follows after commit.
	 * Inviting the same person again is no second invitation.
	 * @throws Refusal invalid, when name or address cannot be an account's
	 */
	@Transactional
	public Invitation inviteReporter(Member official, String name, String email) {
		official.require(Role.OFFICIAL);
		return give(official.tenant(), official.district(), official.subject(), Role.ENTERPRISE,
				PersonName.read(name, "/name"), EmailAddress.read(email, "/email"));
	}

	/** The members of the unit in that role, removed ones left out. */
	@Transactional(readOnly = true)
	public List<Invitation> list(Member member, Role role) {
		return list(member.tenant(), List.of(role));
	}

	/**
	 * Removes a reporter of the unit: at once for every write, then in Keycloak.
	 * @throws Refusal not found; stale; conflict {@code member.self}
	 */
	@Transactional
	public void removeReporter(Member official, MemberId reporter, ExpectedVersion version) {
		official.require(Role.OFFICIAL);
		take(official.tenant(), official, List.of(Role.ENTERPRISE), reporter, version);
	}

	/** The first person of a new district's office, who can invite the others. */
	void inviteFirst(Operator operator, DistrictId district, PersonName name, EmailAddress email) {
		give(district.asTenant(), district, operator.subject(), Role.OFFICE, name, email);
	}

	/** Whether the district's office has somebody else who could look at it. */
	@Transactional(readOnly = true)
	public boolean otherInOffice(Member office) {
		office.require(Role.OFFICE);
		return this.repository.hasOther(office.tenant(), Role.OFFICE, office.subject());
	}

	/** Leaders and office of the district. */
	@Transactional(readOnly = true)
	List<Invitation> ofDistrict(Member office) {
		office.require(Role.OFFICE);
		return list(office.tenant(), DISTRICT_ROLES);
	}

	/**
	 * Invites a person into the district.
	 * @throws Refusal invalid, also when the role is none of a district
	 */
	@Transactional
	Invitation invite(Member office, Role role, String name, String email) {
		office.require(Role.OFFICE);
		if (!DISTRICT_ROLES.contains(role)) {
			throw Refusal.invalid("/role", "district-role");
		}
		return give(office.tenant(), office.district(), office.subject(), role, PersonName.read(name, "/name"),
				EmailAddress.read(email, "/email"));
	}

	/**
	 * @throws Refusal not found; stale; conflict {@code member.self}
	 */
	@Transactional
	void remove(Member office, MemberId member, ExpectedVersion version) {
		office.require(Role.OFFICE);
		take(office.tenant(), office, DISTRICT_ROLES, member, version);
	}

	/**
	 * @throws Refusal not found, without such a unit
	 */
	@Transactional(readOnly = true)
	List<Invitation> officials(Member office, String unit) {
		office.require(Role.OFFICE);
		return list(this.units.find(office.districtScope(), unit).id(), OFFICIALS);
	}

	/**
	 * Invites an official into a unit of the district.
	 * @throws Refusal not found, without such a unit; conflict {@code unit.suspended};
	 * invalid
	 */
	@Transactional
	Invitation inviteOfficial(Member office, String code, String name, String email) {
		office.require(Role.OFFICE);
		Unit unit = this.units.find(office.districtScope(), code);
		if (unit.status() == TenantStatus.SUSPENDED) {
			throw Refusal.conflict("unit.suspended");
		}
		return give(unit.id(), office.district(), office.subject(), Role.OFFICIAL, PersonName.read(name, "/name"),
				EmailAddress.read(email, "/email"));
	}

	/**
	 * @throws Refusal not found; stale
	 */
	@Transactional
	void removeOfficial(Member office, String code, MemberId official, ExpectedVersion version) {
		office.require(Role.OFFICE);
		take(this.units.find(office.districtScope(), code).id(), office, OFFICIALS, official, version);
	}

	private List<Invitation> list(TenantId tenant, List<Role> roles) {
		return this.repository.active(tenant, roles).stream().map(Place::invitation).toList();
	}

	private Invitation give(TenantId tenant, DistrictId district, Subject inviter, Role role, PersonName name,
			EmailAddress email) {
		this.repository.hold(tenant);
		Instant now = this.clock.instant();
		Optional<Place> present = this.repository.current(tenant, email, role);
		if (present.isPresent() && present.get().active()) {
			return present.get().invitation();
		}
		MemberId id = present.map(Place::id).orElseGet(MemberId::next);
		if (present.isPresent()) {
			this.repository.giveBack(tenant, id, name, now);
		}
		else {
			this.repository.insert(tenant, id, role, name, email, now);
		}
		this.events.publishEvent(new MemberInvited(tenant, district, inviter, id, role));
		this.events.publishEvent(new PlaceMoved(tenant, present.map(Place::subject).orElse(null)));
		return this.repository.current(tenant, email, role).orElseThrow(Refusal::stale).invitation();
	}

	private void take(TenantId tenant, Member remover, List<Role> roles, MemberId id, ExpectedVersion seen) {
		this.repository.hold(tenant);
		Place place = this.repository.find(tenant, id)
			.filter((found) -> found.active() && roles.contains(found.role()))
			.orElseThrow(Refusal::notFound);
		if (remover.subject().equals(place.subject())) {
			throw Refusal.conflict("member.self");
		}
		seen.require(place.version());
		Instant now = this.clock.instant();
		this.repository.remove(tenant, id, now, place.version());
		if (place.subject() != null && !this.repository.hasActive(tenant, place.email())) {
			this.repository.revoke(tenant, place.subject(), now);
		}
		this.events.publishEvent(new MemberRemoved(tenant, remover.district(), remover.subject(), id, place.role()));
		this.events.publishEvent(new PlaceMoved(tenant, place.subject()));
	}

}
