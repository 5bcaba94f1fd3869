package io.caizhi.scoring.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.hiring.correction.BookedCorrection;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.Reopenings.Reopened;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.scoring.inventory.Erratum.Basis;
import io.caizhi.scoring.inventory.Erratum.What;
import io.caizhi.scoring.scheme.Adjustment;

/**
 * Which of the things that happened between two versions a change rests on: orders on
 * hires move figures that count hires, decisions move what decisions move, a month opened
 * again moves anything, and totals, grades and places follow from all of them.
 */
final class ErratumGrounds {

	private final FrozenInputs inputs;

	private final PlanContent plan;

	private final Map<TenantId, List<BookedCorrection>> orders;

	private final List<Reopened> reopened;

	private final Map<TenantId, List<Adjustment>> decisions;

	/**
	 * @param before what was published
	 * @param after what corrects it
	 * @param orders approved between them
	 * @param reopened months opened again between them
	 */
	ErratumGrounds(PlanContent plan, FrozenInputs before, FrozenInputs after, List<BookedCorrection> orders,
			List<Reopened> reopened) {
		this.inputs = after;
		this.plan = plan;
		this.orders = orders.stream().collect(Collectors.groupingBy(BookedCorrection::unit));
		this.reopened = List.copyOf(reopened);
		this.decisions = decisions(before, after);
	}

	/**
	 * @param indicator whose item it is; absent for what concerns the unit as a whole
	 * @return at least one
	 */
	List<Basis> of(TenantId unit, What what, IndicatorCode indicator) {
		return of(unit, what, countsHires(indicator));
	}

	/** The same for what concerns the unit as a whole. */
	List<Basis> of(TenantId unit, What what) {
		return of(unit, what, true);
	}

	private List<Basis> of(TenantId unit, What what, boolean hires) {
		boolean decided = what == What.BONUS || what == What.DEDUCTION || what == What.VETO;
		boolean all = what == What.TOTAL || what == What.GRADE || what == What.RANK;
		List<Basis> bases = new ArrayList<>();
		if (hires && !decided) {
			this.orders.getOrDefault(unit, List.of()).forEach((order) -> bases.add(basis(order)));
		}
		if (!decided) {
			this.reopened
				.forEach((month) -> bases.add(new Basis(Basis.Kind.REOPENED, null, month.month(), month.reason())));
		}
		if (decided || all) {
			this.decisions.getOrDefault(unit, List.of()).forEach((decision) -> bases.add(basis(decision)));
		}
		return bases.isEmpty() ? List.of(new Basis(Basis.Kind.OTHERS, null, this.inputs.month(), null)) : bases;
	}

	private static Basis basis(BookedCorrection order) {
		return new Basis((order.after() != null) ? Basis.Kind.HIRE_CHANGED : Basis.Kind.HIRE_REMOVED, order.number(),
				order.corrects(), null);
	}

	private static Basis basis(Adjustment decision) {
		return new Basis(Basis.Kind.DECISION, decision.evidence(), decision.month(), decision.reason());
	}

	private boolean countsHires(IndicatorCode indicator) {
		return this.plan.indicator(indicator).filter((found) -> countsHires(found.metric())).isPresent();
	}

	private boolean countsHires(MetricCode code) {
		return this.plan.metric(code).filter((found) -> switch (found.metric()) {
			case Metric.Hires hires -> true;
			case Metric.Ratio ratio -> countsHires(ratio.numerator()) || countsHires(ratio.denominator());
			case Metric.Returns returns -> false;
			case Metric.Ledger ledger -> false;
			case Metric.Manual manual -> false;
		}).isPresent();
	}

	/** Those in force in one of the two alone. */
	private static Map<TenantId, List<Adjustment>> decisions(FrozenInputs before, FrozenInputs after) {
		Set<Adjustment> was = new HashSet<>(decisions(before).toList());
		Set<Adjustment> is = new HashSet<>(decisions(after).toList());
		return Stream
			.concat(decisions(before).filter((decision) -> !is.contains(decision)),
					decisions(after).filter((decision) -> !was.contains(decision)))
			.collect(Collectors.groupingBy(Adjustment::unit));
	}

	private static Stream<Adjustment> decisions(FrozenInputs inputs) {
		return inputs.categories()
			.stream()
			.flatMap((category) -> category.input().units().stream())
			.flatMap((unit) -> unit.adjustments().stream());
	}

}
