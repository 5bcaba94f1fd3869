package io.caizhi.tenancy;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When Keycloak is told and asked: at once after a commit that moved something, and every
 * few seconds besides. The door forgets in the same breath what it knew.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DirectorySchedule implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(DirectorySchedule.class);

	private final Door door;

	private final boolean watching;

	private final Background provisioning;

	private final Background removals;

	private final Background logins;

	DirectorySchedule(Door door, ProvisioningRounds rounds, RemovalWatch removals, LoginWatch logins,
			DirectoryProperties properties, Clock clock) {
		this.door = door;
		this.watching = properties.canWatchEvents();
		this.provisioning = new Background("provisioning", rounds::round);
		this.removals = new Background("removals", () -> removals.look(clock.instant()));
		this.logins = new Background("logins", () -> logins.look(clock.instant()));
		if (!this.watching) {
			log.info("Removals made in Keycloak itself count when the person's token has run out, "
					+ "and failed logins stand there alone");
		}
	}

	@Scheduled(fixedDelayString = "${caizhi.directory.interval:PT5S}")
	void now() {
		this.provisioning.ask();
		if (this.watching) {
			this.removals.ask();
			this.logins.ask();
		}
	}

	@TransactionalEventListener
	void moved(TenantMoved tenant) {
		this.door.forget(tenant.alias());
		this.provisioning.ask();
	}

	@TransactionalEventListener
	void moved(PlaceMoved place) {
		if (place.subject() != null) {
			this.door.forget(place.tenant(), place.subject());
		}
		this.provisioning.ask();
	}

	@Override
	public void destroy() {
		this.provisioning.close();
		this.removals.close();
		this.logins.close();
	}

}
