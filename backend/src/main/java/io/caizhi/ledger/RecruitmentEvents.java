package io.caizhi.ledger;

import java.time.LocalDate;

import io.caizhi.kernel.Refusal;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recruitment events 招聘活动 as the ledger has them, for whoever counts what came of one.
 */
@Service
@Transactional(readOnly = true)
public class RecruitmentEvents {

	private static final KindCode KIND = new KindCode("EVENT");

	private final EntryReading reading;

	private final Kinds kinds;

	RecruitmentEvents(EntryReading reading, Kinds kinds) {
		this.reading = reading;
		this.kinds = kinds;
	}

	/**
	 * An event.
	 *
	 * @param name by which hires name it
	 */
	public record Held(String name, LocalDate day) {

	}

	/**
	 * One that the member may read.
	 * @throws Refusal not found, without such an event, or while its entry does not say
	 * what it is called and when it was
	 */
	public Held find(Member member, String entry) {
		Entry found = this.reading.visible(member, EntryId.valueOf(entry));
		EntryKind kind = this.kinds.version(member.district(), found.kind(), found.kindVersion());
		@Nullable String name = found.values().open().get(kind.title().code());
		@Nullable LocalDate day = found.dated();
		if (!found.kind().equals(KIND) || name == null || day == null) {
			throw Refusal.notFound();
		}
		return new Held(name, day);
	}

}
