package io.caizhi.scoring.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.TenantId;
import io.caizhi.scoring.calculation.CategoryInput;
import io.caizhi.scoring.calculation.ItemScore;
import io.caizhi.scoring.calculation.ItemState;
import io.caizhi.scoring.calculation.ScoreCalculation;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.scheme.SchemeItem;

/**
 * Looks for changes of at most 2 weight points, moved from one item to another, that make
 * a unit pass the one right before it. Every pair of neighbours and of items is weighed
 * by what a point of weight earns each of the two units now; the most promising are then
 * computed in full, a bounded number of them, and only what really flips is told. So a
 * flip told is certain; that none is told means that none was found.
 */
final class FlipSearch {

	/** Weight points moved at most. */
	static final BigDecimal MOST = new BigDecimal("2.00");

	/** How many flips are told. */
	private static final int TOLD = 3;

	/** How many changes are computed in full. */
	private static final int TRIALS = 12;

	private static final BigDecimal STEP = new BigDecimal("0.01");

	private static final int BETWEEN = 6;

	private final Scheme scheme;

	private final CategoryInput input;

	private final List<UnitScore> scores;

	FlipSearch(Scheme scheme, CategoryInput input, List<UnitScore> scores) {
		this.scheme = scheme;
		this.input = input;
		this.scores = scores;
	}

	/**
	 * A flip.
	 *
	 * @param from place of the item that gives weight, in the scheme
	 * @param to place of the item that takes it
	 */
	record Found(int from, int to, BigDecimal points, TenantId rises, TenantId falls) {

	}

	List<Found> found() {
		List<UnitScore> ranked = this.scores.stream()
			.filter(UnitScore::ranks)
			.sorted(Comparator.comparing(UnitScore::total).reversed())
			.toList();
		List<Found> promising = new ArrayList<>();
		for (int i = 1; i < ranked.size(); i++) {
			promising.addAll(promising(ranked.get(i - 1), ranked.get(i)));
		}
		promising.sort(Comparator.comparing(Found::points));
		List<Found> found = new ArrayList<>();
		for (Found candidate : promising.subList(0, Math.min(TRIALS, promising.size()))) {
			boolean known = found.stream()
				.anyMatch(
						(other) -> other.rises().equals(candidate.rises()) && other.falls().equals(candidate.falls()));
			if (!known && found.size() < TOLD) {
				proven(candidate).ifPresent(found::add);
			}
		}
		found.sort(Comparator.comparing(Found::points));
		return found;
	}

	/** The smallest changes by which the second would pass the first, by estimate. */
	private List<Found> promising(UnitScore first, UnitScore second) {
		BigDecimal gap = first.total().subtract(second.total());
		List<BigDecimal> lead = new ArrayList<>();
		for (int i = 0; i < this.scheme.items().size(); i++) {
			lead.add(rate(second, i).subtract(rate(first, i)));
		}
		List<Found> promising = new ArrayList<>();
		for (int from = 0; from < lead.size(); from++) {
			for (int to = 0; to < lead.size(); to++) {
				BigDecimal gain = lead.get(to).subtract(lead.get(from));
				if (from != to && gain.signum() > 0) {
					BigDecimal points = gap.divide(gain, 2, RoundingMode.UP).add(STEP);
					if (points.compareTo(MOST) <= 0 && points.compareTo(this.scheme.items().get(from).weight()) < 0) {
						promising.add(new Found(from, to, points, second.unit(), first.unit()));
					}
				}
			}
		}
		promising.sort(Comparator.comparing(Found::points));
		return promising.subList(0, Math.min(2, promising.size()));
	}

	/** What a point of weight earns the unit in an item; on average where it has none. */
	private static BigDecimal rate(UnitScore score, int item) {
		ItemScore earned = score.items().get(item);
		return (earned.state() == ItemState.NOT_APPLICABLE || earned.effectiveWeight().signum() == 0)
				? score.base().movePointLeft(2)
				: earned.points().divide(earned.effectiveWeight(), BETWEEN, RoundingMode.HALF_UP);
	}

	/** The change computed in full, and if need be a little more of it. */
	private Optional<Found> proven(Found candidate) {
		BigDecimal little = candidate.points().add(new BigDecimal("0.05")).min(MOST);
		for (BigDecimal points : List.of(candidate.points(), little)) {
			if (points.compareTo(this.scheme.items().get(candidate.from()).weight()) < 0 && flips(candidate, points)) {
				return Optional
					.of(new Found(candidate.from(), candidate.to(), points, candidate.rises(), candidate.falls()));
			}
		}
		return Optional.empty();
	}

	private boolean flips(Found candidate, BigDecimal points) {
		List<SchemeItem> items = new ArrayList<>(this.scheme.items());
		items.set(candidate.from(), weighing(items.get(candidate.from()), points.negate()));
		items.set(candidate.to(), weighing(items.get(candidate.to()), points));
		Map<TenantId, UnitScore> after = ScoreCalculation.of(this.scheme.with(items), this.input)
			.stream()
			.collect(Collectors.toMap(UnitScore::unit, Function.identity()));
		UnitScore rises = after.get(candidate.rises());
		UnitScore falls = after.get(candidate.falls());
		return rises != null && falls != null && rises.total().compareTo(falls.total()) > 0;
	}

	private static SchemeItem weighing(SchemeItem item, BigDecimal more) {
		return new SchemeItem(item.indicator(), item.weight().add(more), item.rule());
	}

}
