package io.caizhi.plan.yearly;

import java.time.Instant;

import io.caizhi.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * That a revision was issued, when, by whom and why.
 *
 * @param digest SHA-256 of its stored text
 * @param reason absent for the first, which needs none
 */
record PlanRevision(int revision, byte[] digest, @Nullable String reason, Instant issuedAt, Subject issuedBy) {
}
