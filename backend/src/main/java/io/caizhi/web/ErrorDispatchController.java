package io.caizhi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Hidden;

/**
 * Answers what failed outside every controller, in a filter or in the server itself, as a
 * problem like any other.
 */
@Hidden
@RestController
class ErrorDispatchController implements ErrorController {

	private static final Logger log = LoggerFactory.getLogger(ErrorDispatchController.class);

	private final Problems problems;

	ErrorDispatchController(Problems problems) {
		this.problems = problems;
	}

	@RequestMapping("${spring.web.error.path:${error.path:/error}}")
	ResponseEntity<Problem> error(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
			DatabaseTrouble trouble = DatabaseTrouble.of(failure);
			if (trouble == DatabaseTrouble.NONE) {
				log.error("Unexpected failure outside the controllers", failure);
			}
		}
		HttpStatus status = status(request);
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.header(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag())
			.body(this.problems.of(request, status, ServerProblem.code(status)));
	}

	/** Reached by its own address and not by an error, it is not there. */
	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return (status != null && status.isError()) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
