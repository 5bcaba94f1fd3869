package io.caizhi.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.caizhi.workbook.importing.WaitingImports;
import io.caizhi.scoring.inventory.WaitingInventories;
import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.rules.PermissionTable.Permission;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Client;
import io.caizhi.testing.Contents;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Person;
import io.caizhi.testing.Request;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static io.caizhi.testing.Vocabulary.LAIAN;
import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.aMissingTenant;
import static io.caizhi.testing.Vocabulary.anonymously;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.contents;
import static io.caizhi.testing.Vocabulary.leaderOf;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.operator;
import static io.caizhi.testing.Vocabulary.otherEnterpriseOf;
import static io.caizhi.testing.Vocabulary.settle;
import static io.caizhi.testing.Vocabulary.stranger;
import static io.caizhi.testing.Vocabulary.tenantOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every endpoint of the running application × every role × own, foreign and no tenant,
 * against {@code docs/permissions.md}. A refusal tells nothing and changes nothing; then
 * the same call of the rightful person succeeds.
 */
@IntegrationTest
class PermissionMatrixIT {

	/** Endpoints outside the API: nobody's data, for everybody. */
	private static final Set<String> PUBLIC = Set.of("GET /config.json", "ANY /error",
			// the address is the key, see CalendarFeedIT
			"GET /calendar/{address}.ics");

	private static final PermissionTable TABLE = PermissionTable.read(PermissionTable.FILE);

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private ApplicationContext application;

	private final Calls calls = new Calls(() -> {
		WaitingImports.workOff(this.application);
		WaitingInventories.workOff(this.application);
	});

	@Test
	void theTableNamesWhatIsMapped() {
		MappedEndpoints mapped = MappedEndpoints.of(this.mapping);

		assertThat(TABLE.differences(mapped.api())).isEmpty();
		assertThat(mapped.others()).extracting(Endpoint::toString)
			.filteredOn((endpoint) -> !endpoint.startsWith("GET /v3/api-docs"))
			.isSubsetOf(PUBLIC);
	}

	@Test
	void everyRowIsProvenByACall() {
		assertThat(TABLE.rows().keySet()).allMatch(this.calls::knows);
	}

	@TestFactory
	Stream<DynamicTest> eachRowHolds() {
		return TABLE.rows()
			.entrySet()
			.stream()
			.map((row) -> DynamicTest.dynamicTest(row.getKey().toString(), () -> holds(row.getKey(), row.getValue())));
	}

	/** The table says too little of one role, then too much of another. */
	@Test
	void anAnswerThatDiffersFromTheTableIsSeen() {
		Endpoint units = new Endpoint("GET", "/api/tenants/{tenant}/units");
		Map<String, Permission> tooStrict = new HashMap<>(TABLE.rows().get(units));
		tooStrict.put("leader", Permission.FORBIDDEN);
		Map<String, Permission> tooLax = new HashMap<>(TABLE.rows().get(units));
		tooLax.put("official", Permission.YES);

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> holds(units, tooStrict))
			.withMessageContaining("leader");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> holds(units, tooLax))
			.withMessageContaining("403");
	}

	private void holds(Endpoint endpoint, Map<String, Permission> permissions) {
		Call call = this.calls.make(endpoint);
		settle();
		Answer absent = aMissingTenant();
		Contents before = contents();
		for (Attempt attempt : attempts(call, permissions)) {
			Answer answer = attempt.request().send();
			assertThat(answer.status()).as("%s %s", attempt.who(), answer).isEqualTo(attempt.status());
			if (attempt.status() == 404) {
				assertThat(answer).hasSameBodyAs(absent);
			}
			assertThat(contents().changedSince(before)).as("changed by %s %s", attempt.who(), answer).isEmpty();
		}
		twins(call, permissions).forEach(PermissionMatrixIT::answersAlike);
		succeeds(call, permissions);
	}

	/** Things of others and absent ones, asked for by those who may use the endpoint. */
	private List<List<Request>> twins(Call call, Map<String, Permission> permissions) {
		List<List<Request>> twins = new ArrayList<>();
		permissions.forEach((role, permission) -> {
			Person person = person(role, call);
			String tenant = (person.tenant() != null) ? person.tenant() : NANQIAO;
			if (permission != Permission.FORBIDDEN) {
				twins.addAll(call.twinsBy(as(person), tenant));
			}
			if (permission == Permission.OWN) {
				twins.add(call.twinBy(as(otherEnterpriseOf("wuyi").reporter()), tenant, "enterprise"));
			}
		});
		return twins;
	}

	private static void answersAlike(List<Request> twins) {
		Contents before = contents();
		Answer others = twins.getFirst().send();
		Answer absent = twins.getLast().send();
		assertThat(others.status()).as(others.toString()).isEqualTo(absent.status()).isGreaterThanOrEqualTo(400);
		assertThat(others).hasSameBodyAs(absent);
		assertThat(contents().changedSince(before)).isEmpty();
	}

	private List<Attempt> attempts(Call call, Map<String, Permission> permissions) {
		List<Attempt> attempts = new ArrayList<>();
		permissions.forEach((role, permission) -> {
			Person person = person(role, call);
			if (call.endpoint().inTenant()) {
				inTenants(role, person, permission, call, attempts);
			}
			else if (permission == Permission.FORBIDDEN) {
				refused(role, as(person), person.tenant(), 403, call, attempts);
				refused(role + " without tenant", as(person.asking(null)), NANQIAO, 403, call, attempts);
			}
			else if (role.equals("operator")) {
				astray(role, as(person), NANQIAO, call, attempts);
			}
		});
		refused("stranger", as(stranger()), NANQIAO,
				(permissions.containsValue(Permission.FORBIDDEN) || call.endpoint().inTenant()) ? 403 : 200, call,
				attempts);
		refused("nobody", anonymously(), NANQIAO, 401, call, attempts);
		return attempts;
	}

	private void inTenants(String role, Person person, Permission permission, Call call, List<Attempt> attempts) {
		if (person.tenant() == null) {
			allTenants().forEach((tenant) -> refused(role, as(person), tenant, 403, call, attempts));
			return;
		}
		allTenants().filter((tenant) -> !tenant.equals(person.tenant()))
			.forEach((tenant) -> refused(role + " in " + tenant, as(person), tenant, 404, call, attempts));
		refused(role + " without tenant", as(person.asking(null)), person.tenant(), 403, call, attempts);
		switch (permission) {
			case FORBIDDEN -> refused(role, as(person), person.tenant(), 403, call, attempts);
			case OWN -> {
				Person neighbour = otherEnterpriseOf("wuyi").reporter();
				attempts.add(new Attempt("another enterprise", call.by(as(neighbour), neighbour.tenant()), 404));
				astray(role, as(person), person.tenant(), call, attempts);
			}
			case YES -> astray(role, as(person), person.tenant(), call, attempts);
		}
	}

	private static void refused(String who, Client client, String tenant, int status, Call call,
			List<Attempt> attempts) {
		attempts.add(new Attempt(who, call.by(client, tenant), status));
		if (call.endpoint().writes()) {
			attempts.add(new Attempt(who + ", bare", call.barelyBy(client, tenant), status));
		}
	}

	private static void astray(String who, Client client, String tenant, Call call, List<Attempt> attempts) {
		call.astrayBy(client, tenant).forEach((request) -> attempts.add(new Attempt(who + " astray", request, 404)));
	}

	/**
	 * Each role that may; of writes only one, for the same change cannot be made twice.
	 */
	private static void succeeds(Call call, Map<String, Permission> permissions) {
		Stream<Map.Entry<String, Permission>> rightful = permissions.entrySet()
			.stream()
			.filter((cell) -> cell.getValue() != Permission.FORBIDDEN);
		if (call.endpoint().writes()) {
			rightful = rightful.limit(1);
		}
		rightful.forEach((cell) -> {
			Person person = person(cell.getKey(), call);
			String tenant = (person.tenant() != null) ? person.tenant() : NANQIAO;
			Contents before = contents();
			assertThat(call.by(as(person), tenant)).hasStatus(call.success());
			if (call.endpoint().asks()) {
				assertThat(contents().changedSince(before)).isEmpty();
			}
			else if (call.endpoint().writes()) {
				assertThat(contents().changedSince(before)).contains("audit_entry");
			}
		});
	}

	private static Stream<String> allTenants() {
		return Stream.of(tenantOf("wuyi"), tenantOf("zhulong"), tenantOf("banta"), NANQIAO, LAIAN, "absent-one");
	}

	static Person person(String role, Call call) {
		return switch (role) {
			case "enterprise" -> call.enterprise().reporter();
			case "official" -> officialOf("wuyi");
			case "leader" -> leaderOf(NANQIAO);
			case "office" -> officeOf(NANQIAO);
			case "operator" -> operator();
			default -> throw new IllegalArgumentException(role);
		};
	}

	private record Attempt(String who, Request request, int status) {

	}

}
