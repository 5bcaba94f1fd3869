package io.caizhi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/**
 * Unpacked and prepared servers, kept between runs. An entry appears whole or not at all,
 * also when several builds on one machine want it at once or one is killed on the way: it
 * is filled in a folder beside it, under a lock, and then renamed.
 */
public final class ServerCache {

	private ServerCache() {
	}

	/** Fills a new, empty folder. */
	public interface Filler {

		void fill(Path folder) throws Exception;

	}

	/** Everything the developer start and the tests keep: {@code backend/.dev}. */
	public static Path devDirectory() {
		String given = System.getProperty("caizhi.dev");
		if (given != null && !given.isBlank()) {
			return Path.of(given).toAbsolutePath().normalize();
		}
		Path backend = Files.isRegularFile(Path.of("backend/pom.xml")) ? Path.of("backend") : Path.of("");
		return backend.toAbsolutePath().resolve(".dev");
	}

	/**
	 * Where the servers are kept: the environment variable {@code CAIZHI_CACHE}, so that
	 * several clones can share one, else {@code backend/.dev/cache}.
	 */
	public static Path directory() {
		String given = System.getenv("CAIZHI_CACHE");
		return (given != null && !given.isBlank()) ? Path.of(given).toAbsolutePath() : devDirectory().resolve("cache");
	}

	/** The folder of that name, filled now if it is not there yet. */
	public static synchronized Path once(String name, Filler filler) {
		Path entry = directory().resolve(name);
		if (Files.isDirectory(entry)) {
			return entry;
		}
		try {
			Files.createDirectories(directory());
			Path lockFile = directory().resolve(name + ".lock");
			try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					var lock = channel.lock()) {
				if (!Files.isDirectory(entry)) {
					Path staging = directory().resolve(name + ".incomplete");
					delete(staging);
					Files.createDirectories(staging);
					filler.fill(staging);
					Files.move(staging, entry, StandardCopyOption.ATOMIC_MOVE);
				}
			}
			return entry;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot prepare " + entry, ex);
		}
	}

	/** Copies a folder with all that is in it; the target must not exist yet. */
	public static void copy(Path source, Path target) {
		walk(source, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
					throws IOException {
				Files.createDirectories(target.resolve(source.relativize(directory)));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.copy(file, target.resolve(source.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Deletes a folder with all that is in it, if it is there. */
	public static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		walk(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
					throws IOException {
				Files.deleteIfExists(directory);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	private static void walk(Path folder, SimpleFileVisitor<Path> visitor) {
		try {
			Files.walkFileTree(folder, visitor);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
