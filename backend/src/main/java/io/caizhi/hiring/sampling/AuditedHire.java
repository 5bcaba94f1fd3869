package io.caizhi.hiring.sampling;

import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.Channel;
import io.caizhi.hiring.ContractKind;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.MaskedHire;
import io.caizhi.privacy.DocumentKind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A masked hire on the wire. */
record AuditedHire(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId id,
		@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EnterpriseId enterprise,
		@Schema(example = "滁州市晨光电子有限公司") String enterpriseName,
		@Schema(description = "month of the return", type = "string", example = "2026-11") YearMonth month,
		@Schema(example = "欧***") String name, DocumentKind documentKind,
		@Schema(example = "110***********002X") String documentNumber, @Schema(example = "2") String gender,
		@Schema(example = "21") String education, boolean student,
		@Schema(example = "2026-06-30") @Nullable LocalDate graduatedOn,
		@Schema(example = "滁州学院") @Nullable String school, @Schema(example = "机械设计制造及其自动化") @Nullable String major,
		@Schema(example = "工艺工程师") String position, @Schema(example = "2026-11-03") LocalDate hiredOn,
		@Schema(example = "2026-11-20") @Nullable LocalDate leftOn, Channel channel,
		@Schema(example = "滁州学院秋季双选会") @Nullable String event, ContractKind contract, boolean insured, boolean college,
		boolean degreeChecked, boolean late) {

	static AuditedHire of(MaskedHire hire) {
		return new AuditedHire(hire.id(), hire.enterprise(), hire.enterpriseName(), hire.month(), hire.name(),
				hire.documentKind(), hire.documentNumber(), hire.gender(), hire.education(), hire.student(),
				hire.graduatedOn(), hire.school(), hire.major(), hire.position(), hire.hiredOn(), hire.leftOn(),
				hire.channel(), hire.event(), hire.contract(), hire.insured(), hire.college(), hire.degreeChecked(),
				hire.late());
	}

	@Override
	public String toString() {
		return "AuditedHire " + this.id;
	}

}
