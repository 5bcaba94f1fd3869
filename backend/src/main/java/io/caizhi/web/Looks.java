package io.caizhi.web;

import io.caizhi.kernel.ShowsPersons;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.VisitorsBook;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Notes, before the first byte of the answer leaves, who is shown personal data; what the
 * query said stays out of it.
 */
@ControllerAdvice
class Looks implements ResponseBodyAdvice<Object> {

	/** What is before the page's address: {@code /api/tenants/{tenant}/}. */
	private static final int PARTS_BEFORE = 5;

	private final VisitorsBook visitors;

	Looks(VisitorsBook visitors) {
		this.visitors = visitors;
	}

	@Override
	public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
		return answer.hasMethodAnnotation(ShowsPersons.class);
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter answer, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		HttpServletRequest asked = ((ServletServerHttpRequest) request).getServletRequest();
		Member member = MemberResolver.admitted(asked);
		int status = ((ServletServerHttpResponse) response).getServletResponse().getStatus();
		if (member != null && status == HttpStatus.OK.value()) {
			this.visitors.looked(member, page(asked.getRequestURI()));
		}
		return body;
	}

	private static String page(String address) {
		String[] parts = address.split("/", PARTS_BEFORE);
		return parts[parts.length - 1];
	}

}
