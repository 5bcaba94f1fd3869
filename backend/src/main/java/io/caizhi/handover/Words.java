package io.caizhi.handover;

import java.util.List;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What who leaves says themselves, as plain text.
 *
 * @param notes what is good to know
 */
@Schema(name = "HandoverWords")
record Words(
		@Nullable @PlainText(max = 4000, lines = true) @Schema(example = "月报催报名单在共享盘“用工”文件夹；企业联系群每周五发提醒。") String notes,
		@NotNull @Size(max = 50) List<@NotNull @Valid Promise> promised) {

	static final Words NONE = new Words(null, List.of());

	Words stripped() {
		return new Words((this.notes != null) ? this.notes.strip() : null,
				this.promised.stream().map(Promise::stripped).toList());
	}

	@Override
	public String toString() {
		return "Words";
	}

}
