package io.caizhi.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which cells of a table of persons are withheld (product §2): those of fewer than 3
 * persons where there is anybody they could be among, and as many others as it takes that
 * none of them can be had by subtraction, from one line or from several put together,
 * though the sum of every row and column is known.
 *
 * <p>
 * What a cell is counted among is known too, so that it tells of those left over as much
 * as of those counted: that none of nine is a student tells as much as that one is, and
 * that eight of nine are tells of the ninth. A cell is therefore withheld as well where
 * fewer than 3 are left over.
 *
 * <p>
 * A withheld cell joins its row and its column; subtraction yields a cell exactly when
 * that joint is the only way between the two: a bridge. So for each such cell the
 * cheapest way around is withheld too: few cells, small ones before large ones, empty
 * ones last. A table of a single row or column knows no way around: there the sums say
 * what the cells would, and nothing can be hidden. What remains possible is to bound a
 * cell, not to tell it.
 *
 * <p>
 * Cells are in hundredths of a person, since a person can be shared between hires.
 */
final class SmallCells {

	/** Fewer persons than this are withheld. */
	static final int PERSONS = 3;

	private static final int THRESHOLD = PERSONS * 100;

	/** A cell among nobody is shown unless nothing else helps. */
	private static final long EMPTY_COST = 1_000_000_000_000_000L;

	/** One cell more weighs more than any cell's size. */
	private static final long CELL_COST = 10_000_000_000L;

	private final int[][] table;

	private final int[][] among;

	private final boolean[][] withheld;

	private final int rows;

	private final int columns;

	private final long[] columnSums;

	private SmallCells(int[][] table, int[][] among) {
		this.table = table;
		this.among = among;
		this.rows = table.length;
		this.columns = (table.length > 0) ? table[0].length : 0;
		this.withheld = new boolean[this.rows][this.columns];
		this.columnSums = new long[this.columns];
		Arrays.setAll(this.columnSums, (column) -> Arrays.stream(table).mapToLong((row) -> row[column]).sum());
	}

	/**
	 * @param table persons by row and column; all rows of one length
	 * @param among how many persons each cell is counted among, which everybody may know;
	 * a cell among nobody is empty anyway
	 * @return which cells are withheld
	 */
	static boolean[][] withheld(int[][] table, int[][] among) {
		SmallCells cells = new SmallCells(table, among);
		cells.withholdSmall();
		cells.withholdComplements();
		return cells.withheld;
	}

	static int hundredths(BigDecimal persons) {
		return persons.movePointRight(2).intValueExact();
	}

	private void withholdSmall() {
		for (int row = 0; row < this.rows; row++) {
			for (int column = 0; column < this.columns; column++) {
				int all = this.among[row][column];
				int counted = this.table[row][column];
				this.withheld[row][column] = all > 0 && (counted < THRESHOLD || all - counted < THRESHOLD);
			}
		}
	}

	/** Each round leaves a bridge less, or knows one that nothing helps. */
	private void withholdComplements() {
		if (this.rows < 2 || this.columns < 2) {
			return;
		}
		Set<Cell> helpless = new HashSet<>();
		for (Optional<Cell> bridge = bridge(helpless); bridge.isPresent(); bridge = bridge(helpless)) {
			Cell cell = bridge.get();
			List<Cell> around = wayAround(cell.row(), cell.column());
			around.forEach((other) -> this.withheld[other.row()][other.column()] = true);
			if (around.isEmpty()) {
				helpless.add(cell);
			}
		}
	}

	/** The first withheld cell that alone joins its row and its column. */
	private Optional<Cell> bridge(Set<Cell> helpless) {
		return new Bridges().found()
			.stream()
			.filter((cell) -> !helpless.contains(cell))
			.min((one, other) -> (one.row() != other.row()) ? Integer.compare(one.row(), other.row())
					: Integer.compare(one.column(), other.column()));
	}

	/** The cheapest way from the row to the column without the cell they share. */
	private List<Cell> wayAround(int row, int column) {
		long[] cost = new long[this.rows + this.columns];
		int[] before = new int[this.rows + this.columns];
		Arrays.fill(cost, Long.MAX_VALUE);
		cost[row] = 0;
		PriorityQueue<Step> open = new PriorityQueue<>(List.of(new Step(row, 0)));
		for (@Nullable
		Step step = open.poll(); step != null; step = open.poll()) {
			if (step.cost() > cost[step.line()]) {
				continue;
			}
			for (int next : across(step.line())) {
				Cell cell = cell(step.line(), next);
				long further = step.cost() + cost(cell);
				if (!cell.is(row, column) && canHide(cell) && further < cost[next]) {
					cost[next] = further;
					before[next] = step.line();
					open.add(new Step(next, further));
				}
			}
		}
		List<Cell> way = new ArrayList<>();
		if (cost[this.rows + column] != Long.MAX_VALUE) {
			for (int line = this.rows + column; line != row; line = before[line]) {
				way.add(cell(before[line], line));
			}
		}
		return way;
	}

	/** In a column without anybody every cell is known to be empty, shown or not. */
	private boolean canHide(Cell cell) {
		return this.columnSums[cell.column()] > 0;
	}

	private long cost(Cell cell) {
		if (this.withheld[cell.row()][cell.column()]) {
			return 0;
		}
		int persons = this.table[cell.row()][cell.column()];
		return (persons == 0) ? EMPTY_COST : CELL_COST + persons;
	}

	/** The lines that cross a line: columns follow the rows in one numbering. */
	private int[] across(int line) {
		int first = (line < this.rows) ? this.rows : 0;
		int count = (line < this.rows) ? this.columns : this.rows;
		int[] lines = new int[count];
		Arrays.setAll(lines, (index) -> first + index);
		return lines;
	}

	private Cell cell(int line, int other) {
		return (line < this.rows) ? new Cell(line, other - this.rows) : new Cell(other, line - this.rows);
	}

	/**
	 * The bridges among withheld cells, all in one walk: a joint is one exactly when
	 * nothing reached through it leads back to where it began, or before.
	 */
	private final class Bridges {

		private final int[] reached = new int[SmallCells.this.rows + SmallCells.this.columns];

		private final int[] back = new int[this.reached.length];

		private final List<Cell> bridges = new ArrayList<>();

		private int steps;

		List<Cell> found() {
			for (int row = 0; row < SmallCells.this.rows; row++) {
				if (this.reached[row] == 0) {
					walk(row, -1);
				}
			}
			return this.bridges;
		}

		/** As deep as there are lines, of which a unit has some hundred. */
		private void walk(int line, int from) {
			this.reached[line] = ++this.steps;
			this.back[line] = this.reached[line];
			boolean row = line < SmallCells.this.rows;
			int first = row ? SmallCells.this.rows : 0;
			int count = row ? SmallCells.this.columns : SmallCells.this.rows;
			for (int index = 0; index < count; index++) {
				int next = first + index;
				boolean joined = row ? SmallCells.this.withheld[line][index]
						: SmallCells.this.withheld[index][line - SmallCells.this.rows];
				if (!joined || next == from) {
					continue;
				}
				if (this.reached[next] == 0) {
					walk(next, line);
					this.back[line] = Math.min(this.back[line], this.back[next]);
					if (this.back[next] > this.reached[line]) {
						this.bridges.add(cell(line, next));
					}
				}
				else {
					this.back[line] = Math.min(this.back[line], this.reached[next]);
				}
			}
		}

	}

	private record Cell(int row, int column) {

		boolean is(int row, int column) {
			return this.row == row && this.column == column;
		}

	}

	private record Step(int line, long cost) implements Comparable<Step> {

		@Override
		public int compareTo(Step other) {
			return Long.compare(this.cost, other.cost);
		}

	}

}
