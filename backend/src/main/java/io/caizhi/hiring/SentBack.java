package io.caizhi.hiring;

import org.jspecify.annotations.Nullable;

/**
 * A row the unit does not accept.
 *
 * @param comment what to put right, in the official's words; needed where the reason is
 * {@code OTHER}
 */
public record SentBack(HireId hire, SendBackReason reason, @Nullable String comment) {

}
