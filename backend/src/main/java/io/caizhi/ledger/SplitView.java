package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caizhi.ledger.EntryView.OfUnit;
import io.caizhi.ledger.kind.KindCode;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something claimed several times: the office sees the entries side by side, a unit its
 * own and nothing of the others.
 *
 * @param entries the first verified first
 */
@Schema(name = "LedgerSplit")
record SplitView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") SplitId id,
		@Schema(type = "string", example = "TALENT") KindCode kind, @Schema(example = "2022") int year,
		SplitState state, Instant openedAt, List<Part> entries, @Schema(example = "3") int version,
		@Schema(example = "[\"decide\"]") List<String> actions) {

	/**
	 * An entry of it.
	 *
	 * @param title absent where it is not entered
	 * @param share of it, as counted now
	 */
	@Schema(name = "LedgerSplitPart")
	record Part(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EntryId entry, OfUnit unit,
			@Nullable @Schema(example = "磷酸铁锂电池回收关键技术") String title, @Schema(example = "2022-03-18") LocalDate dated,
			Instant verifiedAt, @Schema(example = "1.00") BigDecimal share) {

	}

	/** With the decisions so far, the last one first; none of them for units. */
	@Schema(name = "LedgerSplitInFull")
	record InFull(@JsonUnwrapped SplitView view, List<Decided> decisions) {

	}

	/** A decision; entries that are gone since are left out. */
	@Schema(name = "LedgerSplitDecided")
	record Decided(Instant decidedAt, @Schema(example = "项目由两家共同承担") String reason, List<DecidedShare> shares) {

	}

	/** What an entry got. */
	@Schema(name = "LedgerSplitShare")
	record DecidedShare(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EntryId entry,
			@Schema(example = "0.50") BigDecimal share) {

	}

}
