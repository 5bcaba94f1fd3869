package io.caizhi.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is in the outbox out of the house. A message is held by the transaction in
 * which it is sent and marked: another node passes it by, and a node that dies leaves it
 * waiting. What could not be sent is tried again, less and less often.
 */
@Service
class Delivery {

	private static final Logger log = LoggerFactory.getLogger(Delivery.class);

	private static final int MOST_A_ROUND = 500;

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

	/** More doublings than these make no longer pause. */
	private static final int DOUBLINGS = 6;

	private static final Duration KEPT = Duration.ofDays(90);

	private static final int PURGED_AT_ONCE = 1_000;

	private final OutboxRepository outbox;

	private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);

	private final TransactionTemplate transactions;

	private final Clock clock;

	Delivery(OutboxRepository outbox, List<Channel> channels, PlatformTransactionManager transactionManager,
			Clock clock) {
		this.outbox = outbox;
		channels.forEach((channel) -> this.channels.put(channel.kind(), channel));
		this.transactions = new TransactionTemplate(transactionManager);
		this.clock = clock;
	}

	/** Sends what is due, one after the other. */
	void round() {
		Set<ChannelKind> open = EnumSet.noneOf(ChannelKind.class);
		this.channels.values().stream().filter(Channel::isOpen).map(Channel::kind).forEach(open::add);
		for (int sent = 0; sent < MOST_A_ROUND && !open.isEmpty() && one(open); sent++) {
			log.trace("A notice left, or waits again");
		}
	}

	/** Forgets what left long ago. */
	void purge() {
		int dropped;
		do {
			dropped = this.outbox.purge(this.clock.instant().minus(KEPT), PURGED_AT_ONCE);
		}
		while (dropped > 0);
	}

	/** Whether there was one. One that cannot even be worked out holds up no other. */
	private boolean one(Set<ChannelKind> open) {
		AtomicReference<@Nullable Due> held = new AtomicReference<>();
		try {
			this.transactions
				.executeWithoutResult((status) -> this.outbox.claim(open, this.clock.instant()).ifPresent((due) -> {
					held.set(due);
					send(due, open);
				}));
		}
		catch (RuntimeException ex) {
			Due due = held.get();
			if (due == null) {
				throw ex;
			}
			failed(due, ex);
		}
		return held.get() != null;
	}

	private void failed(Due due, RuntimeException failure) {
		log.error("A notice by {} could not be made and waits", due.channel(), failure);
		this.transactions.executeWithoutResult((status) -> this.outbox.later(due.tenant(), due.id(), "failed",
				this.clock.instant().plus(pause(due.attempts()))));
	}

	private void send(Due due, Set<ChannelKind> open) {
		Instant now = this.clock.instant();
		try {
			Channel channel = Objects.requireNonNull(this.channels.get(due.channel()));
			this.outbox.done(due.tenant(), due.id(), channel.send(due), now);
		}
		catch (Undelivered ex) {
			Duration pause = (ex.pause() != null) ? ex.pause() : pause(due.attempts());
			this.outbox.later(due.tenant(), due.id(), ex.reason(), now.plus(pause));
			if (ex.away()) {
				log.warn("Notices by {} wait: {}", due.channel(), ex.reason());
				open.remove(due.channel());
			}
		}
	}

	private static Duration pause(int attempts) {
		Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

}
