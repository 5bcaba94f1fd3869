package io.caizhi.workbook.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** What the preview counted is to be stored. */
@Schema(name = "ImportConfirmation")
public record Confirmation(
		@NotNull @Schema(description = "whether faulty rows are left out; otherwise one of them stops all",
				example = "false") Boolean validRowsOnly) {

}
