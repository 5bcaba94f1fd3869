package io.caizhi.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.plan.MonthClosing;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the past month by month: what is filed, then the closing, then what is decided
 * too late for it. Units are independent of each other within each of these.
 */
final class Chronicle {

	private static final int THREADS = 2;

	private final Filing filing;

	private final MonthClosing closing;

	private final DemoAssessment assessment;

	private final Aftermath aftermath;

	private final DemoLedger ledger;

	private final JdbcClient jdbc;

	private final DemoClock clock;

	Chronicle(Filing filing, MonthClosing closing, DemoAssessment assessment, Aftermath aftermath, DemoLedger ledger,
			JdbcClient jdbc, DemoClock clock) {
		this.filing = filing;
		this.closing = closing;
		this.assessment = assessment;
		this.aftermath = aftermath;
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All that both districts report, up to a moment. */
	static List<PlannedReturn> of(Catalogue catalogue, Instant now) {
		return Stream
			.of(ReferenceYear.nanqiao(catalogue), ReferenceYear.langya(catalogue), RunningYear.nanqiao(catalogue, now),
					RunningYear.langya(catalogue, now))
			.flatMap(List::stream)
			.toList();
	}

	/** Tells what is not stored yet, from the founding of the districts to now. */
	void tell(List<PlannedReturn> returns, People people, Instant now, Consumer<YearMonth> progress) {
		Map<YearMonth, Collection<List<PlannedReturn>>> months = byUnitAndMonth(returns);
		try (Crew crew = new Crew(THREADS)) {
			for (YearMonth month = ReferenceYear.months().getFirst().minusMonths(1); Timing.begin(month)
				.isBefore(now); month = month.plusMonths(1)) {
				Collection<List<PlannedReturn>> units = months.getOrDefault(month, List.of());
				StoredReturns before = StoredReturns.read(this.jdbc, month);
				crew.each(units, (unit) -> this.filing.file(unit, people, before));
				this.ledger.tell(month, people, now);
				this.assessment.beforeClosing(month, people, now);
				this.aftermath.beforeClosing(month, people, now);
				close(month, now);
				StoredReturns closed = StoredReturns.read(this.jdbc, month);
				crew.each(units, (unit) -> this.filing.decideLate(unit, people, closed));
				this.assessment.afterClosing(month, people, now);
				this.aftermath.afterClosing(month, people, now);
				if (!units.isEmpty()) {
					progress.accept(month);
				}
			}
		}
	}

	private void close(YearMonth month, Instant now) {
		Instant after = Timing.closing(month).plusSeconds(1);
		if (after.isBefore(now)) {
			this.clock.at(after, () -> this.closing.closeDue(after));
		}
	}

	private static Map<YearMonth, Collection<List<PlannedReturn>>> byUnitAndMonth(List<PlannedReturn> returns) {
		Map<YearMonth, Collection<List<PlannedReturn>>> months = new TreeMap<>();
		returns.stream()
			.collect(Collectors.groupingBy(PlannedReturn::month))
			.forEach((month, all) -> months.put(month,
					all.stream()
						.collect(Collectors.groupingBy(PlannedReturn::unit, LinkedHashMap::new, Collectors.toList()))
						.values()));
		return months;
	}

}
