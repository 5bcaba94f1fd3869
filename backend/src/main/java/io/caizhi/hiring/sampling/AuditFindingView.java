package io.caizhi.hiring.sampling;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.Finding;
import io.caizhi.hiring.HireComparison.Difference;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.MaskedHire;
import io.caizhi.hiring.sampling.UnitFindings.Told;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found of one of the unit's hires, as its officials see it; the row itself
 * stands in the return of the month.
 *
 * @param changedSince whether another version of it was decided on since it was drawn
 * @param since what that says differently
 * @param changeWaits whether a change of it waits to be decided on
 */
record AuditFindingView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") ItemId id,
		@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId hire,
		@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EnterpriseId enterprise,
		@Schema(example = "滁州市晨光电子有限公司") String enterpriseName,
		@Schema(description = "month of the return", type = "string", example = "2026-11") YearMonth month,
		@Schema(example = "欧***") String name, @Schema(example = "110***********002X") String documentNumber,
		boolean changedSince, List<Difference> since, boolean changeWaits, Finding finding,
		@Nullable FindingField field, @Schema(example = "劳动合同未能提供") String comment,
		@Schema(example = "2026-12-11T08:00:00Z") Instant decidedAt,
		@Schema(example = "已通知企业更正") @Nullable String reply,
		@Schema(example = "2026-12-12T08:00:00Z") @Nullable Instant repliedAt, @Schema(example = "1") int version,
		@Schema(example = "[\"reply\"]") List<String> actions) {

	static AuditFindingView of(Told told) {
		SampleItem item = told.item();
		MaskedHire hire = told.hire().then();
		return new AuditFindingView(item.id(), hire.id(), hire.enterprise(), hire.enterpriseName(), hire.month(),
				hire.name(), hire.documentNumber(), told.hire().changed(), told.hire().since(),
				told.hire().changeWaits(), Objects.requireNonNull(item.finding()), item.field(),
				Objects.requireNonNull(item.comment()), Objects.requireNonNull(item.decidedAt()), item.reply(),
				item.repliedAt(), item.version(), List.of("reply"));
	}

	@Override
	public String toString() {
		return "AuditFindingView " + this.id;
	}

}
