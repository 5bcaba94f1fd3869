package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the value of an indicator comes from: a question put to verified records,
 * declared as data, or a report by hand. 指标取数
 */
public sealed interface Metric {

	/**
	 * Counts verified hires in the months in which they are booked.
	 *
	 * @param educations codes of GB/T 4658 that a hire must have one of; any where empty
	 * @param channels channels that a hire must have come by one of; any where empty
	 */
	record Hires(HireMeasure measure, Set<String> educations, Set<String> channels) implements Metric {

		public Hires {
			educations = Collections.unmodifiableSet(new TreeSet<>(educations));
			channels = Collections.unmodifiableSet(new TreeSet<>(channels));
		}

	}

	/** Counts monthly returns of the months they are of. */
	record Returns(ReturnMeasure measure) implements Metric {
	}

	/**
	 * One metric of the plan over another. It is rolled up from its parts, never
	 * averaged.
	 *
	 * @param factor by which the quotient is multiplied: 1 for a share, 100 for percent
	 */
	record Ratio(MetricCode numerator, MetricCode denominator, BigDecimal factor) implements Metric {

		public Ratio {
			factor = Amounts.plain(factor);
		}

	}

	/**
	 * What verified ledger entries come to in the months in which they are booked.
	 *
	 * @param kind code of the kind of ledger
	 * @param metric code of the kind's metric
	 */
	record Ledger(String kind, String metric) implements Metric {
	}

	/** Reported by hand with evidence, and verified by the office. */
	record Manual(RollUp rollUp) implements Metric {
	}

}
