package io.caizhi.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A unit's enterprises as a leader may see them (product §2). Counts are always shown,
 * and so is whether they came late or twice. Being a college student, being insured and
 * having had the degree checked are attributes of persons: crossed with an enterprise too
 * few of them are withheld, and two of them at once are not told at all, for one would
 * bound the other. An enterprise's year is such a crossing as much as its months are, so
 * it stands in the table as one more column; the unit's own sums are always shown.
 */
final class SmallFigures {

	private SmallFigures() {
	}

	/** The same figures, some without what must not be told. */
	static List<YearFigures> of(List<YearFigures> enterprises) {
		boolean[][] college = withheld(enterprises, Figure::college);
		boolean[][] insured = withheld(enterprises, Figure::insured);
		boolean[][] degreeChecked = withheld(enterprises, Figure::degreeChecked);
		List<YearFigures> shown = new ArrayList<>();
		for (int i = 0; i < enterprises.size(); i++) {
			boolean[] noCollege = college[i];
			boolean[] noInsured = insured[i];
			boolean[] noDegree = degreeChecked[i];
			List<Figure> cells = cells(enterprises.get(i)).toList();
			List<Figure> told = IntStream.range(0, cells.size())
				.mapToObj((cell) -> withhold(cells.get(cell), noCollege[cell], noInsured[cell], noDegree[cell]))
				.toList();
			List<MonthFigure> months = new ArrayList<>();
			for (int month = 0; month < told.size() - 1; month++) {
				months.add(new MonthFigure(enterprises.get(i).months().get(month).month(), told.get(month)));
			}
			shown.add(new YearFigures(List.copyOf(months), told.getLast()));
		}
		return shown;
	}

	private static boolean[][] withheld(List<YearFigures> enterprises, Function<Figure, @Nullable BigDecimal> measure) {
		return SmallCells.withheld(table(enterprises, (figure) -> Figure.told(measure.apply(figure))),
				table(enterprises, Figure::counted));
	}

	/** A row an enterprise: the months, then the year, in hundredths of a person. */
	private static int[][] table(List<YearFigures> enterprises, Function<Figure, BigDecimal> measure) {
		return enterprises.stream()
			.map((enterprise) -> cells(enterprise).mapToInt((figure) -> SmallCells.hundredths(measure.apply(figure)))
				.toArray())
			.toArray(int[][]::new);
	}

	private static Stream<Figure> cells(YearFigures enterprise) {
		return Stream.concat(enterprise.months().stream().map(MonthFigure::figure), Stream.of(enterprise.total()));
	}

	private static Figure withhold(Figure figure, boolean college, boolean insured, boolean degreeChecked) {
		return new Figure(figure.counted(), college ? null : figure.college(), figure.late(), figure.duplicate(),
				insured ? null : figure.insured(), degreeChecked ? null : figure.degreeChecked(), null, null);
	}

}
