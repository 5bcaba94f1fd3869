package io.caizhi.tenancy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Districts, units and members over HTTP and the real database, Keycloak being away. */
@DatabaseTest
@AutoConfigureMockMvc
class TenancyApiIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private Units units;

	private final Subject officeSubject = Rows.someone();

	private Rows rows;

	private InsideApi api;

	private DistrictId district;

	private InsideApi.Caller office;

	private InsideApi.Caller leader;

	@BeforeEach
	void aDistrict() {
		this.rows = new Rows(this.jdbc);
		this.api = new InsideApi(this.mvc, this.jdbc);
		this.district = this.rows.district(Instant.parse("2022-01-01T00:00:00Z"));
		this.office = this.api.as(Role.OFFICE, this.district.asTenant(), this.officeSubject);
		this.leader = this.api.as(Role.LEADER, this.district.asTenant(), Rows.someone());
	}

	/** What these tests want of Keycloak is not for the tests that have one. */
	@AfterEach
	void nothingIsLeftToDo() {
		this.jdbc.sql("UPDATE member SET directory_version = version, mail_due = FALSE").update();
		this.jdbc.sql("UPDATE tenant SET directory_version = version").update();
	}

	@Test
	void theOfficeMakesAUnitThatWaitsForKeycloak() {
		MvcTestResult made = this.office.post("/units",
				"{\"code\":\"wuyi\",\"name\":\"乌衣镇\",\"category\":\"TOWN\",\"validFrom\":\"2022-01-01\"}");

		assertThat(made).hasStatus(201)
			.hasHeader("ETag", "\"1\"")
			.hasHeader("Location", "/api/tenants/" + this.office.alias() + "/units/wuyi")
			.bodyJson()
			.isLenientlyEqualTo("""
					{"code":"wuyi","alias":"%s-wuyi","name":"乌衣镇","category":"TOWN","categorySince":"2022-01-01",
					 "status":"PROVISIONING","version":1,"actions":["rename","changeCategory","inviteOfficial"]}
					""".formatted(this.office.alias()));
		assertThat(this.leader.get("/units")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[0].actions")
			.isEqualTo(List.of());
		assertThat(auditOf("unit.created")).isEqualTo(1);
	}

	@Test
	void aCodeIsTakenOnceHoweverManyAskAtOnce() throws Exception {
		String body = "{\"code\":\"wuyi\",\"name\":\"乌衣镇\",\"category\":\"TOWN\"}";
		List<Integer> statuses = atOnce(6, () -> this.office.post("/units", body).getResponse().getStatus());

		assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
		assertThat(this.office.post("/units", body)).hasStatus(409)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("unit.code-taken");
		assertThat(auditOf("unit.created")).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM unit_category WHERE district_id = ?")
			.param(this.district.value())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void wrongFieldsAreNamed() {
		assertThat(this.office.post("/units", "{\"code\":\"Wu-Yi\",\"name\":\"x\",\"category\":\"TOWN\"}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[*].code")
			.asArray()
			.contains("tenant-code");
		assertThat(this.office.post("/units",
				"{\"code\":\"wuyi\",\"name\":\"乌衣镇\",\"category\":\"TOWN\",\"validFrom\":\"2199-01-01\"}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].code")
			.isEqualTo("category-not-begun");
		assertThat(this.office.post("/members", "{\"name\":\"<b>\",\"email\":\"a@b.example\",\"role\":\"OFFICE\"}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].where")
			.isEqualTo("/name");
		assertThat(this.office.post("/members", "{\"name\":\"李敏\",\"email\":\"李@b.example\",\"role\":\"OFFICE\"}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].code")
			.isEqualTo("email");
		assertThat(this.office.post("/members", "{\"name\":\"李敏\",\"email\":\"a@b.example\",\"role\":\"OFFICIAL\"}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].code")
			.isEqualTo("district-role");
	}

	@Test
	void aUnitIsRenamedByTheVersionSeen() {
		TenantId unit = this.rows.unit(this.district);
		String code = categorised(unit);

		assertThat(this.office.put("/units/" + code + "/name", 1, "{\"name\":\"新名\"}")).hasStatusOk()
			.hasHeader("ETag", "\"2\"")
			.bodyJson()
			.extractingPath("$.name")
			.isEqualTo("新名");
		assertThat(this.office.put("/units/" + code + "/name", 1, "{\"name\":\"晚了\"}")).hasStatus(412);
		assertThat(this.leader.put("/units/" + code + "/name", 2, "{\"name\":\"不许\"}")).hasStatus(403);
		assertThat(this.office.get("/units/" + code)).bodyJson().extractingPath("$.name").isEqualTo("新名");
		assertThat(auditOf("unit.renamed")).isEqualTo(1);
	}

	@Test
	void aCategoryChangesFromADayOn() {
		String code = categorised(this.rows.unit(this.district));
		String path = "/units/" + code + "/category";

		assertThat(this.office.put(path, 1, "{\"category\":\"PARK\",\"validFrom\":\"2023-07-01\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"category\":\"PARK\",\"categorySince\":\"2023-07-01\",\"version\":2}");
		assertThat(this.office.put(path, 2, "{\"category\":\"TOWN\",\"validFrom\":\"2023-06-30\"}")).hasStatus(422);
		assertThat(this.office.put(path, 1, "{\"category\":\"TOWN\",\"validFrom\":\"2024-01-01\"}")).hasStatus(412);
		assertThat(this.office.put(path, 2, "{\"category\":\"PLATFORM\",\"validFrom\":\"2023-07-01\"}")).hasStatusOk();
		assertThat(this.jdbc.sql("SELECT category FROM unit_category WHERE district_id = ? ORDER BY valid_from")
			.param(this.district.value())
			.query(String.class)
			.list()).containsExactly("TOWN", "PLATFORM");
		assertThat(auditOf("unit.category-changed")).isEqualTo(2);
	}

	@Test
	void aSuspendedUnitIsClosedAtOnceAndOpensAgain() {
		TenantId unit = this.rows.unit(this.district);
		String code = categorised(unit);
		InsideApi.Caller official = this.api.as(Role.OFFICIAL, unit, Rows.someone());
		assertThat(official.get("/enterprises")).hasStatusOk();

		assertThat(this.office.put("/units/" + code + "/suspension", 1, "")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.actions")
			.isEqualTo(List.of("rename", "changeCategory", "reopen"));
		assertThat(official.get("/enterprises")).hasStatus(404);
		assertThat(official.post("/enterprises", "{}")).hasStatus(404);
		assertThat(this.office.put("/units/" + code + "/suspension", 2, "")).hasStatus(409);
		assertThat(this.office.post("/units/" + code + "/officials", "{\"name\":\"张伟\",\"email\":\"z@b.example\"}"))
			.hasStatus(409);

		assertThat(this.office.delete("/units/" + code + "/suspension", 2)).hasStatusOk();
		assertThat(official.get("/enterprises")).hasStatusOk();
		assertThat(this.office.delete("/units/" + code + "/suspension", 3)).hasStatus(409);
		assertThat(auditOf("unit.suspended")).isEqualTo(1);
		assertThat(auditOf("unit.reopened")).isEqualTo(1);
	}

	@Test
	void aUnitOfAnotherDistrictIsNotThere() {
		String foreign = categorised(this.rows.unit(this.rows.district(Instant.now())));

		assertThat(this.office.get("/units/" + foreign)).hasStatus(404);
		assertThat(this.office.get("/units/none")).hasStatus(404);
		assertThat(this.office.put("/units/" + foreign + "/name", 1, "{\"name\":\"夺来\"}")).hasStatus(404);
		assertThat(this.office.put("/units/" + foreign + "/suspension", 1, "")).hasStatus(404);
		assertThat(this.office.get("/units/" + foreign + "/officials")).hasStatus(404);
		assertThat(this.office.post("/units/" + foreign + "/officials", "{\"name\":\"张伟\",\"email\":\"z@b.example\"}"))
			.hasStatus(404);
		assertThat(this.office.get("/units")).bodyJson().extractingPath("$.items").isEqualTo(List.of());
	}

	@Test
	void anInvitationIsOneHoweverOftenAndAnswersTheSame() throws Exception {
		String email = address();
		String body = "{\"name\":\"李敏\",\"email\":\"%s\",\"role\":\"LEADER\"}";
		List<String> ids = atOnce(4, () -> json(this.office.post("/members", body.formatted(email)), "$.id"));

		assertThat(Set.copyOf(ids)).hasSize(1);
		assertThat(json(this.office.post("/members", body.formatted(email.toUpperCase(Locale.ROOT))), "$.id"))
			.isEqualTo(ids.getFirst());
		assertThat(this.office.get("/members")).bodyJson()
			.isLenientlyEqualTo(
					"{\"items\":[{\"id\":\"%s\",\"role\":\"LEADER\",\"name\":\"李敏\",\"email\":\"%s\",\"ready\":false,\"version\":1}]}"
						.formatted(ids.getFirst(), email));
		assertThat(auditOf("member.invited")).isEqualTo(1);
		byte[] sealed = this.jdbc.sql("SELECT email_sealed FROM member WHERE tenant_id = ?")
			.param(this.district.value())
			.query(byte[].class)
			.single();
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(email);
	}

	@Test
	void aRemovedPersonIsRefusedAtTheNextRequestAndCanComeBack() {
		String id = json(this.office.post("/members",
				"{\"name\":\"李敏\",\"email\":\"%s\",\"role\":\"LEADER\"}".formatted(address())), "$.id");
		Subject person = Rows.someone();
		this.jdbc.sql("UPDATE member SET subject = ?, issuer = ? WHERE tenant_id = ?")
			.params(person.id(), person.issuer(), this.district.value())
			.update();
		InsideApi.Caller removed = this.api.as(Role.LEADER, this.district.asTenant(), person);
		assertThat(removed.get("/units")).hasStatusOk();

		assertThat(this.office.delete("/members/" + id, 7)).hasStatus(412);
		assertThat(removed.get("/units")).hasStatusOk();
		assertThat(this.office.delete("/members/" + id, 1)).hasStatus(204);

		assertThat(removed.get("/units")).hasStatus(404);
		assertThat(removed.post("/units", "{}")).hasStatus(404);
		assertThat(this.office.delete("/members/" + id, 2)).hasStatus(404);
		assertThat(this.office.get("/members")).bodyJson().extractingPath("$.items").isEqualTo(List.of());
		assertThat(auditOf("member.removed")).isEqualTo(1);
		// a token taken out after the removal says the same as long as Keycloak has not
		// heard of it
		assertThat(asLater(person).exchange()).hasStatus(404);
	}

	@Test
	void oneOfTwoRolesIsTakenAndTheOtherStays() {
		String email = address();
		String body = "{\"name\":\"李敏\",\"email\":\"" + email + "\",\"role\":\"%s\"}";
		String leading = json(this.office.post("/members", body.formatted("LEADER")), "$.id");
		json(this.office.post("/members", body.formatted("OFFICE")), "$.id");
		Subject person = Rows.someone();
		this.jdbc.sql("UPDATE member SET subject = ?, issuer = ? WHERE tenant_id = ?")
			.params(person.id(), person.issuer(), this.district.value())
			.update();

		assertThat(this.office.delete("/members/" + leading, 1)).hasStatus(204);

		assertThat(this.api.as(Role.LEADER, this.district.asTenant(), person).get("/units")).hasStatus(404);
		assertThat(this.api.as(Role.OFFICE, this.district.asTenant(), person).get("/members")).hasStatusOk();
	}

	@Test
	void nobodyRemovesThemselves() {
		json(this.office.post("/members",
				"{\"name\":\"李敏\",\"email\":\"%s\",\"role\":\"OFFICE\"}".formatted(address())), "$.id");
		this.jdbc.sql("UPDATE member SET subject = ?, issuer = ? WHERE tenant_id = ?")
			.params(this.officeSubject.id(), this.officeSubject.issuer(), this.district.value())
			.update();
		String id = json(this.office.get("/members"), "$.items[0].id");

		assertThat(this.office.delete("/members/" + id, 1)).hasStatus(409)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("member.self");
		assertThat(this.office.get("/members")).hasStatusOk();
	}

	@Test
	void officialsAreAnotherListThanMembers() {
		String code = categorised(this.rows.unit(this.district));
		String id = json(this.office.post("/units/" + code + "/officials",
				"{\"name\":\"张伟\",\"email\":\"%s\"}".formatted(address())), "$.id");

		assertThat(this.office.get("/units/" + code + "/officials")).bodyJson()
			.extractingPath("$.items[0].id")
			.isEqualTo(id);
		assertThat(this.office.get("/members")).bodyJson().extractingPath("$.items").isEqualTo(List.of());
		assertThat(this.office.delete("/members/" + id, 1)).hasStatus(404);
		assertThat(this.office.delete("/units/" + code + "/officials/nonsense", 1)).hasStatus(404);
		assertThat(this.office.delete("/units/" + code + "/officials/" + id, 1)).hasStatus(204);
	}

	@Test
	void theOperatorMakesADistrictWithTheFirstOfItsOffice() throws Exception {
		String code = "d" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
		String body = "{\"code\":\"%s\",\"name\":\"测试区\",\"office\":{\"name\":\"李敏\",\"email\":\"%s\"}}".formatted(code,
				address());
		List<Integer> statuses = atOnce(4,
				() -> asOperator(HttpMethod.POST, "/api/districts", body).getResponse().getStatus());

		assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
		assertThat(asOperator(HttpMethod.GET, "/api/districts/" + code, null)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"{\"code\":\"%s\",\"alias\":\"%s\",\"name\":\"测试区\",\"status\":\"PROVISIONING\",\"version\":1}"
						.formatted(code, code));
		assertThat(this.jdbc.sql("""
				SELECT m.role FROM member m JOIN tenant t ON t.id = m.tenant_id WHERE t.alias = ?
				""").param(code).query(String.class).list()).containsExactly("OFFICE");
		assertThat(asOperator(HttpMethod.GET, "/api/districts/none", null)).hasStatus(404);
		assertThat(asOperator(HttpMethod.POST, "/api/districts",
				"{\"code\":\"x2\",\"name\":\"测试区\",\"office\":{\"name\":\"a;b\",\"email\":\"a@b.example\"}}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].where")
			.isEqualTo("/office/name");
	}

	@Test
	void districtsComeInPages() {
		for (int number = 0; number < 3; number++) {
			this.rows.district(Instant.now());
		}
		String next = json(asOperator(HttpMethod.GET, "/api/districts?limit=2", null), "$.next");

		assertThat(asOperator(HttpMethod.GET, "/api/districts?limit=2&after=" + next, null)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items.length()")
			.isEqualTo(2);
		assertThat(asOperator(HttpMethod.GET, "/api/districts?after=no", null)).hasStatus(422);
	}

	@Test
	void meTellsWhereTheTokenOpens() {
		TenantId unit = this.rows.unit(this.district);
		categorised(unit);
		String alias = alias(unit);
		MvcTestResult me = this.mvc.get()
			.uri("/api/me")
			.with(SecurityMockMvcRequestPostProcessors.jwt()
				.jwt((jwt) -> jwt.subject("7d1c")
					.issuer("https://id.example")
					.claim("name", "张伟")
					.claim("locale", "en")
					.claim("organization",
							Map.of(alias, Map.of("id", organization(unit), "groups", List.of("/official", "/office")),
									this.office.alias(), Map.of("id", "another"), "nowhere", Map.of("id", "x")))))
			.exchange();

		assertThat(me).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"subject":"7d1c","name":"张伟","language":"en","operator":false,"tenants":[
				 {"alias":"%s","name":"%s","kind":"UNIT","district":{"alias":"%s","name":"%s"},"category":"TOWN",
				  "roles":["OFFICIAL"]}],"elsewhere":[]}
				""".formatted(alias, alias, this.office.alias(), this.office.alias()));
	}

	@Test
	void unitsAreInOrderOfCategoryAndCode() {
		for (String[] unit : new String[][] { { "zz", "TOWN" }, { "aa", "PLATFORM" }, { "mm", "DEPARTMENT" },
				{ "bb", "TOWN" } }) {
			assertThat(this.office.post("/units",
					"{\"code\":\"%s\",\"name\":\"单位\",\"category\":\"%s\"}".formatted(unit[0], unit[1])))
				.hasStatus(201);
		}
		Member member = Admitted.office(this.district, this.officeSubject);

		assertThat(this.units.all(member.districtScope())).extracting(Unit::code)
			.containsExactly("mm", "bb", "zz", "aa");
		assertThat(this.units.find(member.districtScope(), "bb").category()).isEqualTo(UnitCategory.TOWN);
	}

	private MockMvcTester.MockMvcRequestBuilder asLater(Subject person) {
		return this.mvc.get()
			.uri("/api/tenants/" + this.office.alias() + "/units")
			.with(SecurityMockMvcRequestPostProcessors.jwt()
				.jwt((jwt) -> jwt.subject(person.id())
					.issuer(person.issuer())
					.issuedAt(this.clock.instant().plusSeconds(60))
					.claim("organization", Map.of(this.office.alias(),
							Map.of("id", organization(this.district.asTenant()), "groups", List.of("/leader"))))));
	}

	private MvcTestResult asOperator(HttpMethod method, String path, String body) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(method)
			.uri(path)
			.with(SecurityMockMvcRequestPostProcessors.jwt()
				.jwt((jwt) -> jwt.subject("op")
					.issuer("https://id.example")
					.claim("realm_access", Map.of("roles", List.of("operator")))));
		if (body != null) {
			request = request.header("Idempotency-Key", UUID.randomUUID().toString())
				.contentType(MediaType.APPLICATION_JSON)
				.content(body);
		}
		return request.exchange();
	}

	/** Gives a bare unit its category; tells its code. */
	private String categorised(TenantId unit) {
		this.jdbc.sql("""
				INSERT INTO unit_category (tenant_id, valid_from, district_id, category)
				SELECT id, '2022-01-01', district_id, 'TOWN' FROM tenant WHERE id = ?
				""").param(unit.value()).update();
		return alias(unit);
	}

	private String alias(TenantId tenant) {
		return this.jdbc.sql("SELECT alias FROM tenant WHERE id = ?")
			.param(tenant.value())
			.query(String.class)
			.single();
	}

	private String organization(TenantId tenant) {
		return this.jdbc.sql("SELECT organization_id FROM tenant WHERE id = ?")
			.param(tenant.value())
			.query(String.class)
			.single();
	}

	private int auditOf(String action) {
		return this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE district_id = ? AND action = ?")
			.params(this.district.value(), action)
			.query(Integer.class)
			.single();
	}

	private static String address() {
		return UUID.randomUUID() + "@tenancy-it.example";
	}

	private static String json(MvcTestResult result, String path) {
		assertThat(result).hasStatus2xxSuccessful();
		return JsonPath.read(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
	}

	private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
			return threads.invokeAll(IntStream.range(0, times).mapToObj((number) -> call).toList())
				.stream()
				.map((result) -> result.resultNow())
				.toList();
		}
	}

}
