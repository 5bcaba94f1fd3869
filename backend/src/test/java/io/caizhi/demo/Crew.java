package io.caizhi.demo;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few threads that share work, and a caller who waits for all of it. */
final class Crew implements AutoCloseable {

	private final ExecutorService threads;

	Crew(int size) {
		this.threads = Executors.newFixedThreadPool(size, Thread.ofPlatform().name("demo-", 1).daemon().factory());
	}

	/** Does the work for each; the first failure is the caller's, once all have ended. */
	<T> void each(Collection<T> all, Consumer<T> work) {
		List<Callable<Void>> calls = all.stream().<Callable<Void>>map((one) -> () -> {
			work.accept(one);
			return null;
		}).toList();
		try {
			for (Future<Void> done : this.threads.invokeAll(calls)) {
				done.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure
					: new IllegalStateException(ex.getCause());
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
