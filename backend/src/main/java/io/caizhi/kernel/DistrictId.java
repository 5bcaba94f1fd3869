package io.caizhi.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A district 区, named by the identifier of its own tenant. */
public record DistrictId(long value) {

	/** The tenant that the district itself is. */
	public TenantId asTenant() {
		return new TenantId(this.value);
	}

	/**
	 * Reads the 13 characters shown outside.
	 * @throws io.caizhi.kernel.Refusal not found, when they are no identifier
	 */
	@JsonCreator
	public static DistrictId valueOf(String text) {
		return new DistrictId(Identifiers.parse(text));
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
