package io.caizhi.privacy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Keys are made once, for their owner alone, and a start without good ones is refused.
 */
class KeyFilesTest {

	@TempDir
	private Path parent;

	@Test
	void keysAreMadeOnceAndForTheirOwnerAlone() throws Exception {
		Path directory = this.parent.resolve("keys");

		assertThat(KeyFiles.createIfAbsent(directory)).isTrue();
		Map<Path, String> made = contents(directory);
		assertThat(KeyFiles.createIfAbsent(directory)).isFalse();

		assertThat(contents(directory)).isEqualTo(made)
			.containsOnlyKeys(directory.resolve("fields.json"), directory.resolve("fingerprints.json"));
		for (Path file : made.keySet()) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		}
	}

	@Test
	void aLostFileIsNeverReplacedByANewKey() throws Exception {
		KeyFiles.createIfAbsent(this.parent);
		Files.delete(this.parent.resolve("fingerprints.json"));

		assertThatIllegalStateException().isThrownBy(() -> KeyFiles.createIfAbsent(this.parent))
			.withMessageContaining("备份")
			.withMessageContaining("backup");
		assertThat(this.parent.resolve("fingerprints.json")).doesNotExist();
	}

	@Test
	void aStartWithoutKeysIsRefusedInBothLanguages() {
		context("").run((context) -> assertRefusal(context.getStartupFailure(), "没有设置密钥目录", "is not set"));
		context("caizhi.keys.directory=" + this.parent)
			.run((context) -> assertRefusal(context.getStartupFailure(), "不存在", "does not exist"));
	}

	@Test
	void aStartWithGoodKeysSucceeds() {
		KeyFiles.createIfAbsent(this.parent);

		context("caizhi.keys.directory=" + this.parent).run((context) -> assertThat(context).hasNotFailed()
			.hasSingleBean(FieldCipher.class)
			.hasSingleBean(BlindIndex.class));
	}

	@Test
	void aDamagedFileIsRefusedWithoutQuotingIt() throws Exception {
		KeyFiles.createIfAbsent(this.parent);
		Path fields = this.parent.resolve("fields.json");
		String secret = Files.readString(fields).replaceAll("(?s).*\"value\":\\s*\"([^\"]+)\".*", "$1");
		Files.writeString(fields, Files.readString(fields).replace("{", "["));

		assertThatExceptionOfType(UnusableKeys.class).isThrownBy(() -> Keys.read(this.parent))
			.withMessageContaining("无法读取")
			.satisfies((ex) -> assertThat(ex.toString()).doesNotContain(secret))
			.withNoCause();
	}

	@Test
	void keysOfAnotherKindAreRefused() throws Exception {
		KeyFiles.createIfAbsent(this.parent);
		Files.copy(this.parent.resolve("fingerprints.json"),
				Files.createDirectory(this.parent.resolve("x")).resolve("fields.json"));
		Files.copy(this.parent.resolve("fingerprints.json"), this.parent.resolve("x/fingerprints.json"));

		assertThatExceptionOfType(UnusableKeys.class).isThrownBy(() -> Keys.read(this.parent.resolve("x")))
			.withMessageContaining("AES256-GCM");
	}

	@Test
	void oneKeyForBothPurposesIsRefused() throws Exception {
		KeyFiles.createIfAbsent(this.parent);
		KeysetHandle fields = TinkJsonProtoKeysetFormat
			.parseKeyset(Files.readString(this.parent.resolve("fields.json")), InsecureSecretKeyAccess.get());
		HmacPrfKey same = HmacPrfKey.builder()
			.setParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
			.setKeyBytes(((AesGcmKey) fields.getPrimary().getKey()).getKeyBytes())
			.build();
		KeysetHandle fingerprints = KeysetHandle.newBuilder()
			.addEntry(KeysetHandle.importKey(same).withFixedId(7).makePrimary())
			.build();
		Files.writeString(this.parent.resolve("fingerprints.json"),
				TinkJsonProtoKeysetFormat.serializeKeyset(fingerprints, InsecureSecretKeyAccess.get()));

		assertThatExceptionOfType(UnusableKeys.class).isThrownBy(() -> Keys.read(this.parent))
			.withMessageContaining("同一把密钥")
			.withMessageContaining("the same key");
	}

	private static void assertRefusal(Throwable failure, String chinese, String english) {
		FailureAnalysis analysis = new UnusableKeysAnalyzer().analyze(failure);

		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains(chinese).contains(english);
		assertThat(analysis.getAction()).contains("备份").contains("backup");
	}

	private static ApplicationContextRunner context(String property) {
		ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Privacy.class);
		return property.isEmpty() ? runner : runner.withPropertyValues(property);
	}

	private static Map<Path, String> contents(Path directory) throws Exception {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(".json"))
				.collect(java.util.stream.Collectors.toMap((file) -> file, KeyFilesTest::content));
		}
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(KeysProperties.class)
	@Import(PrivacyConfiguration.class)
	static class Privacy {

	}

}
