package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Bands.Band;
import io.caizhi.scoring.rule.Bands.Condition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its parameters as a form holds it: those of other rules are absent.
 *
 * @param cap of {@code PROPORTIONAL}: more than 0, 1 when absent
 * @param bands of {@code BANDS}: the highest first
 * @param step of {@code RANKED}: 0 to 1
 * @param low of {@code EFFICACY}: with {@code high} or without, then over the category
 * @param goal of {@code GROWTH}: 0.2 is 20 %
 * @param share of {@code COMPOSITE}: of the first of two rules, 0 to 1
 * @param per of {@code PENALTY}: points an occurrence
 * @param floor of {@code PENALTY}: 0 when absent
 */
@Schema(name = "ScoringRule")
public record RuleForm(@NotNull @Schema(example = "PROPORTIONAL") RuleKind rule,
		@Nullable @Digits(integer = 2, fraction = 4) @Schema(example = "1.2") BigDecimal cap,
		@Nullable @Size(min = 1, max = 20) List<@NotNull @Valid BandForm> bands,
		@Nullable @Digits(integer = 1, fraction = 4) @Schema(example = "0.02") BigDecimal step,
		@Nullable @Digits(integer = 9, fraction = 4) @Schema(example = "96") BigDecimal low,
		@Nullable @Digits(integer = 9, fraction = 4) @Schema(example = "540") BigDecimal high,
		@Nullable @Digits(integer = 4, fraction = 4) @Schema(example = "0.2") BigDecimal goal,
		@Nullable @Digits(integer = 1, fraction = 4) @Schema(example = "0.4") BigDecimal share,
		@Nullable @Valid RuleForm first, @Nullable @Valid RuleForm second,
		@Nullable @Digits(integer = 3, fraction = 2) @Schema(example = "0.5") BigDecimal per,
		@Nullable @Digits(integer = 3, fraction = 2) @Schema(example = "0") BigDecimal floor) {

	private static final BigDecimal SMALLEST = new BigDecimal("0.01");

	private static final BigDecimal LARGEST_SHARE = BigDecimal.TEN;

	private static final BigDecimal LARGEST_GOAL = new BigDecimal("1000");

	private static final BigDecimal LARGEST_VALUE = new BigDecimal("999999999");

	/** The parameters by name, each with the rule it belongs to. */
	private static final Map<RuleKind, Set<String>> PARAMETERS = Map.of(RuleKind.PROPORTIONAL, Set.of("cap"),
			RuleKind.BANDS, Set.of("bands"), RuleKind.RANKED, Set.of("step"), RuleKind.EFFICACY, Set.of("low", "high"),
			RuleKind.GROWTH, Set.of("goal"), RuleKind.COMPOSITE, Set.of("share", "first", "second"), RuleKind.PENALTY,
			Set.of("per", "floor"));

	/** A band of {@code BANDS}. */
	@Schema(name = "ScoringBand")
	public record BandForm(@NotNull @Digits(integer = 2, fraction = 4) @Schema(example = "0.8") BigDecimal from,
			@NotNull @Digits(integer = 1, fraction = 4) @Schema(example = "0.75") BigDecimal fraction,
			@Nullable @Valid ConditionForm condition) {

	}

	/** That another indicator is so far, too. */
	@Schema(name = "ScoringCondition")
	public record ConditionForm(@NotNull @Schema(example = "A02") String indicator,
			@NotNull @Digits(integer = 2, fraction = 4) @Schema(example = "0.8") BigDecimal completion) {

	}

	/**
	 * What the form is judged in: the indicator it is for, its weight, and which there
	 * are.
	 */
	public interface Surroundings {

		/** The plan's indicator of that code, unless it is the item's own. */
		Optional<IndicatorCode> other(String code);

		/** Whether the code is the item's own. */
		boolean own(String code);

		BigDecimal weight();

	}

	/**
	 * The rule, if nothing is wrong with it.
	 * @param where JSON pointer of the form
	 */
	public Optional<Rule> rule(String where, Surroundings around, FormFaults faults) {
		FormFaults found = new FormFaults();
		unused(where, found);
		@Nullable Rule rule = read(where, around, found);
		found.all().forEach((fault) -> faults.add(fault.where(), fault.code(), fault.arguments()));
		return found.isEmpty() ? Optional.ofNullable(rule) : Optional.empty();
	}

	private @Nullable Rule read(String where, Surroundings around, FormFaults faults) {
		return switch (this.rule) {
			case PROPORTIONAL ->
				new Proportional(faults.number(where + "/cap", this.cap, SMALLEST, LARGEST_SHARE, BigDecimal.ONE));
			case BANDS -> new Bands(bands(where + "/bands", around, faults));
			case RELATIVE -> new Relative();
			case RANKED -> new Ranked(faults.number(where + "/step", this.step, BigDecimal.ZERO, BigDecimal.ONE));
			case EFFICACY -> efficacy(where, faults);
			case GROWTH ->
				new Growth(faults.number(where + "/goal", this.goal, new BigDecimal("0.0001"), LARGEST_GOAL));
			case COMPOSITE -> composite(where, around, faults);
			case ALL_OR_NOTHING -> new AllOrNothing();
			case PENALTY -> new Penalty(faults.number(where + "/per", this.per, SMALLEST, Decimals.HUNDRED),
					faults.number(where + "/floor", this.floor, BigDecimal.ZERO, around.weight(), BigDecimal.ZERO));
		};
	}

	private List<Band> bands(String where, Surroundings around, FormFaults faults) {
		List<Band> read = new ArrayList<>();
		if (this.bands == null) {
			faults.add(where, "required");
			return read;
		}
		for (int i = 0; i < this.bands.size(); i++) {
			BandForm form = this.bands.get(i);
			String place = where + "/" + i;
			Band band = new Band(faults.number(place + "/from", form.from(), BigDecimal.ZERO, LARGEST_SHARE),
					faults.number(place + "/fraction", form.fraction(), BigDecimal.ZERO, BigDecimal.ONE),
					condition(place + "/condition", form.condition(), around, faults));
			if (!read.isEmpty()) {
				Band before = read.getLast();
				int fall = before.from().compareTo(band.from());
				if (fall < 0 || (fall == 0 && before.condition() == null)) {
					faults.add(place + "/from", "rule.bands-order", Map.of("before", Decimals.text(before.from())));
				}
				if (before.fraction().compareTo(band.fraction()) < 0) {
					faults.add(place + "/fraction", "rule.bands-fraction",
							Map.of("before", Decimals.text(before.fraction())));
				}
			}
			read.add(band);
		}
		return read;
	}

	private static @Nullable Condition condition(String where, @Nullable ConditionForm form, Surroundings around,
			FormFaults faults) {
		if (form == null) {
			return null;
		}
		BigDecimal completion = faults.number(where + "/completion", form.completion(), BigDecimal.ZERO, LARGEST_SHARE);
		Optional<IndicatorCode> other = around.other(form.indicator());
		if (other.isEmpty()) {
			faults.add(where + "/indicator",
					around.own(form.indicator()) ? "rule.condition-own" : "scheme.indicator-unknown");
			return null;
		}
		return new Condition(other.get(), completion);
	}

	private @Nullable Rule efficacy(String where, FormFaults faults) {
		if (this.low == null && this.high == null) {
			return Efficacy.OVER_CATEGORY;
		}
		BigDecimal least = faults.number(where + "/low", this.low, LARGEST_VALUE.negate(), LARGEST_VALUE);
		BigDecimal most = faults.number(where + "/high", this.high, LARGEST_VALUE.negate(), LARGEST_VALUE);
		if (this.low != null && this.high != null && this.low.compareTo(this.high) >= 0) {
			faults.add(where + "/high", "rule.low-high", Map.of("low", Decimals.text(this.low)));
		}
		return new Efficacy(least, most);
	}

	private @Nullable Rule composite(String where, Surroundings around, FormFaults faults) {
		BigDecimal part = faults.number(where + "/share", this.share, BigDecimal.ZERO, BigDecimal.ONE);
		Optional<Rule> one = part(where + "/first", this.first, around, faults);
		Optional<Rule> other = part(where + "/second", this.second, around, faults);
		return (one.isPresent() && other.isPresent()) ? new Composite(part, one.get(), other.get()) : null;
	}

	private static Optional<Rule> part(String where, @Nullable RuleForm form, Surroundings around, FormFaults faults) {
		if (form == null) {
			faults.add(where, "required");
			return Optional.empty();
		}
		if (form.rule() == RuleKind.COMPOSITE) {
			faults.add(where + "/rule", "rule.composite-nested");
			return Optional.empty();
		}
		return form.rule(where, around, faults);
	}

	/** A parameter of another rule would be believed to do something. */
	private void unused(String where, FormFaults faults) {
		Map<String, @Nullable Object> given = new LinkedHashMap<>();
		given.put("cap", this.cap);
		given.put("bands", this.bands);
		given.put("step", this.step);
		given.put("low", this.low);
		given.put("high", this.high);
		given.put("goal", this.goal);
		given.put("share", this.share);
		given.put("first", this.first);
		given.put("second", this.second);
		given.put("per", this.per);
		given.put("floor", this.floor);
		Set<String> own = PARAMETERS.getOrDefault(this.rule, Set.of());
		given.forEach((name, value) -> {
			if (value != null && !own.contains(name)) {
				faults.add(where + "/" + name, "rule.parameter", Map.of("rule", this.rule.name()));
			}
		});
	}

	/** The form of a rule. */
	public static RuleForm of(Rule rule) {
		return switch (rule) {
			case Proportional it -> form(it.kind(), (form) -> form.cap = it.cap());
			case Bands it -> form(it.kind(), (form) -> form.bands = it.bands().stream().map(RuleForm::of).toList());
			case Ranked it -> form(it.kind(), (form) -> form.step = it.step());
			case Efficacy it -> form(it.kind(), (form) -> {
				form.low = it.low();
				form.high = it.high();
			});
			case Growth it -> form(it.kind(), (form) -> form.goal = it.goal());
			case Composite it -> form(it.kind(), (form) -> {
				form.share = it.share();
				form.first = of(it.first());
				form.second = of(it.second());
			});
			case Penalty it -> form(it.kind(), (form) -> {
				form.per = it.per();
				form.floor = it.floor();
			});
			case Relative it -> form(it.kind(), (form) -> {
			});
			case AllOrNothing it -> form(it.kind(), (form) -> {
			});
		};
	}

	private static BandForm of(Band band) {
		Condition condition = band.condition();
		return new BandForm(band.from(), band.fraction(),
				(condition != null) ? new ConditionForm(condition.indicator().value(), condition.completion()) : null);
	}

	private static RuleForm form(RuleKind kind, Consumer<Blank> fill) {
		Blank blank = new Blank();
		fill.accept(blank);
		return new RuleForm(kind, blank.cap, blank.bands, blank.step, blank.low, blank.high, blank.goal, blank.share,
				blank.first, blank.second, blank.per, blank.floor);
	}

	/** A form while it is filled in. */
	private static final class Blank {

		private @Nullable BigDecimal cap;

		private @Nullable List<BandForm> bands;

		private @Nullable BigDecimal step;

		private @Nullable BigDecimal low;

		private @Nullable BigDecimal high;

		private @Nullable BigDecimal goal;

		private @Nullable BigDecimal share;

		private @Nullable RuleForm first;

		private @Nullable RuleForm second;

		private @Nullable BigDecimal per;

		private @Nullable BigDecimal floor;

	}

}
