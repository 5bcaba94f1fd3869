package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.Filing;
import io.caizhi.rollup.Cockpit.UnitStanding;
import io.caizhi.rollup.Headline.MonthValue;
import io.caizhi.rollup.UnitFigures.UnitName;
import io.caizhi.tenancy.UnitCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class RankingTest {

	private static final Filing OWES = new Filing(3, 0, 0, 0);

	@Test
	void equalFiguresShareAPlaceAndMovementIsAgainstTheMonthBefore() {
		List<UnitStanding> placed = Ranking.of(List.of(unit("a", 10, 2, OWES), unit("b", 20, 1, OWES),
				unit("c", 20, 20, OWES), unit("d", 3, 0, OWES)));

		assertThat(placed).extracting((unit) -> unit.unit().code(), UnitStanding::place, UnitStanding::risen)
			.containsExactly(tuple("b", 1, 0), tuple("c", 1, 3), tuple("a", 3, -1), tuple("d", 4, -1));
	}

	@Test
	void whoOwesNothingAndCountedNothingHasNoPlace() {
		List<UnitStanding> placed = Ranking.of(List.of(unit("a", 0, 0, Filing.NONE), unit("b", 0, 0, OWES)));

		assertThat(placed).extracting((unit) -> unit.unit().code(), UnitStanding::place)
			.containsExactly(tuple("b", 1), tuple("a", null));
	}

	@Test
	void inTheFirstMonthNobodyHasMoved() {
		assertThat(Ranking.of(List.of(unit("a", 5, List.of(value(1, 5)), OWES)))).extracting(UnitStanding::risen)
			.containsOnlyNulls();
	}

	private static UnitStanding unit(String code, int counted, int added, Filing filing) {
		return unit(code, counted, List.of(value(1, counted - added), value(2, added)), filing);
	}

	private static UnitStanding unit(String code, int counted, List<MonthValue> trend, Filing filing) {
		return new UnitStanding(new UnitName(code, code, UnitCategory.TOWN), BigDecimal.valueOf(counted),
				BigDecimal.ZERO, trend.getLast().value(), null, null, trend, null,
				Reporting.of(false, true, filing, 0, 0));
	}

	private static MonthValue value(int month, int value) {
		return new MonthValue(YearMonth.of(2026, month), BigDecimal.valueOf(value));
	}

}
