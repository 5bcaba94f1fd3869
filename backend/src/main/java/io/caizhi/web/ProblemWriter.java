package io.caizhi.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a problem where no controller was reached: in filters and at the token
 * check.
 */
@Component
class ProblemWriter {

	private final Problems problems;

	private final JsonMapper json;

	ProblemWriter(Problems problems, JsonMapper json) {
		this.problems = problems;
		this.json = json;
	}

	void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
			throws IOException {
		if (response.isCommitted()) {
			return;
		}
		byte[] body = this.json.writeValueAsBytes(this.problems.of(request, status, code));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag());
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

}
