package io.caizhi.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * Which cells of a table of persons are withheld (product §2): those of fewer than 3
 * persons where there is anybody they could be among (that none of nine is a student
 * tells as much as that one is), and as many others as it takes that none of them can be
 * had by subtraction, from one line or from several put together, though the sum of every
 * row and column is known.
 *
 * <p>
 * A withheld cell joins its row and its column; subtraction yields a cell exactly when
 * that joint is the only way between the two. So for each such cell the cheapest way
 * around is withheld too: few cells, small ones before large ones, empty ones last. A
 * table of a single row or column knows no way around: there the sums say what the cells
 * would, and nothing can be hidden. What remains possible is to bound a cell, not to tell
 * it.
 */
final class SmallCells {

	/** Fewer persons than this are withheld. */
	static final int THRESHOLD = 3;

	/** A cell among nobody is shown unless nothing else helps. */
	private static final long EMPTY_COST = 1_000_000_000L;

	/** One cell more weighs more than any cell's size. */
	private static final long CELL_COST = 1_000_000L;

	private final int[][] table;

	private final int[][] among;

	private final boolean[][] withheld;

	private final int rows;

	private final int columns;

	private final int[] columnSums;

	private SmallCells(int[][] table, int[][] among) {
		this.table = table;
		this.among = among;
		this.rows = table.length;
		this.columns = (table.length > 0) ? table[0].length : 0;
		this.withheld = new boolean[this.rows][this.columns];
		this.columnSums = new int[this.columns];
		Arrays.setAll(this.columnSums, (column) -> Arrays.stream(table).mapToInt((row) -> row[column]).sum());
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

	private void withholdSmall() {
		for (int row = 0; row < this.rows; row++) {
			for (int column = 0; column < this.columns; column++) {
				this.withheld[row][column] = this.among[row][column] > 0 && this.table[row][column] < THRESHOLD;
			}
		}
	}

	private void withholdComplements() {
		if (this.rows < 2 || this.columns < 2) {
			return;
		}
		for (int row = 0; row < this.rows; row++) {
			for (int column = 0; column < this.columns; column++) {
				if (this.withheld[row][column] && !joinedOtherwise(row, column)) {
					wayAround(row, column).forEach((cell) -> this.withheld[cell.row()][cell.column()] = true);
				}
			}
		}
	}

	/** Whether withheld cells other than this one join its row and its column. */
	private boolean joinedOtherwise(int row, int column) {
		boolean[] reached = new boolean[this.rows + this.columns];
		Deque<Integer> open = new ArrayDeque<>(List.of(row));
		reached[row] = true;
		while (!open.isEmpty()) {
			int line = open.pop();
			for (int next : across(line)) {
				Cell cell = cell(line, next);
				if (!reached[next] && this.withheld[cell.row()][cell.column()] && !cell.is(row, column)) {
					reached[next] = true;
					open.push(next);
				}
			}
		}
		return reached[this.rows + column];
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
		if (cost[this.rows + column] == Long.MAX_VALUE) {
			return List.of();
		}
		List<Cell> way = new ArrayList<>();
		for (int line = this.rows + column; line != row; line = before[line]) {
			way.add(cell(before[line], line));
		}
		return Collections.unmodifiableList(way);
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
