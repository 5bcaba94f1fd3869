package io.caizhi.web;

import java.util.List;
import java.util.function.Supplier;

import io.caizhi.kernel.TakesFile;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Which requests bring a file, told before they are dispatched: those of the endpoints
 * that bear {@link TakesFile}.
 */
class FileEndpoints {

	private final Supplier<List<Endpoint>> endpoints;

	/**
	 * @param mapping asked at the first request, for filters are made before endpoints
	 * are mapped
	 */
	FileEndpoints(Supplier<RequestMappingHandlerMapping> mapping) {
		this.endpoints = SingletonSupplier.of(() -> marked(mapping.get()));
	}

	/** Whether the body of the request is a file. */
	boolean take(HttpServletRequest request) {
		List<Endpoint> candidates = this.endpoints.get()
			.stream()
			.filter((endpoint) -> endpoint.method().equals(request.getMethod()))
			.toList();
		if (candidates.isEmpty()) {
			return false;
		}
		PathContainer path = PathContainer.parsePath(request.getRequestURI());
		return candidates.stream().anyMatch((endpoint) -> endpoint.path().matches(path));
	}

	private static List<Endpoint> marked(RequestMappingHandlerMapping mapping) {
		return mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapped) -> mapped.getValue().hasMethodAnnotation(TakesFile.class))
			.flatMap((mapped) -> endpoints(mapped.getKey()).stream())
			.toList();
	}

	private static List<Endpoint> endpoints(RequestMappingInfo info) {
		return info.getMethodsCondition()
			.getMethods()
			.stream()
			.flatMap((method) -> info.getPathPatternsCondition()
				.getPatterns()
				.stream()
				.map((path) -> new Endpoint(method.name(), path)))
			.toList();
	}

	private record Endpoint(String method, PathPattern path) {

	}

}
