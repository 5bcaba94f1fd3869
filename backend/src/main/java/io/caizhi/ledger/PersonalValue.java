package io.caizhi.ledger;

import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a field says that is personal data: a person, or a text about one. Its text form
 * says nothing.
 *
 * @param documentKind with the number, for a person whose document is known
 */
record PersonalValue(String text, @Nullable DocumentKind documentKind, @Nullable String documentNumber) {

	@Nullable DocumentNumber document() {
		return (this.documentKind != null && this.documentNumber != null)
				? new DocumentNumber(this.documentKind, this.documentNumber) : null;
	}

	@Override
	public String toString() {
		return "PersonalValue";
	}

}
