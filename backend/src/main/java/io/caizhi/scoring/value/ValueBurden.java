package io.caizhi.scoring.value;

import java.util.Objects;

import io.caizhi.kernel.Burden;
import io.caizhi.scoring.value.ReportedValue.Said;
import org.jspecify.annotations.Nullable;

/**
 * What a value cost whoever reported it (ADR 62). The form begins with what was reported
 * before; the first time in a month, with what the month before rests on, but never with
 * its value. What stands there still was not typed.
 */
final class ValueBurden {

	private ValueBurden() {
	}

	/**
	 * @param before as it was reported for this month; absent the first time
	 * @param monthBefore what was reported for the month before
	 */
	static Burden of(Said said, @Nullable ReportedValue before, @Nullable ReportedValue monthBefore) {
		@Nullable ReportedValue offered = (before != null) ? before : monthBefore;
		Burden cost = field(said.value().stripTrailingZeros(),
				(before != null) ? before.value().stripTrailingZeros() : null)
			.plus(field(said.evidence(), (offered != null) ? offered.evidence() : null))
			.plus(field(said.reference(), (offered != null) ? offered.reference() : null));
		return Burden.ofEntry((int) cost.typed(), (int) cost.prefilled());
	}

	private static Burden field(@Nullable Object said, @Nullable Object offered) {
		if (!Objects.equals(said, offered)) {
			return new Burden(0, 1, 0, 0);
		}
		return new Burden(0, 0, (said != null) ? 1 : 0, 0);
	}

}
