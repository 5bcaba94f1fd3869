package io.caizhi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux tells. */
final class PortOwner {

	private static final String LISTENING = "0A";

	private PortOwner() {
	}

	/** The process as {@code pid 123 java}, if it can be found. */
	static Optional<String> of(int port) {
		return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
			.map(Path::of)
			.filter(Files::isReadable)
			.flatMap((table) -> lines(table).stream())
			.map((line) -> line.strip().split("\\s+"))
			.filter((columns) -> columns.length > 9 && columns[3].equals(LISTENING)
					&& columns[1].endsWith(":%04X".formatted(port)))
			.map((columns) -> "socket:[" + columns[9] + "]")
			.flatMap((socket) -> ProcessHandle.allProcesses().filter((process) -> holds(process, socket)))
			.map((process) -> "pid " + process.pid()
					+ process.info().command().map((command) -> " " + Path.of(command).getFileName()).orElse(""))
			.findFirst();
	}

	private static boolean holds(ProcessHandle process, String socket) {
		try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
			return files.anyMatch((file) -> {
				try {
					return Files.readSymbolicLink(file).toString().equals(socket);
				}
				catch (IOException ex) {
					return false;
				}
			});
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static List<String> lines(Path table) {
		try {
			return Files.readAllLines(table);
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
