package io.caizhi.testing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what goes over the wire, apart from the application's own mapper. */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	/** A text is taken as it is, anything else is written as JSON. */
	public static String write(Object value) {
		return (value instanceof String text) ? text : MAPPER.writeValueAsString(value);
	}

	public static JsonNode read(String text) {
		return MAPPER.readTree(text);
	}

}
