package io.caizhi.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.caizhi.kernel.TenantId;

import org.springframework.stereotype.Component;

/**
 * By how much verified entries count now: wholly, unless several claim the same. What was
 * booked in a month is counted by the share of the booking, for closed months stay.
 */
@Component
public class EntryShares {

	private static final BigDecimal WHOLE = new BigDecimal("1.00");

	private final EntryClaimRepository claims;

	EntryShares(EntryClaimRepository claims) {
		this.claims = claims;
	}

	/** The share of each, in hundredths. */
	public Map<EntryId, BigDecimal> of(TenantId unit, Collection<EntryId> entries) {
		Map<EntryId, BigDecimal> shares = new HashMap<>();
		entries.forEach((entry) -> shares.put(entry, WHOLE));
		shares.putAll(this.claims.shares(unit, entries));
		return shares;
	}

}
