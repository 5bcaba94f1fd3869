package io.caizhi.testing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.assertj.core.api.AssertProvider;
import tools.jackson.databind.JsonNode;

/**
 * What the application answered, to the last byte.
 *
 * @param request the request line, for messages
 */
public record Answer(String request, int status, HttpHeaders headers,
		byte[] body) implements AssertProvider<AnswerAssert> {

	public String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	public JsonNode json() {
		return Json.read(text());
	}

	/** The value at a JSON pointer, such as {@code /items/0/id}. */
	public JsonNode at(String pointer) {
		return json().at(pointer);
	}

	public String text(String pointer) {
		return at(pointer).asString();
	}

	/** The nodes of {@code items}. */
	public List<JsonNode> items() {
		return at("/items").valueStream().toList();
	}

	/** The version that {@code ETag} names. */
	public int version() {
		String etag = header("ETag").orElseThrow(() -> new AssertionError("No ETag in " + this));
		return Integer.parseInt(etag.substring(1, etag.length() - 1));
	}

	public Optional<String> header(String name) {
		return this.headers.firstValue(name);
	}

	/** This answer, for a step that must not fail. */
	public Answer expect(int expected) {
		if (this.status != expected) {
			throw new AssertionError("Expected " + expected + " but was " + this);
		}
		return this;
	}

	@Override
	public AnswerAssert assertThat() {
		return new AnswerAssert(this);
	}

	@Override
	public String toString() {
		return this.request + " → " + this.status + " " + text();
	}

}
