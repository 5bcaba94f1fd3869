package io.caizhi.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.caizhi.audit.VisitorNotes.Counted;
import io.caizhi.kernel.AuditedEvent;
import io.caizhi.tenancy.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what was noted at the door into the audit log. What was counted and cannot be
 * written, because the database is away, waits for the next time.
 */
@Service
class NoteWriting {

	private static final Logger log = LoggerFactory.getLogger(NoteWriting.class);

	private static final int BATCH = 100;

	/** Bytes of a session's digest that name it in the log. */
	private static final int NAME = 8;

	private static final Duration KEPT = Duration.ofDays(30);

	private final VisitorNotes notes;

	private final LoginRepository logins;

	private final Door door;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	NoteWriting(VisitorNotes notes, LoginRepository logins, Door door, ApplicationEventPublisher events,
			PlatformTransactionManager transactionManager, Clock clock) {
		this.notes = notes;
		this.logins = logins;
		this.door = door;
		this.events = events;
		this.transactions = new TransactionTemplate(transactionManager);
		this.clock = clock;
	}

	/**
	 * Writes that one now, in a transaction of its own.
	 * @throws RuntimeException when the database does not take it
	 */
	void write(Note note) {
		this.transactions.executeWithoutResult((status) -> write(new Counted(note, 1)));
	}

	/** Writes all that is noted by now. */
	void write() {
		List<Counted> taken = this.notes.take();
		for (int from = 0; from < taken.size(); from += BATCH) {
			List<Counted> batch = taken.subList(from, Math.min(from + BATCH, taken.size()));
			try {
				this.transactions.executeWithoutResult((status) -> batch.forEach(this::write));
			}
			catch (RuntimeException ex) {
				log.warn("What was noted at the door waits: {}", ex.getClass().getName());
				this.notes.putBack(taken.subList(from, taken.size()));
				return;
			}
		}
	}

	/** Forgets which logins were told of, when none of them can be used any more. */
	void forget() {
		this.logins.purge(this.clock.instant().minus(KEPT));
	}

	private void write(Counted counted) {
		event(counted).ifPresent(this.events::publishEvent);
	}

	private Optional<AuditedEvent> event(Counted counted) {
		Instant now = this.clock.instant();
		return switch (counted.note()) {
			case Note.Entered entered -> {
				byte[] session = Sha256.of(entered.subject().issuer(), entered.subject().id(), entered.session());
				yield this.logins.begin(entered.tenant(), session, now)
						? Optional.of(new SessionBegun(entered.tenant(), entered.district(), entered.subject(),
								HexFormat.of().formatHex(Arrays.copyOf(session, NAME)), entered.roles()))
						: Optional.empty();
			}
			case Note.TurnedAway away -> this.door.whereabouts(away.alias())
				.map((where) -> new EntryRefused(where.tenant(), where.district(), away.subject(), away.status(),
						away.asked(), counted.times()));
			case Note.Looked looked -> Optional.of(new PersonsSeen(looked.tenant(), looked.district(), looked.subject(),
					looked.page(), counted.times()));
		};
	}

}
