package io.caizhi.rules;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Bodies;
import io.caizhi.testing.GivenEnterprise;

import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.enterpriseOf;
import static io.caizhi.testing.Vocabulary.given;

/** The calls of {@link Calls} that concern verification and what comes after it. */
final class AfterVerificationCalls {

	private static final String RETURN = "/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final YearMonth month;

	AfterVerificationCalls(YearMonth month) {
		this.month = month;
		put("PUT", "/api/tenants/{tenant}/returns/verification", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			given.submittedReturn(owner, this.month, 1);
			return call.body(Map.of("returns", List
				.of(Map.of("enterprise", owner.id(), "month", this.month.toString(), "version", version(owner)))));
		});
		put("PUT", RETURN + "/amendment", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			given.verifiedReturn(owner, this.month, 1);
			return returned(call, owner);
		});
		put("DELETE", RETURN + "/amendment", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			given.verifiedReturn(owner, this.month, 1);
			as(owner.reporter()).put(owner.returns(this.month) + "/amendment")
				.ifMatch(version(owner))
				.send()
				.expect(200);
			return returned(call, owner).success(200);
		});
		put("PUT", RETURN + "/withdrawal", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			given.submittedReturn(owner, this.month, 1);
			return returned(call, owner);
		});
		put("GET", RETURN + "/history", (call) -> reporting(call, enterpriseOf("wuyi")));
		put("GET", RETURN + "/hires/{hire}/versions", this::submitted);
		put("GET", RETURN + "/hires/{hire}/departure", this::submitted);
		put("PUT", RETURN + "/hires/{hire}/departure",
				(call) -> verified(call).body(Map.of("leftOn", this.month.atDay(1).toString())));
		put("PUT", RETURN + "/hires/{hire}/restoration", this::changed);
		put("PUT", RETURN + "/hires/{hire}/degree-check",
				(call) -> verified(call).body(Map.of("source", "CHSI", "checkedOn", this.month.atDay(1).toString())));
	}

	/** A verified hire that was changed since. */
	private CallBuilder changed(CallBuilder call) {
		GivenEnterprise owner = given.enterprise("wuyi");
		String hire = given.verifiedReturn(owner, this.month, 1).getFirst();
		as(owner.reporter()).put(owner.returns(this.month) + "/amendment").ifMatch(version(owner)).send().expect(200);
		String path = owner.returns(this.month) + "/hires/" + hire;
		as(owner.reporter()).put(path)
			.ifMatch(as(owner.reporter()).get(path).send().version())
			.body(Bodies.hire(this.month))
			.send()
			.expect(200);
		return reporting(call, owner).place("hire", hire).version(as(owner.reporter()).get(path).send().version());
	}

	private CallBuilder submitted(CallBuilder call) {
		GivenEnterprise owner = given.enterprise("wuyi");
		return reporting(call, owner).place("hire", given.submittedReturn(owner, this.month, 1).getFirst());
	}

	private CallBuilder verified(CallBuilder call) {
		GivenEnterprise owner = given.enterprise("wuyi");
		String hire = given.verifiedReturn(owner, this.month, 1).getFirst();
		return reporting(call, owner).place("hire", hire)
			.version(as(owner.reporter()).get(owner.returns(this.month) + "/hires")
				.send()
				.at("/items/0/version")
				.asInt());
	}

	private CallBuilder returned(CallBuilder call, GivenEnterprise owner) {
		return reporting(call, owner).version(version(owner));
	}

	private CallBuilder reporting(CallBuilder call, GivenEnterprise owner) {
		return call.enterprise(owner).place("month", this.month.toString());
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private int version(GivenEnterprise owner) {
		return given.returnOf(owner, this.month).version();
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
