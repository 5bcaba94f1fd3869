package io.caizhi.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Refusal.Fault;

/**
 * How one whole is shared out: in hundredths that add up to exactly 1.00. Whoever is left
 * out gets nothing.
 */
public final class WholeShares {

	private static final String PLACE = "/shares";

	private static final BigDecimal NONE = new BigDecimal("0.00");

	private static final BigDecimal WHOLE = new BigDecimal("1.00");

	private WholeShares() {
	}

	/** What one gets. */
	public record Given<T>(T of, BigDecimal share) {

	}

	/** What it is called that gets shares, and what is said when it is wrong. */
	public record Words(String field, String unknown, String twice) {

	}

	/**
	 * @param all among whom it is shared
	 * @return a share, which may be 0.00, for each of them
	 * @throws Refusal invalid, with every fault at its place
	 */
	public static <T> Map<T, BigDecimal> of(List<Given<T>> given, Collection<T> all, Words words) {
		List<Fault> faults = new ArrayList<>();
		Map<T, BigDecimal> shares = new LinkedHashMap<>();
		all.forEach((one) -> shares.put(one, NONE));
		BigDecimal sum = BigDecimal.ZERO;
		List<T> named = new ArrayList<>();
		for (int i = 0; i < given.size(); i++) {
			Given<T> one = given.get(i);
			if (!shares.containsKey(one.of())) {
				faults.add(new Fault(PLACE + "/" + i + "/" + words.field(), words.unknown()));
			}
			else if (named.contains(one.of())) {
				faults.add(new Fault(PLACE + "/" + i + "/" + words.field(), words.twice()));
			}
			named.add(one.of());
			BigDecimal share = one.share().stripTrailingZeros();
			if (share.signum() < 0 || share.compareTo(WHOLE) > 0 || share.scale() > 2) {
				faults.add(new Fault(PLACE + "/" + i + "/share", "duplicate.share"));
				continue;
			}
			sum = sum.add(share);
			shares.computeIfPresent(one.of(), (known, nothing) -> share.setScale(2));
		}
		if (faults.isEmpty() && sum.compareTo(WHOLE) != 0) {
			faults.add(new Fault(PLACE, "duplicate.share-sum", Map.of("sum", sum.setScale(2))));
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
		return shares;
	}

}
