package io.caizhi.hiring;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

/** How much is on the unit's worklist, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/returns/counts")
class WorklistCountController {

	private final WaitingReturnRepository repository;

	private final AssessmentCalendar calendar;

	private final Clock clock;

	WorklistCountController(WaitingReturnRepository repository, AssessmentCalendar calendar, Clock clock) {
		this.repository = repository;
		this.calendar = calendar;
		this.clock = clock;
	}

	@GetMapping
	WorklistCounts counts(@Granted(Role.OFFICIAL) Member official, @RequestParam @Nullable YearMonth month) {
		Map<YearMonth, Integer> undecided = this.repository.undecided(official.tenant());
		Map<YearMonth, Integer> sentBack = this.repository.sentBack(official.tenant());
		Set<YearMonth> months = new HashSet<>(undecided.keySet());
		months.addAll(sentBack.keySet());
		Map<YearMonth, Period> periods = this.calendar.periods(official.district(), months);
		return new WorklistCounts(sum(undecided, periods, WorklistDue.OVERDUE),
				sum(undecided, periods, WorklistDue.TODAY),
				undecided.values().stream().mapToInt(Integer::intValue).sum(),
				sentBack.values().stream().mapToInt(Integer::intValue).sum(),
				(month != null) ? ofMonth(official, month) : null);
	}

	private Map<WorklistStatus, Integer> ofMonth(Member official, YearMonth month) {
		this.calendar.period(official.district(), month);
		return this.repository.ofMonth(official.tenant(), month);
	}

	private int sum(Map<YearMonth, Integer> returns, Map<YearMonth, Period> periods, WorklistDue due) {
		Instant now = this.clock.instant();
		return returns.entrySet()
			.stream()
			.filter((entry) -> due.holds(Objects.requireNonNull(periods.get(entry.getKey())), now))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	/**
	 * Returns by what waits.
	 *
	 * @param overdue wait for the unit, and their month has closed
	 * @param dueToday wait for the unit, and their month closes today
	 * @param waiting all that wait for the unit
	 * @param sentBack wait for their enterprises to mend
	 * @param ofMonth the enterprises of the unit by how far they have come with the month
	 * that was asked for; states that nobody is in are left out
	 */
	record WorklistCounts(@Schema(example = "2") int overdue, @Schema(example = "1") int dueToday,
			@Schema(example = "14") int waiting, @Schema(example = "3") int sentBack,
			@Schema(example = "{\"ABSENT\": 12, \"VERIFIED\": 473}") @Nullable Map<WorklistStatus, Integer> ofMonth) {

	}

}
