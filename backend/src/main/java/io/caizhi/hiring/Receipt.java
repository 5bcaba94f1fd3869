package io.caizhi.hiring;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Stored;

/**
 * The acknowledgement of a submission 回执: what was handed in, and when. Once given, the
 * submission is committed.
 *
 * @param number shown to people, unique in the unit
 * @param hires hires the return held; none in a nil return
 * @param contentDigest see {@link ContentDigest}
 * @param returnVersion the version of the return that it acknowledges
 */
public record Receipt(long id, String number, Instant issuedAt, EnterpriseId enterprise, YearMonth month, int hires,
		String contentDigest, int returnVersion) {

	/** Such as {@code YB-202611-0HXJ2K3M4N5P6}, 月报 of November 2026. */
	static String number(YearMonth month, long id) {
		return "YB-" + Stored.month(month) + "-" + Identifiers.text(id);
	}

	/** Whether it was a nil return 零报告. */
	public boolean nil() {
		return this.hires == 0;
	}

}
