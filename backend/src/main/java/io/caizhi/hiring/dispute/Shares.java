package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.caizhi.hiring.HireId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.WholeShares;

/**
 * How a person is shared among the hires of a case: in hundredths that add up to exactly
 * 1.00, one whole where the person counts by a single hire.
 *
 * @param byHire a share, which may be 0.00, for every hire of the case
 */
record Shares(Map<HireId, BigDecimal> byHire) {

	private static final WholeShares.Words WORDS = new WholeShares.Words("hire", "duplicate.hire-unknown",
			"duplicate.hire-twice");

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
		return new Shares(WholeShares
			.of(given.stream().map((one) -> new WholeShares.Given<>(one.hire(), one.share())).toList(), hires, WORDS));
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
