package io.caizhi.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets clients do the same thing again and again, and takes the time. */
final class Runs {

	private final ProcessUse application;

	private final Duration warmUp;

	private final Duration time;

	Runs(ProcessUse application, Duration warmUp, Duration time) {
		this.application = application;
		this.warmUp = warmUp;
		this.time = time;
	}

	/** What one client does over and over. */
	interface Client extends AutoCloseable {

		void once() throws Exception;

		@Override
		default void close() throws Exception {
		}

	}

	/**
	 * What was seen.
	 *
	 * @param rate times a second, of all clients together
	 * @param median milliseconds
	 * @param p99 milliseconds
	 * @param cpu the application's, in milliseconds a time
	 * @param resident the application's memory afterwards, in MiB
	 */
	record Seen(String what, int clients, double rate, double median, double p99, double cpu, int resident) {

	}

	Seen run(String what, int clients, IntFunction<Client> client) {
		Seen seen = measure(what, clients, client);
		System.out.printf("  %-58s %d client%s %9.1f/s  median %8.3f ms  p99 %8.3f ms  cpu %7.3f ms  %d MiB%n", what,
				clients, (clients == 1) ? " " : "s", seen.rate(), seen.median(), seen.p99(), seen.cpu(),
				seen.resident());
		return seen;
	}

	/** Does each once, by so many clients; gives how many a second. */
	static double rate(List<Runnable> works, int clients) {
		Queue<Runnable> waiting = new ConcurrentLinkedQueue<>(works);
		long begun = System.nanoTime();
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			List<Future<?>> running = new ArrayList<>();
			for (int client = 0; client < clients; client++) {
				running.add(threads.submit(() -> {
					for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
						work.run();
					}
				}));
			}
			for (Future<?> one : running) {
				one.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		return works.size() * 1e9 / (System.nanoTime() - begun);
	}

	private Seen measure(String what, int clients, IntFunction<Client> client) {
		CountDownLatch warm = new CountDownLatch(clients);
		CountDownLatch begin = new CountDownLatch(1);
		List<Future<long[]>> running = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			for (int number = 0; number < clients; number++) {
				int which = number;
				running.add(threads.submit(() -> {
					try (Client one = client.apply(which)) {
						try {
							for (long end = System.nanoTime() + this.warmUp.toNanos(); System.nanoTime() < end;) {
								one.once();
							}
						}
						finally {
							warm.countDown();
						}
						begin.await();
						return times(one);
					}
				}));
			}
			warm.await();
			Duration before = this.application.cpu();
			long start = System.nanoTime();
			begin.countDown();
			List<long[]> times = new ArrayList<>();
			for (Future<long[]> done : running) {
				times.add(done.get());
			}
			double took = (System.nanoTime() - start) / 1e9;
			long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
			return new Seen(what, clients, all.length / took, all[all.length / 2] / 1e6,
					all[Math.min(all.length - 1, all.length * 99 / 100)] / 1e6,
					(double) this.application.cpu().minus(before).toMillis() / all.length, this.application.resident());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(what + " failed", ex.getCause());
		}
	}

	/** At least a few, however long one takes. */
	private long[] times(Client client) throws Exception {
		long[] times = new long[1_024];
		int count = 0;
		for (long end = System.nanoTime() + this.time.toNanos(); System.nanoTime() < end || count < 3; count++) {
			if (count == times.length) {
				times = Arrays.copyOf(times, 2 * count);
			}
			long start = System.nanoTime();
			client.once();
			times[count] = System.nanoTime() - start;
		}
		return Arrays.copyOf(times, count);
	}

}
