package io.caizhi.web;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an identifier that stands in the log and in the answer's header,
 * and in no body. A plain one sent by a proxy in front is kept.
 */
class RequestIdFilter extends OncePerRequestFilter {

	static final String HEADER = "X-Request-Id";

	private static final String ATTRIBUTE = RequestIdFilter.class.getName();

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{8,64}");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = identifier(request);
		request.setAttribute(ATTRIBUTE, id);
		response.setHeader(HEADER, id);
		try (MDC.MDCCloseable ignored = MDC.putCloseable("request", id)) {
			chain.doFilter(request, response);
		}
	}

	private static String identifier(HttpServletRequest request) {
		@Nullable Object known = request.getAttribute(ATTRIBUTE);
		if (known != null) {
			return known.toString();
		}
		String sent = request.getHeader(HEADER);
		return (sent != null && PLAIN.matcher(sent).matches()) ? sent : UUID.randomUUID().toString();
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
