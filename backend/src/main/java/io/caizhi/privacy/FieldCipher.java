package io.caizhi.privacy;

import io.caizhi.kernel.TenantId;

/** Seals single fields of personal data, each bound to its tenant and its field. */
public interface FieldCipher {

	/**
	 * @param field the column's name, such as {@code hire.name}; sealed data opens only
	 * under the same tenant and field
	 */
	byte[] seal(TenantId tenant, String field, String plain);

	/**
	 * @throws IllegalStateException when the data was altered, or sealed for another
	 * tenant or field
	 */
	String open(TenantId tenant, String field, byte[] sealed);

}
