package io.caizhi.evidence;

import java.io.IOException;
import java.nio.file.Path;

import io.caizhi.kernel.TenantId;
import io.caizhi.testing.EmbeddedS3;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** A bucket keeps what every store promises, and wants the right key. */
class S3StoreIT extends StoreContract {

	private static EmbeddedS3 server;

	private final EvidenceStore store = store(EmbeddedS3.BUCKET, secret());

	@BeforeAll
	static void start() {
		server = EmbeddedS3.start();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void theWrongKeyAndAnAbsentBucketAreRefusedAndKeepNothing() {
		for (EvidenceStore wrong : new EvidenceStore[] { store(EmbeddedS3.BUCKET, "another-key"),
				store("absent", secret()) }) {
			assertThatIOException().isThrownBy(wrong::check);
			assertThatIOException().isThrownBy(() -> wrong.put(new TenantId(1), "0".repeat(64), new byte[] { 1 }));
		}
		assertThat(server.objects().resolve("1")).doesNotExist();
	}

	@Override
	EvidenceStore store() {
		return this.store;
	}

	@Override
	Path kept() {
		return server.objects();
	}

	@Override
	Runnable awayNow() throws IOException {
		server.stop();
		return server::startAgain;
	}

	private static EvidenceStore store(String bucket, String secret) {
		return new S3Store(S3Access.of(new EvidenceSettings.S3(server.url(), "us-east-1", bucket, true,
				(String) server.properties().get("caizhi.evidence.s3.access-key"), secret, null)));
	}

	private static String secret() {
		return (String) server.properties().get("caizhi.evidence.s3.secret-key");
	}

}
