package io.caizhi.plan.yearly;

import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which metrics of ledgers a plan may name, told by the module that knows ledgers. */
public interface LedgerChoices {

	/** Those of the district, by kind. */
	List<Choice> metrics(DistrictId district);

	/**
	 * A metric of a kind of ledger.
	 *
	 * @param kind code of the kind
	 * @param metric code of the metric within it
	 */
	@Schema(name = "PlanLedgerChoice")
	record Choice(@Schema(example = "TALENT") String kind, @Schema(example = "高层次人才") String kindName,
			@Nullable @Schema(example = "High-level talents") String kindEnglish,
			@Schema(example = "ALL") String metric, @Schema(example = "新引进高层次人才") String name,
			@Nullable @Schema(example = "High-level talents introduced") String english) {

	}

}
