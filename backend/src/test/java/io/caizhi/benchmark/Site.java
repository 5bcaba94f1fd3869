package io.caizhi.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.caizhi.privacy.KeyFiles;
import io.caizhi.testing.EmbeddedDatabase;
import io.caizhi.testing.Json;
import io.caizhi.testing.ServerCache;
import io.caizhi.testing.ServerProcess;

/**
 * A database, the packaged application over it, and what it takes for Keycloak; all of it
 * goes with this object.
 */
final class Site implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	final RealmStub realm = new RealmStub();

	final int port = ServerProcess.freePort();

	private final Settings settings;

	private final Path data;

	private final EmbeddedDatabase database;

	private final EmbeddedDatabase.Accounts accounts = EmbeddedDatabase.Accounts.random();

	private Process application;

	Site(Settings settings) {
		this.settings = settings;
		this.data = settings.folder().resolve("data");
		ServerCache.delete(this.data);
		try {
			Files.createDirectories(pages());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		KeyFiles.createIfAbsent(keys());
		// commits survive a power cut here, as they do where people rely on them
		this.database = EmbeddedDatabase.start(ServerProcess.freePort(), this.data.resolve("mariadb"),
				settings.folder().resolve("mariadb.log"), this.accounts, true,
				List.of("--innodb-buffer-pool-size=" + ((settings.hires() > 500_000) ? "1G" : "384M"),
						"--innodb-log-file-size=512M"));
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
	}

	Path keys() {
		return this.data.resolve("keys");
	}

	/** Files that the application serves as they are. */
	Path pages() {
		return this.data.resolve("pages");
	}

	/** Starts the application and gives the time until it is ready. */
	Duration start() {
		Map<String, Object> properties = new LinkedHashMap<>(this.database.properties());
		properties.putAll(this.realm.properties());
		properties.put("caizhi.keys.directory", keys().toString());
		properties.put("caizhi.audit.heads", this.data.resolve("audit-heads").toString());
		properties.put("caizhi.pages.location", pages().toUri().toString());
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(this.settings.jvm());
		// made when the application first ends, used ever after
		command.addAll(List.of("-XX:+AutoCreateSharedArchive",
				"-XX:SharedArchiveFile=" + this.data.resolve("application.jsa")));
		try {
			command.addAll(List.of("-jar", extracted().toString(), "--server.port=" + this.port,
					"--server.address=127.0.0.1"));
			Path log = this.settings.folder().resolve("application.log");
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
			builder.environment().put("SPRING_APPLICATION_JSON", Json.write(properties));
			long begun = System.nanoTime();
			this.application = builder.start();
			awaitReady(log);
			return Duration.ofNanos(System.nanoTime() - begun);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The application as it lies in its image: no jar within a jar. */
	private Path extracted() throws IOException {
		Path folder = this.data.resolve("application");
		if (!Files.exists(folder)) {
			Process extracting = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-Djarmode=tools", "-jar", this.settings.jar().toString(), "extract", "--destination",
					folder.toString())
				.inheritIO()
				.start();
			try {
				if (extracting.waitFor() != 0) {
					throw new IllegalStateException("Cannot extract " + this.settings.jar());
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
		return folder.resolve(this.settings.jar().getFileName());
	}

	void stop() {
		if (this.application == null) {
			return;
		}
		this.application.destroy();
		try {
			if (!this.application.waitFor(30, TimeUnit.SECONDS)) {
				this.application.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.application.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		this.application = null;
	}

	ProcessUse application() {
		return new ProcessUse(this.application.toHandle());
	}

	/** The account that owns the schema, for loading. */
	Connection owner() throws SQLException {
		return connection("caizhi_migration", this.accounts.migrationPassword());
	}

	/** As the application has them. */
	Connection connection() throws SQLException {
		return connection("caizhi_app", this.accounts.appPassword());
	}

	private Connection connection(String account, String password) throws SQLException {
		Connection connection = DriverManager.getConnection(
				this.database.url() + "&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true",
				account, password);
		connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
		return connection;
	}

	private void awaitReady(Path log) {
		HttpClient client = HttpClient.newHttpClient();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!ready(client)) {
			if (!this.application.isAlive() || System.nanoTime() > deadline) {
				throw new IllegalStateException("The application does not start; see " + log);
			}
		}
	}

	private boolean ready(HttpClient client) {
		try {
			Thread.sleep(50);
			HttpRequest request = HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/actuator/health/readiness"))
				.timeout(Duration.ofSeconds(5))
				.build();
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public synchronized void close() {
		stop();
		this.database.close();
		this.realm.close();
		ServerCache.delete(this.data);
	}

}
