package io.caizhi.scoring.scheme;

import java.util.List;

/**
 * How totals become grades.
 *
 * @param bands the best first; the last begins at 0 and has no quota. Empty where the
 * scheme gives no grades
 */
public record Grading(List<GradeBand> bands) {

	public static final Grading NONE = new Grading(List.of());

	public Grading {
		bands = List.copyOf(bands);
	}

}
