package io.caizhi.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a process and all it started take of the machine; on Linux only, else nothing. */
final class ProcessUse {

	private static final int TICKS_A_SECOND = 100;

	private final ProcessHandle process;

	ProcessUse(ProcessHandle process) {
		this.process = process;
	}

	/** Memory that is really there now, in MiB. */
	int resident() {
		return kibibytes("VmRSS:") / 1024;
	}

	/** The most there ever was since {@link #forgetPeak}, in MiB. */
	int peak() {
		return kibibytes("VmHWM:") / 1024;
	}

	/** Lets the peak begin anew. */
	void forgetPeak() {
		try {
			Files.writeString(Path.of("/proc", String.valueOf(this.process.pid()), "clear_refs"), "5");
		}
		catch (IOException ex) {
			// the peak since the start is told then
		}
	}

	/** Time its processors have spent on it so far. */
	Duration cpu() {
		long ticks = family().mapToLong((member) -> {
			try {
				String line = Files.readString(Path.of("/proc", String.valueOf(member.pid()), "stat"));
				String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
				return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
			}
			catch (IOException ex) {
				return 0;
			}
		}).sum();
		return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
	}

	private Stream<ProcessHandle> family() {
		return Stream.concat(Stream.of(this.process), this.process.descendants());
	}

	private int kibibytes(String what) {
		return family().mapToInt((member) -> {
			try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(member.pid()), "status"))) {
				return lines.filter((line) -> line.startsWith(what))
					.mapToInt((line) -> Integer.parseInt(line.replaceAll("[^0-9]", "")))
					.findFirst()
					.orElse(0);
			}
			catch (IOException ex) {
				return 0;
			}
		}).sum();
	}

}
