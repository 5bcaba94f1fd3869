package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.caizhi.rollup.Headline.MonthValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadlineTest {

	private static final List<YearMonth> MONTHS = IntStream.rangeClosed(1, 3)
		.mapToObj((month) -> YearMonth.of(2026, month))
		.toList();

	@Test
	void aSumMovesByWhatItsLastMonthAdded() {
		Headline sum = Headline.ofSum(values("10", "0", "2.5"));

		assertThat(sum.value()).isEqualByComparingTo("12.5");
		assertThat(sum.change()).isEqualByComparingTo("2.5");
	}

	@Test
	void theFirstMonthHasNothingToMoveFrom() {
		assertThat(Headline.ofSum(values("10")).change()).isNull();
		assertThat(Headline.ofStates(values("10")).change()).isNull();
	}

	@Test
	void aShareIsMadeOfItsPartsAndNeverAveraged() {
		Headline share = Headline.ofShare(MONTHS, numbers("1", "9", "0"), numbers("1", "99", "0"));

		assertThat(share.trend()).extracting(MonthValue::value)
			.containsExactly(new BigDecimal("1.0000"), new BigDecimal("0.1000"), new BigDecimal("0.1000"));
		assertThat(share.change()).isEqualByComparingTo("0");
	}

	@Test
	void thereIsNoShareOfNothing() {
		Headline share = Headline.ofShare(MONTHS, numbers("0", "0", "2"), numbers("0", "0", "3"));

		assertThat(share.trend().getFirst().value()).isNull();
		assertThat(share.value()).isEqualByComparingTo("0.6667");
		assertThat(share.change()).isNull();
	}

	private static List<BigDecimal> numbers(String... numbers) {
		return Stream.of(numbers).map(BigDecimal::new).toList();
	}

	private static List<MonthValue> values(String... numbers) {
		return IntStream.range(0, numbers.length).mapToObj((i) -> value(MONTHS.get(i), numbers[i])).toList();
	}

	private static MonthValue value(YearMonth month, @Nullable String number) {
		return new MonthValue(month, (number != null) ? new BigDecimal(number) : null);
	}

}
