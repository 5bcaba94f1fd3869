package io.caizhi.scoring.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.Milestone;
import io.caizhi.plan.yearly.Responsible;
import io.caizhi.tenancy.Unit;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of an indicator, as the district stands to it 时间节点.
 *
 * @param share of the full target that is due
 * @param wanted the value that is due, to 2 decimals; absent where the district has no
 * target
 * @param actual what it comes to so far; absent where missing
 * @param last the month up to which that is: the last one that closed, while a later one
 * is still being reported
 * @param soon whether its day is today or within the 30 days to come
 * @param units how many have a target of their own
 * @param lacking how many of them have not reached their share of it
 * @param lead the unit that answers for the indicator
 * @param responsible the persons responsible on the day
 */
public record TimeNode(@Schema(type = "string", example = "A01") IndicatorCode indicator,
		@Schema(example = "新引进高层次人才") String name, @Schema(example = "2026-09-30") LocalDate due,
		@Schema(example = "0.75") BigDecimal share, @Nullable @Schema(example = "39.00") BigDecimal wanted,
		@Nullable @Schema(example = "36") BigDecimal actual,
		@Schema(type = "string", example = "2026-10") YearMonth last, @Schema(example = "人") String unitOfMeasure,
		MilestoneState state, boolean soon, @Schema(example = "26") int units, @Schema(example = "3") int lacking,
		@Nullable Lead lead, List<Person> responsible) {

	/** The overdue first, then what comes next, what is reached last. */
	static final Comparator<TimeNode> BY_URGENCY = Comparator.comparing(TimeNode::rank)
		.thenComparing(TimeNode::due)
		.thenComparing((node) -> node.indicator().value());

	/** How many days ahead one looks. */
	private static final int SOON = 30;

	private static final int SHOWN = 2;

	/** The unit that leads an indicator 牵头单位. */
	@Schema(name = "TimeNodeLead")
	public record Lead(@Schema(example = "rsj") String code, @Schema(example = "区人社局") String name) {

		static Lead of(Unit unit) {
			return new Lead(unit.code(), unit.name());
		}

	}

	/** A person responsible 责任人, as the plan names them. */
	@Schema(name = "TimeNodePerson")
	public record Person(@Schema(example = "林晓") String name, @Schema(example = "副局长") String office) {

		static Person of(Responsible responsible) {
			return new Person(responsible.name(), responsible.office());
		}

		@Override
		public String toString() {
			return "Person";
		}

	}

	/** How the units with a target stand to it. */
	record OfUnits(int units, int lacking) {

	}

	/**
	 * @param days those of the month asked for
	 * @param over the last day that is judged
	 */
	static TimeNode of(IndicatorStanding indicator, Milestone milestone, OfUnits of, @Nullable Lead lead,
			List<Responsible> responsible, Days days, LocalDate over, YearMonth last) {
		BigDecimal target = indicator.target();
		BigDecimal wanted = (target != null) ? wanted(target, milestone) : null;
		MilestoneState state = MilestoneState.of(indicator.direction(), wanted, indicator.actual(), milestone.due(),
				over, indicator.pace());
		boolean soon = milestone.due().isAfter(days.over()) && !milestone.due().isAfter(days.asked().plusDays(SOON));
		return new TimeNode(indicator.code(), indicator.name(), milestone.due(), milestone.share(), wanted,
				indicator.actual(), last, indicator.unitOfMeasure(), state, soon, of.units(), of.lacking(), lead,
				responsible.stream().filter((person) -> person.on(milestone.due())).map(Person::of).toList());
	}

	/** What is due by a milestone, as shown. */
	static BigDecimal wanted(BigDecimal target, Milestone milestone) {
		return target.multiply(milestone.share()).setScale(SHOWN, RoundingMode.HALF_UP);
	}

	private int rank() {
		return switch (this.state) {
			case OVERDUE -> 0;
			case AT_RISK, AHEAD -> 1;
			case UNTOLD -> 2;
			case REACHED -> 3;
		};
	}

}
