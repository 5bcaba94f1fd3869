package io.caizhi.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A submission counts once, however often and from wherever it is sent. */
@WebTest
class IdempotencyIT {

	private static final Runnable NOTHING = () -> {
	};

	@Autowired
	private Boundary boundary;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource source;

	@Autowired
	private IdempotencyRepository repository;

	@Autowired
	private IdempotencyPurge purge;

	private Boundary.Tenant unit;

	private final String key = UUID.randomUUID().toString();

	@BeforeEach
	void aUnit() {
		this.unit = this.boundary.unit();
		ProbeController.before = NOTHING;
	}

	@AfterEach
	void noSurprises() {
		ProbeController.before = NOTHING;
	}

	private Answer submit(String name, String key) {
		return submit(this.unit, this.unit.token("/official"), name, key);
	}

	private Answer submit(Boundary.Tenant tenant, String token, String name, String key) {
		return this.boundary.post(tenant.path("/submissions"), token, body(name), "Idempotency-Key", key);
	}

	private static String body(String name) {
		return "{\"name\":\"%s\",\"count\":1,\"student\":true}".formatted(name);
	}

	private int claims() {
		return this.jdbc.sql("SELECT COUNT(*) FROM idempotency WHERE tenant_id = ?")
			.param(this.unit.id().value())
			.query(Integer.class)
			.single();
	}

	@Test
	void theSameSubmissionGetsTheSameAnswerAndIsDoneOnce() {
		int before = ProbeController.WORKED.get();

		Answer first = submit("stored", this.key);
		Answer again = submit("stored", this.key);

		assertThat(first.status()).isEqualTo(201);
		assertThat(first.header("Idempotency-Replayed")).isEmpty();
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
		assertThat(again.header("Location")).isEqualTo(first.header("Location")).contains(this.unit.alias());
		assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
		assertThat(ProbeController.WORKED.get()).isEqualTo(before + 1);
	}

	@Test
	void whatIsKeptIsSealed() {
		submit("stored", this.key);

		byte[] sealed = this.jdbc.sql("SELECT answer_sealed FROM idempotency WHERE tenant_id = ?")
			.param(this.unit.id().value())
			.query((row, index) -> row.getBytes(1))
			.single();

		assertThat(new String(sealed)).doesNotContain("number").doesNotContain("probe");
	}

	@Test
	void anotherPayloadUnderTheSameKeyIsRefused() {
		submit("one", this.key);

		Answer other = submit("two", this.key);

		assertThat(other.status()).isEqualTo(422);
		assertThat(other.code()).isEqualTo("idempotency-key-reused");
	}

	@Test
	void theSameKeyOfAnotherPersonOrTenantIsAnother() {
		Boundary.Tenant other = this.boundary.unit();
		String colleague = WebTestInitializer.REALM.token((token) -> token.subject("somebody-else")
			.claim("organization",
					Map.of(this.unit.alias(), Map.of("id", this.unit.organization(), "groups", List.of("/official")))));

		Answer mine = submit("one", this.key);
		Answer theirs = submit(this.unit, colleague, "two", this.key);
		Answer elsewhere = submit(other, other.token("/official"), "three", this.key);

		assertThat(List.of(mine.status(), theirs.status(), elsewhere.status())).containsOnly(201);
		assertThat(mine.body()).isNotEqualTo(theirs.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "with blank 1", "汉字汉字汉字汉字" })
	void aKeyIsNeeded(String bad) {
		Answer answer = bad.isEmpty() || bad.charAt(0) > 127
				? this.boundary.post(this.unit.path("/submissions"), this.unit.token("/official"), body("n"))
				: submit("n", bad);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("idempotency-key-required");
		assertThat(submit("n", "x".repeat(101)).status()).isEqualTo(400);
		assertThat(submit("n", "x".repeat(100)).status()).isEqualTo(201);
	}

	@Test
	void aRefusedSubmissionGivesItsKeyUp() {
		assertThat(submit("refused", this.key).status()).isEqualTo(409);
		assertThat(claims()).isZero();

		assertThat(submit("stored", this.key).status()).isEqualTo(201);
	}

	@Test
	void anInvalidSubmissionClaimsNothing() {
		assertThat(submit("", this.key).status()).isEqualTo(422);
		assertThat(claims()).isZero();
	}

	@Test
	void whoMayNotSubmitClaimsNothing() {
		assertThat(submit(this.unit, this.unit.token("/enterprise"), "n", this.key).status()).isEqualTo(403);
		assertThat(claims()).isZero();
	}

	@Test
	void whileOneIsUnderWayTheOtherIsToldToWait() throws Exception {
		CountDownLatch working = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		ProbeController.before = () -> {
			working.countDown();
			await(goOn);
		};
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Answer> first = threads.submit(() -> submit("stored", this.key));
			assertThat(working.await(20, TimeUnit.SECONDS)).isTrue();

			Answer second = submit("stored", this.key);
			assertThat(second.status()).isEqualTo(409);
			assertThat(second.code()).isEqualTo("submission-in-progress");
			assertThat(second.header("Retry-After")).isEqualTo("1");
			assertThat(submit("other", this.key).status()).isEqualTo(422);

			goOn.countDown();
			assertThat(first.get().status()).isEqualTo(201);
		}
		assertThat(submit("stored", this.key).header("Idempotency-Replayed")).isEqualTo("true");
	}

	@Test
	void ofManyAtOnceOneIsDone() throws Exception {
		int before = ProbeController.WORKED.get();
		List<Future<Answer>> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 20; i++) {
				answers.add(threads.submit(() -> submit("stored", this.key)));
			}
		}
		for (Future<Answer> answer : answers) {
			assertThat(answer.get().status()).isIn(201, 409);
		}
		assertThat(ProbeController.WORKED.get()).isEqualTo(before + 1);
	}

	@Test
	void whatAnotherNodeHasDoneIsNotDoneAgain() throws Exception {
		Answer first = submit("stored", this.key);
		int before = ProbeController.WORKED.get();

		Answer again = whileAnotherNodeIsAtIt(Connection::commit);

		assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(ProbeController.WORKED.get()).isEqualTo(before);
	}

	@Test
	void whatDiedWithAnotherNodeIsDone() throws Exception {
		submit("stored", this.key);
		int before = ProbeController.WORKED.get();

		Answer again = whileAnotherNodeIsAtIt(Connection::rollback);

		assertThat(again.status()).isEqualTo(201);
		assertThat(again.header("Idempotency-Replayed")).isEmpty();
		assertThat(ProbeController.WORKED.get()).isEqualTo(before + 1);
		assertThat(claims()).isEqualTo(1);
	}

	/**
	 * Submits again what was submitted, while another transaction has just written the
	 * same key.
	 * @param end how that transaction ends, once the second submission waits for it
	 */
	private Answer whileAnotherNodeIsAtIt(Ending end) throws Exception {
		Map<String, Object> row = this.jdbc.sql("SELECT * FROM idempotency WHERE tenant_id = ?")
			.param(this.unit.id().value())
			.query()
			.singleRow();
		this.jdbc.sql("DELETE FROM idempotency WHERE tenant_id = ?").param(this.unit.id().value()).update();
		try (Connection other = this.source.getConnection();
				ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			other.setAutoCommit(false);
			JdbcClient node = JdbcClient.create(new SingleConnectionDataSource(other, true));
			node.sql("INSERT INTO idempotency (" + String.join(", ", row.keySet()) + ") VALUES ("
					+ String.join(", ", Collections.nCopies(row.size(), "?")) + ")")
				.params(List.copyOf(row.values()))
				.update();
			Future<Answer> second = threads.submit(() -> submit("stored", this.key));
			assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
			end.end(other);
			other.setAutoCommit(true);
			return second.get();
		}
	}

	private interface Ending {

		void end(Connection connection) throws SQLException;

	}

	@Test
	void answersAreForgottenAfterTwoDays() {
		submit("stored", this.key);
		age("47 HOUR");
		this.purge.purge();
		assertThat(claims()).isEqualTo(1);

		age("49 HOUR");
		this.purge.purge();
		assertThat(claims()).isZero();
		assertThat(this.repository.purge()).isZero();
	}

	private void age(String interval) {
		this.jdbc
			.sql("UPDATE idempotency SET claimed_at = UTC_TIMESTAMP(6) - INTERVAL " + interval + " WHERE tenant_id = ?")
			.param(this.unit.id().value())
			.update();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
