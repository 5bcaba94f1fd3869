package io.caizhi.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PreflightTest {

	@TempDir
	private Path folder;

	@Test
	void aTakenPortIsNamedWithThePropertyThatChangesIt() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Settings settings = settings(taken.getLocalPort());

			assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> Preflight.check(settings))
				.withMessageContaining("Port " + taken.getLocalPort() + " is taken")
				.withMessageContaining("端口 " + taken.getLocalPort() + " 已被占用")
				.withMessageContaining("-Dport.keycloak=")
				.satisfies((failure) -> assertThat(failure.exitCode()).isEqualTo(2));
		}
	}

	@Test
	void aSecondStartOnTheSameFolderIsRefused() {
		try (DevFolder first = DevFolder.take(settings(0))) {
			assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> DevFolder.take(settings(0)))
				.withMessageContaining("running in this folder already");
			assertThat(first.keycloakSecrets()).isEqualTo(first.keycloakSecrets());
		}
		DevFolder.take(settings(0)).close();
	}

	private Settings settings(int keycloakPort) {
		return new Settings(this.folder, Settings.Reset.NOTHING, 0, keycloakPort, 0, 0, 0);
	}

}
