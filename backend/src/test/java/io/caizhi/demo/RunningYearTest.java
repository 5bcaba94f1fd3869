package io.caizhi.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.ChinaTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RunningYearTest {

	private final Catalogue catalogue = Catalogue.read();

	@ParameterizedTest
	@ValueSource(
			strings = { "2026-11-24T19:00:00Z", "2026-12-31T15:59:59Z", "2026-12-31T16:00:00Z", "2027-01-01T02:00:00Z",
					"2027-02-03T02:00:00Z", "2028-02-29T12:00:00Z", "2027-03-05T10:00:00Z", "2027-03-05T10:00:01Z" })
	void everyRoleFindsWorkWhateverTheDay(Instant now) {
		YearMonth month = ChinaTime.month(now);
		List<PlannedReturn> all = RunningYear.nanqiao(this.catalogue, now);
		List<PlannedReturn> current = all.stream().filter((planned) -> planned.month().equals(month)).toList();
		List<PlannedReturn> last = all.stream()
			.filter((planned) -> planned.month().equals(month.minusMonths(1)))
			.toList();

		assertThat(current).anyMatch((planned) -> planned.submittedAt() == null)
			.anyMatch((planned) -> planned.submittedAt() != null && planned.decidedAt() == null)
			.anyMatch((planned) -> planned.hires().isEmpty())
			.anyMatch((planned) -> !planned.sentBack().isEmpty())
			.anyMatch((planned) -> planned.decidedAt() != null && planned.sentBack().isEmpty());
		assertThat(last).anyMatch((planned) -> planned.decidedAt() == null);
		Set<DemoEnterprise> reporting = current.stream().map(PlannedReturn::enterprise).collect(Collectors.toSet());
		assertThat(reporting).hasSizeLessThan(72);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-24T19:00:00Z", "2026-12-31T16:00:00Z", "2026-12-31T16:05:00Z",
			"2027-01-01T02:00:00Z", "2027-02-03T02:00:00Z", "2027-03-05T10:00:01Z" })
	void nothingLiesInTheFutureAndEverythingInOrder(Instant now) {
		assertThat(RunningYear.nanqiao(this.catalogue, now)).allSatisfy((planned) -> {
			assertThat(planned.enteredAt()).isBeforeOrEqualTo(now);
			assertThat(planned.hires()).allSatisfy(
					(hire) -> assertThat(hire.draft().hiredOn()).isBeforeOrEqualTo(ChinaTime.day(planned.enteredAt())));
			if (planned.submittedAt() != null) {
				assertThat(planned.submittedAt()).isBetween(planned.enteredAt(), now)
					.isBeforeOrEqualTo(Timing.closing(planned.month()));
			}
			if (planned.decidedAt() != null) {
				assertThat(planned.decidedAt()).isBetween(planned.submittedAt(), now);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-24T19:00:00Z", "2027-01-01T02:00:00Z" })
	void nobodyOf2022AppearsAndNobodyTwiceInAReturn(Instant now) {
		Set<String> before = ReferenceYear.nanqiao(this.catalogue)
			.stream()
			.flatMap((planned) -> planned.hires().stream())
			.map((hire) -> hire.person().documentNumber())
			.collect(Collectors.toSet());

		assertThat(RunningYear.nanqiao(this.catalogue, now))
			.allSatisfy((planned) -> assertThat(planned.hires()).extracting((hire) -> hire.person().documentNumber())
				.doesNotHaveDuplicates()
				.doesNotContainAnyElementsOf(before));
	}

}
