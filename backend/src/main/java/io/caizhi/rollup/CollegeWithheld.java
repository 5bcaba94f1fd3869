package io.caizhi.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * A unit's enterprises as a leader may see them: being a college student is an attribute
 * of persons, and crossed with an enterprise too few of them are withheld. An
 * enterprise's year is such a crossing as much as its months are, so it stands in the
 * table as one more column; the unit's own sums are always shown.
 */
final class CollegeWithheld {

	private CollegeWithheld() {
	}

	/** The same figures, some without their college students. */
	static List<YearFigures> of(List<YearFigures> enterprises) {
		boolean[][] withheld = SmallCells.withheld(table(enterprises, Figure::students),
				table(enterprises, Figure::counted));
		List<YearFigures> shown = new ArrayList<>();
		for (int i = 0; i < enterprises.size(); i++) {
			shown.add(withhold(enterprises.get(i), withheld[i]));
		}
		return shown;
	}

	/** A row an enterprise: the months, then the year. */
	private static int[][] table(List<YearFigures> enterprises, ToIntFunction<Figure> persons) {
		return enterprises.stream()
			.map((enterprise) -> IntStream
				.concat(enterprise.months().stream().map(MonthFigure::figure).mapToInt(persons),
						IntStream.of(persons.applyAsInt(enterprise.total())))
				.toArray())
			.toArray(int[][]::new);
	}

	private static YearFigures withhold(YearFigures enterprise, boolean[] withheld) {
		List<MonthFigure> months = new ArrayList<>();
		for (int i = 0; i < enterprise.months().size(); i++) {
			MonthFigure month = enterprise.months().get(i);
			months.add(withheld[i] ? new MonthFigure(month.month(), month.figure().withholdingCollege()) : month);
		}
		Figure total = enterprise.total();
		return new YearFigures(List.copyOf(months),
				withheld[enterprise.months().size()] ? total.withholdingCollege() : total);
	}

}
