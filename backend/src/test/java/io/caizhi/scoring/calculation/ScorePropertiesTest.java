package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.AllOrNothing;
import io.caizhi.scoring.rule.Bands;
import io.caizhi.scoring.rule.Bands.Band;
import io.caizhi.scoring.rule.Composite;
import io.caizhi.scoring.rule.Efficacy;
import io.caizhi.scoring.rule.Growth;
import io.caizhi.scoring.rule.Penalty;
import io.caizhi.scoring.rule.Proportional;
import io.caizhi.scoring.rule.Ranked;
import io.caizhi.scoring.rule.Relative;
import io.caizhi.scoring.rule.Rule;
import io.caizhi.scoring.scheme.AdjustmentKind;
import io.caizhi.scoring.scheme.BonusRule;
import io.caizhi.scoring.scheme.DeductionRule;
import io.caizhi.scoring.scheme.GradeBand;
import io.caizhi.scoring.scheme.Grading;
import io.caizhi.scoring.scheme.VetoRule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

import static io.caizhi.scoring.calculation.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every scheme and every figure. */
class ScorePropertiesTest {

	private static final BigDecimal HUNDRED = number("100");

	private static final String BONUS_CAP = "5";

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void pointsNeverLeaveTheirBounds(@ForAll("districts") District district) {
		district.scene().scores().forEach((score) -> {
			score.items()
				.forEach((item) -> assertThat(item.points()).isBetween(BigDecimal.ZERO,
						item.rule().most(item.effectiveWeight()).add(number("0.005"))));
			assertThat(score.bonus()).isBetween(BigDecimal.ZERO, number(BONUS_CAP));
			assertThat(score.deduction()).isNotNegative();
			assertThat(score.total()).isBetween(BigDecimal.ZERO, HUNDRED.add(number(BONUS_CAP)));
		});
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void aTotalIsExactlyTheSumOfThePointsShown(@ForAll("districts") District district) {
		district.scene().scores().forEach((score) -> {
			BigDecimal sum = BigDecimal.ZERO;
			for (ItemScore item : score.items()) {
				assertThat(item.points().scale()).isEqualTo(2);
				sum = sum.add(item.points());
			}
			for (AdjustmentScore adjustment : score.adjustments()) {
				assertThat(adjustment.points().scale()).isEqualTo(2);
				sum = (adjustment.kind() == AdjustmentKind.DEDUCTION) ? sum.subtract(adjustment.points())
						: sum.add(adjustment.points());
			}
			assertThat(score.total()).isEqualTo(sum.add(score.limit()));
		});
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void spreadWeightsAddUpToAHundred(@ForAll("districts") District district) {
		district.scene()
			.scores()
			.stream()
			.filter(UnitScore::assessed)
			.forEach((score) -> assertThat(
					score.items().stream().map(ItemScore::effectiveWeight).reduce(BigDecimal.ZERO, BigDecimal::add))
				.isEqualByComparingTo(HUNDRED));
	}

	@Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
	void permutingUnitsChangesNothing(@ForAll("districts") District district, @ForAll Random order) {
		Scene scene = district.scene();
		CategoryInput input = scene.input();
		List<UnitInput> shuffled = new ArrayList<>(input.units());
		Collections.shuffle(shuffled, order);

		assertThat(
				ScoreCalculation.of(scene.scheme(), new CategoryInput(input.category(), input.directions(), shuffled)))
			.containsExactlyInAnyOrderElementsOf(scene.scores());
	}

	@Property(tries = 1000)
	void moreWorkNeverLowersAnItem(@ForAll("judgedByWork") Rule rule, @ForAll("amounts") BigDecimal actual,
			@ForAll("amounts") BigDecimal more, @ForAll("amounts") BigDecimal target, @ForAll Direction direction) {
		BigDecimal less = (direction == Direction.HIGHER) ? actual : actual.add(more);
		BigDecimal best = (direction == Direction.HIGHER) ? actual.add(more) : actual;
		if (direction == Direction.LOWER && best.signum() == 0 && !within(rule)) {
			// declared: nothing at all is a completion of 1, be the cap or a band above
			// it
			return;
		}
		assertThat(points(rule, best, target, direction)).isGreaterThanOrEqualTo(points(rule, less, target, direction));
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void moreWorkNeverLowersEfficacyOverTheCategory(@ForAll("amounts") BigDecimal actual,
			@ForAll("amounts") BigDecimal more, @ForAll("amounts") BigDecimal first,
			@ForAll("amounts") BigDecimal second) {
		assertThat(amongTwo(actual.add(more), first, second)).isGreaterThanOrEqualTo(
				first.equals(second) && actual.equals(first) ? BigDecimal.ZERO : amongTwo(actual, first, second));
	}

	private static BigDecimal amongTwo(BigDecimal actual, BigDecimal first, BigDecimal second) {
		return new Scene().item("A01", "100", Efficacy.OVER_CATEGORY)
			.value("镇", "A01", actual.toPlainString(), null)
			.value("一", "A01", first.toPlainString(), null)
			.value("二", "A01", second.toPlainString(), null)
			.item("镇", "A01")
			.points();
	}

	private static BigDecimal points(Rule rule, BigDecimal actual, BigDecimal target, Direction direction) {
		return new Scene().item("A01", "100", rule, direction)
			.value("镇", "A01", actual.toPlainString(), target.toPlainString())
			.value("别的", "A01", "1", "1")
			.item("镇", "A01")
			.points();
	}

	/** Whether a completion of 1 earns all that can be earned. */
	private static boolean within(Rule rule) {
		return switch (rule) {
			case Proportional proportional -> proportional.cap().compareTo(BigDecimal.ONE) <= 0;
			case Bands bands -> bands.bands().getFirst().from().compareTo(BigDecimal.ONE) <= 0;
			default -> true;
		};
	}

	@Provide
	Arbitrary<Rule> judgedByWork() {
		return Arbitraries.oneOf(proportional(), bands(), efficacy());
	}

	@Provide
	Arbitrary<BigDecimal> amounts() {
		return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)),
				Tuple.of(6, decimals("0", "1000", 2)));
	}

	@Provide
	Arbitrary<District> districts() {
		Arbitrary<Item> items = Combinators
			.combine(rules(), Arbitraries.integers().between(1, 40), Arbitraries.of(Direction.class))
			.as(Item::new);
		return Combinators
			.combine(items.list().ofMinSize(1).ofMaxSize(6), Arbitraries.integers().between(1, 6), Arbitraries.longs())
			.as(District::new);
	}

	private static Arbitrary<Rule> rules() {
		Arbitrary<Rule> plain = Arbitraries.oneOf(proportional(), bands(), efficacy(),
				Arbitraries.of(new Relative(), Efficacy.OVER_CATEGORY, new AllOrNothing()),
				decimals("0", "1", 2).map(Ranked::new), decimals("0.01", "2", 2).map(Growth::new),
				decimals("0.1", "5", 1).map((per) -> new Penalty(per, BigDecimal.ZERO)));
		return Arbitraries.oneOf(plain, Combinators.combine(decimals("0", "1", 2), plain, plain).as(Composite::new));
	}

	private static Arbitrary<Rule> proportional() {
		return decimals("0.1", "2", 1).map(Proportional::new);
	}

	private static Arbitrary<Rule> bands() {
		return Combinators.combine(decimals("0", "1.5", 2).set().ofMinSize(1).ofMaxSize(5), decimals("0", "1", 2))
			.as((bounds, fall) -> {
				List<BigDecimal> ordered = bounds.stream().sorted(Collections.reverseOrder()).toList();
				return new Bands(IntStream.range(0, ordered.size())
					.mapToObj((i) -> new Band(ordered.get(i),
							BigDecimal.ONE.subtract(fall.multiply(BigDecimal.valueOf(i).movePointLeft(1)))))
					.toList());
			});
	}

	private static Arbitrary<Rule> efficacy() {
		return Combinators.combine(decimals("0", "500", 1), decimals("0.1", "500", 1))
			.as((low, span) -> new Efficacy(low, low.add(span)));
	}

	private static Arbitrary<BigDecimal> decimals(String least, String most, int scale) {
		return Arbitraries.bigDecimals().between(number(least), number(most)).ofScale(scale);
	}

	/** One item before its weight is made part of a hundred. */
	record Item(Rule rule, int part, Direction direction) {

	}

	/**
	 * Any district: its figures follow from the seed, missing and unassigned ones too.
	 */
	record District(List<Item> items, int units, long seed) {

		Scene scene() {
			Random chance = new Random(this.seed);
			Scene scene = new Scene().bonusCap(BONUS_CAP)
				.bonus(new BonusRule("B1", "荣誉", null, number("0.75"), number("3")))
				.bonus(new BonusRule("B2", "超额", new IndicatorCode("A1"), number("0.1"), number("4")))
				.deduction(new DeductionRule("D1", "不实", number("1.333"), null))
				.veto(new VetoRule("V1", "弄虚作假"))
				.grading(new Grading(List.of(new GradeBand("优秀", number("80"), number("0.4")),
						new GradeBand("合格", number("0"), null))));
			weights(scene);
			for (int unit = 0; unit < this.units; unit++) {
				String name = "单位" + unit;
				scene.unit(name);
				for (int item = 0; item < this.items.size(); item++) {
					if (chance.nextInt(6) != 0) {
						scene.value(name, "A" + (item + 1), amount(chance, 10), amount(chance, 8), amount(chance, 8));
					}
				}
				if (chance.nextInt(4) == 0) {
					scene.suspend(name);
				}
				if (chance.nextBoolean()) {
					scene.difficulty(name, "1.15");
				}
				decide(scene, name, AdjustmentKind.BONUS, "B1", chance);
				decide(scene, name, AdjustmentKind.BONUS, "B2", chance);
				decide(scene, name, AdjustmentKind.DEDUCTION, "D1", chance);
				decide(scene, name, AdjustmentKind.VETO, "V1", chance);
			}
			return scene;
		}

		private void weights(Scene scene) {
			int parts = this.items.stream().mapToInt(Item::part).sum();
			BigDecimal left = HUNDRED;
			for (int i = 0; i < this.items.size(); i++) {
				Item item = this.items.get(i);
				BigDecimal weight = (i == this.items.size() - 1) ? left
						: HUNDRED.multiply(BigDecimal.valueOf(item.part()))
							.divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
				left = left.subtract(weight);
				scene.item("A" + (i + 1), weight.toPlainString(), item.rule(), item.direction());
			}
		}

		private static void decide(Scene scene, String unit, AdjustmentKind kind, String rule, Random chance) {
			if (chance.nextInt(3) == 0) {
				scene.decided(unit, kind, rule, 1 + chance.nextInt(40));
			}
		}

		private static @Nullable String amount(Random chance, int present) {
			return (chance.nextInt(present) == 0) ? null
					: BigDecimal.valueOf(Math.max(-50, chance.nextInt(30_000) - 2_000), chance.nextInt(3))
						.toPlainString();
		}

	}

}
