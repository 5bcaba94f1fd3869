package io.caizhi.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.caizhi.evidence.EvidenceFiles;
import io.caizhi.evidence.FileNames;
import io.caizhi.evidence.FileType;
import io.caizhi.kernel.Refusal;
import io.caizhi.ledger.EvidenceEvent.What;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of an entry: an official adds them to a draft and takes them out of it;
 * whoever may read the entry may read them (product §2: leaders all, read only). Files
 * cannot be masked, so that each was opened, and by whom, is recorded.
 */
@Service
class EntryEvidence {

	private static final int MOST = 20;

	private final EntryRepository entries;

	private final EvidenceRepository repository;

	private final EvidenceFiles files;

	private final EntryReading reading;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EntryEvidence(EntryRepository entries, EvidenceRepository repository, EvidenceFiles files, EntryReading reading,
			ApplicationEventPublisher events, Clock clock) {
		this.entries = entries;
		this.repository = repository;
		this.files = files;
		this.reading = reading;
		this.events = events;
		this.clock = clock;
	}

	/** What somebody takes away. */
	record Taken(Evidence evidence, byte[] content) {

	}

	/**
	 * Oldest first.
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	List<Evidence> of(Member member, EntryId id) {
		Entry entry = this.reading.visible(member, id);
		return this.repository.of(entry.unit(), id);
	}

	/**
	 * Adds a file. It is in the store before the entry rests on it, so that a store that
	 * is away leaves nothing behind.
	 * @param name what its owner calls it; its type is told by what it holds
	 * @throws Refusal not found; invalid; conflict {@code ledger.no-draft},
	 * {@code evidence.full}; unavailable {@code evidence.store-away}
	 */
	@Transactional
	Evidence add(Member official, EntryId id, @Nullable String name, byte[] content) {
		Entry entry = draft(official, id);
		FileType type = FileType.of(content).orElseThrow(() -> Refusal.invalid("file", "evidence.type"));
		if (this.repository.of(official.tenant(), id).size() >= MOST) {
			throw Refusal.conflict("evidence.full", Map.of("maximum", MOST));
		}
		Evidence added = new Evidence(EvidenceId.next(), id, FileNames.of(name, type), type, content.length,
				this.files.put(official.tenant(), content), this.clock.instant(), entry.version(), null);
		this.repository.insert(official.tenant(), added, official.subject());
		tell(official, entry, added.id(), What.ADDED);
		return added;
	}

	/**
	 * Takes a file out of a draft. What was verified with it still rests on it.
	 * @throws Refusal not found; conflict {@code ledger.no-draft}
	 */
	@Transactional
	void remove(Member official, EntryId id, EvidenceId evidence) {
		Entry entry = draft(official, id);
		this.repository.find(official.tenant(), id, evidence).orElseThrow(Refusal::notFound);
		this.repository.remove(official.tenant(), evidence, entry.version());
		tell(official, entry, evidence, What.REMOVED);
	}

	/**
	 * What a file holds; that it was looked at is recorded.
	 * @throws Refusal not found; unavailable {@code evidence.store-away},
	 * {@code evidence.damaged}
	 */
	@Transactional
	Taken take(Member member, EntryId id, EvidenceId evidence) {
		Entry entry = this.reading.visible(member, id);
		Evidence found = this.repository.find(entry.unit(), id, evidence).orElseThrow(Refusal::notFound);
		byte[] content = this.files.get(entry.unit(), found.digest());
		tell(member, entry, evidence, What.SEEN);
		return new Taken(found, content);
	}

	private Entry draft(Member official, EntryId id) {
		official.require(Role.OFFICIAL);
		Entry entry = this.entries.lock(official.tenant(), id).orElseThrow(Refusal::notFound);
		if (entry.status() != EntryStatus.DRAFT) {
			throw Refusal.conflict("ledger.no-draft");
		}
		return entry;
	}

	private void tell(Member member, Entry entry, EvidenceId evidence, What what) {
		this.events.publishEvent(
				new EvidenceEvent(entry.unit(), member.district(), member.subject(), entry.id(), evidence, what));
	}

}
