package io.caizhi.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.caizhi.kernel.PageRequest;
import io.caizhi.testing.Client;
import io.caizhi.testing.Request;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One good call, made odd in one place at a time. */
final class OddRequests {

	private static final List<String> ADDRESSES = List.of(" ", "0", "-1", "%", "null", "你好", "\uD83D\uDE00", "'",
			"a\u0000", "0000-00", "9999-12", "-999999999-01", "2026-1", "99999999999999999999", "x".repeat(300));

	private static final List<@Nullable Object> VALUES = Arrays.asList(null, "", " ", "x", "\u0000", "\uD83D\uDE00",
			"=1+1", "x".repeat(5_000), 0, -1, 1.5, Long.MAX_VALUE, true, List.of(), Map.of(), List.of(Map.of()));

	private static final List<String> BODIES = List.of("", "null", "[]", "{}", "1", "\"x\"", "{", "{\"a\":}", "\u0000",
			"[".repeat(2_000), "{\"unknown\":1}");

	private static final List<String> VERSIONS = List.of("", "*", "x", "\"x\"", "W/\"1\"", "\"-1\"", "\"99999999999\"",
			"1");

	private OddRequests() {
	}

	static List<Supplier<Request>> of(Call call, Client client, String tenant, RequestMappingHandlerMapping mapping) {
		List<Supplier<Request>> odd = new ArrayList<>();
		call.endpoint()
			.places()
			.forEach(
					(place) -> ADDRESSES.forEach((value) -> odd.add(() -> call.oddlyBy(client, tenant, place, value))));
		parameters(call, mapping).forEach((name) -> Stream.concat(ADDRESSES.stream(), Stream.of(""))
			.forEach((value) -> odd.add(() -> call.queryingBy(client, tenant, query(call, name, value)))));
		if (call.version() != null) {
			VERSIONS.forEach((version) -> odd.add(() -> call.by(client, tenant).header("If-Match", version)));
			odd.add(() -> call.by(client, tenant).without("If-Match"));
		}
		if (call.endpoint().writes()) {
			odd.add(() -> call.by(client, tenant).without("Content-Type"));
			odd.add(() -> call.by(client, tenant).header("Content-Type", "text/plain"));
			odd.add(() -> call.by(client, tenant).header("Content-Type", "application/xml"));
			odd.add(() -> call.by(client, tenant).key("x".repeat(500)));
		}
		if (call.body() instanceof Map<?, ?> body) {
			BODIES.forEach((text) -> odd
				.add(() -> call.by(client, tenant).file(text).header("Content-Type", "application/json")));
			body.keySet().forEach((field) -> VALUES.forEach((value) -> odd.add(() -> {
				Map<Object, @Nullable Object> other = new LinkedHashMap<>(body);
				other.put(field, value);
				return call.sayingBy(client, tenant, other);
			})));
		}
		return odd;
	}

	private static String query(Call call, String name, String value) {
		String pair = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
		List<String> others = Arrays.stream(call.query().replaceFirst("^\\?", "").split("&"))
			.filter((other) -> !other.isEmpty() && !other.startsWith(name + "="))
			.toList();
		return "?" + String.join("&", Stream.concat(others.stream(), Stream.of(pair)).toList());
	}

	/** What the endpoint reads from the query. */
	private static List<String> parameters(Call call, RequestMappingHandlerMapping mapping) {
		HandlerMethod handler = mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().getPatternValues().contains(call.endpoint().path()) && entry.getKey()
				.getMethodsCondition()
				.getMethods()
				.stream()
				.anyMatch((method) -> method.name().equals(call.endpoint().method())))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
		List<String> names = new ArrayList<>();
		for (MethodParameter parameter : handler.getMethodParameters()) {
			RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
			if (named != null) {
				names.add(named.name().isEmpty() ? String.valueOf(parameter.getParameter().getName()) : named.name());
			}
			if (parameter.getParameterType() == PageRequest.class) {
				names.addAll(List.of("after", "limit"));
			}
		}
		return names;
	}

}
