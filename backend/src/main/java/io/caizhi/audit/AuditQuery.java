package io.caizhi.audit;

import java.time.Instant;

import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the log; what is absent is any.
 *
 * @param actor the account of who did it
 * @param action or the beginning of one that ends in a dot, such as {@code hire.}
 * @param object kind and identifier, or a kind that ends in a slash
 * @param from at or after
 * @param to before
 * @param tenant whose log, for those who read a whole district
 */
record AuditQuery(@Nullable String actor, @Nullable String action, @Nullable String object, @Nullable Instant from,
		@Nullable Instant to, @Nullable TenantId tenant) {

}
