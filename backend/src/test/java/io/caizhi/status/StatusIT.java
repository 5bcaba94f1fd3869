package io.caizhi.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.plan.KnownHolidays;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The operator sees how the installation is, and nothing of any district. */
@DatabaseTest
@AutoConfigureMockMvc
class StatusIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theOperatorSeesEveryPartAndNothingOfADistrict() {
		DistrictId district = new Rows(this.jdbc).district(Instant.parse("2022-01-01T00:00:00Z"));
		MvcTestResult status = asOperator();

		assertThat(status).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"database\":{\"level\":\"OK\"}}");
		String text = new String(status.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		assertThat(JsonPath.<String>read(text, "$.database.version")).contains(".");
		assertThat(JsonPath.<Number>read(text, "$.disk.free").longValue()).isPositive();
		assertThat(JsonPath.<Map<String, Object>>read(text, "$")).containsKeys("identity", "mail", "calendar", "jobs",
				"startedAt");
		String alias = this.jdbc.sql("SELECT alias FROM tenant WHERE id = ?")
			.param(district.value())
			.query(String.class)
			.single();
		assertThat(text).doesNotContain(alias);
	}

	@Test
	void whatWaitsForKeycloakIsCounted() {
		int before = JsonPath.read(body(asOperator()), "$.identity.tenants");
		DistrictId district = new Rows(this.jdbc).district(Instant.parse("2022-01-01T00:00:00Z"));
		this.jdbc.sql("UPDATE tenant SET version = version + 1 WHERE id = ?").param(district.value()).update();

		assertThat(JsonPath.<Integer>read(body(asOperator()), "$.identity.tenants")).isEqualTo(before + 1);
		this.jdbc.sql("UPDATE tenant SET directory_version = version WHERE id = ?").param(district.value()).update();
		assertThat(JsonPath.<Integer>read(body(asOperator()), "$.identity.tenants")).isEqualTo(before);
	}

	@Test
	void nobodyElseSeesIt() {
		Subject person = Rows.someone();
		assertThat(this.mvc.get()
			.uri("/api/status")
			.with(SecurityMockMvcRequestPostProcessors.jwt()
				.jwt((jwt) -> jwt.subject(person.id()).issuer(person.issuer()).issuedAt(Instant.now())))
			.exchange()).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theCalendarReachesAsFarAsHolidaysAreKnown() {
		assertThat(new KnownHolidays().lastYear(2026)).contains(2026);
		assertThat(new KnownHolidays().lastYear(1900)).isEmpty();
	}

	private MvcTestResult asOperator() {
		Subject person = Rows.someone();
		return this.mvc.get()
			.uri("/api/status")
			.with(SecurityMockMvcRequestPostProcessors.jwt()
				.jwt((jwt) -> jwt.subject(person.id())
					.issuer(person.issuer())
					.issuedAt(Instant.now())
					.claim("realm_access", Map.of("roles", List.of("operator")))))
			.exchange();
	}

	private static String body(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
