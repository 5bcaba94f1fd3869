package io.caizhi.scoring.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import io.caizhi.scoring.calculation.ScoreCalculation;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.FrozenInputs.Category;
import io.caizhi.scoring.inventory.FrozenInputs.OfUnit;
import io.caizhi.scoring.scheme.Publication;

/**
 * The scores that follow from frozen inputs, each as it is written, in the order of the
 * inputs. Computing them again, anywhere, gives the same bytes.
 */
final class FrozenResults {

	private final List<Line> lines;

	private FrozenResults(List<Line> lines) {
		this.lines = lines;
	}

	/**
	 * One unit's.
	 *
	 * @param publication how far others see it
	 * @param json the score, whole
	 */
	record Line(OfUnit unit, Publication publication, UnitScore score, byte[] json) {

	}

	/**
	 * @param progress is told how many units are done, after each category
	 */
	static FrozenResults of(FrozenInputs inputs, IntConsumer progress) {
		List<Line> lines = new ArrayList<>();
		for (Category category : inputs.categories()) {
			List<UnitScore> scores = ScoreCalculation.of(category.scheme(), category.input());
			for (int i = 0; i < scores.size(); i++) {
				lines.add(new Line(category.units().get(i), category.scheme().publication(), scores.get(i),
						CanonicalJson.write(scores.get(i))));
			}
			progress.accept(lines.size());
		}
		return new FrozenResults(lines);
	}

	List<Line> lines() {
		return this.lines;
	}

	/** SHA-256 of the inputs and of every line. */
	String digest(byte[] inputs) {
		List<byte[]> pieces = new ArrayList<>();
		pieces.add(inputs);
		this.lines.forEach((line) -> pieces.add(line.json()));
		return CanonicalJson.digest(pieces);
	}

}
