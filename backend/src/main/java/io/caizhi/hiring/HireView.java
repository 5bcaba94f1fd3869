package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.privacy.DocumentKind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hire as its reporter and the unit's official see it: the document's number masked for
 * both. That a person counts by another hire is not said.
 *
 * @param withdrawn whether the row is to go, or has gone
 * @param changed whether it says another thing than what the unit verified 核验后有改动
 */
record HireView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId id, HireStatus status,
		@Schema(example = "欧阳·测试") String name, DocumentKind documentKind,
		@Schema(example = "110***********002X") String documentNumber, @Schema(example = "2") String gender,
		@Schema(example = "21") String education, boolean student,
		@Schema(example = "2026-06-30") @Nullable LocalDate graduatedOn, @Schema(example = "滁州学院") String school,
		@Schema(example = "机械设计制造及其自动化") String major, @Schema(example = "工艺工程师") String position,
		@Schema(example = "2026-11-03") LocalDate hiredOn, @Schema(example = "2026-11-20") @Nullable LocalDate leftOn,
		Channel channel, @Schema(example = "滁州学院秋季双选会") @Nullable String event, ContractKind contract, boolean insured,
		boolean informed, boolean college, boolean degreeChecked, boolean withdrawn, boolean changed, boolean late,
		@Schema(type = "string", example = "2026-11") @Nullable YearMonth countedMonth, @Nullable SendBackReason reason,
		@Schema(example = "毕业日期与学信网不符") @Nullable String comment, @Schema(example = "0") int version,
		@Schema(example = "[\"edit\",\"delete\"]") List<String> actions) {

	static HireView of(Hire hire, ReturnInView seen) {
		HireFacts facts = hire.facts();
		return new HireView(hire.id(), hire.status(), facts.name(), facts.document().kind(), facts.document().masked(),
				facts.gender(), facts.education(), facts.student(), facts.graduatedOn(), facts.school(), facts.major(),
				facts.position(), facts.hiredOn(), facts.leftOn(), facts.channel(), facts.event(), facts.contract(),
				facts.insured(), facts.informed(), hire.college(), hire.degreeChecked(), hire.withdrawn(),
				hire.changedSinceVerified(), hire.late(), hire.countedMonth(), hire.reason(), hire.comment(),
				hire.version(), seen.actions(hire));
	}

	@Override
	public String toString() {
		return "HireView " + this.id;
	}

}
