package io.caizhi.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.kernel.TenantId;
import org.springframework.stereotype.Component;

/**
 * Where chains ended, outside the database: a text file a year, to which lines are only
 * added, each written through to the disk. Whoever rewrites the database would have to
 * rewrite these files too, and every copy that was carried away.
 */
@Component
class HeadBook {

	private static final String NAME = "heads-";

	private final Path folder;

	HeadBook(AuditProperties properties) {
		this.folder = properties.heads();
	}

	/** Adds the heads to the file of their year. */
	synchronized void write(List<ChainHead> heads) {
		if (heads.isEmpty()) {
			return;
		}
		String text = heads.stream().map((head) -> head.line() + "\n").collect(Collectors.joining());
		try {
			Files.createDirectories(this.folder);
			Path file = this.folder.resolve(NAME + heads.getFirst().day().getYear() + ".txt");
			// a line that a crash cut short stays alone
			String start = endsWithinLine(file) ? "\n" : "";
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					StandardOpenOption.APPEND)) {
				ByteBuffer bytes = ByteBuffer.wrap((start + text).getBytes(StandardCharsets.US_ASCII));
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.force(true);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The tenants of which the day's head is written. */
	List<TenantId> written(LocalDate day) {
		return lines().map(ChainHead::read)
			.flatMap(Optional::stream)
			.filter((head) -> head.day().equals(day))
			.map(ChainHead::tenant)
			.toList();
	}

	/** All heads of the tenant, the oldest first. */
	List<ChainHead> of(TenantId tenant) {
		String name = " " + tenant + " ";
		return lines().filter((line) -> line.contains(name)).map(ChainHead::read).flatMap(Optional::stream).toList();
	}

	private Stream<String> lines() {
		if (!Files.isDirectory(this.folder)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			List<Path> sorted = files.filter((file) -> file.getFileName().toString().startsWith(NAME))
				.sorted()
				.toList();
			return sorted.stream().flatMap((file) -> read(file).stream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> read(Path file) {
		try {
			return Files.readAllLines(file, StandardCharsets.US_ASCII);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean endsWithinLine(Path file) throws IOException {
		if (!Files.exists(file) || Files.size(file) == 0) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer last = ByteBuffer.allocate(1);
			channel.read(last, channel.size() - 1);
			return last.get(0) != '\n';
		}
	}

}
