package io.caizhi.hiring;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.enterprise.Enterprise;
import io.swagger.v3.oas.annotations.media.Schema;

/** A receipt as shown and printed. */
record ReceiptView(@Schema(example = "YB-202611-0HXJ4W2Q8K3ZR") String number,
		@Schema(example = "2026-11-24T08:15:30Z") Instant issuedAt,
		@Schema(type = "string", example = "2026-11") YearMonth month, EnterpriseName enterprise,
		@Schema(example = "18") int hires, boolean nil,
		@Schema(description = "SHA-256 of what was handed in",
				example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") String contentDigest,
		@Schema(description = "version of the return it acknowledges", example = "4") int version) {

	static ReceiptView of(Receipt receipt, Enterprise enterprise) {
		return new ReceiptView(receipt.number(), receipt.issuedAt(), receipt.month(),
				new EnterpriseName(enterprise.id(), enterprise.name()), receipt.hires(), receipt.nil(),
				receipt.contentDigest(), receipt.returnVersion());
	}

}
