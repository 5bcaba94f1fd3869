package io.caizhi.tenancy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Carries all that Keycloak is still to be told: tenants, then places, then mails. One
 * node at a time does a round. A row that fails is left for longer each time; when
 * Keycloak is away altogether the round ends, and that is said once until it is back.
 */
@Service
class ProvisioningRounds {

	private static final Logger log = LoggerFactory.getLogger(ProvisioningRounds.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

	private final DirectoryRepository repository;

	private final Provisioning provisioning;

	private final RoundLock lock;

	private final Clock clock;

	private final Map<Object, Pause> pauses = new HashMap<>();

	private boolean away;

	private boolean mailFails;

	ProvisioningRounds(DirectoryRepository repository, Provisioning provisioning, RoundLock lock, Clock clock) {
		this.repository = repository;
		this.provisioning = provisioning;
		this.lock = lock;
		this.clock = clock;
	}

	/** Does one round, unless another node is doing one. */
	synchronized void round() {
		this.lock.alone("caizhi-provisioning", () -> {
			try {
				List<DirectoryRepository.Wanted> tenants = this.repository.tenantsBehind();
				tenants.forEach((tenant) -> attempt(tenant, "Tenant " + tenant.tenant(),
						() -> this.provisioning.carry(tenant)));
				List<DirectoryRepository.PlaceKey> places = this.repository.placesBehind();
				places.forEach(
						(place) -> attempt(place, "Member " + place.member(), () -> this.provisioning.carry(place)));
				List<DirectoryRepository.PlaceKey> mails = this.repository.mailsDue();
				mails(mails);
				this.pauses.keySet()
					.removeIf((row) -> !tenants.contains(row) && !places.contains(row) && !mails.contains(row));
				if (this.away) {
					this.away = false;
					log.info("Keycloak works for us again");
				}
			}
			catch (DirectoryAway ex) {
				if (!this.away) {
					this.away = true;
					log.warn("Keycloak does not work for us, what is to be done there waits: {}", ex.getMessage());
				}
			}
		});
	}

	private void attempt(Object row, String name, Runnable work) {
		Pause pause = this.pauses.get(row);
		if (isResting(pause)) {
			return;
		}
		try {
			work.run();
			this.pauses.remove(row);
		}
		catch (DirectoryAway ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			Pause longer = Pause.after(pause, this.clock.instant());
			this.pauses.put(row, longer);
			log.warn("{} is not in Keycloak as wanted, next attempt in {} s: {}", name, longer.length().toSeconds(),
					reason(ex));
		}
	}

	/** A mail server away holds up nothing else, and is asked once a round at most. */
	private void mails(List<DirectoryRepository.PlaceKey> places) {
		for (DirectoryRepository.PlaceKey place : places) {
			Pause pause = this.pauses.get(place);
			if (isResting(pause)) {
				continue;
			}
			try {
				this.provisioning.mail(place);
				this.pauses.remove(place);
				this.mailFails = false;
			}
			catch (DirectoryRefusal ex) {
				this.pauses.put(place, Pause.after(pause, this.clock.instant()));
				if (!this.mailFails) {
					this.mailFails = true;
					log.warn("Keycloak cannot send invitations, they wait: {}", reason(ex));
				}
				return;
			}
		}
	}

	private boolean isResting(@Nullable Pause pause) {
		return pause != null && this.clock.instant().isBefore(pause.until());
	}

	/** Our own refusals speak without personal data; of others the kind must do. */
	private static String reason(RuntimeException ex) {
		return (ex instanceof DirectoryRefusal) ? String.valueOf(ex.getMessage()) : ex.getClass().getName();
	}

	/** How long a row is left alone. */
	private record Pause(Duration length, Instant until) {

		static Pause after(@Nullable Pause before, Instant now) {
			Duration length = (before != null) ? before.length().multipliedBy(2) : FIRST_PAUSE;
			if (length.compareTo(LONGEST_PAUSE) > 0) {
				length = LONGEST_PAUSE;
			}
			return new Pause(length, now.plus(length));
		}

	}

}
