package io.caizhi.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer a submission was given, word for word, so that it can be given again.
 *
 * @param body the JSON text; absent where the answer had none
 */
record SubmissionAnswer(int status, @Nullable String eTag, @Nullable String location, @Nullable String body) {

	/** Says that an answer is a repeated one. */
	static final String REPLAYED = "Idempotency-Replayed";

	static SubmissionAnswer of(ResponseEntity<?> response, JsonMapper json) {
		URI location = response.getHeaders().getLocation();
		Object body = response.getBody();
		return new SubmissionAnswer(response.getStatusCode().value(), response.getHeaders().getETag(),
				(location != null) ? location.toString() : null, (body != null) ? json.writeValueAsString(body) : null);
	}

	/** The answer given again. */
	ResponseEntity<?> replayed() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(REPLAYED, "true");
		if (this.eTag != null) {
			headers.setETag(this.eTag);
		}
		if (this.location != null) {
			headers.set(HttpHeaders.LOCATION, this.location);
		}
		return with(headers);
	}

	/**
	 * The answer given first: the very bytes that are kept, and whole with the last of
	 * them, so that a node told to stop cannot cut it off.
	 */
	ResponseEntity<?> given(HttpHeaders headers) {
		return with(headers);
	}

	private ResponseEntity<?> with(HttpHeaders headers) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(this.status).headers(headers);
		return (this.body != null)
				? answer.contentType(MediaType.APPLICATION_JSON).body(this.body.getBytes(StandardCharsets.UTF_8))
				: answer.build();
	}

}
