package io.caizhi.hiring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a person whom the office had split is divided anew when a hire of theirs goes: the
 * others keep the proportions the office gave them, in hundredths that add up to one. A
 * hundredth over goes where most was cut off, of equal ones to the hire verified first.
 */
final class FreedShare {

	private static final int WHOLE = 100;

	private FreedShare() {
	}

	/**
	 * @param kept the shares of those that stay, each greater than nothing, first
	 * verified first
	 * @return their shares anew, in the same order
	 */
	static List<BigDecimal> divided(List<BigDecimal> kept) {
		int[] old = kept.stream().mapToInt((share) -> share.movePointRight(2).intValueExact()).toArray();
		int together = Arrays.stream(old).sum();
		int[] anew = Arrays.stream(old).map((share) -> WHOLE * share / together).toArray();
		int over = WHOLE - Arrays.stream(anew).sum();
		IntStream.range(0, old.length)
			.boxed()
			.sorted(Comparator.comparing((index) -> -(WHOLE * old[index] % together)))
			.limit(over)
			.forEach((index) -> anew[index]++);
		return Arrays.stream(anew).mapToObj((share) -> BigDecimal.valueOf(share, 2)).toList();
	}

}
