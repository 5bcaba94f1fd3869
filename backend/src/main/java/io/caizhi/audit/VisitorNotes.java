package io.caizhi.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.VisitorsBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What was noted at the door since it was last written down: equal notes are one with a
 * count, so that whoever knocks a thousand times leaves one line. Asks no database.
 */
@Component
class VisitorNotes implements VisitorsBook {

	private static final Logger log = LoggerFactory.getLogger(VisitorNotes.class);

	/** Different notes kept at most until they are written. */
	static final int MOST = 50_000;

	/** As the table of tenants has room for. */
	private static final int LONGEST_ALIAS = 41;

	/** Longer than any login lasts. */
	private static final Duration LOGIN = Duration.ofHours(12);

	private static final int LOGINS = 50_000;

	private final ConcurrentMap<Note, Integer> notes = new ConcurrentHashMap<>();

	private final Cache<KnownLogin, Boolean> known = Caffeine.newBuilder()
		.expireAfterWrite(LOGIN)
		.maximumSize(LOGINS)
		.build();

	@Override
	public void entered(Member member, String session) {
		KnownLogin login = new KnownLogin(member.tenant(), member.subject(), session);
		if (this.known.asMap().putIfAbsent(login, true) == null) {
			note(new Note.Entered(member.tenant(), member.district(), member.subject(), member.roles(), session), 1);
		}
	}

	@Override
	public void turnedAway(Subject subject, String alias, int status, String asked) {
		// a longer one is nobody's, and is not kept in memory for whoever makes them up
		if (alias.length() <= LONGEST_ALIAS) {
			note(new Note.TurnedAway(subject, alias, status, asked), 1);
		}
	}

	@Override
	public void looked(Member member, String page) {
		note(new Note.Looked(member.tenant(), member.district(), member.subject(), page), 1);
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
		counted.forEach((one) -> note(one.note(), one.times()));
	}

	private void note(Note note, int times) {
		if (this.notes.size() >= MOST && !this.notes.containsKey(note)) {
			log.warn("More is noted at the door than can be written; a note is lost");
			return;
		}
		this.notes.merge(note, times, Integer::sum);
	}

	/** A note and how often it was made. */
	record Counted(Note note, int times) {

	}

	private record KnownLogin(TenantId tenant, Subject subject, String session) {

	}

}
