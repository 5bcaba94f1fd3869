package io.caizhi.scoring.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.scheme.Scheme;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What would raise a unit's score by the next half point soonest (product §5): for each
 * of its items, by how much the value has to move for half a point more, or for all that
 * is left where that is less. All other units stay as they are, and what a penalty counts
 * cannot be undone.
 */
public final class NextHalfPoint {

	private NextHalfPoint() {
	}

	/**
	 * What one item takes.
	 *
	 * @param from the value now; absent where it is missing
	 * @param to the value needed
	 * @param change by how much it has to move: up, or down where lower is better
	 * @param gain points more than now
	 * @param effort the change in relation to the target, or to the value where there is
	 * none; 6 decimals
	 */
	@Schema(name = "ScoreImprovement")
	public record Improvement(@Schema(type = "string", example = "A01") IndicatorCode indicator,
			@Nullable @Schema(example = "312") BigDecimal from, @Schema(example = "330") BigDecimal to,
			@Schema(example = "18") BigDecimal change, @Schema(example = "0.51") BigDecimal gain,
			@Schema(example = "0.051429") BigDecimal effort) {

	}

	/**
	 * @return one for each item that can still rise, the least effort first
	 * @throws IllegalArgumentException when the unit is not among the input's
	 */
	public static List<Improvement> of(Scheme scheme, CategoryInput input, TenantId unit) {
		UnitInput own = input.units()
			.stream()
			.filter((one) -> one.unit().equals(unit))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no such unit"));
		List<Improvement> found = new ArrayList<>();
		for (int i = 0; i < scheme.items().size(); i++) {
			new ItemSearch(scheme, input, own, i).improvement().ifPresent(found::add);
		}
		return found.stream()
			.sorted(Comparator.comparing(Improvement::effort)
				.thenComparing(Improvement::gain, Comparator.reverseOrder())
				.thenComparing(Improvement::indicator))
			.toList();
	}

}
