package io.caizhi.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.caizhi.kernel.ExpectedVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code If-Match}: one strong ETag, which is the version in quotes. */
class ExpectedVersionResolver implements HandlerMethodArgumentResolver {

	private static final Pattern STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,8})\"");

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == ExpectedVersion.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		String[] sent = request.getHeaderValues(HttpHeaders.IF_MATCH);
		if (sent == null || sent.length == 0) {
			throw new BadRequest(HttpStatus.PRECONDITION_REQUIRED, "version-required");
		}
		Matcher version = STRONG.matcher(sent[0].strip());
		if (sent.length > 1 || !version.matches()) {
			throw new BadRequest(HttpStatus.BAD_REQUEST, "version-malformed");
		}
		return new ExpectedVersion(Integer.parseInt(version.group(1)));
	}

}
