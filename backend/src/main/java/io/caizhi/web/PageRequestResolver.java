package io.caizhi.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?after=…&limit=…} and holds the limit within what one page may have. */
class PageRequestResolver implements HandlerMethodArgumentResolver {

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

	private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_.~-]{1,200}");

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		return new PageRequest(after(request.getParameter("after")), limit(request.getParameter("limit")));
	}

	private static @Nullable String after(@Nullable String sent) {
		if (sent != null && !CURSOR.matcher(sent).matches()) {
			throw Refusal.invalid("after", "cursor");
		}
		return sent;
	}

	private static int limit(@Nullable String sent) {
		if (sent == null) {
			return PageRequest.DEFAULT_LIMIT;
		}
		int limit = NUMBER.matcher(sent).matches() ? Integer.parseInt(sent) : 0;
		if (limit < 1 || limit > PageRequest.MAXIMUM_LIMIT) {
			throw Refusal.invalid(
					List.of(new Refusal.Fault("limit", "range", Map.of("min", 1, "max", PageRequest.MAXIMUM_LIMIT))));
		}
		return limit;
	}

}
