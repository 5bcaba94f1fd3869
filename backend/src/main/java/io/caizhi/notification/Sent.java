package io.caizhi.notification;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last message.
 *
 * @param state WAITING, SENT or PASSED
 * @param attempts in vain so far
 * @param problem why the last attempt was in vain, in a word
 */
@Schema(name = "SentNotice")
record Sent(@Schema(example = "SENT") String state, @Schema(example = "0") int attempts,
		@Schema(example = "mail-away") @Nullable String problem,
		@Schema(example = "2026-11-26T01:00:00Z") @Nullable Instant madeAt,
		@Schema(example = "2026-11-26T01:00:02Z") @Nullable Instant doneAt) {

}
