package io.caizhi.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers those without a token we can believe (401), and everybody while the realm's
 * keys cannot be had (503). The answer does not say which check failed.
 */
@Component
class TokenRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final Logger log = LoggerFactory.getLogger(TokenRefusals.class);

	private static final String CHALLENGE = "Bearer realm=\"caizhi\"";

	private final ProblemWriter problems;

	TokenRefusals(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (failure instanceof AuthenticationServiceException) {
			log.warn("No token can be checked: {}", NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable");
		}
		else if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
			log.debug("Token refused", failure);
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
			this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-invalid");
		}
		else {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
			this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-missing");
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		this.problems.write(request, response, HttpStatus.NOT_FOUND, "not-found");
	}

}
