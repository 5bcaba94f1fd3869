package io.caizhi.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The year 2022, whose figures for Nanqiao are public (product §1). */
final class ReferenceYear {

	static final int YEAR = 2022;

	static final int HIRES = 4_489;

	static final int COLLEGE = 561;

	/**
	 * The first month that a bulletin tells of; with November's there are nine in the
	 * year.
	 */
	static final YearMonth FIRST_BULLETIN = YearMonth.of(YEAR, 3);

	static final int BULLETINS = 9;

	/** Persons of the years after are numbered from here on. */
	static final int NEXT_PERSON = 20_000;

	private static final int NEIGHBOURS = 10_000;

	private ReferenceYear() {
	}

	static List<PlannedReturn> nanqiao(Catalogue catalogue) {
		return ReportedMonths.plan(catalogue.units(Catalogue.NANQIAO), months(), HIRES, COLLEGE, 0);
	}

	/** The neighbour is small, and reports persons of its own. */
	static List<PlannedReturn> langya(Catalogue catalogue) {
		return ReportedMonths.plan(catalogue.units(Catalogue.LANGYA), months(), 96, 17, NEIGHBOURS);
	}

	static List<YearMonth> months() {
		return IntStream.rangeClosed(1, 12).mapToObj((month) -> YearMonth.of(YEAR, month)).toList();
	}

}
