package io.caizhi.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;

/**
 * The two key sets of an installation. The set of the fields may hold several keys: the
 * primary seals, every one opens. The primary of the fingerprints never changes while
 * fingerprints made with it are stored.
 */
final class Keys {

	static final String FIELDS = "fields.json";

	static final String FINGERPRINTS = "fingerprints.json";

	private static final int KEY_BYTES = 32;

	static {
		try {
			AeadConfig.register();
			PrfConfig.register();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private final FieldCipher cipher;

	private final BlindIndex index;

	private Keys(FieldCipher cipher, BlindIndex index) {
		this.cipher = cipher;
		this.index = index;
	}

	/**
	 * @throws UnusableKeys when a file is absent, unreadable or of the wrong kind, or
	 * when both hold the same key
	 */
	static Keys read(Path directory) {
		Path fieldsFile = directory.resolve(FIELDS);
		Path fingerprintsFile = directory.resolve(FINGERPRINTS);
		KeysetHandle fields = keyset(fieldsFile);
		KeysetHandle fingerprints = keyset(fingerprintsFile);

		List<byte[]> fieldKeys = new ArrayList<>();
		for (int i = 0; i < fields.size(); i++) {
			fieldKeys.add(fieldKey(fieldsFile, fields.getAt(i).getKey()));
		}
		for (int i = 0; i < fingerprints.size(); i++) {
			byte[] key = fingerprintKey(fingerprintsFile, fingerprints.getAt(i).getKey());
			if (fieldKeys.stream().anyMatch((other) -> MessageDigest.isEqual(other, key))) {
				throw UnusableKeys.sameKey(directory);
			}
		}
		try {
			return new Keys(new TinkFieldCipher(fields.getPrimitive(RegistryConfiguration.get(), Aead.class)),
					new TinkBlindIndex(fingerprints.getPrimitive(RegistryConfiguration.get(), PrfSet.class)));
		}
		catch (GeneralSecurityException ex) {
			throw UnusableKeys.unreadable(directory, ex);
		}
	}

	FieldCipher cipher() {
		return this.cipher;
	}

	BlindIndex index() {
		return this.index;
	}

	/** The cause's message may quote the file, which is secret: it is left out. */
	private static KeysetHandle keyset(Path file) {
		try {
			return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
		}
		catch (NoSuchFileException ex) {
			throw UnusableKeys.absent(file);
		}
		catch (IOException ex) {
			throw UnusableKeys.unreadable(file, ex);
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw UnusableKeys.unreadable(file, null);
		}
	}

	private static byte[] fieldKey(Path file, Key key) {
		if (key instanceof AesGcmKey aes && aes.getParameters().getKeySizeBytes() == KEY_BYTES) {
			return aes.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
		}
		throw UnusableKeys.wrongKind(file, "AES256-GCM");
	}

	private static byte[] fingerprintKey(Path file, Key key) {
		if (key instanceof HmacPrfKey hmac && hmac.getParameters().getKeySizeBytes() == KEY_BYTES
				&& hmac.getParameters().getHashType() == HmacPrfParameters.HashType.SHA256) {
			return hmac.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
		}
		throw UnusableKeys.wrongKind(file, "HMAC-SHA256 PRF");
	}

}
