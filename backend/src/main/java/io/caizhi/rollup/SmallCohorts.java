package io.caizhi.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The retention of a unit's enterprises as a leader may see it: that somebody stayed or
 * left is an attribute of persons, so too few of either are withheld. Enterprises go down
 * and horizons across; every column's sum is known from the unit. That of a row is not,
 * and keeping it too withholds somewhat more than must be.
 */
final class SmallCohorts {

	private static final List<Function<Cohort, Retention>> HORIZONS = List.of(Cohort::after3, Cohort::after6,
			Cohort::after12);

	private SmallCohorts() {
	}

	/** The same cohorts, some without those retained. */
	static List<Cohort> of(List<Cohort> enterprises) {
		boolean[][] withheld = SmallCells.withheld(
				table(enterprises, (retention) -> SmallCells.hundredths(Figure.told(retention.retained()))),
				table(enterprises, (retention) -> SmallCells.hundredths(retention.due())));
		List<Cohort> shown = new ArrayList<>();
		for (int i = 0; i < enterprises.size(); i++) {
			Cohort cohort = enterprises.get(i);
			boolean[] cells = withheld[i];
			List<Retention> told = IntStream.range(0, cells.length).mapToObj((place) -> {
				Retention retention = HORIZONS.get(place).apply(cohort);
				return cells[place] ? retention.withheld() : retention;
			}).toList();
			shown.add(new Cohort(cohort.hired(), told.get(0), told.get(1), told.get(2)));
		}
		return shown;
	}

	private static int[][] table(List<Cohort> enterprises, Function<Retention, Integer> persons) {
		return enterprises.stream()
			.map((cohort) -> HORIZONS.stream().mapToInt((horizon) -> persons.apply(horizon.apply(cohort))).toArray())
			.toArray(int[][]::new);
	}

}
