package io.caizhi.tenancy;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.CategoryHistory.Entry;
import org.junit.jupiter.api.Test;

import static io.caizhi.tenancy.UnitCategory.PARK;
import static io.caizhi.tenancy.UnitCategory.PLATFORM;
import static io.caizhi.tenancy.UnitCategory.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CategoryHistoryTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

	private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

	private final CategoryHistory town = CategoryHistory.beginning(TOWN, JANUARY, TODAY);

	private final CategoryHistory townThenPark = this.town.change(PARK, JULY, TODAY);

	@Test
	void aNewUnitHasItsCategoryByToday() {
		assertThat(CategoryHistory.beginning(TOWN, TODAY, TODAY).entries()).containsExactly(new Entry(TODAY, TOWN));
		refused("/validFrom", "category-not-begun", () -> CategoryHistory.beginning(TOWN, TODAY.plusDays(1), TODAY));
	}

	@Test
	void aChangeLeavesWhatHeldBefore() {
		assertThat(this.townThenPark.entries()).containsExactly(new Entry(JANUARY, TOWN), new Entry(JULY, PARK));
	}

	@Test
	void aChangeMayLieAhead() {
		LocalDate next = TODAY.plusDays(30);

		assertThat(this.town.change(PARK, next, TODAY).entries()).containsExactly(new Entry(JANUARY, TOWN),
				new Entry(next, PARK));
	}

	@Test
	void whatHeldBeforeTheLatestChangeIsNotRewritten() {
		refused("/validFrom", "category-decided", () -> this.townThenPark.change(PLATFORM, JULY.minusDays(1), TODAY));
		refused("/validFrom", "category-decided", () -> this.townThenPark.change(PLATFORM, JANUARY, TODAY));
	}

	@Test
	void aChangeOfTheSameDayIsReplaced() {
		assertThat(this.townThenPark.change(PLATFORM, JULY, TODAY).entries()).containsExactly(new Entry(JANUARY, TOWN),
				new Entry(JULY, PLATFORM));
		assertThat(this.town.change(PARK, JANUARY, TODAY).entries()).containsExactly(new Entry(JANUARY, PARK));
	}

	@Test
	void aChangeTakenBackOnItsDayIsGone() {
		assertThat(this.townThenPark.change(TOWN, JULY, TODAY)).isEqualTo(this.town);
	}

	@Test
	void nothingThatChangesNothingIsWritten() {
		refused("/category", "category-unchanged", () -> this.town.change(TOWN, JULY, TODAY));
		refused("/category", "category-unchanged", () -> this.townThenPark.change(PARK, JULY, TODAY));
		refused("/category", "category-unchanged", () -> this.townThenPark.change(PARK, TODAY, TODAY));
	}

	@Test
	void aDayTooFarAwayIsATypingError() {
		assertThat(this.town.change(PARK, LocalDate.of(2027, 12, 31), TODAY).entries()).hasSize(2);
		refused("/validFrom", "category-too-far", () -> this.town.change(PARK, LocalDate.of(2028, 1, 1), TODAY));
	}

	private static void refused(String where, String code, Runnable change) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(change::run)
			.satisfies((refusal) -> assertThat(refusal.faults()).isEqualTo(List.of(new Refusal.Fault(where, code))));
	}

}
