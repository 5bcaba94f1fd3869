package io.caizhi.demo;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.caizhi.kernel.ChinaTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceYearTest {

	private final Catalogue catalogue = Catalogue.read();

	private final List<PlannedReturn> returns = ReferenceYear.nanqiao(this.catalogue);

	@Test
	void countsWhatThePublicReportCounts() {
		assertThat(this.returns.stream().mapToLong(PlannedReturn::counted).sum()).isEqualTo(4_489);
		assertThat(this.returns.stream().mapToLong(PlannedReturn::college).sum()).isEqualTo(561);
	}

	@Test
	void isTheSameEveryTime() {
		assertThat(ReferenceYear.nanqiao(Catalogue.read())).isEqualTo(this.returns);
	}

	@Test
	void countsEachPersonOnce() {
		Set<String> persons = new HashSet<>();
		assertThat(rows().filter((hire) -> !hire.again()))
			.allSatisfy((hire) -> assertThat(persons.add(hire.person().documentNumber())).isTrue());
		assertThat(rows().filter(PlannedHire::again)).hasSizeGreaterThan(20)
			.allSatisfy((hire) -> assertThat(persons).contains(hire.person().documentNumber()));
	}

	@Test
	void thePersonHiredAgainIsVerifiedAgainLater() {
		Map<String, PlannedReturn> first = new HashMap<>();
		this.returns.forEach((planned) -> planned.hires()
			.stream()
			.filter((hire) -> !hire.again())
			.forEach((hire) -> first.put(hire.person().documentNumber(), planned)));

		this.returns.forEach((planned) -> planned.hires().stream().filter(PlannedHire::again).forEach((hire) -> {
			PlannedReturn before = first.get(hire.person().documentNumber());
			assertThat(before.decidedAt()).isBefore(planned.decidedAt());
			assertThat(before.enterprise()).isNotEqualTo(planned.enterprise());
		}));
	}

	@Test
	void whatIsVerifiedLateStillCountsInTheYear() {
		List<PlannedReturn> late = this.returns.stream()
			.filter((planned) -> planned.decidedAt().isAfter(Timing.closing(planned.month())))
			.toList();

		assertThat(late).isNotEmpty()
			.allSatisfy((planned) -> assertThat(ChinaTime.month(planned.decidedAt())).isBetween(YearMonth.of(2022, 1),
					YearMonth.of(2022, 12)));
		this.returns.forEach((planned) -> planned.hires()
			.stream()
			.filter((hire) -> YearMonth.from(hire.draft().hiredOn()).isBefore(planned.month()))
			.forEach((hire) -> assertThat(ChinaTime.month(planned.decidedAt()).getYear()).isEqualTo(2022)));
	}

	@Test
	void rowsAreEnteredAfterTheyHappenedAndInOrder() {
		assertThat(this.returns).allSatisfy((planned) -> {
			assertThat(planned.hires()).allSatisfy(
					(hire) -> assertThat(hire.draft().hiredOn()).isBeforeOrEqualTo(ChinaTime.day(planned.enteredAt())));
			assertThat(planned.enteredAt()).isBefore(planned.submittedAt());
			assertThat(planned.submittedAt()).isBefore(planned.decidedAt()).isBefore(Timing.closing(planned.month()));
		});
	}

	@Test
	void oneTownIsAheadOneBehindAndOneSendsNothing() {
		assertThat(this.returns).filteredOn((planned) -> planned.unit().pace() == Pace.ABSENT).isEmpty();
		assertThat(this.returns).filteredOn((planned) -> planned.unit().code().equals("wuyi")).hasSize(7 * 12);
		assertThat(this.returns).filteredOn((planned) -> planned.hires().isEmpty()).hasSizeGreaterThan(10);
		assertThat(this.returns.size()).isLessThan(72 * 12);
	}

	private Stream<PlannedHire> rows() {
		return this.returns.stream().flatMap((planned) -> planned.hires().stream());
	}

}
