package io.caizhi.tenancy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new district in the real database, Keycloak being away, and what tests ask of it.
 */
@DatabaseTest
@AutoConfigureMockMvc
abstract class TenancyScene {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Autowired
	Units units;

	final Subject officeSubject = Rows.someone();

	Rows rows;

	InsideApi api;

	DistrictId district;

	InsideApi.Caller office;

	InsideApi.Caller leader;

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

	MockMvcTester.MockMvcRequestBuilder asLater(Subject person) {
		return this.mvc.get()
			.uri("/api/tenants/" + this.office.alias() + "/units")
			.with(SecurityMockMvcRequestPostProcessors.jwt()
				.jwt((jwt) -> jwt.subject(person.id())
					.issuer(person.issuer())
					.issuedAt(this.clock.instant().plusSeconds(60))
					.claim("organization", Map.of(this.office.alias(),
							Map.of("id", organization(this.district.asTenant()), "groups", List.of("/leader"))))));
	}

	MvcTestResult asOperator(HttpMethod method, String path, String body) {
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
	String categorised(TenantId unit) {
		this.jdbc.sql("""
				INSERT INTO unit_category (tenant_id, valid_from, district_id, category)
				SELECT id, '2022-01-01', district_id, 'TOWN' FROM tenant WHERE id = ?
				""").param(unit.value()).update();
		return alias(unit);
	}

	String alias(TenantId tenant) {
		return this.jdbc.sql("SELECT alias FROM tenant WHERE id = ?")
			.param(tenant.value())
			.query(String.class)
			.single();
	}

	String organization(TenantId tenant) {
		return this.jdbc.sql("SELECT organization_id FROM tenant WHERE id = ?")
			.param(tenant.value())
			.query(String.class)
			.single();
	}

	int auditOf(String action) {
		return this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE district_id = ? AND action = ?")
			.params(this.district.value(), action)
			.query(Integer.class)
			.single();
	}

	static String address() {
		return UUID.randomUUID() + "@tenancy-it.example";
	}

	static String json(MvcTestResult result, String path) {
		assertThat(result).hasStatus2xxSuccessful();
		return JsonPath.read(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
	}

	static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
			return threads.invokeAll(IntStream.range(0, times).mapToObj((number) -> call).toList())
				.stream()
				.map((result) -> result.resultNow())
				.toList();
		}
	}

}
