package io.caizhi.scoring.inventory;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** When inventories are run: as soon as one is due, and every few seconds. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class InventorySchedule {

	@Bean
	@ConditionalOnProperty(name = "caizhi.inventory.worker", matchIfMissing = true)
	Rounds inventoryRounds(InventoryRuns runs) {
		return new Rounds(runs);
	}

	/** One at a time on this node; another node takes another. */
	static class Rounds {

		private final InventoryRuns runs;

		private final Semaphore place = new Semaphore(1);

		private final AtomicBoolean due = new AtomicBoolean();

		Rounds(InventoryRuns runs) {
			this.runs = runs;
		}

		@TransactionalEventListener
		void onDue(InventoryDue due) {
			Thread.ofVirtual().name("inventory").start(this::round);
		}

		/** Who comes while one goes on has it go on for what came with them. */
		@Scheduled(fixedDelayString = "${caizhi.inventory.interval:PT5S}")
		void round() {
			this.due.set(true);
			while (this.due.get() && this.place.tryAcquire()) {
				try {
					while (this.due.getAndSet(false)) {
						this.runs.workOff();
					}
				}
				finally {
					this.place.release();
				}
			}
		}

	}

}
