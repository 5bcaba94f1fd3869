package io.caizhi.web;

import java.util.Map;

import io.caizhi.tenancy.Caller;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Door;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Operator;
import io.caizhi.tenancy.VisitorsBook;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Takes the person to the door: token and {@code {tenant}} in the path become a
 * {@link Member} or a {@link DistrictScope}, or the request ends here. As the first
 * parameter of a controller's method it comes before headers and body are looked at.
 */
@Component
class MemberResolver implements HandlerMethodArgumentResolver {

	private static final String TENANT = "tenant";

	private final Door door;

	private final VisitorsBook visitors;

	MemberResolver(Door door, VisitorsBook visitors) {
		this.door = door;
		this.visitors = visitors;
	}

	/** Who was admitted with the request, once its method's parameters are there. */
	static @Nullable Member admitted(HttpServletRequest request) {
		return (request.getAttribute(Member.class.getName()) instanceof Member member) ? member : null;
	}

	/** Who knocked at a tenant's door with the request, admitted or not. */
	static @Nullable Caller knocking(HttpServletRequest request) {
		return (request.getAttribute(Caller.class.getName()) instanceof Caller caller) ? caller : null;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		return type == Member.class || type == DistrictScope.class || type == Caller.class || type == Operator.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		Caller caller = caller(request);
		Class<?> type = parameter.getParameterType();
		if (type == Caller.class) {
			return caller;
		}
		if (type == Operator.class) {
			return caller.asOperator();
		}
		return admit(caller, request, parameter, type == Member.class);
	}

	private Object admit(Caller caller, HttpServletRequest request, MethodParameter parameter, boolean asMember) {
		request.setAttribute(Caller.class.getName(), caller);
		Member member = this.door.admit(caller, alias(request), !isReading(request));
		Granted granted = parameter.getParameterAnnotation(Granted.class);
		if (granted != null) {
			member.require(granted.value());
		}
		Object admitted = asMember ? member : member.districtScope();
		this.visitors.entered(member, caller.session());
		request.setAttribute(Member.class.getName(), member);
		return admitted;
	}

	private static Caller caller(@Nullable HttpServletRequest request) {
		Authentication authentication = (request != null) ? (Authentication) request.getUserPrincipal() : null;
		if (authentication instanceof JwtAuthenticationToken token) {
			return Caller.of(token.getToken());
		}
		throw new IllegalStateException("A controller that asks who is calling is reachable without a token");
	}

	@SuppressWarnings("unchecked")
	static String alias(HttpServletRequest request) {
		Map<String, String> variables = (Map<String, String>) request
			.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		String alias = (variables != null) ? variables.get(TENANT) : null;
		if (alias == null) {
			throw new IllegalStateException("A controller takes a member, but its path names no tenant");
		}
		return alias;
	}

	private static boolean isReading(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

}
