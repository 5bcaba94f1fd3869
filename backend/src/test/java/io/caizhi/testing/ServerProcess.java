package io.caizhi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A server of our own, in a process of its own, with its output in a file. It ends with
 * us, however we end: a guard between the two stops it as soon as our end of a pipe is
 * closed, and keeps Ctrl-C from it, so that the order of stopping stays ours.
 */
public final class ServerProcess implements AutoCloseable {

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	private static final String GUARD = """
			exec 3<&0
			trap '' INT
			"$@" </dev/null 3<&- &
			child=$!
			( read -r line <&3; kill "$child" 2>/dev/null ) &
			watcher=$!
			exec 3<&-
			trap 'kill "$child" 2>/dev/null' TERM HUP
			wait "$child"; status=$?
			while kill -0 "$child" 2>/dev/null; do wait "$child"; status=$?; done
			kill "$watcher" 2>/dev/null
			exit "$status"
			""";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final String name;

	private final Path log;

	private final Process process;

	private ServerProcess(String name, Path log, Process process) {
		this.name = name;
		this.log = log;
		this.process = process;
	}

	public static ServerProcess start(String name, List<String> command, Map<String, String> environment, Path folder,
			Path log) {
		List<String> guarded = new ArrayList<>();
		if (!WINDOWS) {
			guarded.addAll(List.of("/bin/sh", "-c", GUARD, name));
		}
		guarded.addAll(command);
		ProcessBuilder builder = new ProcessBuilder(guarded).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		try {
			Files.createDirectories(log.getParent());
			return new ServerProcess(name, log, builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits until the server answers.
	 * @throws IllegalStateException when it ends or stays silent; the message has the end
	 * of its log
	 */
	public void awaitReady(BooleanSupplier ready, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		while (!ready.getAsBoolean()) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException(
						this.name + " ended with " + this.process.exitValue() + ":\n" + logTail());
			}
			if (System.nanoTime() > deadline) {
				close();
				throw new IllegalStateException(
						this.name + " is not ready after " + patience.toSeconds() + " s:\n" + logTail());
			}
			pause(200);
		}
	}

	/** Waits until a process that does its work and ends has ended well. */
	public void awaitSuccess(Duration patience) {
		try {
			if (!this.process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
				close();
				throw new IllegalStateException(
						this.name + " is not done after " + patience.toSeconds() + " s:\n" + logTail());
			}
			if (this.process.exitValue() != 0) {
				throw new IllegalStateException(
						this.name + " ended with " + this.process.exitValue() + ":\n" + logTail());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			close();
			throw new IllegalStateException(ex);
		}
	}

	public ProcessHandle handle() {
		return this.process.toHandle();
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** Stops the server and all it started: kindly first, then by force. */
	@Override
	public void close() {
		List<ProcessHandle> family = family(handle());
		try {
			// The guard takes this as the word to stop.
			this.process.getOutputStream().close();
		}
		catch (IOException ex) {
			this.process.destroy();
		}
		if (WINDOWS) {
			family.forEach(ProcessHandle::destroy);
		}
		awaitEnd(family);
		awaitReaped();
	}

	/** Java learns of the end a moment after the system. */
	private void awaitReaped() {
		try {
			this.process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Stops a process that an earlier start has left, and all it started. */
	public static void stop(ProcessHandle process) {
		List<ProcessHandle> family = family(process);
		family.forEach(ProcessHandle::destroy);
		awaitEnd(family);
	}

	private static List<ProcessHandle> family(ProcessHandle process) {
		return Stream.concat(process.descendants(), Stream.of(process)).toList();
	}

	private static void awaitEnd(List<ProcessHandle> family) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (family.stream().anyMatch(ProcessHandle::isAlive)) {
			if (System.nanoTime() > deadline) {
				family.forEach(ProcessHandle::destroyForcibly);
				return;
			}
			pause(20);
		}
	}

	private String logTail() {
		try {
			List<String> lines = new String(Files.readAllBytes(this.log), StandardCharsets.UTF_8).lines().toList();
			return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())) + "\n(" + this.log
					+ ")";
		}
		catch (IOException ex) {
			return "(no log: " + this.log + ")";
		}
	}

	private static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** A port of the loopback address that nobody uses now. */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
