package io.caizhi.evidence;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;

import org.springframework.stereotype.Service;

/**
 * Puts files into the store and takes them out, sealed for their tenant in between. A
 * store that hangs holds up a few requests and no more: the others are told so, and all
 * work without files goes on.
 */
@Service
public class EvidenceFiles {

	private static final String SEALED = "ledger.evidence";

	/** Fewer than half of the connections to the database that wait with them. */
	private static final int AT_ONCE = 6;

	private static final long PATIENCE_SECONDS = 2;

	private final EvidenceStore store;

	private final FieldCipher cipher;

	private final Semaphore turns = new Semaphore(AT_ONCE, true);

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
		String name = HexFormat.of().formatHex(digest);
		try {
			inTurn(() -> {
				this.store.put(tenant, name, this.cipher.sealBytes(tenant, SEALED, content));
				return digest;
			});
		}
		catch (IOException ex) {
			throw Refusal.unavailable("evidence.store-away", ex);
		}
		return digest;
	}

	/**
	 * What a file holds, to the byte.
	 * @throws Refusal unavailable {@code evidence.store-away}, or
	 * {@code evidence.damaged} where the store does not have what was put in
	 */
	public byte[] get(TenantId tenant, byte[] digest) {
		String name = HexFormat.of().formatHex(digest);
		try {
			byte[] content = this.cipher.openBytes(tenant, SEALED, inTurn(() -> this.store.get(tenant, name)));
			if (!MessageDigest.isEqual(digest, digest(content))) {
				throw new IllegalStateException("The store gave something else than was put in");
			}
			return content;
		}
		catch (NoSuchFileException | IllegalStateException ex) {
			throw Refusal.unavailable("evidence.damaged", ex);
		}
		catch (IOException ex) {
			throw Refusal.unavailable("evidence.store-away", ex);
		}
	}

	/** What is done with the store. */
	private interface Use {

		byte[] done() throws IOException;

	}

	private byte[] inTurn(Use use) throws IOException {
		try {
			if (!this.turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new IOException("The store keeps those before waiting");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
		try {
			return use.done();
		}
		finally {
			this.turns.release();
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
