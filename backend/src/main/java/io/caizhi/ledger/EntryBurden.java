package io.caizhi.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.caizhi.kernel.Burden;
import org.jspecify.annotations.Nullable;

/**
 * What an entry cost whoever wrote it, field by field (ADR 62). A person whose document
 * is given counts as three: name, kind of document, number. What is left as it was, or
 * kept masked, had been there already.
 */
final class EntryBurden {

	private EntryBurden() {
	}

	/** Of an entry written in the form; what is emptied was somebody's doing too. */
	static Burden written(EntryValues before, EntryValues after) {
		Map<String, Object> old = said(before);
		Map<String, Object> now = said(after);
		int typed = (int) Stream.concat(now.keySet().stream(), old.keySet().stream())
			.distinct()
			.filter((field) -> !Objects.equals(old.get(field), now.get(field)))
			.count();
		int kept = (int) now.entrySet()
			.stream()
			.filter((field) -> field.getValue().equals(old.get(field.getKey())))
			.count();
		return (typed + kept == 0) ? Burden.NONE : Burden.ofEntry(typed, kept);
	}

	/** Of a row of a file. */
	static Burden imported(EntryValues values) {
		return new Burden(1, 0, 0, said(values).size());
	}

	private static Map<String, Object> said(EntryValues values) {
		Map<String, Object> said = new HashMap<>(values.open());
		values.personal().forEach((field, value) -> {
			put(said, field, value.text());
			put(said, field + "/documentKind", value.documentKind());
			put(said, field + "/documentNumber", value.documentNumber());
		});
		return said;
	}

	private static void put(Map<String, Object> said, String field, @Nullable Object value) {
		if (value != null) {
			said.put(field, value);
		}
	}

}
