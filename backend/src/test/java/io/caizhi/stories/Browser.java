package io.caizhi.stories;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.caizhi.testing.Json;
import tools.jackson.databind.JsonNode;

import org.springframework.util.function.SingletonSupplier;

/**
 * A real Chromium, driven by playwright-core of the pages' own tool set in a Node process
 * ({@code src/test/browser/driver.mjs}); one for all stories. It fails, and never skips,
 * when there is no Chromium.
 */
final class Browser {

	private static final Path FRONTEND = Path.of("src/main/frontend").toAbsolutePath();

	private static final Supplier<Browser> SHARED = SingletonSupplier.of(Browser::new);

	private final BufferedWriter requests;

	private final BufferedReader answers;

	private Browser() {
		if (!Files.isDirectory(FRONTEND.resolve("node_modules/playwright-core"))) {
			throw new IllegalStateException("playwright-core is missing below " + FRONTEND
					+ ": the web build brings it, so run without -DskipWeb");
		}
		ProcessBuilder builder = new ProcessBuilder("node",
				Path.of("src/test/browser/driver.mjs").toAbsolutePath().toString());
		builder.environment().put("FRONTEND", FRONTEND.toString());
		builder.environment().put("CHROMIUM", chromium().toString());
		builder.redirectError(ProcessBuilder.Redirect.INHERIT);
		try {
			Process process = builder.start();
			this.requests = process.outputWriter(StandardCharsets.UTF_8);
			this.answers = process.inputReader(StandardCharsets.UTF_8);
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Browser shared() {
		return SHARED.get();
	}

	/** A window of its own session on a desktop screen. */
	Window window(String locale) {
		return window(locale, 1280, 900, false);
	}

	/** A window as on a phone. */
	Window phone(String locale) {
		return window(locale, 390, 844, true);
	}

	private Window window(String locale, int width, int height, boolean phone) {
		Map<String, Object> options = new LinkedHashMap<>();
		options.put("locale", locale);
		options.put("viewport", Map.of("width", width, "height", height));
		options.put("isMobile", phone);
		options.put("hasTouch", phone);
		return new Window(this, ask(Map.of("options", options)).asInt());
	}

	/**
	 * Has the request done.
	 * @throws AssertionError with what the browser said, when it could not be done
	 */
	synchronized JsonNode ask(Map<String, Object> request) {
		try {
			this.requests.write(Json.write(request));
			this.requests.newLine();
			this.requests.flush();
			String line = this.answers.readLine();
			if (line == null) {
				throw new IllegalStateException("The browser has gone");
			}
			JsonNode answer = Json.read(line);
			if (answer.has("error")) {
				throw new AssertionError(answer.get("error").asString());
			}
			return answer.get("result");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path chromium() {
		String given = System.getenv("CHROMIUM");
		return Stream
			.of((given != null) ? List.of(given)
					: List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
			.flatMap(List::stream)
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"There is no Chromium. Install it (Debian: apt-get install chromium), or name it in the"
							+ " environment variable CHROMIUM."));
	}

}
