package io.caizhi.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.KindCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What verified entries claim. The fingerprints never leave the module. Whoever changes
 * claims holds their kind, and reads what others have last committed.
 */
@Repository
class EntryClaimRepository {

	private static final String SELECT = """
			SELECT tenant_id, entry_id, version, kind, plan_year, dated, document_mark, name_mark, case_id, share,
				claimed_at
			FROM ledger_claim
			""";

	private final JdbcClient jdbc;

	EntryClaimRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Puts it in, or in the place of what the entry claimed before. */
	void put(TenantId unit, DistrictId district, EntryClaim claim) {
		SplitId split = claim.split();
		this.jdbc.sql("""
				REPLACE INTO ledger_claim (tenant_id, entry_id, district_id, version, kind, plan_year, dated,
					document_mark, name_mark, case_id, share, claimed_at)
				VALUES (:unit, :entry, :district, :version, :kind, :year, :dated, :document, :name, :case, :share, :at)
				""")
			.param("unit", unit.value())
			.param("entry", claim.entry().value())
			.param("district", district.value())
			.param("version", claim.version())
			.param("kind", claim.kind().value())
			.param("year", claim.year())
			.param("dated", claim.dated())
			.param("document", claim.document())
			.param("name", claim.name())
			.param("case", (split != null) ? split.value() : null)
			.param("share", claim.share())
			.param("at", Stored.time(claim.claimedAt()))
			.update();
	}

	void delete(TenantId unit, EntryId entry) {
		this.jdbc.sql("DELETE FROM ledger_claim WHERE tenant_id = :unit AND entry_id = :entry")
			.param("unit", unit.value())
			.param("entry", entry.value())
			.update();
	}

	Optional<EntryClaim> find(TenantId unit, EntryId entry) {
		return this.jdbc.sql(SELECT + " WHERE tenant_id = :unit AND entry_id = :entry")
			.param("unit", unit.value())
			.param("entry", entry.value())
			.query(EntryClaimRepository::map)
			.optional();
	}

	/** The case of what several claim, this entry among them. */
	Optional<EntryView.Shared> shared(TenantId unit, EntryId entry) {
		return this.jdbc.sql("""
				SELECT s.id, s.state, c.share
				FROM ledger_claim c
				JOIN split_case s ON s.tenant_id = c.district_id AND s.id = c.case_id
				WHERE c.tenant_id = :unit AND c.entry_id = :entry
				""")
			.param("unit", unit.value())
			.param("entry", entry.value())
			.query((row, number) -> new EntryView.Shared(new SplitId(row.getLong("id")),
					SplitState.valueOf(row.getString("state")), row.getBigDecimal("share")))
			.optional();
	}

	/**
	 * Those of other entries that claim the same: the same document, or the same name
	 * where one of the two says no document. The first verified first.
	 */
	List<EntryClaim> alike(TenantId district, EntryClaim claim) {
		return this.jdbc.sql(SELECT + """
				WHERE district_id = :district AND kind = :kind AND plan_year = :year AND entry_id <> :entry
					AND (document_mark = :document
						OR (name_mark = :name AND (document_mark IS NULL OR :document IS NULL)))
				ORDER BY claimed_at, entry_id
				""")
			.param("district", district.value())
			.param("kind", claim.kind().value())
			.param("year", claim.year())
			.param("entry", claim.entry().value())
			.param("document", claim.document())
			.param("name", claim.name())
			.query(EntryClaimRepository::map)
			.list();
	}

	/** Those of a case, the first verified first. */
	List<EntryClaim> held(TenantId district, SplitId split) {
		return this.jdbc
			.sql(SELECT + " WHERE district_id = :district AND case_id = :case ORDER BY claimed_at, entry_id")
			.param("district", district.value())
			.param("case", split.value())
			.query(EntryClaimRepository::map)
			.list();
	}

	/** By how much verified entries of a unit count, where that is not the whole. */
	Map<EntryId, BigDecimal> shares(TenantId unit, Collection<EntryId> entries) {
		Map<EntryId, BigDecimal> shares = new HashMap<>();
		if (!entries.isEmpty()) {
			this.jdbc.sql("""
					SELECT entry_id, share FROM ledger_claim
					WHERE tenant_id = :unit AND entry_id IN (:entries) AND case_id IS NOT NULL
					""")
				.param("unit", unit.value())
				.param("entries", entries.stream().map(EntryId::value).toList())
				.query((row) -> {
					shares.put(new EntryId(row.getLong("entry_id")), row.getBigDecimal("share"));
				});
		}
		return shares;
	}

	private static EntryClaim map(ResultSet row, int number) throws SQLException {
		long split = row.getLong("case_id");
		boolean alone = row.wasNull();
		return new EntryClaim(new TenantId(row.getLong("tenant_id")), new EntryId(row.getLong("entry_id")),
				row.getInt("version"), new KindCode(row.getString("kind")), row.getInt("plan_year"),
				row.getObject("dated", LocalDate.class), row.getBytes("document_mark"), row.getBytes("name_mark"),
				alone ? null : new SplitId(split), row.getBigDecimal("share"),
				Objects.requireNonNull(Stored.instant(row.getObject("claimed_at", LocalDateTime.class))));
	}

}
