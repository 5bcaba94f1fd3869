package io.caizhi.scoring.scheme;

import java.time.Instant;

import io.caizhi.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An issued version of a scheme, apart from what it says.
 *
 * @param digest SHA-256 of what it says
 * @param reason why it was issued anew; absent for the first
 */
record SchemeVersion(int version, byte[] digest, @Nullable String reason, Instant issuedAt, Subject issuedBy) {

}
