package io.caizhi.ledger;

import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.ledger.kind.Privacy;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recruitment events 招聘活动 as the ledger has them, for whoever counts what came of one and
 * for whoever reports a hire that came from one.
 */
@Service
@Transactional(readOnly = true)
public class RecruitmentEvents {

	private static final KindCode KIND = new KindCode("EVENT");

	private static final int OFFERED = 50;

	/** The years that a hire can be of and the database knows. */
	private static final ValueRange YEARS = ValueRange.of(1900, 9998);

	private final EntryReading reading;

	private final RecruitmentEventRepository repository;

	private final Kinds kinds;

	private final DistrictScopes scopes;

	RecruitmentEvents(EntryReading reading, RecruitmentEventRepository repository, Kinds kinds, DistrictScopes scopes) {
		this.reading = reading;
		this.repository = repository;
		this.kinds = kinds;
		this.scopes = scopes;
	}

	/**
	 * An event.
	 *
	 * @param name by which hires name it
	 */
	@Schema(name = "RecruitmentEvent")
	public record Held(@Schema(example = "滁州学院春季双选会") String name, @Schema(example = "2026-03-25") LocalDate day) {

		/** The last day on which somebody hired is taken to come from it. */
		public LocalDate last() {
			return this.day.plusYears(1).minusDays(1);
		}

		private boolean brings(LocalDate hiredOn) {
			return !hiredOn.isBefore(this.day) && !hiredOn.isAfter(last());
		}

	}

	/**
	 * One that the member may read.
	 * @throws Refusal not found, without such an event, or while its entry does not say
	 * what it is called and when it was
	 */
	public Held find(Member member, String entry) {
		Entry found = this.reading.visible(member, EntryId.valueOf(entry));
		EntryKind kind = this.kinds.version(member.district(), found.kind(), found.kindVersion());
		return Optional.of(found)
			.filter((one) -> one.kind().equals(KIND))
			.flatMap((one) -> held(kind, one.values().open()))
			.orElseThrow(Refusal::notFound);
	}

	/**
	 * The verified ones of the district from which somebody hired on a day may have come,
	 * the latest first; at most fifty. Nothing of those whose name the office does not
	 * count as public.
	 */
	List<Held> before(Member member, LocalDate hiredOn) {
		if (!YEARS.isValidIntValue(hiredOn.getYear())) {
			return List.of();
		}
		Map<Integer, EntryKind> known = new HashMap<>();
		return this.repository.verified(this.scopes.inPart(member), KIND, hiredOn.minusYears(1), hiredOn)
			.stream()
			.flatMap((entry) -> Optional
				.of(known.computeIfAbsent(entry.kindVersion(),
						(version) -> this.kinds.version(member.district(), KIND, version)))
				.filter((kind) -> kind.title().privacy() == Privacy.PUBLIC)
				.flatMap((kind) -> held(kind, entry.open()))
				.stream())
			.filter((event) -> event.brings(hiredOn))
			.distinct()
			.sorted(Comparator.comparing(Held::day).reversed().thenComparing(Held::name))
			.limit(OFFERED)
			.toList();
	}

	private static Optional<Held> held(EntryKind kind, Map<String, String> open) {
		@Nullable String name = open.get(kind.title().code());
		@Nullable String day = open.get(kind.date().code());
		return (name != null && day != null) ? Optional.of(new Held(name, LocalDate.parse(day))) : Optional.empty();
	}

}
