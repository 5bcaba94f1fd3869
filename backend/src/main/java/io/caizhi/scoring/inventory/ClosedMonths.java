package io.caizhi.scoring.inventory;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;

import io.caizhi.hiring.Booking;
import io.caizhi.hiring.HiresBooked;
import io.caizhi.hiring.sampling.SampleAudited;
import io.caizhi.kernel.DistrictId;
import io.caizhi.plan.MonthClosed;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.scheme.AdjustmentEvent;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for inventories when months close, and again when something about closed months
 * becomes known. It asks within the transaction of what happened, so that nothing is
 * forgotten if the machine stops; the run itself comes after. What a run finds unchanged
 * stays as it is.
 */
@Component
class ClosedMonths {

	private final InventoryRunRepository runs;

	private final InventoryRepository inventories;

	private final Plans plans;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClosedMonths(InventoryRunRepository runs, InventoryRepository inventories, Plans plans,
			ApplicationEventPublisher events, Clock clock) {
		this.runs = runs;
		this.inventories = inventories;
		this.plans = plans;
		this.events = events;
		this.clock = clock;
	}

	/** What is to be run: a period by its kind and last month. */
	private record Asked(InventoryKind kind, YearMonth month) {

	}

	/**
	 * Runs the periods that end with the month, and those after it that were run before.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(MonthClosed closed) {
		this.plans.inForce(closed.district(), closed.month()).ifPresent((plan) -> {
			Set<Asked> asked = new LinkedHashSet<>();
			InventoryKind.endingWith(plan.span(), closed.month())
				.forEach((kind) -> asked.add(new Asked(kind, closed.month())));
			asked.addAll(existing(closed.district(), plan, closed.month()));
			ask(closed.district(), asked, RunCause.CLOSED);
		});
	}

	/** A correction order is booked in an open month and is about a closed one. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(HiresBooked booked) {
		booked.bookings()
			.stream()
			.filter((booking) -> booking.cause() == Booking.Cause.CORRECTED)
			.map(Booking::month)
			.findFirst()
			.ifPresent((month) -> this.plans.inForce(booked.district(), month)
				.ifPresent((plan) -> ask(booked.district(), existing(booked.district(), plan, plan.span().first()),
						RunCause.CORRECTED)));
	}

	/** A decision, such as a veto, can reach back into months that were run. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(AdjustmentEvent decided) {
		if (decided.move() == AdjustmentEvent.Move.DECIDED || decided.move() == AdjustmentEvent.Move.REVOKED) {
			this.plans.inForce(decided.district(), decided.month())
				.ifPresent((plan) -> ask(decided.district(), existing(decided.district(), plan, decided.month()),
						RunCause.DECIDED));
		}
	}

	/** What a closed audit found counts for the months of the hires drawn, and later. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(SampleAudited audited) {
		this.plans.inForce(audited.district(), audited.from())
			.ifPresent((plan) -> ask(audited.district(), existing(audited.district(), plan, audited.from()),
					RunCause.DECIDED));
	}

	private Set<Asked> existing(DistrictId district, PlanContent plan, YearMonth from) {
		Set<Asked> existing = new LinkedHashSet<>();
		this.inventories.ofYear(district.asTenant(), plan.year())
			.stream()
			.filter((inventory) -> !inventory.month().isBefore(from))
			.forEach((inventory) -> existing.add(new Asked(inventory.kind(), inventory.month())));
		return existing;
	}

	private void ask(DistrictId district, Set<Asked> asked, RunCause cause) {
		asked.forEach((period) -> {
			if (this.runs.waiting(district.asTenant(), period.kind(), period.month()).isEmpty()) {
				this.runs.request(district.asTenant(), RunId.next(), period.kind(), period.month(), cause,
						this.clock.instant());
			}
		});
		this.events.publishEvent(new InventoryDue());
	}

}
