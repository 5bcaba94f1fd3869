package io.caizhi.tenancy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One piece of work, done on a thread of its own whenever asked for: asked for while
 * under way, it is done once more; asked for twice before that, still once.
 */
final class Background implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Background.class);

	private static final long PATIENCE_SECONDS = 8;

	private final String name;

	private final Runnable work;

	private final ExecutorService thread;

	private final AtomicBoolean asked = new AtomicBoolean();

	private boolean failing;

	Background(String name, Runnable work) {
		this.name = name;
		this.work = work;
		this.thread = Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
	}

	void ask() {
		if (this.asked.compareAndSet(false, true)) {
			try {
				this.thread.execute(this::once);
			}
			catch (RejectedExecutionException ex) {
				// shutting down: the next start does it
				log.debug("{} is closed", this.name);
			}
		}
	}

	private void once() {
		this.asked.set(false);
		try {
			this.work.run();
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				this.failing = true;
				log.warn("{} fails and is tried again: {}", this.name, ex.getClass().getName());
			}
		}
	}

	/** Lets what is under way come to its end, for a while. */
	@Override
	public void close() {
		this.thread.shutdown();
		try {
			if (!this.thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				this.thread.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			this.thread.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

}
