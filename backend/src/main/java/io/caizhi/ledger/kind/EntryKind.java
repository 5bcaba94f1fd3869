package io.caizhi.ledger.kind;

import java.util.List;
import java.util.Optional;

/**
 * One version of a kind of ledger entries 台账类别. Entries keep the version that they were
 * written in.
 */
public record EntryKind(KindCode code, int version, KindForm content) {

	public List<KindField> fields() {
		return this.content.fields();
	}

	public Optional<KindField> field(String field) {
		return fields().stream().filter((one) -> one.code().equals(field)).findFirst();
	}

	/** What its verified entries come to, by a code. */
	public Optional<KindMetric> metric(String metric) {
		return this.content.counted().stream().filter((one) -> one.code().equals(metric)).findFirst();
	}

	/** The field by which an entry is dated. */
	public KindField date() {
		return field(this.content.date()).orElseThrow();
	}

	/** The field by which an entry is called. */
	public KindField title() {
		return field(this.content.title()).orElseThrow();
	}

	/** The day by which an entry ends, and before which it is warned of. */
	public Optional<KindField> term() {
		return fields().stream().filter((field) -> field.warnDays() != null).findFirst();
	}

}
