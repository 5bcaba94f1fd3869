package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.scoring.rule.Decimals;
import io.caizhi.scoring.scheme.GradeBand;
import io.caizhi.scoring.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Grades and ranks of a category. Equal totals share both: where a quota has no room for
 * all of them, none of them gets the grade, and they go on to the next one.
 */
final class Standing {

	private Standing() {
	}

	static List<UnitScore> of(Scheme scheme, List<UnitScore> scores) {
		List<UnitScore> ranked = scores.stream().filter(UnitScore::ranks).toList();
		long assessed = scores.stream().filter((score) -> !score.suspended() && score.assessed()).count();
		Map<BigDecimal, Integer> sizes = new TreeMap<>(Comparator.reverseOrder());
		ranked.forEach((score) -> sizes.merge(score.total(), 1, Integer::sum));
		Map<BigDecimal, Integer> ranks = ranks(sizes);
		Map<BigDecimal, String> grades = grades(scheme.grading().bands(), sizes, assessed);
		return scores.stream()
			.map((score) -> score.ranks() ? score.placed(grades.get(score.total()), ranks.get(score.total())) : score)
			.toList();
	}

	private static Map<BigDecimal, Integer> ranks(Map<BigDecimal, Integer> sizes) {
		Map<BigDecimal, Integer> ranks = new TreeMap<>();
		int next = 1;
		for (Map.Entry<BigDecimal, Integer> size : sizes.entrySet()) {
			ranks.put(size.getKey(), next);
			next += size.getValue();
		}
		return ranks;
	}

	/**
	 * @param sizes how many have which total, the best first
	 * @param assessed of how many units a quota is a share: vetoed ones too
	 */
	private static Map<BigDecimal, String> grades(List<GradeBand> bands, Map<BigDecimal, Integer> sizes,
			long assessed) {
		Map<BigDecimal, String> grades = new TreeMap<>();
		int[] given = new int[bands.size()];
		int band = 0;
		for (Map.Entry<BigDecimal, Integer> size : sizes.entrySet()) {
			while (band < bands.size() && !fits(bands.get(band), size, given[band], assessed)) {
				band++;
			}
			if (band < bands.size()) {
				given[band] += size.getValue();
				grades.put(size.getKey(), bands.get(band).grade());
			}
		}
		return grades;
	}

	private static boolean fits(GradeBand band, Map.Entry<BigDecimal, Integer> size, int given, long assessed) {
		@Nullable BigDecimal quota = band.quota();
		return size.getKey().compareTo(band.from()) >= 0 && (quota == null
				|| given + size.getValue() <= Decimals.whole(quota.multiply(BigDecimal.valueOf(assessed))));
	}

}
