package io.caizhi.evidence;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;

import org.springframework.stereotype.Service;

/** Puts files into the store and takes them out, sealed for their tenant in between. */
@Service
public class EvidenceFiles {

	private static final String SEALED = "ledger.evidence";

	private final EvidenceStore store;

	private final FieldCipher cipher;

	EvidenceFiles(EvidenceStore store, FieldCipher cipher) {
		this.store = store;
		this.cipher = cipher;
	}

	/**
	 * Stores what a file holds.
	 * @return SHA-256 of it
	 * @throws Refusal unavailable {@code evidence.store-away}
	 */
	public byte[] put(TenantId tenant, byte[] content) {
		byte[] digest = digest(content);
		try {
			this.store.put(tenant, HexFormat.of().formatHex(digest), this.cipher.sealBytes(tenant, SEALED, content));
		}
		catch (IOException ex) {
			throw Refusal.unavailable("evidence.store-away", ex);
		}
		return digest;
	}

	/**
	 * What a file holds, to the byte.
	 * @throws Refusal unavailable {@code evidence.store-away}
	 */
	public byte[] get(TenantId tenant, byte[] digest) {
		try {
			byte[] content = this.cipher.openBytes(tenant, SEALED,
					this.store.get(tenant, HexFormat.of().formatHex(digest)));
			if (!MessageDigest.isEqual(digest, digest(content))) {
				throw new IOException("The store gave something else than was put in");
			}
			return content;
		}
		catch (IOException ex) {
			throw Refusal.unavailable("evidence.store-away", ex);
		}
	}

	private static byte[] digest(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
