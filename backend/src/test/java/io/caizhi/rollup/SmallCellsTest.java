package io.caizhi.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A table is written row by row; {@code ×} is a cell withheld.
 */
class SmallCellsTest {

	static Stream<Arguments> tables() {
		return Stream.of(arguments("nothing small, nothing withheld", "3 4 | 5 6", "3 4 | 5 6"),
				arguments("zero is no person", "0 4 | 5 0", "0 4 | 5 0"),
				arguments("one small cell takes three others with it", "2 9 | 9 9", "× × | × ×"),
				arguments("the smallest way around is taken", "1 9 4 | 9 9 9 | 5 9 3", "× 9 × | 9 9 9 | × 9 ×"),
				arguments("four small cells hide each other", "1 2 7 | 2 1 7", "× × 7 | × × 7"),
				arguments("an empty cell is shown while others can help", "1 0 5 | 0 0 0 | 5 0 5",
						"× 0 × | 0 0 0 | × 0 ×"),
				arguments("an empty cell helps where nothing else can", "1 4 | 0 6", "× × | × ×"),
				arguments("an empty column cannot help", "1 4 0 | 3 6 0", "× × 0 | × × 0"),
				arguments("a single row cannot be hidden from its sums", "1 5 9", "× 5 9"),
				arguments("no rows", "", ""));
	}

	@ParameterizedTest(name = "{0}: {1} → {2}")
	@MethodSource("tables")
	void cellsWithheld(String what, String table, String shown) {
		assertThat(shown(parse(table))).isEqualTo(shown);
	}

	@Test
	void noneAmongSomebodyTellsAsMuchAsOne() {
		assertThat(withheld(new int[][] { { 0, 3 }, { 3, 3 } }, new int[][] { { 1, 9 }, { 9, 9 } }))
			.isDeepEqualTo(new boolean[][] { { true, true }, { true, true } });
		assertThat(withheld(new int[][] { { 0, 3 }, { 0, 3 } }, new int[][] { { 0, 9 }, { 0, 9 } }))
			.isDeepEqualTo(new boolean[][] { { false, false }, { false, false } });
	}

	@Test
	void thoseLeftOverAreToldOfToo() {
		assertThat(withheld(new int[][] { { 8, 5 }, { 5, 5 } }, new int[][] { { 9, 9 }, { 9, 9 } }))
			.isDeepEqualTo(new boolean[][] { { true, true }, { true, true } });
		assertThat(withheld(new int[][] { { 6, 5 }, { 5, 5 } }, new int[][] { { 9, 9 }, { 9, 9 } }))
			.isDeepEqualTo(new boolean[][] { { false, false }, { false, false } });
	}

	@Test
	void halfAPersonMoreThanTwoIsFewerThanThree() {
		int[][] halves = { { 250, 900 }, { 900, 900 } };

		assertThat(SmallCells.withheld(halves, among(halves))[0][0]).isTrue();
	}

	@Test
	@Timeout(5)
	void aUnitOfManyEnterprisesIsSoonDone() {
		Random random = new Random(3);
		int[][] table = IntStream.range(0, 500)
			.mapToObj((row) -> random.ints(13, 0, 9).map((persons) -> persons * persons).toArray())
			.toArray(int[][]::new);

		assertThat(withheld(table, among(table))).hasDimensions(500, 13);
	}

	@Test
	void whateverTheTableSmallCellsAreWithheldAndSubtractionYieldsNone() {
		Random random = new Random(20261124);
		for (int round = 0; round < 400; round++) {
			int[][] table = random(random);
			boolean[][] withheld = withheld(table, among(table));

			for (int row = 0; row < table.length; row++) {
				for (int column = 0; column < table[row].length; column++) {
					if (table[row][column] == 1 || table[row][column] == 2) {
						assertThat(withheld[row][column]).as(shown(table)).isTrue();
					}
				}
			}
			assertThat(solvable(withheld)).as("cells that the sums tell in %s", shown(table)).isEmpty();
		}
	}

	@Test
	void withoutSmallCellsNothingIsEverWithheld() {
		Random random = new Random(7);
		for (int round = 0; round < 100; round++) {
			int[][] table = random(random);
			for (int[] row : table) {
				Arrays.setAll(row, (column) -> (row[column] > 0) ? row[column] + 2 : 0);
			}
			assertThat(Arrays.stream(withheld(table, among(table))).flatMap((row) -> shownRow(row).stream()))
				.containsOnly(false);
		}
	}

	/** An offender of the property: hiding the small cells alone does not hide them. */
	@Test
	void thePropertyFindsACellThatSubtractionTells() {
		assertThat(solvable(new boolean[][] { { true, false }, { false, false } })).isNotEmpty();
		assertThat(solvable(new boolean[][] { { true, true, false }, { true, true, true }, { false, true, true } }))
			.isEmpty();
	}

	/** Whole persons. */
	private static boolean[][] withheld(int[][] table, int[][] among) {
		return SmallCells.withheld(times(table, 100), times(among, 100));
	}

	private static int[][] times(int[][] table, int factor) {
		return Arrays.stream(table)
			.map((row) -> Arrays.stream(row).map((cell) -> cell * factor).toArray())
			.toArray(int[][]::new);
	}

	/** Among so many that nobody is told of by those left over; nobody among nobody. */
	private static int[][] among(int[][] table) {
		return Arrays.stream(table)
			.map((row) -> Arrays.stream(row).map((cell) -> (cell > 0) ? cell + 1000 : 0).toArray())
			.toArray(int[][]::new);
	}

	/** Enterprises by months, each with its year as the last column. */
	private static int[][] random(Random random) {
		int rows = 2 + random.nextInt(6);
		int columns = 2 + random.nextInt(7);
		int[] sizes = { 0, 0, 0, 1, 2, 3, 4, 9, 40 };
		return IntStream.range(0, rows)
			.mapToObj((row) -> random.ints(columns, 0, sizes.length).map((index) -> sizes[index]).toArray())
			.map((months) -> IntStream.concat(Arrays.stream(months), IntStream.of(Arrays.stream(months).sum()))
				.toArray())
			.toArray(int[][]::new);
	}

	/**
	 * Which withheld cells follow from the sums of all rows and columns: elimination, of
	 * which an unknown is left alone in a line.
	 */
	private static List<Integer> solvable(boolean[][] withheld) {
		int rows = withheld.length;
		int columns = withheld[0].length;
		double[][] equations = new double[rows + columns][rows * columns];
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				if (withheld[row][column]) {
					equations[row][row * columns + column] = 1;
					equations[rows + column][row * columns + column] = 1;
				}
			}
		}
		eliminate(equations);
		List<Integer> told = new ArrayList<>();
		for (double[] equation : equations) {
			int[] unknowns = IntStream.range(0, equation.length)
				.filter((cell) -> Math.abs(equation[cell]) > 1e-9)
				.toArray();
			if (unknowns.length == 1) {
				told.add(unknowns[0]);
			}
		}
		return told;
	}

	private static void eliminate(double[][] equations) {
		int pivotRow = 0;
		for (int cell = 0; cell < equations[0].length && pivotRow < equations.length; cell++) {
			int found = pivotRow;
			while (found < equations.length && Math.abs(equations[found][cell]) < 1e-9) {
				found++;
			}
			if (found == equations.length) {
				continue;
			}
			double[] pivot = equations[found];
			equations[found] = equations[pivotRow];
			equations[pivotRow] = pivot;
			double factor = pivot[cell];
			Arrays.setAll(pivot, (index) -> pivot[index] / factor);
			for (double[] other : equations) {
				if (other != pivot && Math.abs(other[cell]) > 1e-9) {
					double times = other[cell];
					Arrays.setAll(other, (index) -> other[index] - times * pivot[index]);
				}
			}
			pivotRow++;
		}
	}

	private static int[][] parse(String table) {
		return table.isEmpty() ? new int[0][]
				: Arrays.stream(table.split("\\|"))
					.map((row) -> Arrays.stream(row.trim().split(" +")).mapToInt(Integer::parseInt).toArray())
					.toArray(int[][]::new);
	}

	private static String shown(int[][] table) {
		boolean[][] withheld = withheld(table, among(table));
		return IntStream.range(0, table.length)
			.mapToObj((row) -> IntStream.range(0, table[row].length)
				.mapToObj((column) -> withheld[row][column] ? "×" : String.valueOf(table[row][column]))
				.collect(Collectors.joining(" ")))
			.collect(Collectors.joining(" | "));
	}

	private static List<Boolean> shownRow(boolean[] row) {
		return IntStream.range(0, row.length).mapToObj((column) -> row[column]).toList();
	}

}
