package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Stream;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.scoring.value.ReportedValue.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What values reported by hand cost, as a table. */
class ValueBurdenTest {

	private static final Said TWO = new Said(new BigDecimal("2"), "签订协议 2 份", "南人才〔2022〕12号");

	private static final Said THREE = new Said(new BigDecimal("3.0"), "签订协议 2 份", "南人才〔2022〕12号");

	private static final Said ANOTHER = new Said(new BigDecimal("3"), "签订协议 3 份", null);

	static Stream<Arguments> reports() {
		return Stream.of(arguments("the first ever", TWO, null, null, 3, 0),
				arguments("without a reference", ANOTHER, null, null, 2, 0),
				arguments("on the grounds of the month before", THREE, null, TWO, 1, 2),
				arguments("the value is never offered by the month before", TWO, null, TWO, 1, 2),
				arguments("anew, with another value", THREE, TWO, null, 1, 2),
				arguments("anew as it was", TWO, TWO, null, 0, 3),
				arguments("anew, whatever the month before says", TWO, ANOTHER, TWO, 3, 0),
				arguments("the reference is emptied", ANOTHER, THREE, null, 2, 1));
	}

	@ParameterizedTest(name = "{0}: {4} typed, {5} there already")
	@MethodSource("reports")
	void aReport(String what, Said said, @Nullable Said before, @Nullable Said monthBefore, int typed, int prefilled) {
		assertThat(ValueBurden.of(said, reported(before), reported(monthBefore)))
			.isEqualTo(new Burden(1, typed, prefilled, 0));
	}

	private static @Nullable ReportedValue reported(@Nullable Said said) {
		return (said != null) ? ReportedValue.first(new TenantId(1), YearMonth.of(2022, 10), new MetricCode("HAND"),
				said, new TenantId(1), new Subject("https://id.example", "a"), Instant.EPOCH) : null;
	}

}
