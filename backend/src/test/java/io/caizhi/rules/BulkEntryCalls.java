package io.caizhi.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.caizhi.rules.PermissionTable.Endpoint;

/** The calls of {@link Calls} that move many entries of ledgers at one go. */
final class BulkEntryCalls {

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	BulkEntryCalls() {
		put("/api/tenants/{tenant}/ledger/submissions", () -> LedgerCalls.begun("wuyi"), 1);
		put("/api/tenants/{tenant}/ledger/verifications", LedgerCalls::submitted, 2);
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private void put(String path, Supplier<String> entry, int version) {
		Endpoint endpoint = new Endpoint("PUT", path);
		this.calls.put(endpoint,
				() -> new CallBuilder(endpoint)
					.body(Map.of("entries", List.of(Map.of("entry", entry.get(), "version", version))))
					.build());
	}

}
