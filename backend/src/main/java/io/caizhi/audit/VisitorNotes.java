package io.caizhi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What was noted at the door since it was last written down: equal notes are one with a
 * count, so that whoever knocks a thousand times leaves one line. Asks no database.
 */
@Component
class VisitorNotes {

	private static final Logger log = LoggerFactory.getLogger(VisitorNotes.class);

	/** Different notes kept at most until they are written. */
	static final int MOST = 50_000;

	private final ConcurrentMap<Note, Integer> notes = new ConcurrentHashMap<>();

	/** Keeps it once more, until it is taken. */
	void add(Note note) {
		add(note, 1);
	}

	/** Takes all that is noted. */
	List<Counted> take() {
		List<Counted> taken = new ArrayList<>();
		this.notes.keySet().forEach((note) -> {
			Integer times = this.notes.remove(note);
			if (times != null) {
				taken.add(new Counted(note, times));
			}
		});
		return taken;
	}

	/** Puts back what could not be written. */
	void putBack(List<Counted> counted) {
		counted.forEach((one) -> add(one.note(), one.times()));
	}

	private void add(Note note, int times) {
		if (this.notes.size() >= MOST && !this.notes.containsKey(note)) {
			log.warn("More is noted at the door than can be written; a note is lost");
			return;
		}
		this.notes.merge(note, times, Integer::sum);
	}

	/** A note and how often it was made. */
	record Counted(Note note, int times) {

	}

}
