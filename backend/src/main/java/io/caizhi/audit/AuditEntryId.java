package io.caizhi.audit;

import com.fasterxml.jackson.annotation.JsonValue;

import io.caizhi.kernel.Identifiers;

/** One entry of the audit log, later ones greater. */
record AuditEntryId(long value) {

	static AuditEntryId next() {
		return new AuditEntryId(Identifiers.next());
	}

	@Override
	@JsonValue
	public String toString() {
		return Identifiers.text(this.value);
	}

}
