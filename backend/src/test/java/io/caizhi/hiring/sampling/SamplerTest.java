package io.caizhi.hiring.sampling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

import io.caizhi.hiring.HireId;
import io.caizhi.hiring.sampling.Sampler.Drawn;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The arithmetic of {@code docs/audit-sampling.md}, down to the digit. */
class SamplerTest {

	/** The worked example of the document: hires 1 to 5 with these weights. */
	private static final Map<Long, Integer> EXAMPLE = new TreeMap<>(Map.of(1L, 1, 2L, 5, 3L, 2, 4L, 1, 5L, 9));

	private static final String SEED = "nanqiao-2026-11";

	@Test
	void theWorkedExampleComesOutAsDocumented() {
		assertThat(draw(SEED, 3, EXAMPLE, List.copyOf(EXAMPLE.keySet()))).containsExactly(
				"1 0000000000005 9 f8f7a3f1d37e79fa04c294627cc98a5bcce2cc2d490ab6fe2234349b3bf1d827",
				"2 0000000000003 2 bda6ab16d9d0c5dee691774c8bdb73f5024c20f02ca7fe4aee2c2c6f58df6284",
				"3 0000000000002 5 b561dd31bcdb7ab19415365c710fd1a900ed7073f8ae99bed407a3b382daff37");
	}

	@Test
	void thePopulationOfTheExampleHasTheDocumentedDigest() {
		Population population = new Population();
		EXAMPLE.forEach((hire, weight) -> population.add(new HireId(hire), 1, weight));

		assertThat(population.count()).isEqualTo(5);
		assertThat(population.digest()).isEqualTo("5fbe71751cd96ef808533ddccc441b6cbe4b8a5fb0ff81459395ca373fad666c");
		Sampler<Integer> again = new Sampler<>(SEED, 3);
		assertThat(population.parts()).hasSize(1);
		assertThat(Population.offer(Population.plain(population.parts().getFirst()), again)).isEqualTo(5);
		assertThat(again.drawn()).extracting((drawn) -> drawn.hire().value()).containsExactly(5L, 3L, 2L);
	}

	@Test
	void theOrderOfOfferingIsOfNoAccount() {
		Map<Long, Integer> many = new TreeMap<>();
		LongStream.rangeClosed(1, 500).forEach((hire) -> many.put(hire, (int) (hire % 7) + 1));
		List<Long> shuffled = new ArrayList<>(many.keySet());
		Collections.shuffle(shuffled, new Random(1));

		assertThat(draw(SEED, 20, many, shuffled)).isEqualTo(draw(SEED, 20, many, List.copyOf(many.keySet())));
		assertThat(draw(SEED, 10, many, shuffled)).isEqualTo(draw(SEED, 20, many, shuffled).subList(0, 10));
		assertThat(draw("another-seed", 20, many, shuffled)).isNotEqualTo(draw(SEED, 20, many, shuffled));
	}

	@Test
	void aSmallPopulationIsDrawnWhole() {
		assertThat(draw(SEED, 50, EXAMPLE, List.copyOf(EXAMPLE.keySet()))).hasSize(5);
	}

	/** One is drawn of two that weigh 1 and 3: the heavier one in 3 of 4 cases. */
	@Test
	void hiresAreDrawnInProportionToTheirWeights() {
		int heavier = 0;
		for (int seed = 0; seed < 4_000; seed++) {
			Sampler<String> sampler = new Sampler<>("proportion-" + seed, 1);
			sampler.offer(new HireId(1), 1, "light");
			sampler.offer(new HireId(2), 3, "heavy");
			heavier += sampler.drawn().getFirst().what().equals("heavy") ? 1 : 0;
		}

		assertThat(heavier).isBetween(2_900, 3_100);
	}

	@Test
	void withoutWeightOrSizeThereIsNothingToDraw() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Sampler<>(SEED, 0));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Sampler<>(SEED, 1).offer(new HireId(1), 0, "nothing"));
	}

	@Test
	void aPopulationOfManyPartsReadsAsOne() {
		Population population = new Population();
		LongStream.rangeClosed(1, 45_000).forEach((hire) -> population.add(new HireId(hire), 2, 3));
		Sampler<Integer> again = new Sampler<>(SEED, 5);

		assertThat(population.parts()).hasSize(3);
		assertThat(
				population.parts().stream().mapToInt((part) -> Population.offer(Population.plain(part), again)).sum())
			.isEqualTo(45_000);
		assertThat(again.drawn()).extracting(Drawn::what).containsOnly(2);
	}

	private static List<String> draw(String seed, int size, Map<Long, Integer> weights, List<Long> order) {
		Sampler<String> sampler = new Sampler<>(seed, size);
		order.forEach((hire) -> sampler.offer(new HireId(hire), weights.getOrDefault(hire, 0), ""));
		return sampler.drawn()
			.stream()
			.map((drawn) -> "%d %s %d %s".formatted(drawn.position(), drawn.hire(), drawn.weight(), drawn.lot()))
			.toList();
	}

}
