package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.scoring.rule.Field.Runner;
import io.caizhi.scoring.rule.Facts.Others;

/** The facts that the tests of the rules begin with. */
final class Given {

	private Given() {
	}

	static BigDecimal number(String text) {
		return new BigDecimal(text);
	}

	static Facts target(BigDecimal actual, BigDecimal target, Direction direction) {
		return target(actual, target, direction, Others.NONE);
	}

	static Facts target(BigDecimal actual, BigDecimal target, Direction direction, Others others) {
		return new Facts(actual, target, null, direction, BigDecimal.ONE, Field.alone(direction, actual), others);
	}

	static Facts base(BigDecimal actual, BigDecimal base, Direction direction) {
		return new Facts(actual, null, base, direction, BigDecimal.ONE, Field.alone(direction, actual), Others.NONE);
	}

	/** A unit among others, who are written as {@code 52 48×1.2 0}. */
	static Facts among(BigDecimal actual, BigDecimal difficulty, Direction direction, String others) {
		return new Facts(actual, null, null, direction, difficulty, Field.of(direction, Stream
			.concat(Stream.of(new Runner(actual, difficulty)),
					Arrays.stream(others.strip().split("\\s+")).filter((other) -> !other.isEmpty()).map(Given::runner))
			.toList()), Others.NONE);
	}

	private static Runner runner(String text) {
		String[] parts = text.split("×");
		return new Runner(number(parts[0]), (parts.length > 1) ? number(parts[1]) : BigDecimal.ONE);
	}

}
