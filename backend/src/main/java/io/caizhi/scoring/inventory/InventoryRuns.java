package io.caizhi.scoring.inventory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.inventory.InventoryRunRepository.Due;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works off the inventories that are asked for: each is tried a few times, and its
 * progress can be watched. One that nobody can run fails with the reason.
 */
@Service
class InventoryRuns {

	/** Longer than any takes; whoever began one before that is gone. */
	private static final Duration LEASE = Duration.ofMinutes(10);

	private static final int ATTEMPTS = 5;

	private static final int LATEST = 50;

	private static final Logger log = LoggerFactory.getLogger(InventoryRuns.class);

	private final InventoryRunRepository repository;

	private final Inventories inventories;

	private final Plans plans;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	InventoryRuns(InventoryRunRepository repository, Inventories inventories, Plans plans,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.inventories = inventories;
		this.plans = plans;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks for one; asked for again before it begins, still once.
	 * @throws Refusal conflict {@code inventory.no-plan}; invalid, when no such period
	 * ends with the month
	 */
	@Transactional
	public InventoryRun request(Member office, InventoryKind kind, YearMonth month) {
		office.require(Role.OFFICE);
		boolean ends = this.plans.inForce(office.district(), month)
			.map((plan) -> kind.endsWith(plan.span(), month))
			.orElseThrow(() -> Refusal.conflict("inventory.no-plan"));
		if (!ends) {
			throw Refusal.invalid("/month", "inventory.period");
		}
		InventoryRun run = this.repository.waiting(office.tenant(), kind, month).orElseGet(() -> {
			RunId id = RunId.next();
			this.repository.request(office.tenant(), id, kind, month, RunCause.ASKED, this.clock.instant());
			return this.repository.find(office.tenant(), id).orElseThrow();
		});
		this.events
			.publishEvent(new InventoryEvent.Requested(office.district(), office.subject(), run.id(), kind, month));
		this.events.publishEvent(new InventoryDue());
		return run;
	}

	List<InventoryRun> latest(Member office) {
		office.require(Role.OFFICE);
		return this.repository.latest(office.tenant(), LATEST);
	}

	/**
	 * @throws Refusal not found
	 */
	InventoryRun one(Member office, RunId id) {
		office.require(Role.OFFICE);
		return this.repository.find(office.tenant(), id).orElseThrow(Refusal::notFound);
	}

	/** Does what waits, of every district, the oldest first. */
	void workOff() {
		Instant now = this.clock.instant();
		Instant lost = now.minus(LEASE);
		for (Due due : this.repository.due(now, lost)) {
			Instant begun = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
			if (this.repository.begin(due.district().asTenant(), due.id(), begun, lost)) {
				run(due.district(), due.id());
			}
		}
	}

	private void run(DistrictId district, RunId id) {
		InventoryRun run = this.repository.find(district.asTenant(), id).orElseThrow();
		try {
			Inventory inventory = this.inventories.run(district, run.kind(), run.month(), run.cause(),
					(done, total) -> this.repository.progress(district.asTenant(), id, done, total));
			this.repository.finish(district.asTenant(), id, inventory.id(), null, this.clock.instant());
		}
		catch (Refusal refusal) {
			log.warn("Inventory {} {} of district {} cannot be run: {}", run.kind(), run.month(), district,
					refusal.code());
			this.repository.finish(district.asTenant(), id, null, refusal.code(), this.clock.instant());
		}
		catch (RuntimeException ex) {
			boolean again = this.repository.retry(district.asTenant(), id, ATTEMPTS);
			log.error("Inventory {} {} of district {} failed, tried again: {}", run.kind(), run.month(), district,
					again, ex);
			if (!again) {
				this.repository.finish(district.asTenant(), id, null, "inventory.failed", this.clock.instant());
			}
		}
	}

}
