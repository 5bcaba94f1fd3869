package io.caizhi.hiring;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.BlindIndex;
import io.caizhi.privacy.DocumentNumber;
import org.springframework.stereotype.Component;

/** By what a person is found again without being read. */
@Component
class Fingerprints {

	private final BlindIndex index;

	Fingerprints(BlindIndex index) {
		this.index = index;
	}

	/** Equal for the same person all over the district. */
	byte[] document(DistrictId district, DocumentNumber document) {
		return this.index.fingerprint(district.asTenant(), "hire.document", document.identity());
	}

	/** Equal for the same name in the unit's receipts, and of no use elsewhere. */
	byte[] name(TenantId tenant, String name) {
		return this.index.fingerprint(tenant, "receipt.name", name);
	}

}
