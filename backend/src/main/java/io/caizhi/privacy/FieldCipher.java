package io.caizhi.privacy;

import io.caizhi.kernel.TenantId;

/**
 * Seals single fields of personal data, and files full of it, each bound to its tenant
 * and its field.
 */
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

	/** Like {@link #seal}, of bytes that are no text. */
	byte[] sealBytes(TenantId tenant, String field, byte[] plain);

	/** Like {@link #open}, of bytes that are no text. */
	byte[] openBytes(TenantId tenant, String field, byte[] sealed);

}
