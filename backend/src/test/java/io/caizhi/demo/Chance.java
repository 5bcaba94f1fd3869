package io.caizhi.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** Draws that fall the same way for the same seed and number, on every machine. */
final class Chance {

	/** What is drawn; each has a sequence of its own, so that one can change alone. */
	enum Purpose {

		FILING, VOLUME, ROWS, TIMES, LATENESS, AGAIN, WAITING, MENDING, LEAVING, CHECKING

	}

	/** All of the demo hangs on this one. */
	static final long SEED = 20_220_101L;

	private final Random random;

	Chance(long seed, long number) {
		this.random = new Random(mixed(seed * 0x9E3779B97F4A7C15L + number));
	}

	/** A chance of its own for one purpose, enterprise or unit, and month. */
	static Chance of(Purpose purpose, int number, YearMonth month) {
		return new Chance(SEED,
				(purpose.ordinal() * 10_000L + number) * 100_000L + month.getYear() * 12L + month.getMonthValue());
	}

	/** From {@code low} to {@code high}, both included. */
	int between(int low, int high) {
		return low + this.random.nextInt(high - low + 1);
	}

	boolean percent(int percent) {
		return this.random.nextInt(100) < percent;
	}

	<T> T oneOf(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/** The index of a weight, each as likely as it is heavy. */
	int weighted(int... weights) {
		int sum = 0;
		for (int weight : weights) {
			sum += weight;
		}
		int drawn = this.random.nextInt(sum);
		int index = 0;
		while (drawn >= weights[index]) {
			drawn -= weights[index];
			index++;
		}
		return index;
	}

	/** Neighbouring seeds of {@link Random} begin alike; SplitMix64 parts them. */
	private static long mixed(long value) {
		long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

}
