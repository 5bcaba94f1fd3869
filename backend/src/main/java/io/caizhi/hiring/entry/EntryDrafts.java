package io.caizhi.hiring.entry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.tenancy.Member;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts of reporters. A draft can be saved whatever the month and the return allow:
 * what somebody typed is not lost because time has run out; only to enter it in the
 * return they must be open.
 */
@Service
@Transactional
class EntryDrafts {

	static final int MAXIMUM_BYTES = 256 * 1024;

	/** A draft nobody has touched for so long is dropped. */
	static final Duration KEPT = Duration.ofDays(90);

	private static final int AT_ONCE = 500;

	private static final TypeReference<List<TypedRow>> ROWS = new TypeReference<>() {
	};

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final EntryDraftRepository repository;

	private final ApplicationEventPublisher events;

	private final JsonMapper json;

	private final Clock clock;

	EntryDrafts(Enterprises enterprises, AssessmentCalendar calendar, EntryDraftRepository repository,
			ApplicationEventPublisher events, JsonMapper json, Clock clock) {
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.repository = repository;
		this.events = events;
		this.json = json;
		this.clock = clock;
	}

	/** The writer's own draft; an empty one where there is none. */
	@Transactional(readOnly = true)
	public EntryDraft find(Member writer, EnterpriseId enterprise, YearMonth month) {
		return stored(writer, enterprise, month)
			.map((row) -> new EntryDraft(this.json.readValue(row.content(), ROWS), row.savedAt(), row.version()))
			.orElse(EntryDraft.NONE);
	}

	/**
	 * Puts these rows in the place of those saved before.
	 * @return the draft without what the writer knows, its rows
	 * @throws Refusal invalid, when it is too large; stale, when another window has saved
	 * meanwhile
	 */
	public EntryDraft save(Member writer, EnterpriseId enterprise, YearMonth month, TypedRows typed,
			ExpectedVersion version) {
		Optional<EntryDraftRepository.Row> known = stored(writer, enterprise, month);
		String content = this.json.writeValueAsString(typed.rows());
		if (content.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
			throw Refusal
				.invalid(List.of(new Fault("/rows", "entry.too-large", Map.of("maximum", MAXIMUM_BYTES / 1024))));
		}
		version.require(known.map(EntryDraftRepository.Row::version).orElse(0));

		Instant now = this.clock.instant();
		int rows = typed.rows().size();
		long id;
		if (known.isPresent()) {
			id = known.get().id();
			this.repository.update(writer.tenant(), id, rows, content, now, version.value());
		}
		else {
			id = this.repository.insert(writer.tenant(), enterprise, month, writer.subject(), rows, content, now);
		}
		if (known.isEmpty() || known.get().rows() == 0) {
			this.events.publishEvent(
					new EntryEvent.Begun(writer.tenant(), writer.district(), writer.subject(), id, month.toString()));
		}
		return new EntryDraft(List.of(), now, version.value() + 1);
	}

	/**
	 * Throws the rows away.
	 * @throws Refusal not found, when there are none; stale, when another window has
	 * saved meanwhile
	 */
	public void discard(Member writer, EnterpriseId enterprise, YearMonth month, ExpectedVersion version) {
		EntryDraftRepository.Row known = stored(writer, enterprise, month).filter((row) -> row.rows() > 0)
			.orElseThrow(Refusal::notFound);
		version.require(known.version());
		this.repository.update(writer.tenant(), known.id(), 0, this.json.writeValueAsString(List.of()),
				this.clock.instant(), version.value());
		this.events.publishEvent(new EntryEvent.Discarded(writer.tenant(), writer.district(), writer.subject(),
				known.id(), month.toString(), known.rows()));
	}

	/** Drops the drafts that nobody came back for. */
	public void dropForgotten() {
		Instant before = this.clock.instant().minus(KEPT);
		int dropped;
		do {
			dropped = this.repository.purge(before, AT_ONCE);
		}
		while (dropped == AT_ONCE);
	}

	private Optional<EntryDraftRepository.Row> stored(Member writer, EnterpriseId enterprise, YearMonth month) {
		this.enterprises.reportedBy(writer, enterprise);
		this.calendar.period(writer.district(), month);
		return this.repository.find(writer.tenant(), enterprise, month, writer.subject());
	}

}
