package io.caizhi.privacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is sealed opens in its own place only, and tells nothing elsewhere. */
class SealingTest {

	private static final TenantId WUYI = new TenantId(1);

	private static final TenantId ZHULONG = new TenantId(2);

	private static final String NUMBER = "341103200001011234";

	@TempDir
	private Path directory;

	private Keys keys;

	@BeforeEach
	void makeKeys() {
		KeyFiles.createIfAbsent(this.directory);
		this.keys = Keys.read(this.directory);
	}

	@Test
	void whatIsSealedOpensInItsPlace() {
		byte[] sealed = this.keys.cipher().seal(WUYI, "hire.document", NUMBER);

		assertThat(this.keys.cipher().open(WUYI, "hire.document", sealed)).isEqualTo(NUMBER);
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
		assertThat(this.keys.cipher().seal(WUYI, "hire.document", NUMBER)).isNotEqualTo(sealed);
	}

	@Test
	void whatIsSealedOpensForNoOtherTenantOrField() {
		byte[] sealed = this.keys.cipher().seal(WUYI, "hire.document", NUMBER);

		assertThatIllegalStateException().isThrownBy(() -> this.keys.cipher().open(ZHULONG, "hire.document", sealed));
		assertThatIllegalStateException().isThrownBy(() -> this.keys.cipher().open(WUYI, "hire.name", sealed))
			.satisfies((ex) -> assertThat(everyMessage(ex)).contains("hire.name").doesNotContain(NUMBER));
	}

	@Test
	void anAlteredByteIsNoticed() {
		byte[] sealed = this.keys.cipher().seal(WUYI, "hire.name", "张三");
		for (int i = 0; i < sealed.length; i++) {
			byte[] altered = sealed.clone();
			altered[i] ^= 1;
			assertThatIllegalStateException().isThrownBy(() -> this.keys.cipher().open(WUYI, "hire.name", altered));
		}
	}

	@Test
	void aNewKeySealsWhileTheOldOneStillOpens() throws Exception {
		byte[] old = this.keys.cipher().seal(WUYI, "hire.name", "张三");
		rotateFields();

		Keys rotated = Keys.read(this.directory);
		byte[] fresh = rotated.cipher().seal(WUYI, "hire.name", "李四");

		assertThat(rotated.cipher().open(WUYI, "hire.name", old)).isEqualTo("张三");
		assertThat(rotated.cipher().open(WUYI, "hire.name", fresh)).isEqualTo("李四");
		assertThatIllegalStateException().isThrownBy(() -> this.keys.cipher().open(WUYI, "hire.name", fresh));
	}

	@Test
	void equalValuesMeetWithinTheirScopeAndPurposeOnly() {
		BlindIndex index = this.keys.index();
		byte[] fingerprint = index.fingerprint(WUYI, "hire.document", "RESIDENT_ID|" + NUMBER);

		assertThat(fingerprint).hasSize(32);
		assertThat(Keys.read(this.directory).index().fingerprint(WUYI, "hire.document", "RESIDENT_ID|" + NUMBER))
			.isEqualTo(fingerprint);
		assertThat(index.fingerprint(ZHULONG, "hire.document", "RESIDENT_ID|" + NUMBER)).isNotEqualTo(fingerprint);
		assertThat(index.fingerprint(WUYI, "member.email", "RESIDENT_ID|" + NUMBER)).isNotEqualTo(fingerprint);
		assertThat(index.fingerprint(WUYI, "hire.documentRESIDENT_ID|", NUMBER)).isNotEqualTo(fingerprint);
	}

	@Test
	void anotherInstallationMakesOtherFingerprints(@TempDir Path elsewhere) {
		KeyFiles.createIfAbsent(elsewhere);

		assertThat(Keys.read(elsewhere).index().fingerprint(WUYI, "member.email", "a@b.cn"))
			.isNotEqualTo(this.keys.index().fingerprint(WUYI, "member.email", "a@b.cn"));
	}

	private void rotateFields() throws Exception {
		Path file = this.directory.resolve("fields.json");
		KeysetHandle old = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
		KeysetHandle rotated = KeysetHandle.newBuilder(old)
			.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
				.withRandomId()
				.makePrimary())
			.build();
		Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(rotated, InsecureSecretKeyAccess.get()));
	}

	private static String everyMessage(Throwable thrown) {
		StringBuilder messages = new StringBuilder();
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			messages.append(cause).append('\n');
		}
		return messages.toString();
	}

}
