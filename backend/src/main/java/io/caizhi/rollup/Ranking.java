package io.caizhi.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.caizhi.rollup.Cockpit.UnitStanding;
import io.caizhi.rollup.Reporting.State;
import org.jspecify.annotations.Nullable;

/**
 * The units of one category by what they counted: equal figures share a place (1, 2, 2,
 * 4), and a unit that owes nothing and has counted nothing has none.
 */
final class Ranking {

	private Ranking() {
	}

	/**
	 * The same units with their places, first place first, those without a place last.
	 */
	static List<UnitStanding> of(List<UnitStanding> units) {
		List<UnitStanding> ranked = units.stream().filter(Ranking::takesPart).toList();
		List<BigDecimal> now = ranked.stream().map(UnitStanding::counted).toList();
		List<BigDecimal> before = ranked.stream().map((unit) -> unit.counted().subtract(unit.added())).toList();
		List<UnitStanding> placed = new ArrayList<>();
		for (int i = 0; i < ranked.size(); i++) {
			UnitStanding unit = ranked.get(i);
			int place = place(now, unit.counted());
			boolean first = unit.trend().size() < 2;
			placed.add(with(unit, place, first ? null : place(before, before.get(i)) - place));
		}
		placed.sort(Comparator.comparing(UnitStanding::place));
		units.stream().filter((unit) -> !takesPart(unit)).forEach(placed::add);
		return placed;
	}

	private static boolean takesPart(UnitStanding unit) {
		State state = unit.reporting().state();
		return unit.counted().signum() != 0 || (state != State.NOTHING_OWED && state != State.SUSPENDED);
	}

	private static int place(List<BigDecimal> all, BigDecimal own) {
		return 1 + (int) all.stream().filter((other) -> other.compareTo(own) > 0).count();
	}

	private static UnitStanding with(UnitStanding unit, int place, @Nullable Integer risen) {
		return new UnitStanding(unit.unit(), unit.counted(), unit.college(), unit.added(), place, risen, unit.trend(),
				unit.against(), unit.reporting());
	}

}
