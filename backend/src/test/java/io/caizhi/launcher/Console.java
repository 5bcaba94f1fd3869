package io.caizhi.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** One line for every stage, with the seconds it took. */
final class Console {

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private final long begin = System.nanoTime();

	/** Does one stage and says so. */
	<T> T stage(String name, Supplier<T> work) {
		long start = System.nanoTime();
		line("… ", name, "");
		T result = work.get();
		line("✓ ", name, "%.1f s".formatted(since(start)));
		return result;
	}

	/** How far a stage is. */
	void progress(String name, String words) {
		line("  ", name, words);
	}

	void say(String words) {
		this.out.println(words);
	}

	double elapsed() {
		return since(this.begin);
	}

	private synchronized void line(String mark, String name, String words) {
		this.out.println("[%5.1f s] %s%s%s".formatted(elapsed(), mark, name, words.isEmpty() ? "" : "  " + words));
	}

	private static double since(long start) {
		return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
	}

}
