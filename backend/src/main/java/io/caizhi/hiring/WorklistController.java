package io.caizhi.hiring;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.caizhi.hiring.WorklistItem.Cursor;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.Period;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The unit's worklist 待办: without a month what waits for a decision, or was sent back and
 * waits to be mended, overdue first, then due soonest, then waiting longest; with one
 * every enterprise of the unit.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/returns")
class WorklistController {

	private final WorklistRepository worklist;

	private final AssessmentCalendar calendar;

	private final Clock clock;

	WorklistController(WorklistRepository worklist, AssessmentCalendar calendar, Clock clock) {
		this.worklist = worklist;
		this.calendar = calendar;
		this.clock = clock;
	}

	@GetMapping
	Page<ReturnSummary> list(@Granted(Role.OFFICIAL) Member official, @RequestParam @Nullable YearMonth month,
			@RequestParam @Nullable WorklistStatus status, @RequestParam @Nullable WorklistDue due, PageRequest page) {
		Page<WorklistItem> items = (month != null) ? month(official, month, status, page)
				: waiting(official, status, due, page);
		Map<YearMonth, Period> periods = this.calendar.periods(official.district(),
				items.items().stream().map(WorklistItem::month).toList());
		return items.map((item) -> ReturnSummary.of(item, Objects.requireNonNull(periods.get(item.month()))));
	}

	private Page<WorklistItem> month(Member official, YearMonth month, @Nullable WorklistStatus status,
			PageRequest page) {
		this.calendar.period(official.district(), month);
		List<WorklistItem> items = this.worklist.month(official.tenant(), official.subject(), month, status,
				page.afterIdentifier(), page.limit() + 1);
		return Page.of(items, page.limit(), (item) -> item.enterprise().toString());
	}

	private Page<WorklistItem> waiting(Member official, @Nullable WorklistStatus status, @Nullable WorklistDue due,
			PageRequest page) {
		WorklistStatus asked = (status != null) ? status : WorklistStatus.SUBMITTED;
		if (asked != WorklistStatus.SUBMITTED && asked != WorklistStatus.SENT_BACK) {
			throw Refusal.invalid("month", "required");
		}
		@Nullable Cursor after = Cursor.of(page);
		List<WorklistItem> items = this.worklist.waiting(official.tenant(), official.subject(), asked,
				byUrgency(official, asked, due, after), after, page.limit() + 1);
		return Page.of(items, page.limit(), Cursor::of);
	}

	/**
	 * The months of what waits, the closed ones first and then those that close soonest;
	 * that of the last page's end among them, though nothing of it may wait any more.
	 */
	private List<YearMonth> byUrgency(Member official, WorklistStatus status, @Nullable WorklistDue due,
			@Nullable Cursor after) {
		Set<YearMonth> months = new HashSet<>(this.worklist.waitingMonths(official.tenant(), status));
		if (after != null) {
			months.add(after.month());
		}
		Instant now = this.clock.instant();
		return this.calendar.periods(official.district(), months)
			.values()
			.stream()
			.filter((period) -> due == null || due.holds(period, now)
					|| (after != null && period.month().equals(after.month())))
			.sorted(Comparator.comparing(Period::closed, Comparator.reverseOrder())
				.thenComparing(Period::closesAt)
				.thenComparing(Period::month))
			.map(Period::month)
			.toList();
	}

	/**
	 * A line of the worklist.
	 *
	 * @param overdue whether the month has closed before the work on it was done
	 */
	record ReturnSummary(EnterpriseName enterprise, @Schema(type = "string", example = "2026-11") YearMonth month,
			WorklistStatus status, boolean nil, @Schema(example = "18") int hires, @Schema(example = "6") int college,
			@Schema(example = "18") int pending, @Schema(example = "0") int sentBack,
			@Schema(example = "0") int changed, @Schema(example = "2026-11-24T08:15:30Z") @Nullable Instant submittedAt,
			@Schema(example = "2026-12-05T10:00:00Z") Instant closesAt, boolean overdue,
			@Schema(example = "4") int version, @Schema(example = "[\"verify\"]") List<String> actions) {

		static ReturnSummary of(WorklistItem item, Period period) {
			return new ReturnSummary(new EnterpriseName(item.enterprise(), item.name()), item.month(), item.status(),
					item.nil(), item.hires(), item.college(), item.pending(), item.sentBack(), item.changed(),
					item.submittedAt(), period.closesAt(), period.closed() && item.status() != WorklistStatus.VERIFIED,
					item.version(), item.verifiable() ? List.of("verify") : List.of());
		}

	}

}
