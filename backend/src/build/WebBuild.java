import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds or checks the web application with the npm of this machine. Run by Maven as one
 * source file, {@code java WebBuild.java build|check <frontend> <output> <state>}; does nothing
 * when nothing has changed since the last time.
 */
public final class WebBuild {

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	private static final int[] NODE = { 20, 19 };

	/** What is made from the sources, or beside them. */
	private static final Set<String> MADE = Set.of("node_modules", "dist", "coverage", ".vite");

	private final Path frontend;

	private final Path output;

	private final Path state;

	private WebBuild(Path frontend, Path output, Path state) {
		this.frontend = frontend;
		this.output = output;
		this.state = state;
	}

	public static void main(String[] arguments) throws IOException {
		WebBuild web = new WebBuild(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
		try {
			if (!Files.isRegularFile(web.frontend.resolve("package.json"))) {
				return;
			}
			switch (arguments[0]) {
				case "build" -> web.build();
				case "check" -> web.check();
				default -> throw new IllegalArgumentException(arguments[0]);
			}
		}
		catch (Failure failure) {
			System.err.println("\n✗ " + failure.getMessage());
			System.exit(1);
		}
	}

	/** Why the pages could not be built, said so that the reader can mend it. */
	private static final class Failure extends RuntimeException {

		Failure(String chinese, String english) {
			super(chinese + "\n  " + english);
		}

	}

	private void build() throws IOException {
		Path mark = this.state.resolve("built-from");
		String sources = digestOfSources();
		if (sources.equals(read(mark)) && Files.isRegularFile(this.output.resolve("index.html"))) {
			say("网页没有变化 / the pages have not changed");
			return;
		}
		install();
		Files.deleteIfExists(mark);
		say("构建网页 / building the pages …");
		npm("build", "run", "build", "--", "--outDir", this.output.toString(), "--emptyOutDir");
		Files.writeString(mark, sources);
	}

	private void check() throws IOException {
		install();
		String manifest = Files.readString(this.frontend.resolve("package.json"));
		for (String script : List.of("lint", "test", "api:check")) {
			if (manifest.contains("\"" + script + "\":")) {
				say("npm run " + script + " …");
				npm(script.replace(':', '-'), "run", script);
			}
		}
	}

	/** {@code npm ci} when the lock is another than at the last one that ended well. */
	private void install() throws IOException {
		requireNode();
		Files.createDirectories(this.state);
		Path mark = this.frontend.resolve("node_modules").resolve(".installed-from");
		String lock = digest(Files.readAllBytes(this.frontend.resolve("package-lock.json")));
		if (lock.equals(read(mark))) {
			return;
		}
		say("安装网页依赖，约一分钟 / npm ci, about a minute …");
		npm("ci", "ci", "--no-audit", "--no-fund");
		Files.writeString(mark, lock);
	}

	private void requireNode() {
		String version = run(List.of("node", "--version")).orElseThrow(() -> new Failure(
				"找不到 Node.js。请安装 Node 20.19 或更高版本（https://nodejs.org），或用 -DskipWeb 跳过网页。",
				"Node.js was not found. Install Node 20.19 or later (https://nodejs.org), or leave the pages out with -DskipWeb."));
		Matcher numbers = Pattern.compile("v(\\d+)\\.(\\d+).*").matcher(version.strip());
		if (!numbers.matches() || !isEnough(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))) {
			throw new Failure("Node.js 版本太旧：%s。请安装 Node 20.19 或更高版本，或用 -DskipWeb 跳过网页。".formatted(version.strip()),
					"Node.js is too old: %s. Install Node 20.19 or later, or leave the pages out with -DskipWeb."
						.formatted(version.strip()));
		}
		if (run(List.of(npm(), "--version")).isEmpty()) {
			throw new Failure("找到了 Node.js，但找不到 npm。请一并安装 npm，或用 -DskipWeb 跳过网页。",
					"Node.js is there, but npm is not. Install npm too, or leave the pages out with -DskipWeb.");
		}
	}

	private static boolean isEnough(int major, int minor) {
		return major > NODE[0] || (major == NODE[0] && minor >= NODE[1]);
	}

	private void npm(String step, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(npm()));
		command.addAll(List.of(arguments));
		Path log = this.state.resolve(step + ".log");
		try {
			int exit = new ProcessBuilder(command).directory(this.frontend.toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start()
				.waitFor();
			List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
			if (exit != 0) {
				lines.subList(Math.max(0, lines.size() - 60), lines.size()).forEach(System.err::println);
				throw new Failure("npm %s 失败，完整输出见 %s".formatted(step, log),
						"npm %s failed; all it said is in %s".formatted(step, log));
			}
			if (step.equals("test")) {
				lines.subList(Math.max(0, lines.size() - 8), lines.size()).forEach(System.out::println);
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String npm() {
		return WINDOWS ? "npm.cmd" : "npm";
	}

	private static Optional<String> run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return (process.waitFor() == 0) ? Optional.of(said) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String digestOfSources() throws IOException {
		Set<Path> files = new TreeSet<>();
		Files.walkFileTree(this.frontend, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				return MADE.contains(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE
						: FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				files.add(file);
				return FileVisitResult.CONTINUE;
			}
		});
		MessageDigest digest = sha256();
		for (Path file : files) {
			digest.update(this.frontend.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
			digest.update(sha256().digest(Files.readAllBytes(file)));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static String digest(byte[] content) {
		return HexFormat.of().formatHex(sha256().digest(content));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.readString(file) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void say(String words) {
		System.out.println("[web] " + words);
	}

}
