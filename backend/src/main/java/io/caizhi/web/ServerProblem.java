package io.caizhi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the server refuses before the application sees it, such as an unreadable
 * request line or a header past the limit, as a problem instead of a page that names the
 * server.
 */
class ServerProblem extends ErrorReportValve {

	private static final Logger log = LoggerFactory.getLogger(ServerProblem.class);

	private final Problems problems;

	private final JsonMapper json;

	ServerProblem(Problems problems, JsonMapper json) {
		this.problems = problems;
		this.json = json;
		setShowReport(false);
		setShowServerInfo(false);
	}

	@Override
	protected void report(Request request, Response response, Throwable failure) {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		Problem problem = this.problems.of(Language.ZH, status, code(status), Map.of(), List.of());
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.setHeader("Cache-Control", "no-store");
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.getReporter().write(this.json.writeValueAsString(problem));
			response.finishResponse();
		}
		catch (IOException ex) {
			log.debug("The caller went away", ex);
		}
	}

	/** The problem behind a bare status. */
	static String code(HttpStatus status) {
		return switch (status) {
			case UNAUTHORIZED -> "token-invalid";
			case FORBIDDEN, NOT_FOUND -> "not-found";
			case METHOD_NOT_ALLOWED -> "method-not-allowed";
			case NOT_ACCEPTABLE -> "not-acceptable";
			case REQUEST_TIMEOUT -> "body-too-slow";
			case CONTENT_TOO_LARGE -> "body-too-large";
			case URI_TOO_LONG -> "address-too-long";
			case UNSUPPORTED_MEDIA_TYPE -> "media-type-unsupported";
			case REQUEST_HEADER_FIELDS_TOO_LARGE -> "headers-too-large";
			case SERVICE_UNAVAILABLE -> "busy";
			default -> status.is4xxClientError() ? "request-rejected" : "internal";
		};
	}

}
