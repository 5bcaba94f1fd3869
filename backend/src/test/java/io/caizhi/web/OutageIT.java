package io.caizhi.web;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Bad days: the database or the realm is away, and comes back. */
@WebTest
class OutageIT {

	@Autowired
	private Boundary boundary;

	@AfterEach
	void mend() {
		WebTestInitializer.DATABASE_LINE.mend();
		await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> this.boundary.unit() != null);
	}

	@Test
	void withoutADatabaseThatIsSaidAndWithOneAllGoesOn() {
		Boundary.Tenant unit = this.boundary.unit();
		String token = unit.token("/official");
		String key = UUID.randomUUID().toString();
		String body = "{\"name\":\"stored\",\"count\":1,\"student\":true}";
		assertThat(this.boundary.get("/actuator/health/readiness", "").status()).isEqualTo(200);

		WebTestInitializer.DATABASE_LINE.cut();

		Answer reading = this.boundary.get("/api/tenants/nobody-knows/probe/member",
				WebTestInitializer.REALM.token("nobody-knows", UUID.randomUUID().toString(), "/official"));
		assertThat(reading.status()).isEqualTo(503);
		assertThat(reading.code()).isEqualTo("database-unavailable");
		assertThat(reading.header("Retry-After")).isEqualTo("5");
		Answer writing = this.boundary.post(unit.path("/submissions"), token, body, "Idempotency-Key", key);
		assertThat(writing.status()).isEqualTo(503);
		assertThat(this.boundary.get("/actuator/health/readiness", "").status()).isEqualTo(503);
		assertThat(this.boundary.get("/actuator/health/liveness", "").status()).isEqualTo(200);

		WebTestInitializer.DATABASE_LINE.mend();

		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.boundary.post(unit.path("/submissions"), token, body, "Idempotency-Key", key)
				.status() == 201);
		assertThat(this.boundary.get("/actuator/health/readiness", "").status()).isEqualTo(200);
	}

	@Test
	void aLineCutInTheMiddleOfASubmissionLeavesNothing() {
		Boundary.Tenant unit = this.boundary.unit();
		String token = unit.token("/official");
		String key = UUID.randomUUID().toString();
		ProbeController.before = WebTestInitializer.DATABASE_LINE::cut;
		try {
			Answer answer = this.boundary.post(unit.path("/submissions"), token,
					"{\"name\":\"stored\",\"count\":1,\"student\":true}", "Idempotency-Key", key);

			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.code()).isEqualTo("database-unavailable");
		}
		finally {
			ProbeController.before = () -> {
			};
			WebTestInitializer.DATABASE_LINE.mend();
		}
		await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> this.boundary.nameOf(unit).equals("测试"));
	}

}
