package io.caizhi.testing;

import java.util.Arrays;
import java.util.Objects;

import org.assertj.core.api.AbstractAssert;
import org.springframework.http.HttpStatus;

/** What can be demanded of an answer. */
public class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

	AnswerAssert(Answer actual) {
		super(actual, AnswerAssert.class);
	}

	public AnswerAssert hasStatus(HttpStatus status) {
		return hasStatus(status.value());
	}

	public AnswerAssert hasStatus(int status) {
		if (this.actual.status() != status) {
			failWithMessage("Expected status %s but was %s", status, this.actual);
		}
		return this;
	}

	/** A problem with this stable code. */
	public AnswerAssert hasCode(String code) {
		String type = this.actual.header("Content-Type").orElse("");
		if (!type.startsWith("application/problem+json")) {
			failWithMessage("Expected a problem but was %s %s", type, this.actual);
		}
		return has("/code", code);
	}

	/** The value at the JSON pointer, compared as text. */
	public AnswerAssert has(String pointer, Object value) {
		String found = this.actual.text(pointer);
		if (!Objects.equals(found, String.valueOf(value))) {
			failWithMessage("Expected %s at %s but was %s in %s", value, pointer, found, this.actual);
		}
		return this;
	}

	public AnswerAssert hasHeader(String name, String value) {
		String found = this.actual.header(name).orElse(null);
		if (!value.equals(found)) {
			failWithMessage("Expected %s: %s but was %s in %s", name, value, found, this.actual);
		}
		return this;
	}

	public AnswerAssert hasSameBodyAs(Answer other) {
		if (!Arrays.equals(this.actual.body(), other.body())) {
			failWithMessage("Expected the body of %s but was %s", other, this.actual);
		}
		return this;
	}

	public AnswerAssert doesNotContain(String text) {
		if (this.actual.text().contains(text)) {
			failWithMessage("Expected no \"%s\" in %s", text, this.actual);
		}
		return this;
	}

}
