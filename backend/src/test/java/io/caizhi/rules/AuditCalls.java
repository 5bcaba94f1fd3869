package io.caizhi.rules;

import java.util.Map;
import java.util.function.Supplier;

import io.caizhi.rules.PermissionTable.Endpoint;

/** The calls of {@link Calls} that concern whether the audit log is whole. */
final class AuditCalls {

	private AuditCalls() {
	}

	static Map<Endpoint, Supplier<Call>> all() {
		Endpoint verify = new Endpoint("POST", "/api/tenants/{tenant}/audit-verifications");
		return Map.of(verify, () -> new CallBuilder(verify).body(Map.of("unit", "wuyi")).success(200).build());
	}

}
