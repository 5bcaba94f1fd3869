package io.caizhi.workbook.importing;

import java.time.YearMonth;
import java.util.Map;

/** Where the rows of a file belong, within its tenant. */
public sealed interface ImportTarget {

	/** As the audit log names it; nothing personal. */
	Map<String, Object> details();

	/** An enterprise's monthly return. */
	record OfReturn(long enterprise, YearMonth month) implements ImportTarget {

		@Override
		public Map<String, Object> details() {
			return Map.of("month", this.month.toString());
		}

	}

	/** The unit's ledger of a kind. */
	record OfLedger(String kind) implements ImportTarget {

		@Override
		public Map<String, Object> details() {
			return Map.of("kind", this.kind);
		}

	}

}
