package io.caizhi.tenancy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.stereotype.Service;

/**
 * Who can be told of what waits, when they are not at the door themselves. Each is
 * admitted anew, so that nobody is told of what they may not see any more.
 */
@Service
public class Recipients {

	private final RecipientRepository repository;

	private final MemberRepository members;

	private final DoorRepository tenants;

	private final Door door;

	private final Clock clock;

	Recipients(RecipientRepository repository, MemberRepository members, DoorRepository tenants, Door door,
			Clock clock) {
		this.repository = repository;
		this.members = members;
		this.tenants = tenants;
		this.door = door;
		this.clock = clock;
	}

	/** Every active tenant with its district. */
	public List<Door.Whereabouts> tenants() {
		return this.repository.tenants();
	}

	/** The people of the tenant whose accounts are known, each once. */
	public List<Recipient> of(TenantId tenant) {
		return this.repository.of(tenant);
	}

	/** The person in the tenant, while they have a place there. */
	public Optional<Recipient> find(TenantId tenant, Subject subject) {
		return of(tenant).stream().filter((one) -> one.subject().equals(subject)).findFirst();
	}

	/** The person of that place, while it is theirs. */
	public Optional<Recipient> find(TenantId tenant, MemberId place) {
		return of(tenant).stream().filter((one) -> one.place().equals(place)).findFirst();
	}

	/**
	 * The person as a member, as if they came in now.
	 * @throws Refusal not found, when they could not
	 */
	public Member admit(TenantId tenant, Recipient recipient) {
		return this.door.readmit(tenant, recipient.subject(), recipient.roles(), this.clock.instant());
	}

	/** Where mail reaches the person. */
	public String address(TenantId tenant, Recipient recipient) {
		return this.members.find(tenant, recipient.place()).orElseThrow(Refusal::notFound).email().value();
	}

	/** The alias by which the tenant stands in addresses of pages. */
	public String alias(TenantId tenant) {
		return this.tenants.alias(tenant);
	}

}
