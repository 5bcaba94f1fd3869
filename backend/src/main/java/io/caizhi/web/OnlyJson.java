package io.caizhi.web;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.TakesFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The API takes and gives JSON, except where an endpoint says that it is about a file.
 * Whoever sends or wants something else is told before anything is done, not after it was
 * done and could not be written.
 */
class OnlyJson implements HandlerInterceptor {

	private static final Set<String> BODIES = Set.of("POST", "PUT", "PATCH", "DELETE");

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws HttpMediaTypeNotSupportedException, HttpMediaTypeNotAcceptableException {
		if (!isAbout(handler, GivesFile.class) && !takesJson(request)) {
			throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
		}
		if (!isAbout(handler, TakesFile.class) && hasBody(request) && !isJson(contentType(request))) {
			throw new HttpMediaTypeNotSupportedException("JSON is needed");
		}
		return true;
	}

	private static boolean isAbout(Object handler, Class<? extends Annotation> file) {
		return handler instanceof HandlerMethod method && method.hasMethodAnnotation(file);
	}

	private static boolean hasBody(HttpServletRequest request) {
		return BODIES.contains(request.getMethod())
				&& (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
	}

	private static boolean takesJson(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (accept == null || accept.isBlank()) {
			return true;
		}
		try {
			return MediaType.parseMediaTypes(accept)
				.stream()
				.anyMatch((type) -> type.isCompatibleWith(MediaType.APPLICATION_JSON) && type.getQualityValue() > 0);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static @Nullable MediaType contentType(HttpServletRequest request) {
		try {
			return MediaType.parseMediaType(String.valueOf(request.getContentType()));
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	static boolean isJson(@Nullable MediaType type) {
		return type != null && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) && !type.isWildcardType()
				&& (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
	}

}
