package io.caizhi.web;

import io.caizhi.tenancy.Caller;
import io.caizhi.tenancy.VisitorsBook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes, once a request is answered, who was turned away, at the door or behind it.
 */
class Refusals implements HandlerInterceptor {

	private static final String TENANT = "/api/tenants/{tenant}";

	private final VisitorsBook visitors;

	Refusals(VisitorsBook visitors) {
		this.visitors = visitors;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		Caller caller = MemberResolver.knocking(request);
		if (caller == null || !(handler instanceof HandlerMethod)) {
			return;
		}
		int status = response.getStatus();
		if (status == HttpStatus.FORBIDDEN.value() || status == HttpStatus.NOT_FOUND.value()) {
			this.visitors.turnedAway(caller.subject(), MemberResolver.alias(request), status, asked(request));
		}
	}

	/**
	 * By the pattern, of which there are few, not by the address, of which there are
	 * endless.
	 */
	private static String asked(HttpServletRequest request) {
		String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		return request.getMethod() + " " + pattern.replace(TENANT, "");
	}

}
