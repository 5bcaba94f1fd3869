package io.caizhi.audit;

import java.time.Duration;

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
 * Writes a login and the first of equal looks down at once, so that no crash takes them,
 * and has the looks counted that follow within seconds. Refusals are counted alone: one
 * that took longer would tell which tenants there are.
 */
@Component
class DoorBook implements VisitorsBook {

	private static final Logger log = LoggerFactory.getLogger(DoorBook.class);

	/** As the table of tenants has room for. */
	private static final int LONGEST_ALIAS = 41;

	/** Longer than any login lasts. */
	private static final Duration LOGIN = Duration.ofHours(12);

	private static final int LOGINS = 50_000;

	/** For so long an equal look is only counted. */
	private static final Duration FRESH = Duration.ofSeconds(10);

	private final NoteWriting writing;

	private final VisitorNotes notes;

	private final Cache<KnownLogin, Boolean> known = Caffeine.newBuilder()
		.expireAfterWrite(LOGIN)
		.maximumSize(LOGINS)
		.build();

	private final Cache<Note, Boolean> fresh = Caffeine.newBuilder()
		.expireAfterWrite(FRESH)
		.maximumSize(VisitorNotes.MOST)
		.build();

	DoorBook(NoteWriting writing, VisitorNotes notes) {
		this.writing = writing;
		this.notes = notes;
	}

	@Override
	public void entered(Member member, String session) {
		KnownLogin login = new KnownLogin(member.tenant(), member.subject(), session);
		if (this.known.asMap().putIfAbsent(login, true) == null) {
			write(new Note.Entered(member.tenant(), member.district(), member.subject(), member.roles(), session));
		}
	}

	@Override
	public void turnedAway(Subject subject, String alias, int status, String asked) {
		// a longer one is nobody's, and is not kept in memory for whoever makes them up
		if (alias.length() <= LONGEST_ALIAS) {
			this.notes.add(new Note.TurnedAway(subject, alias, status, asked));
		}
	}

	@Override
	public void looked(Member member, String page) {
		Note look = new Note.Looked(member.tenant(), member.district(), member.subject(), page);
		if (this.fresh.asMap().putIfAbsent(look, true) == null) {
			write(look);
		}
		else {
			this.notes.add(look);
		}
	}

	private void write(Note note) {
		try {
			this.writing.write(note);
		}
		catch (RuntimeException ex) {
			log.warn("What was noted at the door waits: {}", ex.getClass().getName());
			this.notes.add(note);
		}
	}

	private record KnownLogin(TenantId tenant, Subject subject, String session) {

	}

}
