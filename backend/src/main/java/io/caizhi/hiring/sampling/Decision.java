package io.caizhi.hiring.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.hiring.Finding;
import io.caizhi.hiring.FreeText;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor says of a hire: of a wrong one which fact, and why; of an unproven one
 * why.
 */
record Decision(Finding finding, @Nullable FindingField field, @Nullable String comment) {

	static final int COMMENT_LENGTH = 300;

	/**
	 * @throws Refusal invalid
	 */
	static Decision of(Finding finding, @Nullable FindingField field, @Nullable String comment) {
		List<Fault> faults = new ArrayList<>();
		if ((finding == Finding.WRONG) != (field != null)) {
			faults.add(new Fault("/field", (field == null) ? "required" : "sampling.field-without-fault"));
		}
		if (comment != null) {
			textFault("/comment", comment).ifPresent(faults::add);
		}
		else if (finding != Finding.CONFIRMED) {
			faults.add(new Fault("/comment", "required"));
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
		return new Decision(finding, field, (comment != null) ? comment.strip() : null);
	}

	static Optional<Fault> textFault(String where, String text) {
		return FreeText.fault(text, 1, COMMENT_LENGTH)
			.map((code) -> new Fault(where, code,
					code.equals("text.length") ? Map.of("min", 1, "max", COMMENT_LENGTH) : Map.of()));
	}

}
