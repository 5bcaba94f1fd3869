package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.caizhi.hiring.HireId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hire of a unit by which a person does not count, or not wholly, as the unit sees it:
 * by which others is nobody's but the office's.
 *
 * @param share what the unit's hire has of the person
 */
record OwnDuplicate(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId hire,
		@Schema(example = "0.00") BigDecimal share, @Nullable Dispute dispute,
		@Schema(example = "[\"dispute\"]") List<String> actions) {

	static OwnDuplicate of(HireId hire, BigDecimal share, @Nullable Dispute dispute) {
		return new OwnDuplicate(hire, share, dispute,
				(dispute == null || dispute.decidedAt() != null) ? List.of("dispute") : List.of());
	}

	/**
	 * What the unit said to it last.
	 *
	 * @param decidedAt when the office decided; absent while it waits
	 */
	record Dispute(@Schema(example = "此人在我镇企业参保") String reason,
			@Schema(example = "2026-11-24T02:00:00Z") Instant raisedAt,
			@Schema(example = "2026-11-25T02:00:00Z") @Nullable Instant decidedAt) {

	}

}
