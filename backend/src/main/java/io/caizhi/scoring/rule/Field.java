package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.caizhi.plan.yearly.Direction;

/**
 * The values of one indicator in one category, among which a unit has its place. Whoever
 * reported nothing, is not assigned or is suspended is not among them.
 */
public final class Field {

	private final Direction direction;

	/** Best first. */
	private final List<Runner> runners;

	private final BigDecimal least;

	private final BigDecimal most;

	private final Runner first;

	private Field(Direction direction, List<Runner> runners) {
		this.direction = direction;
		this.runners = runners.stream().sorted(byActual(direction)).toList();
		this.least = runners.stream().map(Runner::actual).min(Comparator.naturalOrder()).orElseThrow();
		this.most = runners.stream().map(Runner::actual).max(Comparator.naturalOrder()).orElseThrow();
		Comparator<Runner> worth = this::byDifficulty;
		this.first = runners.stream()
			.max(worth.thenComparing(Runner::actual).thenComparing(Runner::difficulty))
			.orElseThrow();
	}

	/**
	 * One unit's value.
	 *
	 * @param difficulty its coefficient, more than 0; 1 unless given
	 */
	public record Runner(BigDecimal actual, BigDecimal difficulty) {

	}

	/**
	 * @param runners one at least
	 */
	public static Field of(Direction direction, List<Runner> runners) {
		return new Field(direction, runners);
	}

	/** The field without anybody else. */
	public static Field alone(Direction direction, BigDecimal actual) {
		return new Field(direction, List.of(new Runner(actual, BigDecimal.ONE)));
	}

	/** The same field with somebody more in it. */
	Field with(Runner runner) {
		List<Runner> more = new ArrayList<>(this.runners);
		more.add(runner);
		return new Field(this.direction, more);
	}

	BigDecimal least() {
		return this.least;
	}

	BigDecimal most() {
		return this.most;
	}

	/** Whose value, by its difficulty, is the best. */
	Runner first() {
		return this.first;
	}

	/**
	 * The place of a value: one more than there are better ones, so that equals share.
	 */
	int rank(BigDecimal actual) {
		int low = 0;
		int high = this.runners.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (better(this.runners.get(middle).actual(), actual)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low + 1;
	}

	private boolean better(BigDecimal one, BigDecimal other) {
		return (this.direction == Direction.LOWER) ? one.compareTo(other) < 0 : one.compareTo(other) > 0;
	}

	/**
	 * By {@code a × d}; where lower is better by {@code a / d}, so that a higher
	 * coefficient helps there too. Positive where the first is better.
	 */
	private int byDifficulty(Runner one, Runner other) {
		return (this.direction == Direction.LOWER)
				? other.actual.multiply(one.difficulty).compareTo(one.actual.multiply(other.difficulty))
				: one.actual.multiply(one.difficulty).compareTo(other.actual.multiply(other.difficulty));
	}

	private static Comparator<Runner> byActual(Direction direction) {
		Comparator<Runner> ascending = Comparator.comparing(Runner::actual);
		return (direction == Direction.LOWER) ? ascending : ascending.reversed();
	}

}
