package io.caizhi.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;

/**
 * Makes the key files of a new installation, readable by their owner alone. Back them up
 * apart from the database: without them its personal data stays sealed for ever.
 */
public final class KeyFiles {

	private KeyFiles() {
	}

	/**
	 * Makes both key files where neither exists; existing ones are left as they are.
	 * @return whether they were made
	 * @throws IllegalStateException when only one of the two exists: a new partner would
	 * orphan what is stored
	 * @throws UncheckedIOException when the directory cannot be written
	 */
	public static boolean createIfAbsent(Path directory) {
		try {
			Files.createDirectories(directory, onlyForOwner("rwx------"));
			try (FileChannel lock = FileChannel.open(directory.resolve(".lock"),
					Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), onlyForOwner("rw-------"));
					FileLock held = lock.lock()) {
				return create(directory.resolve(Keys.FIELDS), directory.resolve(Keys.FINGERPRINTS));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("密钥目录不可写 / The key directory cannot be written: " + directory, ex);
		}
	}

	/** {@code KeyFiles <directory>}: for the person who installs Caizhi. */
	public static void main(String[] arguments) {
		if (arguments.length != 1) {
			System.err.println("用法 / usage: io.caizhi.privacy.KeyFiles <目录 directory>");
			System.exit(2);
		}
		Path directory = Path.of(arguments[0]).toAbsolutePath();
		System.out.println(createIfAbsent(directory) ? "已生成密钥，请妥善备份 / Keys made, keep a backup: " + directory
				: "密钥已存在，未作改动 / Keys exist, nothing changed: " + directory);
	}

	private static boolean create(Path fields, Path fingerprints) throws IOException {
		boolean hasFields = Files.exists(fields);
		boolean hasFingerprints = Files.exists(fingerprints);
		if (hasFields && hasFingerprints) {
			return false;
		}
		if (hasFields || hasFingerprints) {
			throw new IllegalStateException(
					UnusableKeys.onlyOne(hasFields ? fields : fingerprints, hasFields ? fingerprints : fields)
						.getMessage());
		}
		try {
			AeadConfig.register();
			PrfConfig.register();
			write(fields, PredefinedAeadParameters.AES256_GCM);
			write(fingerprints, PredefinedPrfParameters.HMAC_SHA256_PRF);
			return true;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Making the keys failed", ex);
		}
	}

	/** The file appears whole or not at all. */
	private static void write(Path file, Parameters parameters) throws IOException, GeneralSecurityException {
		KeysetHandle keyset = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
		String json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
		Path draft = Files.createTempFile(file.getParent(), "new-", ".json", onlyForOwner("rw-------"));
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
			ByteBuffer bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static FileAttribute<?>[] onlyForOwner(String permissions) {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
