package io.caizhi.scoring.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.plan.yearly.DemoPlanForms.Subject;
import io.caizhi.plan.yearly.Dimension;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.scoring.rule.AllOrNothing;
import io.caizhi.scoring.rule.Bands;
import io.caizhi.scoring.rule.Bands.Band;
import io.caizhi.scoring.rule.Efficacy;
import io.caizhi.scoring.rule.Penalty;
import io.caizhi.scoring.rule.Proportional;
import io.caizhi.scoring.rule.Ranked;
import io.caizhi.scoring.rule.Relative;
import io.caizhi.scoring.rule.Rule;
import io.caizhi.scoring.rule.RuleForm;
import io.caizhi.tenancy.UnitCategory;

/**
 * The demo's differentiated schemes 差异化考核, in the form in which the office writes one:
 * every category is measured by what its units can move. Towns attract, parks attract and
 * use, platforms develop and use, departments serve; the same indicator has another rule
 * in another category. Weights and rules are filled in plausibly, the reports on the
 * reference district do not give them.
 */
public final class DemoSchemeForms {

	private static final BigDecimal HUNDRED = new BigDecimal("100");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	/** What each dimension weighs in a category: attract, develop, retain, use. */
	private static final Map<UnitCategory, List<Integer>> EMPHASIS = Map.of(UnitCategory.TOWN, List.of(5, 2, 3, 2),
			UnitCategory.PARK, List.of(5, 2, 2, 4), UnitCategory.PLATFORM, List.of(2, 4, 2, 5), UnitCategory.DEPARTMENT,
			List.of(3, 3, 3, 3));

	private DemoSchemeForms() {
	}

	/** A category's scheme as it is sent over HTTP. */
	public static Object body(UnitCategory category, List<Subject> own) {
		return of(category, own);
	}

	static SchemeForm of(UnitCategory category, List<Subject> own) {
		List<BigDecimal> weights = weights(category, own);
		List<SchemeForm.Item> items = new ArrayList<>();
		for (int i = 0; i < own.size(); i++) {
			items.add(new SchemeForm.Item(own.get(i).code().value(), weights.get(i),
					RuleForm.of(rule(category, own.get(i)))));
		}
		return new SchemeForm(items, new BigDecimal("5"),
				List.of(new SchemeForm.Bonus("B01", "获省级以上人才工作荣誉", null, BigDecimal.ONE, new BigDecimal("3")),
						new SchemeForm.Bonus("B02", "经验做法在全区以上推广", null, HALF, new BigDecimal("2"))),
				List.of(new SchemeForm.Deduction("D01", "抽查发现录用不实", HALF, new BigDecimal("5"))),
				List.of(new SchemeForm.Veto("V01", "弄虚作假")),
				List.of(new SchemeForm.Grade("优秀", new BigDecimal("90"), new BigDecimal("0.3")),
						new SchemeForm.Grade("良好", new BigDecimal("75"), null),
						new SchemeForm.Grade("一般", new BigDecimal("60"), null),
						new SchemeForm.Grade("较差", BigDecimal.ZERO, null)),
				Publication.CATEGORY, List.of());
	}

	/**
	 * In steps of a half, by the emphasis of the category; the first takes what is left.
	 */
	private static List<BigDecimal> weights(UnitCategory category, List<Subject> own) {
		int parts = own.stream().mapToInt((indicator) -> emphasis(category, indicator.dimension())).sum();
		List<BigDecimal> weights = new ArrayList<>();
		BigDecimal left = HUNDRED;
		for (Subject indicator : own) {
			BigDecimal weight = HUNDRED.add(HUNDRED)
				.multiply(BigDecimal.valueOf(emphasis(category, indicator.dimension())))
				.divide(BigDecimal.valueOf(parts), 0, RoundingMode.DOWN)
				.max(BigDecimal.ONE)
				.multiply(HALF);
			weights.add(weight);
			left = left.subtract(weight);
		}
		weights.set(0, weights.getFirst().add(left));
		return weights;
	}

	private static int emphasis(UnitCategory category, Dimension dimension) {
		return EMPHASIS.get(category).get(dimension.ordinal());
	}

	/** Each category has its own way with the same indicator. */
	private static Rule rule(UnitCategory category, Subject indicator) {
		if (indicator.direction() == Direction.LOWER) {
			return (category == UnitCategory.DEPARTMENT) ? Proportional.PLAIN : new Penalty(HALF, BigDecimal.ZERO);
		}
		return switch (category) {
			case TOWN -> (indicator.dimension() == Dimension.ATTRACT) ? new Proportional(new BigDecimal("1.2"))
					: bands("1", "0.8", "0.6");
			case PARK -> switch (indicator.dimension()) {
				case ATTRACT -> new Relative();
				case USE -> Efficacy.OVER_CATEGORY;
				default -> Proportional.PLAIN;
			};
			case PLATFORM -> switch (indicator.dimension()) {
				case DEVELOP -> bands("1", "0.75", "0.5");
				case USE -> new Ranked(new BigDecimal("0.1"));
				default -> Proportional.PLAIN;
			};
			case DEPARTMENT -> (indicator.dimension() == Dimension.RETAIN) ? new AllOrNothing() : Proportional.PLAIN;
		};
	}

	private static Bands bands(String all, String most, String half) {
		return new Bands(List.of(new Band(new BigDecimal(all), BigDecimal.ONE),
				new Band(new BigDecimal(most), new BigDecimal("0.75")), new Band(new BigDecimal(half), HALF)));
	}

}
