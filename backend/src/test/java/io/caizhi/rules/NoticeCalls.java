package io.caizhi.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;

import org.springframework.util.function.SingletonSupplier;

import static io.caizhi.testing.Vocabulary.LAIAN;
import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.enterpriseOf;
import static io.caizhi.testing.Vocabulary.officeOf;

/** The calls of {@link Calls} that concern notices that leave the house. */
final class NoticeCalls {

	private static final String TENANT = "/api/tenants/{tenant}";

	private static final Supplier<String> FOREIGN = SingletonSupplier.of(() -> added(LAIAN));

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	NoticeCalls() {
		put("PUT", "/notices/seen", (call) -> call.success(204)
			.body(Map.of("items", List.of(Map.of("kind", "RETURNS_TO_VERIFY", "count", 2, "month", "2026-11")))));
		put("GET", "/notice-choice", (call) -> call);
		put("PUT", "/notice-choice", (call) -> call.version(version())
			.body(Map.of("mail", true, "language", "zh-CN", "unwanted", List.of("RETURNS_TO_VERIFY"))));
		put("POST", "/notice-choice/test", (call) -> call.success(202));
		put("GET", "/notice-groups", (call) -> call);
		put("POST", "/notice-groups", (call) -> {
			makeRoom();
			return call.body(group());
		});
		put("DELETE", "/notice-groups/{group}", (call) -> call.place("group", own()).other("group", foreign()));
		put("POST", "/notice-groups/{group}/test",
				(call) -> call.place("group", own()).other("group", foreign()).success(202));
		put("GET", "/calendar-feed", (call) -> call);
		put("POST", "/calendar-feed", (call) -> call.body(Map.of("language", "zh-CN")));
		put("DELETE", "/calendar-feed", (call) -> {
			Person owner = enterpriseOf("wuyi").reporter();
			as(owner).post("/api/tenants/{t}/calendar-feed", owner.tenant())
				.body(Map.of("language", "en"))
				.send()
				.expect(201);
			return call;
		});
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private static Map<String, Object> group() {
		return Map.of("vendor", "WECOM", "name", "群" + Numbers.next(), "language", "zh-CN", "address",
				"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-0000-0000-000000000000");
	}

	private static String own() {
		makeRoom();
		return added(NANQIAO);
	}

	/** A district has few groups at most, and every call leaves one. */
	private static void makeRoom() {
		String groups = "/api/tenants/{t}/notice-groups";
		as(officeOf(NANQIAO)).get(groups, NANQIAO)
			.send()
			.expect(200)
			.items()
			.forEach((group) -> as(officeOf(NANQIAO)).delete(groups + "/{g}", NANQIAO, group.at("/id").asString())
				.send()
				.expect(204));
	}

	/** A group of the other district. */
	private static String foreign() {
		return FOREIGN.get();
	}

	private static String added(String district) {
		return as(officeOf(district)).post("/api/tenants/{t}/notice-groups", district)
			.body(group())
			.send()
			.expect(201)
			.text("/id");
	}

	/** Of the first role that may, whose call it is. */
	private static int version() {
		Person owner = enterpriseOf("wuyi").reporter();
		return as(owner).get("/api/tenants/{t}/notice-choice", owner.tenant()).send().expect(200).version();
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, TENANT + path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
