package io.caizhi.privacy;

import io.caizhi.kernel.TenantId;

/** Finds equal values again without opening them: a keyed fingerprint of 32 bytes. */
public interface BlindIndex {

	/**
	 * @param scope the tenant within which equal values must meet: a unit, or the
	 * district where persons are matched across units
	 * @param purpose what is matched, such as {@code hire.document}
	 */
	byte[] fingerprint(TenantId scope, String purpose, String plain);

}
