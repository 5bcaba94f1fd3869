package io.caizhi.web;

import java.util.List;

import io.caizhi.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A request whose form is wrong, before it means anything to the domain. What the domain
 * refuses is a {@link Refusal}.
 */
class BadRequest extends RuntimeException {

	private final HttpStatus status;

	private final String code;

	private final transient List<Refusal.Fault> faults;

	private final transient HttpHeaders headers = new HttpHeaders();

	BadRequest(HttpStatus status, String code) {
		this(status, code, List.of());
	}

	BadRequest(HttpStatus status, String code, List<Refusal.Fault> faults) {
		super(code, null, false, false);
		this.status = status;
		this.code = code;
		this.faults = List.copyOf(faults);
	}

	BadRequest retryAfter(int seconds) {
		this.headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		return this;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	HttpStatus status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

	List<Refusal.Fault> faults() {
		return this.faults;
	}

}
