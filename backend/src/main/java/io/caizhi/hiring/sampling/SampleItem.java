package io.caizhi.hiring.sampling;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.DrawnHire.Moment;
import io.caizhi.hiring.Finding;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A hire in a sample, and what its audit found.
 *
 * @param hireVersion the version that was counted when the sample was drawn
 * @param drawnVersion the version of it that was decided on at that moment, of which a
 * departure makes another one without counting it anew
 * @param bookingEntry which booking of the hire counted it then
 * @param month in which it counted then
 * @param lot the lot that drew it
 * @param field what is wrong
 * @param reply what the unit says to it
 */
record SampleItem(ItemId id, SampleId sample, int position, TenantId unit, EnterpriseId enterprise, HireId hire,
		int hireVersion, int drawnVersion, int bookingEntry, YearMonth month, RiskWeight weight, String lot,
		@Nullable Finding finding, @Nullable FindingField field, @Nullable String comment, @Nullable Instant decidedAt,
		@Nullable String reply, @Nullable Instant repliedAt, int version) {

	/** What of its hire was drawn. */
	Moment moment() {
		return new Moment(this.hire, this.drawnVersion, this.bookingEntry);
	}

}
