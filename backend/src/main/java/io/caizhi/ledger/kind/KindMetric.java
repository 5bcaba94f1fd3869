package io.caizhi.ledger.kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What verified entries of a kind come to 台账指标, as the office writes it and as it is
 * kept: their number, or the sum of a field, of those only that meet every condition. An
 * entry counts in the month in which it is booked.
 *
 * @param field for {@code SUM}: a number or an amount of money
 * @param conditions on fields of the type {@code CODE}; none where absent
 */
@Schema(name = "LedgerMetric")
public record KindMetric(
		@NotNull @Pattern(regexp = KindCode.PATTERN,
				message = "ledger.metric-code") @Schema(example = "HIGH") String code,
		@NotNull @PlainText(min = 2, max = 40) @Schema(example = "新引进高层次人才") String name,
		@Nullable @PlainText(max = 60) @Schema(example = "High-level talents introduced") String english,
		@NotNull Measure measure, @Nullable @Schema(example = "amount") String field,
		@Nullable @Valid @Size(max = 10) List<@NotNull Condition> conditions) {

	/** What a metric does with entries. */
	@Schema(name = "LedgerMeasure")
	public enum Measure {

		/** Counts them. */
		COUNT,
		/** Adds up a field; one that is empty adds nothing. */
		SUM

	}

	/**
	 * What an entry must say to be counted.
	 *
	 * @param codes one of these
	 */
	@Schema(name = "LedgerCondition")
	public record Condition(@NotNull @Schema(example = "level") String field,
			@NotNull @Size(min = 1, max = 200) @Schema(example = "[\"NATIONAL\"]") List<@NotNull String> codes) {

		boolean metBy(Map<String, String> values) {
			return this.codes.contains(values.getOrDefault(this.field, ""));
		}

	}

	/** What an entry must say. */
	public List<Condition> required() {
		return (this.conditions != null) ? this.conditions : List.of();
	}

	/**
	 * What an entry adds.
	 * @param values what its fields say that are not personal, by their codes
	 * @return nothing for one that is not counted
	 */
	public Optional<BigDecimal> amount(Map<String, String> values) {
		if (!required().stream().allMatch((condition) -> condition.metBy(values))) {
			return Optional.empty();
		}
		return Optional
			.of((this.field != null) ? new BigDecimal(values.getOrDefault(this.field, "0")) : BigDecimal.ONE);
	}

	/** Whether another counts the same, whatever it is called. */
	boolean meansWhat(KindMetric other) {
		return this.measure == other.measure && Objects.equals(this.field, other.field)
				&& required().equals(other.required());
	}

}
