package io.caizhi.web;

import io.caizhi.kernel.ShowsPersons;
import io.caizhi.tenancy.Caller;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.VisitorsBook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes, once a request is answered, who was shown personal data and who was turned away,
 * at the door or behind it; what the query said stays out of it.
 */
class Visits implements HandlerInterceptor {

	private static final String TENANT = "/api/tenants/{tenant}";

	/** What is before the page's address: {@code /api/tenants/{tenant}/}. */
	private static final int PARTS_BEFORE = 5;

	private final VisitorsBook visitors;

	Visits(VisitorsBook visitors) {
		this.visitors = visitors;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		Caller caller = MemberResolver.knocking(request);
		if (caller == null || !(handler instanceof HandlerMethod method)) {
			return;
		}
		int status = response.getStatus();
		Member member = MemberResolver.admitted(request);
		if (status == HttpStatus.FORBIDDEN.value() || status == HttpStatus.NOT_FOUND.value()) {
			this.visitors.turnedAway(caller.subject(), MemberResolver.alias(request), status, asked(request));
		}
		else if (member != null && status == HttpStatus.OK.value() && method.hasMethodAnnotation(ShowsPersons.class)) {
			this.visitors.looked(member, page(request.getRequestURI()));
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

	private static String page(String address) {
		String[] parts = address.split("/", PARTS_BEFORE);
		return parts[parts.length - 1];
	}

}
