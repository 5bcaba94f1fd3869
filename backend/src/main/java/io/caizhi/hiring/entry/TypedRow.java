package io.caizhi.hiring.entry;

import java.util.Arrays;
import java.util.List;

import io.caizhi.hiring.importing.TypedHire;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row as somebody typed it: any text in any field of
 * {@link io.caizhi.hiring.HireDraft}, words or codes. Its text form says nothing, for it
 * is personal data.
 */
record TypedRow(@Schema(example = "欧阳·测试") @Nullable String name,
		@Schema(example = "居民身份证") @Nullable String documentKind,
		@Schema(example = "11010519491231002X") @Nullable String documentNumber,
		@Schema(example = "女") @Nullable String gender, @Schema(example = "大学本科毕业") @Nullable String education,
		@Schema(example = "否") @Nullable String student, @Schema(example = "2026年6月30日") @Nullable String graduatedOn,
		@Schema(example = "滁州学院") @Nullable String school, @Schema(example = "机械工程") @Nullable String major,
		@Schema(example = "工艺工程师") @Nullable String position, @Schema(example = "2026/11/3") @Nullable String hiredOn,
		@Schema(example = "20261120") @Nullable String leftOn, @Schema(example = "校园招聘会") @Nullable String channel,
		@Schema(example = "滁州学院秋季双选会") @Nullable String event, @Schema(example = "固定期限") @Nullable String contract,
		@Schema(example = "是") @Nullable String insured, @Schema(example = "是") @Nullable String informed) {

	/** In the order of the fields. */
	List<? extends @Nullable String> cells() {
		return Arrays.asList(this.name, this.documentKind, this.documentNumber, this.gender, this.education,
				this.student, this.graduatedOn, this.school, this.major, this.position, this.hiredOn, this.leftOn,
				this.channel, this.event, this.contract, this.insured, this.informed);
	}

	TypedHire read() {
		return TypedHire.read(cells());
	}

	@Override
	public String toString() {
		return "TypedRow";
	}

}
