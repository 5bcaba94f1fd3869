package io.caizhi.ledger;

import java.time.Instant;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.workbook.importing.ImportId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries that are begun many at a time, with their first versions. */
@Repository
class EntryBatchRepository {

	/**
	 * Rows a statement: with more of them it would be too long for the driver to keep
	 * prepared, and preparing takes longer than sending.
	 */
	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final EntryDocument document;

	EntryBatchRepository(JdbcClient jdbc, JdbcTemplate batches, EntryDocument document) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.document = document;
	}

	/** An entry, and the mark of what it says. */
	record Begun(Entry entry, byte[] said) {

		@Override
		public String toString() {
			return "Begun " + this.entry.id();
		}

	}

	void insert(TenantId unit, DistrictId district, List<Begun> begun, ImportId source, Instant at, Subject who) {
		this.batches.batchUpdate("""
				INSERT INTO ledger_entry (tenant_id, id, district_id, kind, kind_version, status, dated, warned_from,
					content, sealed, said, version, imported, import_id)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", begun, BATCH, (statement, one) -> {
			Entry entry = one.entry();
			statement.setLong(1, unit.value());
			statement.setLong(2, entry.id().value());
			statement.setLong(3, district.value());
			statement.setString(4, entry.kind().value());
			statement.setInt(5, entry.kindVersion());
			statement.setString(6, entry.status().name());
			statement.setObject(7, entry.dated());
			statement.setObject(8, entry.warnedFrom());
			statement.setString(9, this.document.open(entry.values()));
			statement.setBytes(10, this.document.seal(unit, entry.values()));
			statement.setBytes(11, one.said());
			statement.setInt(12, entry.version());
			statement.setLong(13, EntryBurden.imported(entry.values()).imported());
			statement.setLong(14, source.value());
		});
		this.jdbc.sql("""
				INSERT INTO ledger_entry_version (tenant_id, entry_id, version, kind_version, status, content, sealed,
					happened_at, issuer, subject, typed, prefilled, imported)
				SELECT tenant_id, id, version, kind_version, status, content, sealed, :at, :issuer, :subject,
					0, 0, imported
				FROM ledger_entry
				WHERE tenant_id = :unit AND id IN (:entries)
				""")
			.param("unit", unit.value())
			.param("entries", begun.stream().map((one) -> one.entry().id().value()).toList())
			.param("at", Stored.time(at))
			.param("issuer", who.issuer())
			.param("subject", who.id())
			.update();
	}

}
