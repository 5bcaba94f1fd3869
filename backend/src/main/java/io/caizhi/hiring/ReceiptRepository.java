package io.caizhi.hiring;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps receipts; none is ever changed. */
@Repository
class ReceiptRepository {

	private final JdbcClient jdbc;

	ReceiptRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(TenantId tenant, ReturnId monthlyReturn, Receipt receipt, Subject submitter) {
		this.jdbc.sql("""
				INSERT INTO receipt (tenant_id, id, return_id, number, issued_at, issuer, subject, hires,
					content_digest, return_version)
				VALUES (:tenant, :id, :return, :number, :issuedAt, :issuer, :subject, :hires, :digest, :version)
				""")
			.param("tenant", tenant.value())
			.param("id", receipt.id())
			.param("return", monthlyReturn.value())
			.param("number", receipt.number())
			.param("issuedAt", Stored.time(receipt.issuedAt()))
			.param("issuer", submitter.issuer())
			.param("subject", submitter.id())
			.param("hires", receipt.hires())
			.param("digest", receipt.contentDigest())
			.param("version", receipt.returnVersion())
			.update();
	}

	/** The receipts of one return, newest first. */
	List<Receipt> all(TenantId tenant, MonthlyReturn monthlyReturn) {
		return this.jdbc.sql("""
				SELECT id, number, issued_at, hires, content_digest, return_version FROM receipt
				WHERE tenant_id = :tenant AND return_id = :return
				ORDER BY tenant_id DESC, return_id DESC, id DESC
				""")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.id().value())
			.query((row, number) -> new Receipt(row.getLong("id"), row.getString("number"),
					issuedAt(row.getObject("issued_at", LocalDateTime.class)), monthlyReturn.enterprise(),
					monthlyReturn.month(), row.getInt("hires"), row.getString("content_digest"),
					row.getInt("return_version")))
			.list();
	}

	private static Instant issuedAt(LocalDateTime stored) {
		return Objects.requireNonNull(Stored.instant(stored));
	}

}
