package io.caizhi.handover;

import java.time.LocalDate;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Something that who leaves has promised and no record of the system knows 承诺事项.
 *
 * @param to whom
 * @param by the day it was promised for, if for one
 */
@Schema(name = "HandoverPromise")
record Promise(@NotNull @PlainText(min = 2, max = 200) @Schema(example = "协调解决新入职教师周转房两套") String what,
		@NotNull @PlainText(max = 100) @Schema(example = "区第三中学") String to,
		@Nullable @Schema(example = "2026-12-31") LocalDate by) {

	Promise stripped() {
		return new Promise(this.what.strip(), this.to.strip(), this.by);
	}

	@Override
	public String toString() {
		return "Promise";
	}

}
