package io.caizhi.ledger.kind;

import java.util.List;

import io.caizhi.kernel.PlainText;
import io.caizhi.plan.yearly.Dimension;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a kind says, as the office writes it and as it is kept.
 *
 * @param title code of the field by which an entry is called
 * @param date code of the field by which an entry is dated, and so counts
 * @param retired whether nothing of the kind is entered any more
 * @param metrics what its verified entries come to; none where absent
 * @param once whether what an entry is called by counts once in the district and year, as
 * persons always do
 */
@Schema(name = "LedgerKindContent")
public record KindForm(@NotNull @PlainText(min = 2, max = 40) @Schema(example = "高层次人才") String name,
		@Nullable @PlainText(max = 60) @Schema(example = "High-level talents") String english,
		@NotNull Dimension dimension, @NotNull @Schema(example = "person") String title,
		@NotNull @Schema(example = "introducedOn") String date, @NotNull @Schema(example = "false") Boolean retired,
		@NotNull @Valid @Size(min = 1, max = 60, message = "ledger.fields") List<@NotNull KindField> fields,
		@Nullable @Valid @Size(max = 30) List<@NotNull KindMetric> metrics,
		@Nullable @Schema(example = "false") Boolean once) {

	/** What verified entries come to. */
	public List<KindMetric> counted() {
		return (this.metrics != null) ? this.metrics : List.of();
	}

}
