package io.caizhi.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DoorRepository.Doorway;
import org.springframework.stereotype.Service;

/**
 * Where a person becomes a {@link Member}: the token speaks for the tenant by alias and
 * organization identifier, the tenant is active, and the person was not removed since the
 * token was issued.
 */
@Service
public class Door {

	private static final Duration MEMORY = Duration.ofSeconds(60);

	/** Whoever was not named. */
	private static final Subject NOBODY = new Subject("", "");

	private static final int MEMORY_SIZE = 20_000;

	private final DoorRepository repository;

	private final Cache<String, Entrance> entrances = memory();

	private final Cache<PersonInTenant, Removal> removals = memory();

	Door(DoorRepository repository) {
		this.repository = repository;
	}

	/**
	 * Admits the person to the tenant.
	 * @param fresh whether to ask the database, as every write must; otherwise an answer
	 * may be up to 60 seconds old
	 * @throws Refusal forbidden {@code no-tenant}, when the token speaks for no tenant at
	 * all; not found, when not for this one, or when it is closed to the person
	 */
	public Member admit(Caller caller, String alias, boolean fresh) {
		if (caller.tenants().isEmpty()) {
			throw Refusal.forbidden("no-tenant");
		}
		return visit(caller, alias, fresh).orElseThrow(Refusal::notFound).member();
	}

	/**
	 * Admits a person anew, without a token, to finish what they began when they were in:
	 * the tenant is still active, and nothing was taken from the person since.
	 * @param since when they were in
	 * @throws Refusal not found, when they could not come in again
	 */
	public Member readmit(TenantId tenant, Subject subject, Role role, Instant since) {
		return readmit(tenant, subject, Set.of(role), since);
	}

	/** The same in those of the roles that were not taken from the person. */
	public Member readmit(TenantId tenant, Subject subject, Set<Role> roles, Instant since) {
		Doorway doorway = ask(this.repository.alias(tenant), subject).orElseThrow(Refusal::notFound);
		Entrance entrance = doorway.entrance();
		Removal removal = doorway.removal();
		Set<Role> left = new HashSet<>(roles);
		left.removeAll(removal.roles());
		if (removal.outweighs(since) || left.isEmpty()) {
			throw Refusal.notFound();
		}
		return new Member(entrance.tenant(), entrance.district(), left, subject);
	}

	/** The active tenant of that alias, for what is to be noted down there. */
	public Optional<Whereabouts> whereabouts(String alias) {
		return doorway(alias, NOBODY, false).map(Doorway::entrance)
			.map((entrance) -> new Whereabouts(entrance.tenant(), entrance.district()));
	}

	/** Every tenant the person could enter now, by alias. */
	List<Visit> visits(Caller caller) {
		List<Visit> visits = new ArrayList<>();
		caller.tenants()
			.entries()
			.keySet()
			.stream()
			.sorted()
			.forEach((alias) -> visit(caller, alias, false).ifPresent(visits::add));
		return visits;
	}

	/** Forgets what this node remembers of the tenant's state. */
	void forget(String alias) {
		this.entrances.invalidate(alias);
	}

	/** Forgets what this node remembers of the person's removals. */
	void forget(TenantId tenant, Subject subject) {
		this.removals.invalidate(new PersonInTenant(tenant, subject));
	}

	private Optional<Visit> visit(Caller caller, String alias, boolean fresh) {
		return caller.tenants()
			.entry(alias)
			.flatMap((entry) -> doorway(alias, caller.subject(), fresh)
				.filter((doorway) -> doorway.entrance().opensTo(entry))
				.flatMap((doorway) -> visit(caller, entry, doorway)));
	}

	private static Optional<Visit> visit(Caller caller, TokenTenants.Entry entry, Doorway doorway) {
		Entrance entrance = doorway.entrance();
		Removal removal = doorway.removal();
		if (removal.outweighs(caller.issuedAt())) {
			return Optional.empty();
		}
		Set<Role> granted = EnumSet.noneOf(Role.class);
		entry.roles().stream().filter((role) -> role.grantedIn() == entrance.kind()).forEach(granted::add);
		if (!granted.isEmpty() && granted.removeAll(removal.roles()) && granted.isEmpty()) {
			return Optional.empty();
		}
		return Optional
			.of(new Visit(entrance, new Member(entrance.tenant(), entrance.district(), granted, caller.subject())));
	}

	private Optional<Doorway> doorway(String alias, Subject subject, boolean fresh) {
		if (!fresh) {
			Entrance entrance = this.entrances.getIfPresent(alias);
			Removal removal = (entrance != null)
					? this.removals.getIfPresent(new PersonInTenant(entrance.tenant(), subject)) : null;
			if (entrance != null && removal != null) {
				return Optional.of(new Doorway(entrance, removal));
			}
		}
		return ask(alias, subject);
	}

	/** Asks the database, and remembers what it says. */
	private Optional<Doorway> ask(String alias, Subject subject) {
		Optional<Doorway> found = this.repository.doorway(alias, subject);
		found.ifPresentOrElse((doorway) -> {
			this.entrances.put(alias, doorway.entrance());
			this.removals.put(new PersonInTenant(doorway.entrance().tenant(), subject), doorway.removal());
		}, () -> forget(alias));
		return found;
	}

	private static <K, V> Cache<K, V> memory() {
		return Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MEMORY_SIZE).build();
	}

	private record PersonInTenant(TenantId tenant, Subject subject) {

	}

	/** A tenant and its district. */
	public record Whereabouts(TenantId tenant, DistrictId district) {

	}

	/** A tenant entered. */
	record Visit(Entrance entrance, Member member) {

	}

	/**
	 * What was taken from a person in a tenant.
	 *
	 * @param at tokens issued up to then count no more; the epoch when nothing was
	 * @param roles taken, whatever a token says
	 */
	record Removal(Instant at, Set<Role> roles) {

		/**
		 * Tokens know whole seconds, so the second of the removal counts as removed.
		 */
		boolean outweighs(Instant issuedAt) {
			return !this.at.equals(Instant.EPOCH)
					&& !issuedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(this.at.truncatedTo(ChronoUnit.SECONDS));
		}

	}

}
