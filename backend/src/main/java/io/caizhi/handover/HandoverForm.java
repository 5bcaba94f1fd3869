package io.caizhi.handover;

import java.time.LocalDate;

import io.caizhi.tenancy.MemberId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Who hands over to whom.
 *
 * @param unit code of the unit whose work it is, for the office; absent for the own
 * @param on the day from which the work is the other's
 */
@Schema(name = "HandoverStart")
record HandoverForm(@Nullable @Schema(example = "wuyi") String unit,
		@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") MemberId leaver,
		@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZS") MemberId follower,
		@NotNull @Schema(example = "2026-12-01") LocalDate on) {

}
