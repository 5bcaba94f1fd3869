package io.caizhi.hiring.entry;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The drafts, sealed. One thrown away leaves its version behind, so that a window that
 * still has it open cannot take the next one for its own.
 */
@Repository
class EntryDraftRepository {

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	EntryDraftRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/**
	 * A draft as stored.
	 *
	 * @param rows how many there are
	 * @param content the rows as JSON
	 */
	record Row(long id, int rows, String content, Instant savedAt, int version) {

		@Override
		public String toString() {
			return "Row " + this.id;
		}

	}

	Optional<Row> find(TenantId tenant, EnterpriseId enterprise, YearMonth month, Subject writer) {
		return this.jdbc.sql("""
				SELECT id, row_count, sealed, saved_at, version FROM entry_draft
				WHERE tenant_id = :tenant AND enterprise_id = :enterprise AND month = :month AND subject = :subject
					AND issuer = :issuer
				""")
			.param("tenant", tenant.value())
			.param("enterprise", enterprise.value())
			.param("month", Stored.month(month))
			.param("subject", writer.id())
			.param("issuer", writer.issuer())
			.query((row, number) -> map(tenant, row))
			.optional();
	}

	/**
	 * The first draft of its writer for the month.
	 * @throws Refusal stale, when another window was first
	 */
	long insert(TenantId tenant, EnterpriseId enterprise, YearMonth month, Subject writer, int rows, String content,
			Instant at) {
		long id = Identifiers.next();
		try {
			this.jdbc
				.sql("""
						INSERT INTO entry_draft (tenant_id, id, enterprise_id, month, issuer, subject, row_count, sealed, saved_at, version)
						VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
						""")
				.param(tenant.value())
				.param(id)
				.param(enterprise.value())
				.param(Stored.month(month))
				.param(writer.issuer())
				.param(writer.id())
				.param(rows)
				.param(seal(tenant, id, content))
				.param(Stored.time(at))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.stale();
		}
		return id;
	}

	/**
	 * @throws Refusal stale, when another window has saved meanwhile
	 */
	void update(TenantId tenant, long id, int rows, String content, Instant at, int seenVersion) {
		int changed = this.jdbc.sql("""
				UPDATE entry_draft SET row_count = ?, sealed = ?, saved_at = ?, version = version + 1
				WHERE tenant_id = ? AND id = ? AND version = ?
				""")
			.param(rows)
			.param(seal(tenant, id, content))
			.param(Stored.time(at))
			.param(tenant.value())
			.param(id)
			.param(seenVersion)
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	/** Drops what nobody has come back to since; how many there were. */
	int purge(Instant savedBefore, int limit) {
		return this.jdbc.sql("DELETE FROM entry_draft WHERE saved_at < :before ORDER BY saved_at LIMIT :limit")
			.param("before", Stored.time(savedBefore))
			.param("limit", limit)
			.update();
	}

	private Row map(TenantId tenant, ResultSet row) throws SQLException {
		long id = row.getLong("id");
		byte[] content = this.cipher.openBytes(tenant, field(id), row.getBytes("sealed"));
		return new Row(id, row.getInt("row_count"), new String(content, StandardCharsets.UTF_8),
				Objects.requireNonNull(Stored.instant(row.getObject("saved_at", LocalDateTime.class))),
				row.getInt("version"));
	}

	private byte[] seal(TenantId tenant, long id, String content) {
		return this.cipher.sealBytes(tenant, field(id), content.getBytes(StandardCharsets.UTF_8));
	}

	private static String field(long id) {
		return "draft/" + Identifiers.text(id);
	}

}
