package io.caizhi.hiring.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;

import io.caizhi.hiring.HireId;
import org.jspecify.annotations.Nullable;

/**
 * Draws a weighted random sample without replacement that depends on nothing but its
 * seed, the hires and their weights ({@code docs/audit-sampling.md}). A hire holds as
 * many lots as it weighs; lot {@code n} is the SHA-256 of the ASCII text
 * {@code seed:hire:n}, read as an unsigned number. The hires with the greatest best lots
 * make the sample.
 * <p>
 * The greatest of {@code w} uniform numbers is distributed as {@code u^(1/w)}, so this is
 * the method of Efraimidis and Spirakis (2006) without a logarithm or a rounding. However
 * many hires are offered, no more than the sample is kept.
 *
 * @param <T> what is known of a hire beside
 */
final class Sampler<T> {

	/** Names this arithmetic, for the day there is another. */
	static final String METHOD = "LOTS-1";

	private static final Comparator<Ticket<?>> WORST_FIRST = Comparator
		.<Ticket<?>, byte[]>comparing((ticket) -> ticket.lot, Arrays::compareUnsigned)
		.thenComparing((ticket) -> ticket.hire.value(), Comparator.reverseOrder());

	private final String seed;

	private final int size;

	private final MessageDigest sha256;

	private final PriorityQueue<Ticket<T>> best = new PriorityQueue<>(WORST_FIRST);

	/**
	 * @param seed ASCII without a colon
	 */
	Sampler(String seed, int size) {
		if (size < 1) {
			throw new IllegalArgumentException("No sample of " + size);
		}
		this.seed = seed;
		this.size = size;
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Lets the hire take part, each once and in any order. */
	void offer(HireId hire, int weight, T what) {
		this.best.add(new Ticket<>(hire, weight, bestLot(hire, weight), what));
		if (this.best.size() > this.size) {
			this.best.poll();
		}
	}

	/** The sample so far, the greatest lot first. */
	List<Drawn<T>> drawn() {
		List<Ticket<T>> tickets = new ArrayList<>(this.best);
		tickets.sort(Collections.reverseOrder(WORST_FIRST));
		List<Drawn<T>> drawn = new ArrayList<>();
		for (Ticket<T> ticket : tickets) {
			drawn.add(new Drawn<>(drawn.size() + 1, ticket.hire, ticket.weight, HexFormat.of().formatHex(ticket.lot),
					ticket.what));
		}
		return drawn;
	}

	private byte[] bestLot(HireId hire, int weight) {
		byte @Nullable [] greatest = null;
		for (int number = 1; number <= weight; number++) {
			byte[] lot = this.sha256
				.digest((this.seed + ":" + hire + ":" + number).getBytes(StandardCharsets.US_ASCII));
			if (greatest == null || Arrays.compareUnsigned(lot, greatest) > 0) {
				greatest = lot;
			}
		}
		if (greatest == null) {
			throw new IllegalArgumentException("No weight: " + weight);
		}
		return greatest;
	}

	/**
	 * A hire that was drawn.
	 *
	 * @param position from 1, in the order drawn
	 * @param lot its greatest lot, 64 hexadecimal digits
	 */
	record Drawn<T>(int position, HireId hire, int weight, String lot, T what) {

	}

	private record Ticket<T>(HireId hire, int weight, byte[] lot, T what) {

	}

}
