package io.caizhi.scoring.calculation;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.caizhi.scoring.rule.Composite;
import io.caizhi.scoring.rule.Efficacy;
import io.caizhi.scoring.rule.Growth;
import io.caizhi.scoring.rule.Proportional;
import io.caizhi.scoring.rule.Ranked;
import io.caizhi.scoring.rule.Relative;
import io.caizhi.scoring.rule.Rule;
import org.junit.jupiter.api.Test;

import static io.caizhi.scoring.calculation.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A simulation answers at once: 27 indicators over 30 units well under 50 ms, on a busy
 * machine too.
 */
class CalculationSpeedTest {

	private static final int INDICATORS = 27;

	private static final int UNITS = 30;

	private static final int RUNS = 40;

	@Test
	void twentySevenIndicatorsOverThirtyUnits() {
		List<Rule> rules = List.of(Proportional.PLAIN, new Relative(), new Ranked(number("0.02")),
				Efficacy.OVER_CATEGORY, new Growth(number("0.2")),
				new Composite(number("0.4"), Proportional.PLAIN, new Growth(number("0.2"))));
		Scene scene = new Scene();
		for (int item = 0; item < INDICATORS; item++) {
			scene.item("A" + item, (item == 0) ? "22" : "3", rules.get(item % rules.size()));
		}
		for (int unit = 0; unit < UNITS; unit++) {
			for (int item = 0; item < INDICATORS; item++) {
				scene.value("单位" + unit, "A" + item, String.valueOf(unit * 7 + item), "100", String.valueOf(90 + unit));
			}
		}
		CategoryInput input = scene.input();

		long best = IntStream.range(0, RUNS).mapToLong((run) -> {
			long begin = System.nanoTime();
			assertThat(ScoreCalculation.of(scene.scheme(), input)).hasSize(UNITS);
			return System.nanoTime() - begin;
		}).min().orElseThrow();

		assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(50));
	}

}
