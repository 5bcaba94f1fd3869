package io.caizhi.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Entries that are begun many at a time, with their first versions. */
@Repository
class EntryBatchRepository {

	private final JdbcTemplate batches;

	private final EntryDocument document;

	EntryBatchRepository(JdbcTemplate batches, EntryDocument document) {
		this.batches = batches;
		this.document = document;
	}

	void insert(TenantId unit, DistrictId district, List<Entry> begun, Instant at, Subject who) {
		List<Row> rows = begun.stream()
			.map((entry) -> new Row(entry, this.document.open(entry.values()), this.document.seal(unit, entry.values()),
					this.document.said(unit, entry.kind(), entry.values())))
			.toList();
		this.batches.batchUpdate("""
				INSERT INTO ledger_entry (tenant_id, id, district_id, kind, kind_version, status, dated, warned_from,
					content, sealed, said, version)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", rows, rows.size(), (statement, row) -> {
			Entry entry = row.entry();
			statement.setLong(1, unit.value());
			statement.setLong(2, entry.id().value());
			statement.setLong(3, district.value());
			statement.setString(4, entry.kind().value());
			statement.setInt(5, entry.kindVersion());
			statement.setString(6, entry.status().name());
			statement.setObject(7, entry.dated());
			statement.setObject(8, entry.warnedFrom());
			statement.setString(9, row.open());
			statement.setBytes(10, row.sealed());
			statement.setBytes(11, row.said());
			statement.setInt(12, entry.version());
		});
		this.batches.batchUpdate("""
				INSERT INTO ledger_entry_version (tenant_id, entry_id, version, kind_version, status, content, sealed,
					happened_at, issuer, subject, typed, prefilled, imported)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", rows, rows.size(), (statement, row) -> version(statement, unit, row, at, who));
	}

	private static void version(PreparedStatement statement, TenantId unit, Row row, Instant at, Subject who)
			throws SQLException {
		Entry entry = row.entry();
		statement.setLong(1, unit.value());
		statement.setLong(2, entry.id().value());
		statement.setInt(3, entry.version());
		statement.setInt(4, entry.kindVersion());
		statement.setString(5, entry.status().name());
		statement.setString(6, row.open());
		statement.setBytes(7, row.sealed());
		statement.setObject(8, Stored.time(at));
		statement.setString(9, who.issuer());
		statement.setString(10, who.id());
		Burden cost = EntryBurden.imported(entry.values());
		statement.setLong(11, cost.typed());
		statement.setLong(12, cost.prefilled());
		statement.setLong(13, cost.imported());
	}

	/** An entry as it is stored; its text form says nothing. */
	private record Row(Entry entry, String open, byte @Nullable [] sealed, byte[] said) {

		@Override
		public String toString() {
			return "Row " + this.entry.id();
		}

	}

}
