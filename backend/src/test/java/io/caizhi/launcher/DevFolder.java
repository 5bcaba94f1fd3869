package io.caizhi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import io.caizhi.testing.EmbeddedDatabase;
import io.caizhi.testing.EmbeddedKeycloak;
import io.caizhi.testing.ServerCache;
import io.caizhi.testing.ServerProcess;

/**
 * The one ignored folder in which everything is kept between starts. One start holds it
 * at a time; what a start that was killed has left running is stopped by the next.
 */
final class DevFolder implements AutoCloseable {

	private final Settings settings;

	private final FileChannel channel;

	private DevFolder(Settings settings, FileChannel channel) {
		this.settings = settings;
		this.channel = channel;
	}

	/**
	 * Takes the folder, stops what an earlier start has left, and drops what is to go.
	 */
	static DevFolder take(Settings settings) {
		try {
			Files.createDirectories(settings.folder());
			Path owner = settings.folder().resolve("owner");
			FileChannel channel = FileChannel.open(settings.folder().resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!locked(channel)) {
				channel.close();
				String pid = Files.isRegularFile(owner) ? Files.readString(owner).strip() : "?";
				throw StartFailure.preflight("才治已经在这个目录里运行（进程 %s）。请先停止它：kill %s".formatted(pid, pid),
						"Caizhi is running in this folder already (process %s). Stop it first: kill %s".formatted(pid,
								pid));
			}
			Files.writeString(owner, String.valueOf(ProcessHandle.current().pid()));
			DevFolder folder = new DevFolder(settings, channel);
			folder.stopLeftovers();
			folder.reset();
			Files.createDirectories(settings.data());
			Files.createDirectories(settings.logs());
			return folder;
		}
		catch (IOException ex) {
			throw StartFailure.preflight("目录 %s 不可用（%s）".formatted(settings.folder(), ex.getMessage()),
					"The folder %s cannot be used (%s)".formatted(settings.folder(), ex.getMessage()));
		}
	}

	/** Notes a process, so that the next start finds it should we not stop it. */
	void remember(String name, ProcessHandle process) {
		Instant begun = process.info().startInstant().orElse(Instant.EPOCH);
		write(pidFile(name), process.pid() + " " + begun.toEpochMilli());
	}

	void forget(String name) {
		try {
			Files.deleteIfExists(pidFile(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	EmbeddedDatabase.Accounts databaseAccounts() {
		Properties secrets = secrets();
		return new EmbeddedDatabase.Accounts(secrets.getProperty("database.app"),
				secrets.getProperty("database.migration"));
	}

	EmbeddedKeycloak.Secrets keycloakSecrets() {
		Properties secrets = secrets();
		return new EmbeddedKeycloak.Secrets(secrets.getProperty("keycloak.admin"),
				secrets.getProperty("keycloak.provisioning"), secrets.getProperty("keycloak.events"));
	}

	/**
	 * Where Keycloak keeps its data. What a first start that never became ready has left
	 * there is worth nothing and goes.
	 */
	Path keycloakData() {
		Path data = this.settings.data().resolve("keycloak");
		if (!Files.exists(keycloakMark())) {
			ServerCache.delete(data);
		}
		return data;
	}

	void keycloakIsReady() {
		write(keycloakMark(), Instant.now().toString());
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean locked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private Path keycloakMark() {
		return this.settings.data().resolve("keycloak-was-ready");
	}

	private Path pidFile(String name) {
		return this.settings.folder().resolve(name + ".pid");
	}

	/** Made once, by chance, for this folder alone. */
	private synchronized Properties secrets() {
		Path file = this.settings.data().resolve("secrets.properties");
		Properties secrets = new Properties();
		try {
			if (!Files.isRegularFile(file)) {
				EmbeddedDatabase.Accounts accounts = EmbeddedDatabase.Accounts.random();
				EmbeddedKeycloak.Secrets keycloak = EmbeddedKeycloak.Secrets.random();
				secrets.setProperty("database.app", accounts.appPassword());
				secrets.setProperty("database.migration", accounts.migrationPassword());
				secrets.setProperty("keycloak.admin", keycloak.admin());
				secrets.setProperty("keycloak.provisioning", keycloak.provisioning());
				secrets.setProperty("keycloak.events", keycloak.events());
				try (var writer = Files.newBufferedWriter(file)) {
					secrets.store(writer, "Of this developer start alone");
				}
				file.toFile().setReadable(false, false);
				file.toFile().setReadable(true, true);
			}
			try (var reader = Files.newBufferedReader(file)) {
				secrets.load(reader);
			}
			return secrets;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A process is ours only if it began when we noted it: a number may have been given
	 * again.
	 */
	private void stopLeftovers() throws IOException {
		for (String name : List.of("keycloak", "database")) {
			Path file = pidFile(name);
			if (!Files.isRegularFile(file)) {
				continue;
			}
			String[] noted = Files.readString(file).strip().split(" ");
			Optional<ProcessHandle> leftover = ProcessHandle.of(Long.parseLong(noted[0]))
				.filter((process) -> process.info()
					.startInstant()
					.filter((begun) -> begun.toEpochMilli() == Long.parseLong(noted[1]))
					.isPresent());
			leftover.ifPresent(ServerProcess::stop);
			Files.delete(file);
		}
	}

	private void reset() {
		if (this.settings.reset() != Settings.Reset.NOTHING) {
			ServerCache.delete(this.settings.data());
			ServerCache.delete(this.settings.logs());
		}
		if (this.settings.reset() == Settings.Reset.ALL) {
			ServerCache.delete(this.settings.folder().resolve("cache"));
		}
	}

	private static void write(Path file, String content) {
		try {
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
