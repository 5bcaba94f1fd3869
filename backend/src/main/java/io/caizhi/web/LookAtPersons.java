package io.caizhi.web;

import io.caizhi.kernel.ShowsPersons;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.VisitorsBook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes who was shown personal data; what the query said stays out of it. */
class LookAtPersons implements HandlerInterceptor {

	/** What is before the page's address: {@code /api/tenants/{tenant}/}. */
	private static final int PARTS_BEFORE = 5;

	private final VisitorsBook visitors;

	LookAtPersons(VisitorsBook visitors) {
		this.visitors = visitors;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		Member member = MemberResolver.admitted(request);
		if (member != null && response.getStatus() == HttpStatus.OK.value() && handler instanceof HandlerMethod method
				&& method.hasMethodAnnotation(ShowsPersons.class)) {
			this.visitors.looked(member, page(request.getRequestURI()));
		}
	}

	private static String page(String address) {
		String[] parts = address.split("/", PARTS_BEFORE);
		return parts[parts.length - 1];
	}

}
