package io.caizhi.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number by weights so that the parts add up to it exactly. */
final class Shares {

	private Shares() {
	}

	/**
	 * In proportion; what rounding leaves over goes to the largest remainders first, and
	 * among equal ones to the earlier.
	 * @throws IllegalArgumentException when the weights leave nobody to give it to
	 */
	static int[] of(int total, long[] weights) {
		int[] unlimited = new int[weights.length];
		Arrays.fill(unlimited, total);
		return of(total, weights, unlimited);
	}

	/** The same, where no part may exceed its limit: what it cannot take goes on. */
	static int[] of(int total, long[] weights, int[] limits) {
		int[] parts = new int[weights.length];
		int left = total;
		while (left > 0) {
			left -= deal(left, weights, limits, parts);
		}
		return parts;
	}

	private static int deal(int total, long[] weights, int[] limits, int[] parts) {
		int[] open = IntStream.range(0, weights.length).filter((i) -> weights[i] > 0 && parts[i] < limits[i]).toArray();
		long sum = Arrays.stream(open).mapToLong((i) -> weights[i]).sum();
		if (sum == 0) {
			throw new IllegalArgumentException("Nobody can take the remaining " + total);
		}
		int dealt = 0;
		for (int i : open) {
			int share = Math.min((int) (total * weights[i] / sum), limits[i] - parts[i]);
			parts[i] += share;
			dealt += share;
		}
		if (dealt == 0) {
			int[] byRemainder = Arrays.stream(open)
				.boxed()
				.sorted(Comparator.comparingLong((Integer i) -> -(total * weights[i] % sum)))
				.limit(total)
				.mapToInt(Integer::intValue)
				.toArray();
			for (int i : byRemainder) {
				parts[i]++;
				dealt++;
			}
		}
		return dealt;
	}

}
