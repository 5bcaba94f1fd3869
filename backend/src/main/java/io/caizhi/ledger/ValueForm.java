package io.caizhi.ledger;

import io.caizhi.privacy.DocumentKind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters in a field.
 *
 * @param text in the spelling of the field's type: a day as 2022-11-24, a number without
 * separators, a code, an identifier, a person's name; a field left out is empty
 * @param documentKind for {@code PERSON}, where the document is known
 * @param documentNumber with it
 * @param keep leaves what was entered before as it is, for who sees it masked
 */
@Schema(name = "LedgerValueForm")
public record ValueForm(@Nullable @Schema(example = "A") String text, @Nullable DocumentKind documentKind,
		@Nullable @Schema(example = "110105194912310021") String documentNumber,
		@Nullable @Schema(example = "false") Boolean keep) {

	boolean kept() {
		return Boolean.TRUE.equals(this.keep);
	}

	boolean empty() {
		return (this.text == null || this.text.isBlank()) && this.documentKind == null && this.documentNumber == null;
	}

	@Override
	public String toString() {
		return "ValueForm";
	}

}
