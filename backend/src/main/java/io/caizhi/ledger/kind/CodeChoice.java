package io.caizhi.ledger.kind;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the values that a field of codes may have. */
@Schema(name = "LedgerCode")
public record CodeChoice(
		@NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,29}",
				message = "ledger.choice-code") @Schema(example = "A") String code,
		@NotNull @PlainText(max = 40) @Schema(example = "国内外顶尖人才") String name,
		@Nullable @PlainText(max = 60) @Schema(example = "Top talent") String english) {

}
