package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.calculation.NextHalfPoint.Improvement;
import io.caizhi.scoring.rule.Decimals;
import io.caizhi.scoring.rule.Field;
import io.caizhi.scoring.rule.Penalty;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.scheme.SchemeItem;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest change of one value that earns half a point more, with the rule
 * that earns the points: it doubles the step until that is enough, then halves. A step is
 * as fine as the value is told, for there is no tenth of a person.
 */
final class ItemSearch {

	private static final BigDecimal HALF = new BigDecimal("0.50");

	/** The finest step: two decimals. */
	private static final int FINEST = 2;

	/** So many steps are as good as any number of them. */
	private static final long FAR = 1L << 40;

	private final Scheme scheme;

	private final CategoryInput input;

	private final UnitInput unit;

	private final int index;

	private final SchemeItem item;

	private final ItemInput facts;

	private final boolean lower;

	private final BigDecimal begin;

	private final BigDecimal step;

	ItemSearch(Scheme scheme, CategoryInput input, UnitInput unit, int index) {
		this.scheme = scheme;
		this.input = input;
		this.unit = unit;
		this.index = index;
		this.item = scheme.items().get(index);
		this.facts = unit.item(this.item.indicator());
		this.lower = input.direction(this.item.indicator()) == Direction.LOWER;
		@Nullable BigDecimal actual = this.facts.actual();
		this.begin = (actual != null) ? actual : missing();
		this.step = BigDecimal.ONE.movePointLeft(Math.min(FINEST, scale(this.begin)));
	}

	Optional<Improvement> improvement() {
		ItemScore now = new UnitCalculation(this.scheme, this.input, fields(this.unit), this.unit).item(this.index);
		if (now.state() == ItemState.NOT_APPLICABLE || this.item.rule() instanceof Penalty) {
			return Optional.empty();
		}
		long far = this.lower ? steps() : FAR;
		BigDecimal top = points(far);
		if (top.compareTo(now.points()) <= 0) {
			return Optional.empty();
		}
		BigDecimal wanted = now.points().add(HALF).min(top);
		long enough = (now.state() == ItemState.MISSING) ? 0 : 1;
		long tooFew = -1;
		while (points(enough).compareTo(wanted) < 0) {
			tooFew = enough;
			enough = Math.min(far, Math.max(1, enough * 2));
		}
		while (enough - tooFew > 1 && enough > 1) {
			long middle = (enough + tooFew) >>> 1;
			if (points(middle).compareTo(wanted) < 0) {
				tooFew = middle;
			}
			else {
				enough = middle;
			}
		}
		return Optional.of(found(enough, now));
	}

	private Improvement found(long steps, ItemScore now) {
		BigDecimal to = value(steps);
		BigDecimal change = to.subtract((now.actual() != null) ? now.actual() : BigDecimal.ZERO).abs();
		return new Improvement(this.item.indicator(), now.actual(), Decimals.plain(to), Decimals.plain(change),
				points(steps).subtract(now.points()), Decimals.quotient(change, measure()));
	}

	/** What the effort is in relation to. */
	private BigDecimal measure() {
		@Nullable BigDecimal target = this.facts.target();
		if (target != null && target.signum() != 0) {
			return target.abs();
		}
		return (this.begin.signum() != 0) ? this.begin.abs() : BigDecimal.ONE;
	}

	/**
	 * A missing value is reported first: as nothing, or where lower is better as the
	 * target.
	 */
	private BigDecimal missing() {
		@Nullable BigDecimal target = this.facts.target();
		return (this.lower && target != null) ? target : BigDecimal.ZERO;
	}

	/** How many steps there are down to 0. */
	private long steps() {
		return this.begin.max(BigDecimal.ZERO).divideToIntegralValue(this.step).longValue();
	}

	private BigDecimal value(long steps) {
		BigDecimal way = this.step.multiply(BigDecimal.valueOf(steps));
		return this.lower ? this.begin.subtract(way) : this.begin.add(way);
	}

	private BigDecimal points(long steps) {
		UnitInput changed = this.unit.with(this.item.indicator(),
				new ItemInput(value(steps), this.facts.assigned(), this.facts.target(), this.facts.base()));
		return new UnitCalculation(this.scheme, this.input, fields(changed), changed).item(this.index).points();
	}

	private Map<IndicatorCode, Field> fields(UnitInput changed) {
		CategoryInput all = new CategoryInput(this.input.category(), this.input.directions(),
				this.input.units().stream().map((one) -> one.unit().equals(changed.unit()) ? changed : one).toList());
		Map<IndicatorCode, Field> fields = new HashMap<>();
		Fields.of(this.scheme, all, this.item.indicator())
			.ifPresent((field) -> fields.put(this.item.indicator(), field));
		return fields;
	}

	private static int scale(BigDecimal value) {
		return Decimals.plain(value).scale();
	}

}
