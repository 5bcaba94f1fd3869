package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.Objects;

import io.caizhi.plan.yearly.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may ask about one item of one unit.
 *
 * @param actual {@code a}, as reported
 * @param target {@code t} in force: scheduled in a monthly inventory, full in the yearly
 * one; rules that need one are not asked without
 * @param base the same period a year before
 * @param direction which way is better
 * @param difficulty {@code d}, the unit's coefficient
 * @param field where the unit stands in its category
 * @param others how far the unit's other indicators are
 */
public record Facts(BigDecimal actual, @Nullable BigDecimal target, @Nullable BigDecimal base, Direction direction,
		BigDecimal difficulty, Field field, Others others) {

	/** Whether a band's second condition, on another indicator, is met. */
	@FunctionalInterface
	public interface Others {

		/** None is known, none is met. */
		Others NONE = (condition) -> false;

		boolean meet(Bands.Condition condition);

	}

	/** Of a unit by itself. */
	public static Facts of(BigDecimal actual, @Nullable BigDecimal target) {
		return new Facts(actual, target, null, Direction.HIGHER, BigDecimal.ONE, Field.alone(Direction.HIGHER, actual),
				Others.NONE);
	}

	Completion completion() {
		return Completion.of(this.actual, Objects.requireNonNull(this.target), this.direction);
	}

	boolean lower() {
		return this.direction == Direction.LOWER;
	}

}
