package io.caizhi.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;

import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.reporterOf;

/**
 * The calls of {@link Calls} that concern what a person finds waiting, looks for and
 * keeps.
 */
final class PersonCalls {

	private static final String TENANT = "/api/tenants/{tenant}";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	PersonCalls() {
		put("GET", "/notices", (call) -> call);
		put("GET", "/search", (call) -> call.query("?q=qy"));
		put("GET", "/returns/counts", (call) -> call);
		put("GET", "/saved-views", (call) -> call);
		put("POST", "/saved-views", (call) -> call.body(filters()));
		put("DELETE", "/saved-views/{view}", (call) -> call.place("view", saved(reporterOf("wuyi"))));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	/** Filters that the person keeps; gives their identifier. */
	static String saved(Person person) {
		return as(person).post("/api/tenants/{t}/saved-views", person.tenant())
			.body(filters())
			.send()
			.expect(201)
			.text("/id");
	}

	private static Map<String, Object> filters() {
		return Map.of("page", "worklist", "name", "筛选" + Numbers.next(), "query", "due=OVERDUE");
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, TENANT + path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
