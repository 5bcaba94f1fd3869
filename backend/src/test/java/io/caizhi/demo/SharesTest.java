package io.caizhi.demo;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SharesTest {

	@Test
	void followTheWeightsAndAddUp() {
		assertThat(Shares.of(10, new long[] { 5, 3, 2 })).containsExactly(5, 3, 2);
		assertThat(Shares.of(10, new long[] { 1, 1, 1 })).containsExactly(4, 3, 3);
		assertThat(Arrays.stream(Shares.of(4_489, new long[] { 7, 11, 13, 17, 19 })).sum()).isEqualTo(4_489);
	}

	@Test
	void withoutWeightNothingIsDealt() {
		assertThat(Shares.of(7, new long[] { 0, 2, 0 })).containsExactly(0, 7, 0);
	}

	@Test
	void whatALimitKeepsOutGoesOn() {
		assertThat(Shares.of(10, new long[] { 8, 1, 1 }, new int[] { 4, 10, 10 })).containsExactly(4, 3, 3);
	}

	@Test
	void whatNobodyCanTakeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(3, new long[] { 1 }, new int[] { 2 }));
	}

}
