package io.caizhi.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When two names written by hand are the same. */
class SameNameTest {

	@ParameterizedTest(name = "{0} = {1}: {2}")
	@CsvSource({ "春季双选会（滁州学院）, 春季双选会(滁州学院), true", "'２０２２年 春季　双选会 ', 2022年春季双选会, true", "“春风行动”招聘会, \"春风行动\"招聘会, true",
			"Spring FAIR, spring fair, true", "第1场, 第11场, false", "春季双选会, 秋季双选会, false", "……, ！！, false",
			"春季双选会, '', false" })
	void widthCaseSpacesAndMarksTellNoneApart(String one, String other, boolean same) {
		assertThat(SameName.of(one, other)).isEqualTo(same);
		assertThat(SameName.of(other, one)).isEqualTo(same);
	}

}
