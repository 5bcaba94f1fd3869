package io.caizhi.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the fields of an entry say, by their codes, each in one spelling: days as
 * {@code 2022-11-24}, numbers plain.
 *
 * @param open what is stored as it is
 * @param personal what is stored sealed
 */
record EntryValues(Map<String, String> open, Map<String, PersonalValue> personal) {

	static final EntryValues NONE = new EntryValues(Map.of(), Map.of());

	EntryValues {
		open = java.util.Collections.unmodifiableMap(new TreeMap<>(open));
		personal = java.util.Collections.unmodifiableMap(new TreeMap<>(personal));
	}

	/** Everything as it would be typed. */
	Map<String, ValueForm> forms() {
		Map<String, ValueForm> forms = new LinkedHashMap<>();
		this.open.forEach((field, text) -> forms.put(field, new ValueForm(text, null, null, null)));
		this.personal.forEach((field, value) -> forms.put(field,
				new ValueForm(value.text(), value.documentKind(), value.documentNumber(), null)));
		return forms;
	}

	@Override
	public String toString() {
		return "EntryValues " + this.open.keySet() + this.personal.keySet();
	}

}
