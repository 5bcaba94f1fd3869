package io.caizhi.hiring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FreedShareTest {

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "0.40, 1.00", "0.30 0.20, 0.60 0.40", "0.20 0.20 0.20, 0.34 0.33 0.33", "0.01 0.01, 0.50 0.50",
			"0.10 0.25 0.25, 0.17 0.42 0.41", "0.01 0.98, 0.01 0.99", "0.33 0.33 0.33, 0.34 0.33 0.33" })
	void theOthersKeepTheirProportionsAndTheSumIsOne(String kept, String anew) {
		List<BigDecimal> divided = FreedShare.divided(shares(kept));

		assertThat(divided).isEqualTo(shares(anew));
		assertThat(divided.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("1");
	}

	private static List<BigDecimal> shares(String text) {
		return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
	}

}
