package io.caizhi.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisabledOnOs(OS.WINDOWS)
class ServerProcessTest {

	@TempDir
	private Path folder;

	@Test
	void closingStopsTheServerAndItsGuard() {
		ServerProcess server = start("exec sleep 60");
		server.awaitReady(() -> server.handle().descendants().count() >= 2, Duration.ofSeconds(10));
		List<ProcessHandle> family = server.handle().descendants().toList();

		server.close();

		assertThat(server.isAlive()).isFalse();
		assertThat(family).noneMatch(ProcessHandle::isAlive);
	}

	@Test
	void aServerThatEndsIsNamedWithTheEndOfItsLog() {
		ServerProcess server = start("echo the reason; exit 3");

		assertThatIllegalStateException().isThrownBy(() -> server.awaitReady(() -> false, Duration.ofSeconds(10)))
			.withMessageContaining("ended with 3")
			.withMessageContaining("the reason");
	}

	@Test
	void aServerThatStaysSilentIsStopped() {
		ServerProcess server = start("echo still waking; exec sleep 60");

		assertThatIllegalStateException().isThrownBy(() -> server.awaitReady(() -> false, Duration.ofMillis(300)))
			.withMessageContaining("is not ready")
			.withMessageContaining("still waking");
		assertThat(server.isAlive()).isFalse();
	}

	private ServerProcess start(String script) {
		return ServerProcess.start("a server", List.of("/bin/sh", "-c", script), Map.of(), this.folder,
				this.folder.resolve("log"));
	}

}
