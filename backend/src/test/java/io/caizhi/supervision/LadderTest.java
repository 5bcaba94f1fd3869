package io.caizhi.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.plan.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is told when. The deadline is Thursday the 29th of September 2022, before the
 * National Day: the 1st to the 7th of October are off, the 8th and the 9th are worked.
 */
class LadderTest {

	private static final WorkingDays DAYS = new WorkingDays(Map.of(LocalDate.of(2022, 10, 3), false,
			LocalDate.of(2022, 10, 4), false, LocalDate.of(2022, 10, 5), false, LocalDate.of(2022, 10, 6), false,
			LocalDate.of(2022, 10, 7), false, LocalDate.of(2022, 10, 8), true, LocalDate.of(2022, 10, 9), true),
			Set.of());

	private static final LocalDate DUE = LocalDate.of(2022, 9, 29);

	@ParameterizedTest(name = "asked at {0}, told from {1}")
	@CsvSource({ "2022-09-22T10:00, 2022-09-22T10:00", "2022-09-22T08:29, 2022-09-22T08:30",
			"2022-09-22T17:29, 2022-09-22T17:29", "2022-09-22T17:30, 2022-09-23T08:30",
			"2022-09-23T20:00, 2022-09-26T08:30", "2022-09-24T10:00, 2022-09-26T08:30",
			"2022-10-07T23:59, 2022-10-08T08:30", "2022-10-08T12:00, 2022-10-08T12:00" })
	void thePersonInChargeIsToldWithinWorkingHours(LocalDateTime asked, LocalDateTime told) {
		assertThat(new Ladder(at(asked), DUE, DAYS, SupervisionRules.USUAL).from(Rung.IN_CHARGE)).isEqualTo(at(told));
	}

	@ParameterizedTest(name = "at {0} up to {1}")
	@CsvSource({ "2022-09-22T09:59, ", "2022-09-22T10:00, IN_CHARGE", "2022-09-29T23:59, IN_CHARGE",
			"2022-09-30T08:29, IN_CHARGE", "2022-09-30T08:30, DEPUTY", "2022-10-08T23:00, DEPUTY",
			"2022-10-09T08:29, DEPUTY", "2022-10-09T08:30, HEAD", "2023-01-01T00:00, HEAD" })
	void higherRungsFollowTheDeadlineByWorkingDays(LocalDateTime moment, Rung reached) {
		Ladder ladder = new Ladder(at(LocalDateTime.of(2022, 9, 22, 10, 0)), DUE, DAYS, SupervisionRules.USUAL);

		assertThat(ladder.at(at(moment)).orElse(null)).isEqualTo(reached);
	}

	@Test
	void nobodyIsToldAtNightOrOnADayOff() {
		assertThat(Ladder.open(at(LocalDateTime.of(2022, 10, 8, 8, 30)), DAYS, SupervisionRules.USUAL)).isTrue();
		assertThat(Ladder.open(at(LocalDateTime.of(2022, 10, 8, 17, 30)), DAYS, SupervisionRules.USUAL)).isFalse();
		assertThat(Ladder.open(at(LocalDateTime.of(2022, 10, 8, 8, 29)), DAYS, SupervisionRules.USUAL)).isFalse();
		assertThat(Ladder.open(at(LocalDateTime.of(2022, 10, 5, 10, 0)), DAYS, SupervisionRules.USUAL)).isFalse();
	}

	@Test
	void theOfficeSetsDaysAndHours() {
		SupervisionRules later = new SupervisionRules(false, 5, 2, 4, LocalTime.of(9, 0), LocalTime.of(12, 0));
		Ladder ladder = new Ladder(at(LocalDateTime.of(2022, 9, 22, 12, 0)), DUE, DAYS, later);

		assertThat(ladder.from(Rung.IN_CHARGE)).isEqualTo(at(LocalDateTime.of(2022, 9, 23, 9, 0)));
		assertThat(ladder.from(Rung.DEPUTY)).isEqualTo(at(LocalDateTime.of(2022, 10, 8, 9, 0)));
		assertThat(ladder.from(Rung.HEAD)).isEqualTo(at(LocalDateTime.of(2022, 10, 10, 9, 0)));
		assertThat(Ladder.open(at(LocalDateTime.of(2022, 10, 8, 12, 0)), DAYS, later)).isFalse();
	}

	private static Instant at(LocalDateTime there) {
		return there.atZone(ChinaTime.ZONE).toInstant();
	}

}
