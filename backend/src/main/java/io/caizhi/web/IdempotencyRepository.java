package io.caizhi.web;

import java.util.Optional;

import io.caizhi.kernel.TenantId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Submissions and the answers they were given. Ages are told by the database's clock,
 * which all nodes share.
 */
@Repository
class IdempotencyRepository {

	/** How long answers are kept. */
	static final int KEPT_HOURS = 48;

	private static final int BATCH = 1000;

	private final JdbcClient jdbc;

	IdempotencyRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether the submission was nobody's; it is the running transaction's then. Waits
	 * for another transaction that has it, and knows how that ended.
	 */
	boolean claim(TenantId tenant, Submission submission) {
		try {
			this.jdbc.sql("""
					INSERT INTO idempotency (tenant_id, caller, operation, idempotency_key, request_digest, claimed_at)
					VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(6))
					""")
				.params(tenant.value(), submission.caller(), submission.operation(), submission.key(),
						submission.digest())
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** What a submission was answered, if it was and is still known. */
	Optional<Answered> find(TenantId tenant, Submission submission) {
		return this.jdbc.sql("""
				SELECT request_digest, answer_sealed FROM idempotency
				WHERE tenant_id = ? AND caller = ? AND operation = ? AND idempotency_key = ?
					AND answer_sealed IS NOT NULL
				""")
			.params(tenant.value(), submission.caller(), submission.operation(), submission.key())
			.query((row, index) -> new Answered(row.getBytes("request_digest"), row.getBytes("answer_sealed")))
			.optional();
	}

	/** Keeps the answer with the work, in the transaction that has claimed. */
	void answer(TenantId tenant, Submission submission, int status, byte[] sealed) {
		int changed = this.jdbc.sql("""
				UPDATE idempotency SET answer_status = ?, answer_sealed = ?
				WHERE tenant_id = ? AND caller = ? AND operation = ? AND idempotency_key = ?
				""")
			.params(status, sealed, tenant.value(), submission.caller(), submission.operation(), submission.key())
			.update();
		if (changed != 1) {
			throw new IllegalStateException("The claim of the running transaction is gone");
		}
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
	 * A submission that was answered.
	 *
	 * @param answer sealed
	 */
	record Answered(byte[] digest, byte[] answer) {

	}

}
