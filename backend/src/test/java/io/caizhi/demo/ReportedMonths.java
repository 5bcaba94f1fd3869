package io.caizhi.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.caizhi.demo.Chance.Purpose;
import io.caizhi.demo.PlannedReturn.Objection;
import io.caizhi.hiring.SendBackReason;
import org.jspecify.annotations.Nullable;

/**
 * Months that lie behind: what each enterprise reported and when it was verified, so that
 * exactly the given number of hires counts, the given number of college students among
 * them. Around these lie nil returns, absent enterprises, hires verified late, hires
 * remembered a month later, and persons hired twice.
 */
final class ReportedMonths {

	/** How lively hiring is from January to December. */
	private static final int[] SEASON = { 5, 9, 13, 9, 8, 8, 10, 10, 10, 8, 7, 5 };

	/** When graduates come. */
	private static final int[] GRADUATES = { 2, 3, 5, 4, 4, 9, 14, 10, 6, 4, 4, 2 };

	private static final List<Objection> VAGUE = List.of(new Objection(0, SendBackReason.OTHER, "岗位请写明具体工种，不能填“待定”"));

	private final List<DemoUnit> units;

	private final List<YearMonth> months;

	private ReportedMonths(List<DemoUnit> units, List<YearMonth> months) {
		this.units = units;
		this.months = months;
	}

	/** An enterprise's month for which something is sent. */
	private record Cell(DemoUnit unit, DemoEnterprise enterprise, YearMonth month, List<PlannedHire> hires) {

	}

	/**
	 * @param months in order, all of one year
	 * @param firstPerson from which number on persons are invented
	 */
	static List<PlannedReturn> plan(List<DemoUnit> units, List<YearMonth> months, int hires, int college,
			int firstPerson) {
		return new ReportedMonths(units, months).plan(hires, college, firstPerson);
	}

	private List<PlannedReturn> plan(int hires, int college, int firstPerson) {
		List<Cell> cells = cells();
		int[] counts = Shares.of(hires, cells.stream().mapToLong(this::volume).toArray());
		int[] colleges = colleges(cells, counts, college);
		int person = firstPerson;
		for (int i = 0; i < counts.length; i++) {
			fill(cells.get(i), counts[i], colleges[i], person);
			person += counts[i];
		}
		hireAgain(cells, hires / 100);
		return cells.stream().map(this::planned).toList();
	}

	/**
	 * First among the units, then within each: else the small shares would all be lost.
	 */
	private int[] colleges(List<Cell> cells, int[] counts, int college) {
		long[] draws = new long[this.units.size()];
		int[] limits = new int[this.units.size()];
		for (int i = 0; i < counts.length; i++) {
			int unit = this.units.indexOf(cells.get(i).unit());
			draws[unit] += counts[i] * appeal(cells.get(i));
			limits[unit] += counts[i];
		}
		int[] shares = Shares.of(college, draws, limits);
		int[] colleges = new int[counts.length];
		for (int unit = 0; unit < shares.length; unit++) {
			long[] own = new long[counts.length];
			for (int i = 0; i < counts.length; i++) {
				boolean inUnit = cells.get(i).unit().equals(this.units.get(unit));
				own[i] = inUnit ? counts[i] * appeal(cells.get(i)) : 0;
			}
			int[] parts = Shares.of(shares[unit], own, counts);
			Arrays.setAll(colleges, (i) -> colleges[i] + parts[i]);
		}
		return colleges;
	}

	private List<Cell> cells() {
		List<Cell> cells = new ArrayList<>();
		for (YearMonth month : this.months) {
			for (DemoUnit unit : this.units) {
				for (DemoEnterprise enterprise : unit.enterprises()) {
					if (enterprise.reporterName() != null && files(unit, enterprise, month)) {
						cells.add(new Cell(unit, enterprise, month, new ArrayList<>()));
					}
				}
			}
		}
		return cells;
	}

	private static boolean files(DemoUnit unit, DemoEnterprise enterprise, YearMonth month) {
		int absence = switch (unit.pace()) {
			case AHEAD -> 0;
			case STEADY -> 4;
			case BEHIND -> 14;
			case ABSENT -> 100;
		};
		return !Chance.of(Purpose.FILING, enterprise.number(), month).percent(absence);
	}

	/** A small enterprise has months without anybody. */
	private long volume(Cell cell) {
		Chance chance = Chance.of(Purpose.VOLUME, cell.enterprise().number(), cell.month());
		if (chance.percent(30 / cell.enterprise().size())) {
			return 0;
		}
		return (long) cell.enterprise().size() * SEASON[cell.month().getMonthValue() - 1] * chance.between(60, 140);
	}

	private static long appeal(Cell cell) {
		int sort = switch (cell.unit().category()) {
			case PLATFORM -> 9;
			case PARK -> 4;
			case DEPARTMENT -> 3;
			case TOWN -> 2;
		};
		return (long) sort * GRADUATES[cell.month().getMonthValue() - 1];
	}

	private void fill(Cell cell, int count, int college, int firstPerson) {
		Chance chance = Chance.of(Purpose.ROWS, cell.enterprise().number(), cell.month());
		for (int i = 0; i < count; i++) {
			YearMonth hired = (remembered(cell) && chance.percent(2)) ? cell.month().minusMonths(1) : cell.month();
			LocalDate hiredOn = hired.atDay(chance.between(1, hired.lengthOfMonth()));
			Newcomer person = Newcomers.invent(firstPerson + i, i < college, hiredOn);
			cell.hires().add(PlannedHire.of(person, hiredOn, chance, false));
		}
	}

	/**
	 * Hires of a closed month count when verified: not where that would leave the plan.
	 */
	private boolean remembered(Cell cell) {
		int place = this.months.indexOf(cell.month());
		return place > 0 && place < this.months.size() - 2;
	}

	/**
	 * At least two months later, so that it is sure which of the two is verified first.
	 */
	private void hireAgain(List<Cell> cells, int times) {
		List<Cell> busy = cells.stream().filter((cell) -> !cell.hires().isEmpty()).toList();
		Set<String> taken = new HashSet<>();
		for (int i = 0; i < times; i++) {
			Chance chance = Chance.of(Purpose.AGAIN, i, this.months.getFirst());
			Cell later = chance.oneOf(busy);
			Cell earlier = earlier(busy, later, chance);
			if (earlier != null) {
				PlannedHire first = chance.oneOf(earlier.hires());
				if (!first.again() && taken.add(first.person().documentNumber())) {
					LocalDate hiredOn = later.month().atDay(chance.between(1, later.month().lengthOfMonth()));
					later.hires().add(PlannedHire.of(first.person(), hiredOn, chance, true));
				}
			}
		}
	}

	private static @Nullable Cell earlier(List<Cell> busy, Cell later, Chance chance) {
		List<Cell> earlier = busy.stream()
			.filter((cell) -> !cell.month().isAfter(later.month().minusMonths(2))
					&& !cell.enterprise().equals(later.enterprise()))
			.toList();
		return earlier.isEmpty() ? null : chance.oneOf(earlier);
	}

	private PlannedReturn planned(Cell cell) {
		boolean late = cell.unit().pace() == Pace.BEHIND && !cell.month().equals(this.months.getLast())
				&& Chance.of(Purpose.LATENESS, this.units.indexOf(cell.unit()), cell.month()).percent(65);
		Timing timing = Timing.usual(cell.month(), late,
				Chance.of(Purpose.TIMES, cell.enterprise().number(), cell.month()));
		boolean mended = !late && !cell.hires().isEmpty()
				&& Chance.of(Purpose.MENDING, cell.enterprise().number(), cell.month()).percent(8);
		return mended
				? new PlannedReturn(cell.unit(), cell.enterprise(), cell.month(), List.copyOf(cell.hires()),
						timing.enteredAt(), timing.submittedAt(), timing.decidedAt(), VAGUE,
						timing.decidedAt().plus(Timing.MENDING))
				: new PlannedReturn(cell.unit(), cell.enterprise(), cell.month(), List.copyOf(cell.hires()),
						timing.enteredAt(), timing.submittedAt(), timing.decidedAt(), List.of());
	}

}
