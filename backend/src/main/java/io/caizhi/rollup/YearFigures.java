package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The figures of one thing over the months of a year, and their sum. A month in which
 * nothing was counted stands there with zeros.
 */
record YearFigures(List<MonthFigure> months, Figure total) {

	/**
	 * @param counted what was counted, by month; others are zero
	 */
	static YearFigures of(List<YearMonth> months, Map<YearMonth, Figure> counted) {
		List<MonthFigure> figures = months.stream()
			.map((month) -> new MonthFigure(month, counted.getOrDefault(month, Figure.ZERO)))
			.toList();
		return new YearFigures(figures, sum(figures.stream().map(MonthFigure::figure).toList()));
	}

	/** Month by month the sum of the parts: the only way a total is ever made. */
	static YearFigures sum(List<YearMonth> months, Collection<YearFigures> parts) {
		List<MonthFigure> sums = new ArrayList<>();
		for (int i = 0; i < months.size(); i++) {
			int index = i;
			sums.add(new MonthFigure(months.get(i),
					sum(parts.stream().map((part) -> part.months().get(index).figure()).toList())));
		}
		return new YearFigures(List.copyOf(sums), sum(sums.stream().map(MonthFigure::figure).toList()));
	}

	private static Figure sum(Collection<Figure> figures) {
		return figures.stream().reduce(Figure.ZERO, Figure::plus);
	}

}
