package io.caizhi.web;

import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The one place that knows which HTTP status a refusal has, and that lets no failure out
 * in another form than a {@link Problem}.
 */
@RestControllerAdvice
class ProblemAdvice {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private final Problems problems;

	ProblemAdvice(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
		HttpStatus status = switch (refusal.kind()) {
			case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case CONFLICT -> HttpStatus.CONFLICT;
			case STALE -> HttpStatus.PRECONDITION_FAILED;
			case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
		};
		if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
			log.warn("A server is away: {}", refusal.code(), refusal.getCause());
			return later(request, refusal.code(), 5);
		}
		return answer(request, status, refusal.code(), refusal.arguments(), refusal.faults(), new HttpHeaders());
	}

	@ExceptionHandler
	ResponseEntity<Problem> badRequest(BadRequest bad, HttpServletRequest request) {
		return answer(request, bad.status(), bad.code(), Map.of(), bad.faults(), bad.headers());
	}

	@ExceptionHandler
	ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
		LimitedBody.TooLarge tooLarge = cause(unreadable, LimitedBody.TooLarge.class);
		if (tooLarge != null) {
			return answer(request, HttpStatus.CONTENT_TOO_LARGE, tooLarge.file() ? "file-too-large" : "body-too-large");
		}
		if (isCausedBy(unreadable, LimitedBody.TooSlow.class)) {
			return answer(request, HttpStatus.REQUEST_TIMEOUT, "body-too-slow");
		}
		return malformed(request, UnreadableBody.faults(unreadable));
	}

	@ExceptionHandler
	ResponseEntity<Problem> invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
		return invalid(request, invalid.getAllErrors().stream().map((error) -> BrokenRules.fault(error, "")).toList());
	}

	@ExceptionHandler
	ResponseEntity<Problem> invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
		return invalid(request, invalid.getParameterValidationResults().stream().flatMap((result) -> {
			String name = String.valueOf(result.getMethodParameter().getParameterName());
			if (result instanceof ParameterErrors errors) {
				return errors.getAllErrors().stream().map((error) -> BrokenRules.fault(error, name));
			}
			return result.getResolvableErrors().stream().map((error) -> BrokenRules.fault(error, result, name));
		}).toList());
	}

	@ExceptionHandler
	ResponseEntity<Problem> invalid(ConstraintViolationException invalid, HttpServletRequest request) {
		return invalid(request, invalid.getConstraintViolations().stream().map(BrokenRules::fault).toList());
	}

	/** A path that cannot be is one that is not there; a parameter can be put right. */
	@ExceptionHandler
	ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
		MethodParameter parameter = mistyped.getParameter();
		if (parameter.hasParameterAnnotation(PathVariable.class)) {
			return notFound(request);
		}
		Class<?> type = parameter.getParameterType();
		Fault fault = type.isEnum()
				? new Fault(mistyped.getName(), "enum-value", Map.of("values", UnreadableBody.legalValues(type)))
				: new Fault(mistyped.getName(), "unusable-value");
		return malformed(request, List.of(fault));
	}

	@ExceptionHandler
	ResponseEntity<Problem> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
		return malformed(request, List.of(new Fault(missing.getParameterName(), "required")));
	}

	@ExceptionHandler({ ServletRequestBindingException.class, RequestRejectedException.class,
			InvalidParameterException.class })
	ResponseEntity<Problem> unusable(HttpServletRequest request) {
		return answer(request, HttpStatus.BAD_REQUEST, "request-rejected");
	}

	@ExceptionHandler({ NoHandlerFoundException.class, NoResourceFoundException.class })
	ResponseEntity<Problem> notFound(HttpServletRequest request) {
		return answer(request, HttpStatus.NOT_FOUND, "not-found");
	}

	@ExceptionHandler
	ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
		return answer(request, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", Map.of(), List.of(),
				wrong.getHeaders());
	}

	@ExceptionHandler
	ResponseEntity<Problem> wrongType(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
		HttpHeaders headers = new HttpHeaders();
		headers.setAccept(List.of(MediaType.APPLICATION_JSON));
		return answer(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-unsupported", Map.of(), List.of(),
				headers);
	}

	@ExceptionHandler
	ResponseEntity<Problem> wrongType(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
		return answer(request, HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
	}

	/** Whoever asked has gone; there is nobody to answer. */
	@ExceptionHandler
	void gone(AsyncRequestNotUsableException gone) {
		log.debug("The caller went away", gone);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Problem> unexpected(Exception failure, HttpServletRequest request) throws Exception {
		if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
			throw failure;
		}
		Refusal hidden = cause(failure, Refusal.class);
		if (hidden != null) {
			return refused(hidden, request);
		}
		return switch (DatabaseTrouble.of(failure)) {
			case AWAY -> {
				log.warn("The database is away: {}",
						String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
				yield later(request, "database-unavailable", 5);
			}
			case BUSY -> {
				log.warn("The database was too busy with others: {}", failure.getClass().getSimpleName());
				yield later(request, "busy", 1);
			}
			case TAKEN -> answer(request, HttpStatus.CONFLICT, "already-exists");
			case NONE -> {
				if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
					log.debug("Nobody waits for the answer any more");
					yield null;
				}
				log.error("Unexpected failure", failure);
				yield answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "internal");
			}
		};
	}

	private ResponseEntity<Problem> malformed(HttpServletRequest request, List<Fault> faults) {
		return answer(request, HttpStatus.BAD_REQUEST, "malformed", Map.of(), faults, new HttpHeaders());
	}

	private ResponseEntity<Problem> invalid(HttpServletRequest request, List<Fault> faults) {
		return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, "invalid", Map.of(), faults, new HttpHeaders());
	}

	private ResponseEntity<Problem> later(HttpServletRequest request, String code, int seconds) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		return answer(request, HttpStatus.SERVICE_UNAVAILABLE, code, Map.of(), List.of(), headers);
	}

	private ResponseEntity<Problem> answer(HttpServletRequest request, HttpStatus status, String code) {
		return answer(request, status, code, Map.of(), List.of(), new HttpHeaders());
	}

	private ResponseEntity<Problem> answer(HttpServletRequest request, HttpStatus status, String code,
			Map<String, Object> arguments, List<Fault> faults, HttpHeaders headers) {
		return ResponseEntity.status(status)
			.headers(headers)
			.header(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(this.problems.of(request, status, code, arguments, faults));
	}

	private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
		return cause(failure, type) != null;
	}

	private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

}
