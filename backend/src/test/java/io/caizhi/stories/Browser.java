package io.caizhi.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium of this machine, driven by a script in {@code src/test/stories} with the
 * playwright-core of the web application. Pictures go to {@code target/stories}.
 */
final class Browser {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:/Program Files/Google/Chrome/Application/chrome.exe");

	private static final long MINUTES = 15;

	private Browser() {
	}

	/**
	 * Tells the story of that script.
	 * @param given what the script finds as {@code given}
	 * @throws AssertionError with all the script said, when it does not end well
	 */
	static void tell(String script, Map<String, Object> given) {
		Path folder = Path.of("target", "stories", script).toAbsolutePath();
		Path log = folder.resolve("log");
		try {
			Files.createDirectories(folder);
			ProcessBuilder builder = new ProcessBuilder("node",
					Path.of("src", "test", "stories", script + ".mjs").toString())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile());
			builder.environment().put("CAIZHI_CHROMIUM", chromium());
			builder.environment().put("CAIZHI_FRONTEND", frontend().toString());
			builder.environment().put("CAIZHI_PICTURES", folder.toString());
			builder.environment().put("CAIZHI_GIVEN", JsonMapper.shared().writeValueAsString(given));
			Process process = builder.start();
			boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
			if (!ended) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
			}
			if (!ended || process.exitValue() != 0) {
				throw new AssertionError("The story " + script + (ended ? " fails" : " does not end") + ":\n"
						+ Files.readString(log, StandardCharsets.UTF_8) + "\nPictures: " + folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String chromium() {
		String given = System.getenv("CAIZHI_CHROMIUM");
		return Stream.concat(Stream.ofNullable(given), PLACES.stream())
			.filter((place) -> Files.isExecutable(Path.of(place)))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"No Chromium found; install one (apt-get install chromium) or name it in CAIZHI_CHROMIUM"));
	}

	private static Path frontend() {
		Path folder = Path.of("src", "main", "frontend").toAbsolutePath();
		if (!Files.isDirectory(folder.resolve("node_modules/playwright-core"))) {
			throw new IllegalStateException("No playwright-core in " + folder + "; run without -DskipWeb");
		}
		return folder;
	}

}
