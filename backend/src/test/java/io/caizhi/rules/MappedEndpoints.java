package io.caizhi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.caizhi.rules.PermissionTable.Endpoint;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the running application answers to.
 *
 * @param api what stands below {@code /api}
 * @param others the rest
 */
record MappedEndpoints(List<Endpoint> api, List<Endpoint> others) {

	static MappedEndpoints of(RequestMappingHandlerMapping mapping) {
		List<Endpoint> api = new ArrayList<>();
		List<Endpoint> others = new ArrayList<>();
		mapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap(MappedEndpoints::endpoints)
			.forEach((endpoint) -> (endpoint.path().startsWith("/api") ? api : others).add(endpoint));
		return new MappedEndpoints(api, others);
	}

	/** A mapping that names no method answers to any, and so stands in no table. */
	private static Stream<Endpoint> endpoints(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		List<String> names = methods.isEmpty() ? List.of("ANY") : methods.stream().map(Enum::name).toList();
		return info.getPatternValues()
			.stream()
			.flatMap((path) -> names.stream().map((name) -> new Endpoint(name, path)));
	}

}
