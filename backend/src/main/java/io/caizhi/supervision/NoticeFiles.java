package io.caizhi.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.caizhi.evidence.EvidenceFiles;
import io.caizhi.evidence.FileNames;
import io.caizhi.evidence.FileType;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.supervision.NoticeFileEvent.What;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files on which replies rest: an official adds them while the notice waits for the
 * unit; the unit and the office read them. Leaders do not, for files cannot be masked.
 */
@Service
class NoticeFiles {

	private static final int MOST = 20;

	private final VisibleNotices notices;

	private final NoticeFileRepository repository;

	private final EvidenceFiles files;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NoticeFiles(VisibleNotices notices, NoticeFileRepository repository, EvidenceFiles files,
			ApplicationEventPublisher events, Clock clock) {
		this.notices = notices;
		this.repository = repository;
		this.files = files;
		this.events = events;
		this.clock = clock;
	}

	/** What somebody takes away. */
	record Taken(NoticeFile file, byte[] content) {

	}

	/** Oldest first; none for leaders. */
	List<NoticeFile> of(Member member, SupervisionNotice notice) {
		return member.is(Role.OFFICE) || member.is(Role.OFFICIAL) ? this.repository.of(district(member), notice.id())
				: List.of();
	}

	/**
	 * Adds a file to the reply that is being written. It is in the store before the reply
	 * rests on it, so that a store that is away leaves nothing behind.
	 * @param name what its owner calls it; its type is told by what it holds
	 * @throws Refusal not found; invalid; conflict {@code supervision.not-waiting},
	 * {@code evidence.full}; unavailable {@code evidence.store-away}
	 */
	@Transactional
	NoticeFile add(Member official, NoticeId id, @Nullable String name, byte[] content) {
		SupervisionNotice notice = waiting(official, id);
		FileType type = FileType.of(content).orElseThrow(() -> Refusal.invalid("file", "evidence.type"));
		if (this.repository.of(district(official), id)
			.stream()
			.filter((file) -> file.round() == notice.returned())
			.count() >= MOST) {
			throw Refusal.conflict("evidence.full", Map.of("maximum", MOST));
		}
		NoticeFile added = new NoticeFile(NoticeFileId.next(), id, notice.returned(), FileNames.of(name, type), type,
				content.length, this.files.put(notice.unit().id(), content), this.clock.instant());
		this.repository.insert(district(official), added, official.subject());
		this.events.publishEvent(NoticeFileEvent.of(official, added, What.ADDED));
		return added;
	}

	/**
	 * Takes a file out of the reply that is being written; those of earlier replies stay.
	 * @throws Refusal not found; conflict {@code supervision.not-waiting}
	 */
	@Transactional
	void remove(Member official, NoticeId id, NoticeFileId file) {
		SupervisionNotice notice = waiting(official, id);
		NoticeFile found = this.repository.find(district(official), id, file)
			.filter((one) -> one.round() == notice.returned())
			.orElseThrow(Refusal::notFound);
		this.repository.delete(district(official), file);
		this.events.publishEvent(NoticeFileEvent.of(official, found, What.REMOVED));
	}

	/**
	 * What a file holds; that it was looked at is recorded.
	 * @throws Refusal not found; unavailable {@code evidence.store-away},
	 * {@code evidence.damaged}
	 */
	@Transactional
	Taken take(Member member, NoticeId id, NoticeFileId file) {
		member.require(Role.OFFICIAL, Role.OFFICE);
		SupervisionNotice notice = this.notices.find(member, id);
		NoticeFile found = this.repository.find(district(member), id, file).orElseThrow(Refusal::notFound);
		byte[] content = this.files.get(notice.unit().id(), found.digest());
		this.events.publishEvent(NoticeFileEvent.of(member, found, What.SEEN));
		return new Taken(found, content);
	}

	private SupervisionNotice waiting(Member official, NoticeId id) {
		official.require(Role.OFFICIAL);
		SupervisionNotice notice = this.notices.lock(official, id);
		notice.requireWaiting();
		return notice;
	}

	private static TenantId district(Member member) {
		return member.district().asTenant();
	}

}
