package io.caizhi.hiring.sampling;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.DrawnHire;
import io.caizhi.hiring.Finding;
import io.caizhi.hiring.HireComparison.Difference;
import io.caizhi.hiring.sampling.Auditing.Opened;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A drawn hire as the office sees it: name and document number masked.
 *
 * @param lot the lot that drew it
 * @param hire as it was drawn
 * @param changedSince whether another version of it was decided on since
 * @param since what that says differently
 * @param changeWaits whether a change of it waits to be decided on
 * @param mine whether the auditor verified it themselves, and so may not audit it
 */
record SampleItemView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") ItemId id,
		@Schema(example = "1") int position, SampleView.OfUnitName unit,
		@Schema(type = "string", example = "2026-11") YearMonth countedMonth, @Schema(example = "5") int weight,
		List<Risk> reasons, String lot, AuditedHire hire, boolean changedSince, List<Difference> since,
		boolean changeWaits, boolean mine, @Nullable Finding finding, @Nullable FindingField field,
		@Schema(example = "劳动合同未能提供") @Nullable String comment,
		@Schema(example = "2026-12-11T08:00:00Z") @Nullable Instant decidedAt,
		@Schema(example = "已通知企业更正") @Nullable String reply,
		@Schema(example = "2026-12-12T08:00:00Z") @Nullable Instant repliedAt, @Schema(example = "0") int version,
		@Schema(description = "what the member may do with it now", example = "[\"decide\"]") List<String> actions) {

	static SampleItemView of(Opened opened, SampleView.OfUnitName unit) {
		SampleItem item = opened.item();
		DrawnHire hire = opened.hire();
		return new SampleItemView(item.id(), item.position(), unit, item.month(), item.weight().value(),
				List.copyOf(item.weight().reasons()), item.lot(), AuditedHire.of(hire.then()), hire.changed(),
				hire.since(), hire.changeWaits(), opened.mine(), item.finding(), item.field(), item.comment(),
				item.decidedAt(), item.reply(), item.repliedAt(), item.version(), opened.actions());
	}

	@Override
	public String toString() {
		return "SampleItemView " + this.id;
	}

}
