package io.caizhi.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An S3-compatible server of our own on the loopback address, S3Proxy, in a process of
 * its own, so that it can be taken away and brought back. It checks signatures, and keeps
 * its objects as files below a folder.
 */
public final class EmbeddedS3 implements AutoCloseable {

	/** The bucket that is there. */
	public static final String BUCKET = "evidence";

	private static final String ACCESS_KEY = "caizhi-test";

	private static final String SECRET_KEY = "a-secret-of-the-tests";

	private final int port;

	private final Path folder;

	private ServerProcess process;

	private EmbeddedS3(int port, Path folder) {
		this.port = port;
		this.folder = folder;
		this.process = run();
	}

	public static EmbeddedS3 start() {
		try {
			Path folder = Files.createTempDirectory("caizhi-test-s3-");
			Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
			EmbeddedS3 server = new EmbeddedS3(ServerProcess.freePort(), folder);
			Runtime.getRuntime().addShutdownHook(new Thread(server::close));
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The settings by which the application finds it. */
	public Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("caizhi.evidence.store", "S3");
		properties.put("caizhi.evidence.s3.endpoint", url());
		properties.put("caizhi.evidence.s3.bucket", BUCKET);
		properties.put("caizhi.evidence.s3.access-key", ACCESS_KEY);
		properties.put("caizhi.evidence.s3.secret-key", SECRET_KEY);
		return properties;
	}

	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/** Where the objects of the bucket are, by their keys. */
	public Path objects() {
		return this.folder.resolve("objects").resolve(BUCKET);
	}

	/** Takes the server away; what it keeps stays. */
	public void stop() {
		this.process.close();
	}

	/** Brings it back, at the same address. */
	public void startAgain() {
		this.process = run();
	}

	@Override
	public void close() {
		stop();
		ServerCache.delete(this.folder);
	}

	private ServerProcess run() {
		ServerProcess started = ServerProcess.start("S3Proxy", command(), Map.of(), this.folder,
				Path.of("target", "embedded", "s3proxy.log").toAbsolutePath());
		started.awaitReady(this::isReady, Duration.ofSeconds(60));
		return started;
	}

	private List<String> command() {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-Xmx256m", "-classpath",
				jars() + File.separator + "*", "org.gaul.s3proxy.Main", "--properties", settings().toString());
	}

	private Path settings() {
		Path settings = this.folder.resolve("s3proxy.properties");
		try {
			return Files.writeString(settings, """
					s3proxy.endpoint=%s
					s3proxy.authorization=aws-v2-or-v4
					s3proxy.identity=%s
					s3proxy.credential=%s
					jclouds.provider=filesystem-nio2
					jclouds.filesystem.basedir=%s
					""".formatted(url(), ACCESS_KEY, SECRET_KEY,
					this.folder.resolve("objects").toString().replace('\\', '/')), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where the build has put them. */
	private static Path jars() {
		Path jars = ServerCache.devDirectory().resolveSibling("target").resolve("s3proxy");
		if (!Files.isDirectory(jars)) {
			throw new IllegalStateException("S3Proxy is missing in " + jars
					+ ". Run: mvn -pl backend generate-test-resources (the first time it must be online).");
		}
		return jars;
	}

	private boolean isReady() {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create(url()).toURL().openConnection();
			connection.setConnectTimeout(1000);
			connection.setReadTimeout(5000);
			return connection.getResponseCode() > 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
