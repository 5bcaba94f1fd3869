package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.caizhi.plan.yearly.Pace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgainstTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

	@ParameterizedTest(name = "{0} where {1} is due → {2}, {3}")
	@CsvSource({ "351, 350, AHEAD, 1.00", "350, 350, ON_SCHEDULE, 0.00", "350, 350.994999, ON_SCHEDULE, -0.99",
			"349, 350, AT_RISK, -1.00", "315, 350, AT_RISK, -35.00", "314.99, 350, BEHIND, -35.01",
			"0, 0, ON_SCHEDULE, 0.00", "0, 5, BEHIND, -5.00" })
	void aFigureIsToldByHowFarItIsFromWhatIsDue(BigDecimal figure, BigDecimal due, Pace pace, BigDecimal ahead) {
		Against against = Against.of(figure, new BigDecimal("400"), due, DAY);

		assertThat(against.pace()).isEqualTo(pace);
		assertThat(against.ahead()).isEqualByComparingTo(ahead);
		assertThat(against.due().add(against.ahead())).as("what the page shows adds up").isEqualByComparingTo(figure);
	}

}
