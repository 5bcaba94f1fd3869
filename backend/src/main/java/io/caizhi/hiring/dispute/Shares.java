package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.caizhi.hiring.Booking;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;

/**
 * How a person is shared among the hires of a case: in hundredths that add up to exactly
 * 1.00, one whole where the person counts by a single hire.
 *
 * @param byHire a share, which may be 0.00, for every hire of the case
 */
record Shares(Map<HireId, BigDecimal> byHire) {

	private static final String PLACE = "/shares";

	Shares {
		byHire = Map.copyOf(byHire);
	}

	/** What the office gives one hire; hires left out get nothing. */
	record Given(HireId hire, BigDecimal share) {

	}

	/**
	 * @throws Refusal invalid, with every fault at its place
	 */
	static Shares of(List<Given> given, Collection<HireId> hires) {
		List<Fault> faults = new ArrayList<>();
		Map<HireId, BigDecimal> shares = new LinkedHashMap<>();
		hires.forEach((hire) -> shares.put(hire, Booking.NONE));
		BigDecimal sum = BigDecimal.ZERO;
		List<HireId> named = new ArrayList<>();
		for (int i = 0; i < given.size(); i++) {
			Given one = given.get(i);
			if (!shares.containsKey(one.hire())) {
				faults.add(new Fault(PLACE + "/" + i + "/hire", "duplicate.hire-unknown"));
			}
			else if (named.contains(one.hire())) {
				faults.add(new Fault(PLACE + "/" + i + "/hire", "duplicate.hire-twice"));
			}
			named.add(one.hire());
			BigDecimal share = one.share().stripTrailingZeros();
			if (share.signum() < 0 || share.compareTo(Booking.WHOLE) > 0 || share.scale() > 2) {
				faults.add(new Fault(PLACE + "/" + i + "/share", "duplicate.share"));
				continue;
			}
			sum = sum.add(share);
			shares.computeIfPresent(one.hire(), (hire, nothing) -> share.setScale(2));
		}
		if (faults.isEmpty() && sum.compareTo(Booking.WHOLE) != 0) {
			faults.add(new Fault(PLACE, "duplicate.share-sum", Map.of("sum", sum.setScale(2))));
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
		return new Shares(shares);
	}

	BigDecimal of(HireId hire) {
		return Objects.requireNonNull(this.byHire.get(hire));
	}

	/**
	 * Who holds the person: the hire with the greatest share, of equal ones the one
	 * verified first.
	 */
	CaseHire holder(List<CaseHire> hires) {
		CaseHire holder = hires.getFirst();
		for (CaseHire hire : hires) {
			holder = (of(hire.hire()).compareTo(of(holder.hire())) > 0) ? hire : holder;
		}
		return holder;
	}

}
