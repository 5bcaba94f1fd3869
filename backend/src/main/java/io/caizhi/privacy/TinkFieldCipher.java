package io.caizhi.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;

import io.caizhi.kernel.TenantId;

/**
 * AES-256-GCM by Tink. Tenant and field are associated data: what was sealed for one
 * column of one tenant opens nowhere else, whoever copies the bytes there.
 */
final class TinkFieldCipher implements FieldCipher {

	private final Aead aead;

	TinkFieldCipher(Aead aead) {
		this.aead = aead;
	}

	@Override
	public byte[] seal(TenantId tenant, String field, String plain) {
		return sealBytes(tenant, field, plain.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String open(TenantId tenant, String field, byte[] sealed) {
		return new String(openBytes(tenant, field, sealed), StandardCharsets.UTF_8);
	}

	@Override
	public byte[] sealBytes(TenantId tenant, String field, byte[] plain) {
		try {
			return this.aead.encrypt(plain, place(tenant, field));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Sealing " + field + " failed", ex);
		}
	}

	@Override
	public byte[] openBytes(TenantId tenant, String field, byte[] sealed) {
		try {
			return this.aead.decrypt(sealed, place(tenant, field));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Sealed data does not open as " + field + " of tenant " + tenant
					+ ": altered, sealed for another place, or under a key that is gone", ex);
		}
	}

	/** The tenant has a fixed length, so no two places spell the same bytes. */
	private static byte[] place(TenantId tenant, String field) {
		byte[] name = field.getBytes(StandardCharsets.UTF_8);
		return ByteBuffer.allocate(Long.BYTES + name.length).putLong(tenant.value()).put(name).array();
	}

}
