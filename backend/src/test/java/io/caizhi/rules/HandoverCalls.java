package io.caizhi.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Client;
import io.caizhi.testing.Person;

import org.springframework.util.function.SingletonSupplier;

import static io.caizhi.testing.Vocabulary.LAIAN;
import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.tenantOf;

/**
 * The calls of {@link Calls} that concern hand-overs; the official who calls is Wuyi's
 * first, who leaves or follows as the call needs it.
 */
final class HandoverCalls {

	private static final String HANDOVERS = "/api/tenants/{tenant}/handovers";

	private static final String HANDOVER = HANDOVERS + "/{handover}";

	private static final LocalDate TODAY = LocalDate.now(ChinaTime.ZONE);

	private static final Supplier<Person> COLLEAGUE = SingletonSupplier.of(() -> given.official(NANQIAO, "wuyi"));

	private static final Supplier<String> FOREIGN = SingletonSupplier
		.of(() -> begun(LAIAN, "banta", officialOf("banta"), given.official(LAIAN, "banta")));

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	HandoverCalls() {
		put("GET", HANDOVERS, (call) -> call.query("?year=" + TODAY.getYear()));
		put("GET", HANDOVERS + "/people", (call) -> call);
		put("POST", HANDOVERS, (call) -> {
			giveUpAll();
			return call.body(form(NANQIAO, "wuyi", first(), COLLEAGUE.get(), Map.of()));
		});
		put("GET", HANDOVER, HandoverCalls::given);
		put("PUT", HANDOVER,
				(call) -> given(call).version(1)
					.body(Map.of("on", TODAY.toString(), "words",
							Map.of("notes", "名单在共享盘", "promised", List.of(Map.of("what", "周转房两套", "to", "区三中"))))));
		put("PUT", HANDOVER + "/handing-over", (call) -> {
			String handover = ofWuyi(first(), COLLEAGUE.get());
			return at(call, handover).version(1).body(Map.of("seen", seen(handover)));
		});
		put("PUT", HANDOVER + "/taking-over", (call) -> {
			String handover = handed();
			return at(call, handover).version(2).body(Map.of("seen", seen(handover)));
		});
		put("PUT", HANDOVER + "/withdrawal", (call) -> given(call).version(1).body(Map.of("reason", "调动取消")));
		put("PUT", HANDOVER + "/contacts", (call) -> at(call, taken()));
		put("POST", HANDOVER + "/papers", (call) -> at(call, handed()).body(Map.of("format", "DOCX")).success(200));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	private static CallBuilder given(CallBuilder call) {
		return at(call, ofWuyi(first(), COLLEAGUE.get()));
	}

	private static CallBuilder at(CallBuilder call, String handover) {
		return call.place("handover", handover).other("handover", FOREIGN.get());
	}

	private static Person first() {
		return officialOf("wuyi");
	}

	/** From a colleague to the first official of Wuyi, who is to sign. */
	private static String handed() {
		String handover = ofWuyi(COLLEAGUE.get(), first());
		as(COLLEAGUE.get()).put(HANDOVER + "/handing-over", tenantOf("wuyi"), handover)
			.ifMatch(1)
			.body(Map.of("seen", seen(handover)))
			.send()
			.expect(200);
		return handover;
	}

	/** The same signed by both, the contacts of the unit naming who left. */
	private static String taken() {
		String handover = handed();
		Client official = as(first());
		Answer signed = official.put(HANDOVER + "/taking-over", tenantOf("wuyi"), handover)
			.ifMatch(2)
			.body(Map.of("seen", seen(handover)))
			.send()
			.expect(200);
		String contacts = "/api/tenants/{t}/supervision/contacts";
		official.put(contacts, tenantOf("wuyi"))
			.ifMatch(official.get(contacts, tenantOf("wuyi")).send().expect(200).version())
			.body(Map.of("contacts", List.of(Map.of("rung", "HEAD", "name", signed.text("/handover/leaver")))))
			.send()
			.expect(200);
		return handover;
	}

	private static String seen(String handover) {
		return as(first()).get(HANDOVER, tenantOf("wuyi"), handover).send().expect(200).text("/seen");
	}

	private static String ofWuyi(Person leaver, Person follower) {
		giveUpAll();
		return begun(NANQIAO, "wuyi", leaver, follower);
	}

	private static String begun(String district, String unit, Person leaver, Person follower) {
		return as(officeOf(district)).post(HANDOVERS, district)
			.body(form(district, unit, leaver, follower, Map.of("unit", unit)))
			.send()
			.expect(201)
			.text("/handover/id");
	}

	private static Map<String, Object> form(String district, String unit, Person leaver, Person follower,
			Map<String, Object> further) {
		Map<String, Object> form = new LinkedHashMap<>(further);
		form.put("leaver", place(district, unit, leaver));
		form.put("follower", place(district, unit, follower));
		form.put("on", TODAY.toString());
		return form;
	}

	private static String place(String district, String unit, Person person) {
		return as(officeOf(district)).get("/api/tenants/{d}/units/{u}/officials?limit=200", district, unit)
			.send()
			.expect(200)
			.items()
			.stream()
			.filter((member) -> member.at("/email").asString().equals(person.email()))
			.findFirst()
			.orElseThrow()
			.at("/id")
			.asString();
	}

	/** A person has one open hand-over at most, and every call leaves one. */
	private static void giveUpAll() {
		as(officeOf(NANQIAO)).get(HANDOVERS + "?year=" + TODAY.getYear(), NANQIAO)
			.send()
			.expect(200)
			.items()
			.stream()
			.filter((handover) -> List.of("DRAFT", "HANDED_OVER").contains(handover.at("/state").asString()))
			.forEach((handover) -> as(officeOf(NANQIAO))
				.put(HANDOVER + "/withdrawal", NANQIAO, handover.at("/id").asString())
				.ifMatch(handover.at("/version").asInt())
				.body(Map.of("reason", "另行安排"))
				.send()
				.expect(200));
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
