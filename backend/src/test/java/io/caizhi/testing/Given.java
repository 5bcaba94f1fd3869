package io.caizhi.testing;

import java.time.Duration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.awaitility.Awaitility;

import static io.caizhi.testing.Vocabulary.as;

/**
 * Brings about what a test starts from, through the same API as everybody. The shared
 * district stands from the start; what is made here is a test's own.
 */
public final class Given {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	Given() {
	}

	/** A new district with its first office member, ready to work. */
	public Person district(String code, String name) {
		Map<String, Object> office = Bodies.person(name + "人才办");
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("code", code);
		body.put("name", name);
		body.put("office", office);
		as(Vocabulary.operator()).post("/api/districts").body(body).send().expect(201);
		await(() -> as(Vocabulary.operator()).get("/api/districts/{code}", code)
			.send()
			.text("/status")
			.equals("ACTIVE"));
		Person member = letIn(office, code);
		Vocabulary.world().districts().knowOffice(code, member);
		return member;
	}

	/** A new unit of the district, active; gives its code. */
	public String unit(String district, String code, String name, String category) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("code", code);
		body.put("name", name);
		body.put("category", category);
		// so that months of last year, which are closed, can be assessed
		body.put("validFrom", (Vocabulary.thisMonth().getYear() - 1) + "-01-01");
		Client office = as(Vocabulary.officeOf(district));
		office.post("/api/tenants/{d}/units", district).body(body).send().expect(201);
		await(() -> office.get("/api/tenants/{d}/units/{u}", district, code).send().text("/status").equals("ACTIVE"));
		return code;
	}

	/** A new unit that no other test knows. */
	public String unit(String district) {
		int number = Numbers.next();
		return unit(district, "u" + number, "第" + number + "单位", "TOWN");
	}

	/** A further official of the unit, who can log in. */
	public Person official(String district, String unit) {
		Map<String, Object> body = Bodies.person("经办人");
		String path = "/api/tenants/" + district + "/units/" + unit + "/officials";
		as(Vocabulary.officeOf(district)).post(path).body(body).send().expect(201);
		Person official = ready(Vocabulary.officeOf(district), path, body, district + "-" + unit);
		Vocabulary.world().districts().knowOfficial(unit, official);
		return official;
	}

	/** A further leader or office member of the district, who can log in. */
	public Person member(String district, String role) {
		Map<String, Object> body = Bodies.person("区里人");
		body.put("role", role);
		String path = "/api/tenants/" + district + "/members";
		as(Vocabulary.officeOf(district)).post(path).body(body).send().expect(201);
		Person member = ready(Vocabulary.officeOf(district), path, body, district);
		if (role.equals("LEADER")) {
			Vocabulary.world().districts().knowLeader(district, member);
		}
		return member;
	}

	/** A new enterprise of the unit with a reporter who can log in. */
	public GivenEnterprise enterprise(String unit) {
		Person official = Vocabulary.officialOf(unit);
		String tenant = official.tenant();
		String creditCode = Numbers.creditCode();
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("creditCode", creditCode);
		String name = "测试企业" + Numbers.next();
		body.put("name", name);
		String id = as(official).post("/api/tenants/{t}/enterprises", tenant).body(body).send().expect(201).text("/id");
		GivenEnterprise enterprise = new GivenEnterprise(unit, tenant, id, creditCode, name,
				reporter(official, "/api/tenants/" + tenant + "/enterprises/" + id + "/reporters"));
		Vocabulary.world().districts().knowEnterprise(enterprise);
		return enterprise;
	}

	/**
	 * Has the enterprise be there for years, so that it owed returns of months that
	 * closed long ago.
	 */
	public void registeredLongAgo(GivenEnterprise enterprise) {
		try (Connection connection = Vocabulary.world().database().migrationConnection();
				PreparedStatement statement = connection
					.prepareStatement("UPDATE enterprise SET registered_at = '2020-01-01' WHERE credit_code = ?")) {
			statement.setString(1, enterprise.creditCode());
			statement.executeUpdate();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A further reporter of the enterprise, who can log in. */
	public Person reporter(GivenEnterprise enterprise) {
		return reporter(Vocabulary.officialOf(enterprise.unit()), enterprise.path() + "/reporters");
	}

	private Person reporter(Person official, String path) {
		Map<String, Object> body = Bodies.person("填报人");
		as(official).post(path).body(body).send().expect(201);
		return ready(official, path, body, official.tenant());
	}

	/** A hire in the return of the month; gives its identifier. */
	public String hire(GivenEnterprise enterprise, YearMonth month) {
		return as(enterprise.reporter()).post(enterprise.returns(month) + "/hires")
			.body(Bodies.hire(month))
			.send()
			.expect(201)
			.text("/id");
	}

	/** A return with so many hires, not yet submitted; gives their identifiers. */
	public List<String> draftReturn(GivenEnterprise enterprise, YearMonth month, int hires) {
		List<String> identifiers = new ArrayList<>();
		for (int number = 0; number < hires; number++) {
			identifiers.add(hire(enterprise, month));
		}
		return identifiers;
	}

	/** A submitted return with so many hires; a nil return when there are none. */
	public List<String> submittedReturn(GivenEnterprise enterprise, YearMonth month, int hires) {
		List<String> identifiers = draftReturn(enterprise, month, hires);
		as(enterprise.reporter()).put(enterprise.returns(month) + "/submission")
			.ifMatch(returnOf(enterprise, month).version())
			.body(Map.of("nil", hires == 0))
			.send()
			.expect(200);
		return identifiers;
	}

	/** A return that is verified to the last row. */
	public List<String> verifiedReturn(GivenEnterprise enterprise, YearMonth month, int hires) {
		List<String> identifiers = submittedReturn(enterprise, month, hires);
		as(Vocabulary.officialOf(enterprise.unit())).put(enterprise.returns(month) + "/verification")
			.ifMatch(returnOf(enterprise, month).version())
			.body(Map.of("sentBack", List.of()))
			.send()
			.expect(200);
		return identifiers;
	}

	/** The return as its own reporter sees it. */
	public Answer returnOf(GivenEnterprise enterprise, YearMonth month) {
		return as(enterprise.reporter()).get(enterprise.returns(month)).send().expect(200);
	}

	/** Waits until Keycloak has the invited person, then lets them log in. */
	private static Person ready(Person manager, String path, Map<String, Object> body, String tenant) {
		await(() -> as(manager).get(path + "?limit=200")
			.send()
			.items()
			.stream()
			.anyMatch((member) -> member.at("/email").asString().equals(body.get("email"))
					&& member.at("/ready").asBoolean()));
		return letIn(body, tenant);
	}

	private static Person letIn(Map<String, Object> body, String tenant) {
		String email = body.get("email").toString();
		Vocabulary.world().letIn(email);
		Person person = new Person(email, tenant);
		await(() -> Vocabulary.asFreshly(person).get("/api/tenants/{t}/months", tenant).send().status() != 403);
		return person;
	}

	/** Waits for what happens after the answer, in Keycloak above all. */
	public static void await(Supplier<Boolean> condition) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(condition::get);
	}

}
