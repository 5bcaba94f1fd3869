package io.caizhi.bulletin;

import java.time.Instant;

import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A unit that a bulletin goes to.
 *
 * @param signer who acknowledged it for the unit, as they signed
 */
record Addressee(TenantId unit, String code, String name, @Nullable Instant acknowledgedAt, @Nullable String signer) {

	@Override
	public String toString() {
		return "Addressee " + this.code;
	}

}
