package io.caizhi.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a journal of the identity provider again and again, each time from where it
 * stopped: what cannot be read or taken now is read the next time. Entries are given once
 * while this node runs; after a restart those of the time looked back are given again.
 *
 * @param <E> of the journal
 */
final class JournalReader<E extends JournalReader.Entry> {

	private static final Logger log = LoggerFactory.getLogger(JournalReader.class);

	/** Entries may appear late, and the other clock may be slow. */
	private static final Duration OVERLAP = Duration.ofSeconds(60);

	private final String what;

	private final Duration lookBack;

	private final Function<Instant, List<E>> since;

	private final Consumer<List<E>> taking;

	/** Entries done with, within the overlap. */
	private final Map<String, Instant> done = new HashMap<>();

	private @Nullable Instant readUpTo;

	private boolean away;

	/**
	 * @param what is read, for the log
	 * @param lookBack from the first look
	 * @param taking is given the new entries in their order, and nothing when there are
	 * none
	 */
	JournalReader(String what, Duration lookBack, Function<Instant, List<E>> since, Consumer<List<E>> taking) {
		this.what = what;
		this.lookBack = lookBack;
		this.since = since;
		this.taking = taking;
	}

	/** An entry of a journal. */
	interface Entry {

		String id();

		Instant at();

	}

	/** Reads what came since the last look. */
	synchronized void look(Instant now) {
		Instant from = (this.readUpTo != null) ? this.readUpTo.minus(OVERLAP) : now.minus(this.lookBack);
		try {
			List<E> news = this.since.apply(from)
				.stream()
				.filter((entry) -> !this.done.containsKey(entry.id()))
				.toList();
			if (!news.isEmpty()) {
				this.taking.accept(news);
			}
			news.forEach((entry) -> this.done.put(entry.id(), entry.at()));
			this.readUpTo = now;
			this.done.values().removeIf((at) -> at.isBefore(from));
			if (this.away) {
				this.away = false;
				log.info("{} can be read again", this.what);
			}
		}
		catch (DirectoryAway | DirectoryRefusal ex) {
			if (!this.away) {
				this.away = true;
				log.warn("{} cannot be read: {}", this.what, ex.getMessage());
			}
		}
	}

}
