package io.caizhi.web;

import java.util.Optional;

import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Submissions under way, and the answers they were given. Ages are told by the database's
 * clock, which all nodes share.
 */
@Repository
class IdempotencyRepository {

	/** After this long a claim without an answer belongs to a node that died. */
	static final int CLAIM_SECONDS = 60;

	/** How long answers are kept. */
	static final int KEPT_HOURS = 48;

	private static final int BATCH = 1000;

	private final JdbcClient jdbc;

	IdempotencyRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether the submission was nobody's, and is now this claim's. */
	boolean claim(TenantId tenant, Submission submission, String claim) {
		try {
			this.jdbc.sql("""
					INSERT INTO idempotency
						(tenant_id, caller, operation, idempotency_key, request_digest, claim, claimed_at)
					VALUES (:tenant, :caller, :operation, :key, :digest, :claim, UTC_TIMESTAMP(6))
					""")
				.param("tenant", tenant.value())
				.param("caller", submission.caller())
				.param("operation", submission.operation())
				.param("key", submission.key())
				.param("digest", submission.digest())
				.param("claim", claim)
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	Optional<Attempt> find(TenantId tenant, Submission submission) {
		return this.jdbc.sql("""
				SELECT request_digest, claim, answer_sealed FROM idempotency
				WHERE tenant_id = :tenant AND caller = :caller AND operation = :operation
					AND idempotency_key = :key
				""")
			.param("tenant", tenant.value())
			.param("caller", submission.caller())
			.param("operation", submission.operation())
			.param("key", submission.key())
			.query((row, index) -> new Attempt(row.getBytes("request_digest"), row.getString("claim"),
					row.getBytes("answer_sealed")))
			.optional();
	}

	/** Takes an unanswered claim over, if it is old enough and still that one. */
	boolean takeOver(TenantId tenant, Submission submission, String deadClaim, String claim) {
		return this.jdbc.sql("""
				UPDATE idempotency SET claim = :claim, claimed_at = UTC_TIMESTAMP(6)
				WHERE tenant_id = :tenant AND caller = :caller AND operation = :operation
					AND idempotency_key = :key AND claim = :dead AND answer_status IS NULL
					AND claimed_at < UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND
				""")
			.param("claim", claim)
			.param("tenant", tenant.value())
			.param("caller", submission.caller())
			.param("operation", submission.operation())
			.param("key", submission.key())
			.param("dead", deadClaim)
			.param("seconds", CLAIM_SECONDS)
			.update() == 1;
	}

	/** Keeps the answer, if the claim still holds. */
	boolean answer(TenantId tenant, Submission submission, String claim, int status, byte[] sealed) {
		return this.jdbc.sql("""
				UPDATE idempotency SET answer_status = :status, answer_sealed = :sealed
				WHERE tenant_id = :tenant AND caller = :caller AND operation = :operation
					AND idempotency_key = :key AND claim = :claim AND answer_status IS NULL
				""")
			.param("status", status)
			.param("sealed", sealed)
			.param("tenant", tenant.value())
			.param("caller", submission.caller())
			.param("operation", submission.operation())
			.param("key", submission.key())
			.param("claim", claim)
			.update() == 1;
	}

	/** Gives an unanswered claim up, so that the key can be used again. */
	void release(TenantId tenant, Submission submission, String claim) {
		this.jdbc.sql("""
				DELETE FROM idempotency
				WHERE tenant_id = :tenant AND caller = :caller AND operation = :operation
					AND idempotency_key = :key AND claim = :claim AND answer_status IS NULL
				""")
			.param("tenant", tenant.value())
			.param("caller", submission.caller())
			.param("operation", submission.operation())
			.param("key", submission.key())
			.param("claim", claim)
			.update();
	}

	/**
	 * Drops what is older than anybody would repeat, of all tenants alike: a row's age is
	 * nobody's data.
	 * @return how many rows went, at most one batch
	 */
	int purge() {
		return this.jdbc.sql("""
				DELETE FROM idempotency WHERE claimed_at < UTC_TIMESTAMP(6) - INTERVAL :hours HOUR LIMIT :batch
				""").param("hours", KEPT_HOURS).param("batch", BATCH).update();
	}

	/**
	 * What is known of a submission.
	 *
	 * @param answer sealed; absent while it is under way
	 */
	record Attempt(byte[] digest, String claim, byte @Nullable [] answer) {

	}

}
