package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The scheduled target 序时目标: what should have been reached by the end of a day. It grows
 * by days, linearly between the milestones, from 0 at the start of the year's first day
 * to the full target on its last; a seasonal curve may replace that line.
 */
public final class Schedule {

	/** Decimals an intermediate result keeps. */
	private static final int SCALE = 6;

	private Schedule() {
	}

	/**
	 * What is due by the end of a day, to 6 decimals half-up.
	 * @param fullTarget of the whole year
	 * @param day any; nothing is due before the span, everything after it
	 */
	public static BigDecimal scheduled(Indicator indicator, BigDecimal fullTarget, PlanSpan span, LocalDate day) {
		int elapsed = span.elapsed(day);
		Node before = new Node(0, BigDecimal.ZERO);
		for (Node node : nodes(indicator, span)) {
			if (elapsed <= node.elapsed()) {
				return between(before, node, elapsed, fullTarget);
			}
			before = node;
		}
		return fullTarget.setScale(SCALE, RoundingMode.HALF_UP);
	}

	/** In order; the last day of the span comes last, and has all. */
	private static List<Node> nodes(Indicator indicator, PlanSpan span) {
		List<Node> nodes = new ArrayList<>();
		SeasonalCurve curve = indicator.curve();
		if (curve != null) {
			for (int i = 0; i < curve.monthShares().size(); i++) {
				nodes
					.add(new Node(span.elapsed(span.first().plusMonths(i).atEndOfMonth()), curve.monthShares().get(i)));
			}
		}
		else {
			indicator.milestones()
				.forEach((milestone) -> nodes.add(new Node(span.elapsed(milestone.due()), milestone.share())));
		}
		if (nodes.isEmpty() || nodes.getLast().elapsed() < span.days()) {
			nodes.add(new Node(span.days(), BigDecimal.ONE));
		}
		return nodes;
	}

	/** Divided once, at the end, so that it is rounded once. */
	private static BigDecimal between(Node before, Node after, int elapsed, BigDecimal fullTarget) {
		BigDecimal length = BigDecimal.valueOf((long) after.elapsed() - before.elapsed());
		BigDecimal gone = BigDecimal.valueOf((long) elapsed - before.elapsed());
		BigDecimal grown = after.share().subtract(before.share()).multiply(gone);
		return before.share()
			.multiply(length)
			.add(grown)
			.multiply(fullTarget)
			.divide(length, SCALE, RoundingMode.HALF_UP);
	}

	/** A share due when so many days are over. */
	private record Node(int elapsed, BigDecimal share) {
	}

}
