package io.caizhi.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an over-long address at once, and lets a body be read only as far and as long
 * as {@link LimitedBody} allows. A body nobody reads is not counted: who may not come in
 * is told so first.
 */
class LimitsFilter extends OncePerRequestFilter {

	/** Characters of path and query together. */
	static final int ADDRESS_LIMIT = 4096;

	private final ProblemWriter problems;

	private final FileEndpoints files;

	LimitsFilter(ProblemWriter problems, FileEndpoints files) {
		this.problems = problems;
		this.files = files;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString();
		if (request.getRequestURI().length() + ((query != null) ? query.length() : 0) > ADDRESS_LIMIT) {
			this.problems.write(request, response, HttpStatus.URI_TOO_LONG, "address-too-long");
			return;
		}
		chain.doFilter(new LimitedBody(request, this.files.take(request)), response);
	}

}
