package io.caizhi.hiring;

import java.time.LocalDate;

import io.caizhi.privacy.DocumentKind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hire as somebody entered it, by form, workbook or API: nothing in it is checked yet,
 * everything may be absent. {@link HireValidation} alone decides what it is worth, so no
 * constraint stands here. Its text form says nothing.
 *
 * @param gender code of GB/T 2261.1; left out with an identity card, what its number says
 * @param education code of GB/T 4658
 * @param student whether a full-time student 全日制在校生
 * @param graduatedOn required of graduates of a college or university
 * @param event the recruitment event the hire came from, if any
 * @param insured whether enrolled in social insurance
 * @param informed whether the person was told of this report (PIPL art. 17)
 */
public record HireDraft(
		@Schema(example = "欧阳·测试", maxLength = 50, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
		@Schema(example = "RESIDENT_ID",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable DocumentKind documentKind,
		@Schema(example = "11010519491231002X",
				description = "Absent in a change: as it was") @Nullable String documentNumber,
		@Schema(example = "2",
				description = "GB/T 2261.1: 0, 1, 2, 9. Absent with an identity card: as its number says") @Nullable String gender,
		@Schema(example = "21", description = "GB/T 4658",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String education,
		@Schema(example = "false", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean student,
		@Schema(example = "2026-06-30") @Nullable LocalDate graduatedOn,
		@Schema(example = "滁州学院", maxLength = 100) @Nullable String school,
		@Schema(example = "机械设计制造及其自动化", maxLength = 100) @Nullable String major,
		@Schema(example = "工艺工程师", maxLength = 100,
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String position,
		@Schema(example = "2026-11-03", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate hiredOn,
		@Schema(example = "2026-11-20") @Nullable LocalDate leftOn,
		@Schema(example = "CAMPUS_FAIR", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Channel channel,
		@Schema(example = "滁州学院秋季双选会", maxLength = 100) @Nullable String event,
		@Schema(example = "FIXED_TERM", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable ContractKind contract,
		@Schema(example = "true", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean insured,
		@Schema(example = "true", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean informed) {

	/** What a hire says, as if it were entered anew. */
	static HireDraft of(HireFacts facts) {
		return new HireDraft(facts.name(), facts.document().kind(), facts.document().value(), facts.gender(),
				facts.education(), facts.student(), facts.graduatedOn(), facts.school(), facts.major(),
				facts.position(), facts.hiredOn(), facts.leftOn(), facts.channel(), facts.event(), facts.contract(),
				facts.insured(), facts.informed());
	}

	@Override
	public String toString() {
		return "HireDraft";
	}

}
