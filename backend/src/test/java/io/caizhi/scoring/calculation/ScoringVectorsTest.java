package io.caizhi.scoring.calculation;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.scoring.rule.AllOrNothing;
import io.caizhi.scoring.rule.Bands;
import io.caizhi.scoring.rule.Bands.Band;
import io.caizhi.scoring.rule.Composite;
import io.caizhi.scoring.rule.Efficacy;
import io.caizhi.scoring.rule.Growth;
import io.caizhi.scoring.rule.Penalty;
import io.caizhi.scoring.rule.Proportional;
import io.caizhi.scoring.rule.Ranked;
import io.caizhi.scoring.rule.Relative;
import io.caizhi.scoring.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.caizhi.scoring.calculation.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures handed over with the rule book, through the calculation that serves the
 * API.
 */
class ScoringVectorsTest {

	private static final String OWN = "乌衣镇";

	private static final String ITEM = "A01";

	@Test
	void everyRuleOfTheBookIsAmongThem() throws IOException {
		assertThat(vectors().map(Vector::rule).distinct()).contains("PROPORTIONAL", "BANDS", "RELATIVE", "RANKED",
				"EFFICACY", "GROWTH", "COMPOSITE", "ALL_OR_NOTHING", "PENALTY", "SPREAD", "RANKS");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("vectors")
	void comesOutToTheLastDigit(Vector vector) {
		assertThat(switch (vector.rule()) {
			case "SPREAD" -> spread(vector);
			case "RANKS" -> ranks(vector);
			default -> scene(vector).item(OWN, ITEM).points().toPlainString();
		}).isEqualTo(vector.expected());
	}

	static Stream<Vector> vectors() throws IOException {
		try (InputStream file = Objects
			.requireNonNull(ScoringVectorsTest.class.getResourceAsStream("/scoring/vectors.csv"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.map(Vector::of)
				.toList()
				.stream();
		}
	}

	private static Scene scene(Vector vector) {
		Map<String, String> parameters = named(vector.parameters());
		Map<String, String> inputs = named(vector.inputs());
		Direction direction = Direction.valueOf(parameters.getOrDefault("direction", "HIGHER"));
		String actual = inputs.getOrDefault("a", inputs.getOrDefault("occurrences", "1"));
		Scene scene = new Scene().item(ITEM, vector.weight(), rule(vector, parameters), direction)
			.value(OWN, ITEM, actual, inputs.get("t"), inputs.get("base"));
		if (parameters.containsKey("difficulty")) {
			scene.difficulty(OWN, parameters.get("difficulty")).value("第一", ITEM, inputs.get("max"), null);
		}
		if (inputs.containsKey("rank")) {
			for (int place = 1; place < Integer.parseInt(inputs.get("rank")); place++) {
				scene.value("前面第" + place, ITEM, String.valueOf(100 + place), null);
			}
		}
		if ("all-equal".equals(parameters.get("category"))) {
			scene.value("同样的", ITEM, actual, null);
		}
		return scene;
	}

	private static Rule rule(Vector vector, Map<String, String> parameters) {
		return switch (vector.rule()) {
			case "PROPORTIONAL" -> new Proportional(number(parameters.get("cap")));
			case "BANDS" -> new Bands(Arrays.stream(vector.parameters().split("\\|"))
				.map((band) -> band.split(":"))
				.map((band) -> new Band(number(band[0]), number(band[1])))
				.toList());
			case "RELATIVE" -> new Relative();
			case "RANKED" -> new Ranked(number(parameters.get("step")));
			case "EFFICACY" -> parameters.containsKey("category") ? Efficacy.OVER_CATEGORY
					: new Efficacy(number(parameters.get("low")), number(parameters.get("high")));
			case "GROWTH" -> new Growth(number(parameters.get("goal")));
			case "ALL_OR_NOTHING" -> new AllOrNothing();
			case "PENALTY" -> new Penalty(number(parameters.get("per")), number(parameters.get("floor")));
			case "COMPOSITE" -> new Composite(number(parameters.get("share")), part(parameters.get("first")),
					part(parameters.get("second")));
			default -> throw new IllegalArgumentException("a rule that the book does not know: " + vector.rule());
		};
	}

	/** {@code GROWTH(0.2)}. */
	private static Rule part(String text) {
		String name = text.substring(0, text.indexOf('('));
		BigDecimal parameter = number(text.substring(text.indexOf('(') + 1, text.indexOf(')')));
		return switch (name) {
			case "PROPORTIONAL" -> new Proportional(parameter);
			case "GROWTH" -> new Growth(parameter);
			default -> throw new IllegalArgumentException(text);
		};
	}

	private static String spread(Vector vector) {
		assertThat(vector.inputs()).isEqualTo("third item not applicable");
		List<String> weights = List.of(named(vector.parameters()).get("weights").split("\\|"));
		Scene scene = new Scene();
		for (int i = 0; i < weights.size(); i++) {
			scene.item("A0" + (i + 1), weights.get(i), Proportional.PLAIN);
			if (i != 2) {
				scene.value(OWN, "A0" + (i + 1), "1", "1");
			}
		}
		return scene.score(OWN)
			.items()
			.stream()
			.filter((item) -> item.state() != ItemState.NOT_APPLICABLE)
			.map((item) -> item.effectiveWeight().toPlainString())
			.collect(Collectors.joining("|"));
	}

	private static String ranks(Vector vector) {
		Scene scene = new Scene().item(ITEM, "100", Proportional.PLAIN);
		String[] totals = named(vector.inputs()).get("totals").split("\\|");
		for (int i = 0; i < totals.length; i++) {
			scene.value("单位" + i, ITEM, totals[i], "100");
		}
		return scene.ranks().stream().map(String::valueOf).collect(Collectors.joining("|"));
	}

	private static Map<String, String> named(String text) {
		Map<String, String> named = new HashMap<>();
		Arrays.stream(text.split(";")).filter((part) -> part.contains("=")).forEach((part) -> {
			String[] both = part.split("=", 2);
			named.put(both[0], both[1]);
		});
		return named;
	}

	/** One line of the file. */
	record Vector(String rule, String parameters, String weight, String inputs, String expected, String note) {

		static Vector of(String line) {
			String[] cells = line.split(",", 6);
			return new Vector(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
		}

		@Override
		public String toString() {
			return this.rule + " " + this.parameters + ", " + this.inputs + " → " + this.expected + " " + this.note;
		}

	}

}
