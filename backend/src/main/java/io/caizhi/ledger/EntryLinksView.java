package io.caizhi.ledger;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.ledger.EntryView.Row;
import io.caizhi.ledger.kind.KindCode;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an entry names, and what names it, as far as a member may see it.
 *
 * @param names by the fields of the entry
 * @param namedBy by kind and field; kinds without any are left out
 */
@Schema(name = "LedgerLinks")
record EntryLinksView(List<Named> names, List<Group> namedBy) {

	/** An entry that a field names. */
	@Schema(name = "LedgerLinkNamed")
	record Named(@Schema(example = "agreement") String field, Row entry) {

	}

	/**
	 * The entries of a kind that name it by a field.
	 *
	 * @param entries the earliest first
	 * @param sums of their numbers and amounts, of what is verified
	 */
	@Schema(name = "LedgerLinkGroup")
	record Group(@Schema(type = "string", example = "PROJECT_FUNDING") KindCode kind,
			@Schema(example = "project") String field, List<Row> entries, List<Sum> sums) {

	}

	/** What a field adds up to. */
	@Schema(name = "LedgerLinkSum")
	record Sum(@Schema(example = "amount") String field, @Schema(example = "10000000") BigDecimal amount) {

	}

}
