package io.caizhi.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.caizhi.testing.Json;
import io.caizhi.testing.ServerProcess;

/**
 * The backend in a process of its own, so that it can be killed without a chance to tidy
 * up, and started again on the same port.
 */
final class Backend implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

	private final int port = ServerProcess.freePort();

	private final Map<String, Object> properties;

	private final Path log = Path.of("target", "embedded", "killed-backend.log").toAbsolutePath();

	private Process process;

	Backend(Map<String, Object> properties) {
		this.properties = properties;
		this.process = launch();
		awaitReady();
	}

	String base() {
		return "http://127.0.0.1:" + this.port;
	}

	/** SIGKILL, in the middle of whatever it does. */
	void kill() {
		this.process.destroyForcibly();
		try {
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("The backend outlives SIGKILL");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	void restart() {
		this.process = launch();
		awaitReady();
	}

	@Override
	public void close() {
		kill();
	}

	private Process launch() {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx384m", "-Dserver.port=" + this.port, "-Dserver.address=127.0.0.1",
				"io.caizhi.CaizhiApplication");
		try {
			Files.createDirectories(this.log.getParent());
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
			builder.environment().put("CLASSPATH", classPath);
			builder.environment().put("SPRING_APPLICATION_JSON", Json.write(this.properties));
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitReady() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!ready()) {
			if (!this.process.isAlive() || System.nanoTime() > deadline) {
				this.process.destroyForcibly();
				throw new IllegalStateException("The backend does not start; see " + this.log);
			}
		}
	}

	private boolean ready() {
		try {
			Thread.sleep(100);
			HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/actuator/health/readiness"))
				.timeout(Duration.ofSeconds(2))
				.build();
			return this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
