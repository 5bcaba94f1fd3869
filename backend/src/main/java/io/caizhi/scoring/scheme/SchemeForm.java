package io.caizhi.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.kernel.PlainText;
import io.caizhi.plan.yearly.PlanCodes;
import io.caizhi.scoring.rule.RuleForm;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as the office writes it and as everybody reads it.
 *
 * @param items in the order of the page; their weights add up to exactly 100 when it is
 * issued
 * @param bonusCap what all bonuses together add at most
 * @param grades the best first; empty where none are given
 * @param publication how far a unit sees published scores of others
 * @param difficulty coefficients of {@code RELATIVE}, of units where it is not 1
 */
@Schema(name = "SchemeContent")
record SchemeForm(@NotNull @Size(max = 200) List<@NotNull @Valid Item> items,
		@NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3,
				fraction = 2) @Schema(example = "5") BigDecimal bonusCap,
		@NotNull @Size(max = 50) List<@NotNull @Valid Bonus> bonuses,
		@NotNull @Size(max = 50) List<@NotNull @Valid Deduction> deductions,
		@NotNull @Size(max = 50) List<@NotNull @Valid Veto> vetoes,
		@NotNull @Size(max = 20) List<@NotNull @Valid Grade> grades, @NotNull Publication publication,
		@NotNull @Size(max = 1000) List<@NotNull @Valid Difficulty> difficulty) {

	/** A base item. */
	@Schema(name = "SchemeItem")
	record Item(@NotNull @Schema(example = "A01") String indicator,
			@NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3,
					fraction = 2) @Schema(example = "12.5") BigDecimal weight,
			@NotNull @Valid RuleForm rule) {

	}

	/**
	 * What a bonus is given for.
	 *
	 * @param indicator whose target is to be exceeded; absent where occurrences are
	 * counted
	 */
	@Schema(name = "SchemeBonus")
	record Bonus(
			@NotNull @Pattern(regexp = PlanCodes.PATTERN, message = "scheme.code") @Schema(example = "B01") String code,
			@NotNull @PlainText(max = 100) @Schema(example = "获国家级人才工作荣誉") String name,
			@Nullable @Schema(example = "A01") String indicator,
			@NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3,
					fraction = 2) @Schema(example = "0.5") BigDecimal points,
			@NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3,
					fraction = 2) @Schema(example = "2") BigDecimal cap) {

	}

	/** What a deduction is made for. */
	@Schema(name = "SchemeDeduction")
	record Deduction(
			@NotNull @Pattern(regexp = PlanCodes.PATTERN, message = "scheme.code") @Schema(example = "D01") String code,
			@NotNull @PlainText(max = 100) @Schema(example = "抽查发现录用不实") String name,
			@NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3,
					fraction = 2) @Schema(example = "0.5") BigDecimal points,
			@Nullable @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3,
					fraction = 2) @Schema(example = "5") BigDecimal cap) {

	}

	/** What withholds grade and rank. */
	@Schema(name = "SchemeVeto")
	record Veto(
			@NotNull @Pattern(regexp = PlanCodes.PATTERN, message = "scheme.code") @Schema(example = "V01") String code,
			@NotNull @PlainText(max = 100) @Schema(example = "弄虚作假") String name) {

	}

	/** A grade. */
	@Schema(name = "SchemeGrade")
	record Grade(@NotNull @PlainText(max = 20) @Schema(example = "优秀") String grade,
			@NotNull @DecimalMin("0") @DecimalMax("200") @Digits(integer = 3,
					fraction = 2) @Schema(example = "90") BigDecimal from,
			@Nullable @DecimalMin("0.01") @DecimalMax("1") @Digits(integer = 1,
					fraction = 4) @Schema(example = "0.3") BigDecimal quota) {

	}

	/** A unit's coefficient. */
	@Schema(name = "SchemeDifficulty")
	record Difficulty(@NotNull @Schema(example = "wuyi") String unit,
			@NotNull @DecimalMin("0.1") @DecimalMax("10") @Digits(integer = 2,
					fraction = 4) @Schema(example = "1.15") BigDecimal coefficient) {

	}

	/**
	 * The form of a scheme.
	 * @param units of its district
	 */
	static SchemeForm of(Scheme scheme, SchemeUnits units) {
		return new SchemeForm(
				scheme.items()
					.stream()
					.map((item) -> new Item(item.indicator().value(), item.weight(), RuleForm.of(item.rule())))
					.toList(),
				scheme.bonusCap(),
				scheme.bonuses()
					.stream()
					.map((bonus) -> new Bonus(bonus.code(), bonus.name(),
							(bonus.indicator() != null) ? bonus.indicator().value() : null, bonus.points(),
							bonus.cap()))
					.toList(),
				scheme.deductions()
					.stream()
					.map((rule) -> new Deduction(rule.code(), rule.name(), rule.points(), rule.cap()))
					.toList(),
				scheme.vetoes().stream().map((rule) -> new Veto(rule.code(), rule.name())).toList(),
				scheme.grading()
					.bands()
					.stream()
					.map((band) -> new Grade(band.grade(), band.from(), band.quota()))
					.toList(),
				scheme.publication(),
				scheme.difficulty()
					.entrySet()
					.stream()
					.map((unit) -> new Difficulty(units.code(unit.getKey()), unit.getValue()))
					.toList());
	}

}
