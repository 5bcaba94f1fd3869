package io.caizhi.kill;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.caizhi.testing.Answer;
import io.caizhi.testing.Request;

/**
 * A backend killed at moments drawn from a seed, and clients that do not give up: whoever
 * got no whole answer sends the very same request again.
 */
final class Chaos {

	private static final Duration PAUSE = Duration.ofMillis(150);

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final Backend backend;

	private final Schedule schedule;

	private final Runnable meanwhile;

	private final AtomicInteger sent = new AtomicInteger();

	private final AtomicInteger unanswered = new AtomicInteger();

	private final AtomicInteger replayed = new AtomicInteger();

	private final AtomicInteger amidst = new AtomicInteger();

	private final AtomicBoolean done = new AtomicBoolean();

	/**
	 * @param meanwhile what happens between a kill and the restart
	 */
	Chaos(Backend backend, Schedule schedule, Runnable meanwhile) {
		this.backend = backend;
		this.schedule = schedule;
		this.meanwhile = meanwhile;
	}

	/**
	 * When to kill.
	 *
	 * @param kills how often
	 * @param requests at most so many requests between a restart and the next kill
	 * @param millis at most so long after that request was sent
	 */
	record Schedule(long seed, int kills, int requests, int millis) {

	}

	/** Part of a client's day. */
	interface Story {

		void tell() throws Exception;

	}

	/**
	 * Lets all clients do their work at once while the backend is killed and restarted.
	 */
	void run(List<Story> stories) throws Exception {
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> running = new ArrayList<>();
			for (Story story : stories) {
				running.add(clients.submit(() -> {
					story.tell();
					return null;
				}));
			}
			Future<?> killer = clients.submit(() -> {
				killBySchedule();
				return null;
			});
			try {
				for (Future<?> client : running) {
					await(client);
				}
			}
			finally {
				this.done.set(true);
			}
			await(killer);
		}
	}

	/** Sends the request until it is answered by a backend in its right mind. */
	Answer insist(Request request) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				this.sent.incrementAndGet();
				Answer answer = request.send();
				boolean underWay = answer.status() == 409 && answer.text().contains("submission-in-progress");
				if (answer.status() != 503 && !underWay) {
					answer.header("Idempotency-Replayed").ifPresent((header) -> this.replayed.incrementAndGet());
					return answer;
				}
			}
			catch (UncheckedIOException ex) {
				this.unanswered.incrementAndGet();
			}
			if (System.nanoTime() > deadline) {
				throw new AssertionError("Not answered in time: " + request);
			}
			Thread.sleep(PAUSE);
		}
	}

	/**
	 * Kills while clients were at work; later ones hit what goes on behind their backs.
	 */
	int killsAmidst() {
		return this.amidst.get();
	}

	/** Requests cut off in the middle. */
	int unanswered() {
		return this.unanswered.get();
	}

	/** Requests that had been carried out though nobody was told. */
	int replayed() {
		return this.replayed.get();
	}

	private void killBySchedule() throws InterruptedException {
		Random random = new Random(this.schedule.seed());
		for (int number = 0; number < this.schedule.kills(); number++) {
			int target = this.sent.get() + 1 + random.nextInt(this.schedule.requests());
			int delay = random.nextInt(this.schedule.millis() + 1);
			while (this.sent.get() < target && !this.done.get()) {
				Thread.sleep(1);
			}
			Thread.sleep(delay);
			if (!this.done.get()) {
				this.amidst.incrementAndGet();
			}
			this.backend.kill();
			this.meanwhile.run();
			this.backend.restart();
		}
	}

	private static void await(Future<?> future) throws Exception {
		try {
			future.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Exception cause) {
				throw cause;
			}
			throw new AssertionError(ex.getCause());
		}
	}

}
