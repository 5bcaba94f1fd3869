package io.caizhi.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

import org.springframework.util.function.SingletonSupplier;

/**
 * A Keycloak of our own on the loopback address, with the realm and the theme of
 * {@code realm-config}. Its distribution comes as a Maven artifact and is unpacked and
 * built once into the cache. Tests share one a JVM; the developer start keeps its data.
 */
public final class EmbeddedKeycloak implements AutoCloseable {

	/** What the server is built with; another list is another cache entry. */
	private static final List<String> BUILD = List.of("--db=dev-file", "--health-enabled=true", "--cache=local");

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	private static final String JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -Xmx512m";

	private static final Supplier<EmbeddedKeycloak> SHARED = SingletonSupplier.of(EmbeddedKeycloak::startShared);

	private final ServerProcess process;

	private final Options options;

	private EmbeddedKeycloak(ServerProcess process, Options options) {
		this.process = process;
		this.options = options;
	}

	/** What the servers and the application know of each other and nobody else does. */
	public record Secrets(String admin, String provisioning, String events) {

		public static Secrets random() {
			return new Secrets(UUID.randomUUID().toString(), UUID.randomUUID().toString(),
					UUID.randomUUID().toString());
		}

	}

	/**
	 * How one is started.
	 *
	 * @param data the folder of its data
	 * @param log the file for its output
	 * @param webOrigin where the pages are served, such as {@code http://localhost:8080}
	 * @param mailPort the port on the loopback address that takes its mail
	 */
	public record Options(int port, int managementPort, Path data, Path log, Secrets secrets, String webOrigin,
			int mailPort) {
	}

	/** The one of this JVM's tests, started when first asked for. */
	public static EmbeddedKeycloak shared() {
		return SHARED.get();
	}

	/** Unpacks and builds what a start needs, if that has not been done before. */
	public static Path prepare() {
		Path cached = ServerCache.directory().resolve(cacheName());
		return Files.isDirectory(cached) ? cached : ServerCache.once(cacheName(), (folder) -> {
			unzip(distribution(), folder);
			List<String> command = new ArrayList<>(List.of(script(folder), "build"));
			command.addAll(BUILD);
			ServerProcess
				.start("Keycloak build", command, Map.of("JAVA_HOME", System.getProperty("java.home")), folder,
						folder.resolve("build.log"))
				.awaitSuccess(Duration.ofMinutes(6));
		});
	}

	/** Starts one; the realm is imported when the data folder has none yet. */
	public static EmbeddedKeycloak start(Options options) {
		Path server = prepare();
		List<String> command = List.of(script(server), "start", "--optimized", "--cache=local", "--http-enabled=true",
				"--http-host=127.0.0.1", "--http-port=" + options.port(), "--hostname=" + url(options.port()),
				"--http-management-port=" + options.managementPort(),
				"--db-url=jdbc:h2:file:" + options.data().resolve("keycloak") + ";NON_KEYWORDS=VALUE",
				"--log-level=info,io.smallrye.health:error",
				"--spi-theme--folder--dir=" + realmConfig().resolve("themes"));
		Map<String, String> environment = new HashMap<>();
		environment.put("JAVA_HOME", System.getProperty("java.home"));
		// What `--import-realm` sets, with our folder instead of one in the distribution.
		environment.put("JAVA_OPTS_APPEND",
				JAVA_OPTIONS + " \"-Dkeycloak.migration.dir=" + realmConfig().toString().replace('\\', '/') + "\"");
		environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
		environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", options.secrets().admin());
		environment.put("CAIZHI_PROVISIONING_SECRET", options.secrets().provisioning());
		environment.put("CAIZHI_EVENTS_SECRET", options.secrets().events());
		environment.put("CAIZHI_URL", options.webOrigin());
		environment.put("SMTP_HOST", "127.0.0.1");
		environment.put("SMTP_PORT", String.valueOf(options.mailPort()));
		EmbeddedKeycloak keycloak = new EmbeddedKeycloak(
				ServerProcess.start("Keycloak", command, environment, server, options.log()), options);
		keycloak.process.awaitReady(keycloak::isReady, Duration.ofSeconds(180));
		return keycloak;
	}

	/** The settings by which the application finds it. */
	public Map<String, Object> properties() {
		return properties(this.options.port(), this.options.secrets());
	}

	/** The settings by which the application will find one that is still starting. */
	public static Map<String, Object> properties(int port, Secrets secrets) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("caizhi.identity.issuer", url(port) + "/realms/caizhi");
		properties.put("caizhi.directory.server-url", url(port));
		properties.put("caizhi.directory.client-secret", secrets.provisioning());
		properties.put("caizhi.directory.events-client-secret", secrets.events());
		return properties;
	}

	public String url() {
		return url(this.options.port());
	}

	private static String url(int port) {
		return "http://localhost:" + port;
	}

	public String issuer() {
		return url() + "/realms/caizhi";
	}

	/**
	 * Everything may be done with it; close it after use. For tests and the demo only.
	 */
	public Keycloak admin() {
		return KeycloakBuilder.builder()
			.serverUrl(url())
			.realm("master")
			.clientId("admin-cli")
			.username("admin")
			.password(this.options.secrets().admin())
			.build();
	}

	public Secrets secrets() {
		return this.options.secrets();
	}

	public ServerProcess process() {
		return this.process;
	}

	@Override
	public void close() {
		this.process.close();
	}

	private boolean isReady() {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI
				.create("http://127.0.0.1:" + this.options.managementPort() + "/health/ready")
				.toURL()
				.openConnection();
			connection.setConnectTimeout(1000);
			connection.setReadTimeout(5000);
			return connection.getResponseCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static EmbeddedKeycloak startShared() {
		try {
			Path folder = Files.createTempDirectory("caizhi-test-keycloak-");
			EmbeddedKeycloak keycloak = start(new Options(ServerProcess.freePort(), ServerProcess.freePort(), folder,
					Path.of("target", "embedded", "keycloak.log").toAbsolutePath(), Secrets.random(),
					"http://localhost:8080", EmbeddedMail.shared().port()));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				keycloak.close();
				ServerCache.delete(folder);
			}));
			return keycloak;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String version() {
		return System.getProperty("caizhi.keycloak.version", "26.7.3");
	}

	private static String cacheName() {
		return "keycloak-" + version() + "-" + Integer.toHexString(BUILD.hashCode());
	}

	private static Path realmConfig() {
		return ServerCache.devDirectory().getParent().resolveSibling("realm-config");
	}

	private static String script(Path server) {
		return server.resolve("bin").resolve(WINDOWS ? "kc.bat" : "kc.sh").toString();
	}

	/** Where the build has put the artifact {@code keycloak-quarkus-dist}. */
	private static Path distribution() {
		Path zip = ServerCache.devDirectory()
			.resolveSibling("target")
			.resolve("keycloak")
			.resolve("keycloak-quarkus-dist-" + version() + ".zip");
		if (!Files.isRegularFile(zip)) {
			throw new IllegalStateException("""
					缺少 Keycloak 安装包：%s
					请先运行 mvn -pl backend generate-test-resources（首次需要联网）。
					The Keycloak distribution is missing. Run: mvn -pl backend generate-test-resources \
					(the first time it must be online).""".formatted(zip));
		}
		return zip;
	}

	/** Without the outer folder, which is named after the version. */
	private static void unzip(Path zip, Path target) throws IOException {
		try (ZipInputStream input = new ZipInputStream(Files.newInputStream(zip))) {
			for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
				Path name = Path.of(entry.getName());
				if (name.getNameCount() == 1) {
					continue;
				}
				Path file = target.resolve(name.subpath(1, name.getNameCount()).toString()).normalize();
				if (!file.startsWith(target)) {
					throw new IOException("Outside of its folder: " + entry.getName());
				}
				if (entry.isDirectory()) {
					Files.createDirectories(file);
				}
				else {
					write(input, file);
				}
			}
		}
		try (Stream<Path> scripts = Files.list(target.resolve("bin"))) {
			scripts.filter((file) -> file.toString().endsWith(".sh"))
				.forEach((file) -> file.toFile().setExecutable(true));
		}
	}

	private static void write(InputStream input, Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.copy(input, file);
	}

}
