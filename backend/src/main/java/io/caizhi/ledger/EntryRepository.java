package io.caizhi.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The entries of each unit, and every version of them. */
@Repository
class EntryRepository {

	private static final String SELECT = """
			SELECT tenant_id, id, kind, kind_version, status, dated, warned_from, content, sealed, comment, verified,
				version
			FROM ledger_entry
			""";

	/** The newest first: the cursor is the last one seen. */
	private static final String PAGE = """
			AND (:kind IS NULL OR kind = :kind) AND (:status IS NULL OR status = :status)
			AND (:from IS NULL OR dated >= :from) AND (:until IS NULL OR dated <= :until)
			AND (:ending IS NULL OR (warned_from <= :ending AND status <> 'WITHDRAWN'))
			AND (:source IS NULL OR import_id = :source)
			AND (:after = 0 OR id < :after)
			ORDER BY id DESC
			LIMIT :limit
			""";

	private final JdbcClient jdbc;

	private final EntryDocument document;

	EntryRepository(JdbcClient jdbc, EntryDocument document) {
		this.jdbc = jdbc;
		this.document = document;
	}

	void insert(TenantId unit, DistrictId district, Entry entry) {
		this.jdbc.sql("""
				INSERT INTO ledger_entry (tenant_id, id, district_id, kind, kind_version, status, dated, warned_from,
					content, sealed, said, comment, verified, version)
				VALUES (:unit, :id, :district, :kind, :kindVersion, :status, :dated, :warnedFrom, :content, :sealed,
					:said, :comment, :verified, :version)
				""")
			.param("unit", unit.value())
			.param("id", entry.id().value())
			.param("district", district.value())
			.param("kind", entry.kind().value())
			.param("kindVersion", entry.kindVersion())
			.param("status", entry.status().name())
			.param("dated", entry.dated())
			.param("warnedFrom", entry.warnedFrom())
			.param("content", this.document.open(entry.values()))
			.param("sealed", this.document.seal(unit, entry.values()))
			.param("said", this.document.said(unit, entry.kind(), entry.values()))
			.param("comment", entry.comment())
			.param("verified", entry.verified())
			.param("version", entry.version())
			.update();
	}

	/**
	 * Stores a move.
	 * @throws Refusal stale, when another was stored since
	 */
	void update(TenantId unit, Entry moved) {
		int changed = this.jdbc.sql("""
				UPDATE ledger_entry SET kind_version = :kindVersion, status = :status, dated = :dated,
					warned_from = :warnedFrom, content = :content, sealed = :sealed, said = :said, comment = :comment,
					verified = :verified, version = :version
				WHERE tenant_id = :unit AND id = :id AND version = :version - 1
				""")
			.param("kindVersion", moved.kindVersion())
			.param("status", moved.status().name())
			.param("dated", moved.dated())
			.param("warnedFrom", moved.warnedFrom())
			.param("content", this.document.open(moved.values()))
			.param("sealed", this.document.seal(unit, moved.values()))
			.param("said", this.document.said(unit, moved.kind(), moved.values()))
			.param("comment", moved.comment())
			.param("verified", moved.verified())
			.param("version", moved.version())
			.param("unit", unit.value())
			.param("id", moved.id().value())
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	/** Keeps the version that an entry has now, and what it cost to write. */
	void keep(TenantId unit, EntryId entry, Instant at, Subject who, Burden cost) {
		this.jdbc.sql("""
				INSERT INTO ledger_entry_version (tenant_id, entry_id, version, kind_version, status, content, sealed,
					comment, happened_at, issuer, subject, typed, prefilled, imported)
				SELECT tenant_id, id, version, kind_version, status, content, sealed, comment, :at, :issuer, :subject,
					:typed, :prefilled, :imported
				FROM ledger_entry WHERE tenant_id = :unit AND id = :id
				""")
			.param("typed", cost.typed())
			.param("prefilled", cost.prefilled())
			.param("imported", cost.imported())
			.param("at", Stored.time(at))
			.param("issuer", who.issuer())
			.param("subject", who.id())
			.param("unit", unit.value())
			.param("id", entry.value())
			.update();
	}

	Optional<Entry> find(TenantId unit, EntryId id) {
		return one(this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant AND id = :id").param("tenant", unit.value()), id);
	}

	/** Keeps everybody else from moving it until the transaction ends. */
	Optional<Entry> lock(TenantId unit, EntryId id) {
		return one(this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant AND id = :id FOR UPDATE")
			.param("tenant", unit.value()), id);
	}

	Optional<Entry> find(DistrictScope scope, EntryId id) {
		return one(this.jdbc.sql(SELECT + " WHERE district_id = :district AND id = :id")
			.param("district", scope.district().value()), id);
	}

	/** Those of one unit. */
	List<Entry> page(TenantId unit, EntryQuery query, PageRequest page) {
		return page(this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant " + PAGE).param("tenant", unit.value()), query,
				page);
	}

	/** All over the district. */
	List<Entry> page(DistrictScope scope, EntryQuery query, PageRequest page) {
		@Nullable TenantId unit = query.unit();
		return page(this.jdbc
			.sql(SELECT + " WHERE district_id = :district AND (:unit IS NULL OR tenant_id = :unit) " + PAGE)
			.param("district", scope.district().value())
			.param("unit", (unit != null) ? unit.value() : null), query, page);
	}

	/**
	 * The entries of a kind that may name another of the unit, the earliest first; which
	 * field does, if any, only their values tell.
	 */
	List<Entry> naming(TenantId unit, KindCode kind, EntryId named) {
		return this.jdbc
			.sql(SELECT + " WHERE tenant_id = :tenant AND kind = :kind AND status <> 'WITHDRAWN'"
					+ " AND content LIKE :named ORDER BY dated, id")
			.param("tenant", unit.value())
			.param("kind", kind.value())
			.param("named", "%\"" + named + "\"%")
			.query(this::map)
			.list();
	}

	/**
	 * A verified entry whose term is about to end.
	 *
	 * @param values what it says that is not personal
	 */
	record Term(KindCode kind, Map<String, String> values) {

	}

	/** What of a unit is to be warned of by a day. */
	List<Term> ending(TenantId unit, LocalDate day) {
		return this.jdbc.sql("""
				SELECT kind, content FROM ledger_entry
				WHERE tenant_id = :unit AND warned_from <= :day AND status = 'VERIFIED'
				""")
			.param("unit", unit.value())
			.param("day", day)
			.query((row, number) -> new Term(new KindCode(row.getString("kind")),
					EntryDocument.values(row.getString("content"))))
			.list();
	}

	/**
	 * An entry that does not count yet.
	 *
	 * @param dated once it has a day
	 */
	record Unfinished(EntryId id, KindCode kind, EntryStatus status, @Nullable LocalDate dated) {

	}

	/** What of a unit waits to be written, decided or written anew, by day. */
	List<Unfinished> unfinished(TenantId unit) {
		return this.jdbc.sql("""
				SELECT id, kind, status, dated FROM ledger_entry
				WHERE tenant_id = :unit AND status IN ('DRAFT', 'SUBMITTED', 'SENT_BACK')
				ORDER BY dated, id
				""")
			.param("unit", unit.value())
			.query((row, number) -> new Unfinished(new EntryId(row.getLong("id")), new KindCode(row.getString("kind")),
					EntryStatus.valueOf(row.getString("status")), row.getObject("dated", LocalDate.class)))
			.list();
	}

	/**
	 * What waits in the ledgers of a whole district.
	 *
	 * @param ending verified entries whose term is about to end or has ended
	 * @param endingUnits in which they are
	 * @param submitted entries that wait for a verification
	 * @param submittedUnits in which those are
	 */
	record Open(int ending, int endingUnits, int submitted, int submittedUnits) {

	}

	/** What waits on a day. */
	Open open(DistrictScope scope, LocalDate day) {
		return this.jdbc.sql("""
				SELECT COUNT(IF(status = 'VERIFIED', id, NULL)) AS ending,
					COUNT(DISTINCT IF(status = 'VERIFIED', tenant_id, NULL)) AS ending_units,
					COUNT(IF(status = 'SUBMITTED', id, NULL)) AS submitted,
					COUNT(DISTINCT IF(status = 'SUBMITTED', tenant_id, NULL)) AS submitted_units
				FROM ledger_entry
				WHERE district_id = :district
					AND (status = 'SUBMITTED' OR (status = 'VERIFIED' AND warned_from <= :day))
				""")
			.param("district", scope.district().value())
			.param("day", day)
			.query((row, number) -> new Open(row.getInt("ending"), row.getInt("ending_units"), row.getInt("submitted"),
					row.getInt("submitted_units")))
			.single();
	}

	/** The newest first. */
	List<EntryVersion> versions(TenantId unit, EntryId entry) {
		return this.jdbc.sql("""
				SELECT version, kind_version, status, content, sealed, comment, happened_at, issuer, subject
				FROM ledger_entry_version
				WHERE tenant_id = :unit AND entry_id = :entry
				ORDER BY version DESC
				""")
			.param("unit", unit.value())
			.param("entry", entry.value())
			.query((row, number) -> new EntryVersion(row.getInt("version"), row.getInt("kind_version"),
					EntryStatus.valueOf(row.getString("status")),
					this.document.read(unit, row.getString("content"), row.getBytes("sealed")),
					row.getString("comment"),
					Objects.requireNonNull(Stored.instant(row.getObject("happened_at", LocalDateTime.class))),
					new Subject(row.getString("issuer"), row.getString("subject"))))
			.list();
	}

	/**
	 * Which of these fingerprints entries have that stand in a ledger, in hexadecimal.
	 */
	Set<String> said(TenantId unit, KindCode kind, List<byte[]> said) {
		Set<String> found = new HashSet<>();
		if (!said.isEmpty()) {
			this.jdbc.sql("""
					SELECT said FROM ledger_entry
					WHERE tenant_id = :unit AND kind = :kind AND said IN (:said) AND status <> 'WITHDRAWN'
					""").param("unit", unit.value()).param("kind", kind.value()).param("said", said).query((row) -> {
				found.add(HexFormat.of().formatHex(row.getBytes("said")));
			});
		}
		return found;
	}

	/** Tells of every entry that stands in a ledger what it says openly. */
	void titles(TenantId unit, KindCode kind, Openly told) {
		this.jdbc.sql("""
				SELECT id, kind_version, content FROM ledger_entry
				WHERE tenant_id = :unit AND kind = :kind AND status <> 'WITHDRAWN' ORDER BY id
				""").param("unit", unit.value()).param("kind", kind.value()).query((row) -> {
			told.says(new EntryId(row.getLong("id")), row.getInt("kind_version"),
					EntryDocument.values(row.getString("content")));
		});
	}

	/** Is told of entries. */
	interface Openly {

		void says(EntryId id, int kindVersion, Map<String, String> open);

	}

	/** Whether somebody wrote or handed in what has been said since a version. */
	boolean reportedBy(TenantId unit, EntryId entry, int since, Subject who) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM ledger_entry_version
				WHERE tenant_id = :unit AND entry_id = :entry AND version > :since AND status IN ('DRAFT', 'SUBMITTED')
					AND issuer = :issuer AND subject = :subject
				""")
			.param("unit", unit.value())
			.param("entry", entry.value())
			.param("since", since)
			.param("issuer", who.issuer())
			.param("subject", who.id())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Which of these entries somebody wrote or handed in since they were verified last.
	 */
	Set<EntryId> reportedBy(DistrictScope scope, List<EntryId> entries, Subject who) {
		return entries.isEmpty() ? Set.of()
				: Set.copyOf(this.jdbc.sql("""
						SELECT DISTINCT e.id
						FROM ledger_entry e
						JOIN ledger_entry_version v ON v.tenant_id = e.tenant_id AND v.entry_id = e.id
						WHERE e.district_id = :district AND e.id IN (:entries) AND v.version > COALESCE(e.verified, 0)
							AND v.status IN ('DRAFT', 'SUBMITTED') AND v.issuer = :issuer AND v.subject = :subject
						""")
					.param("district", scope.district().value())
					.param("entries", entries.stream().map(EntryId::value).toList())
					.param("issuer", who.issuer())
					.param("subject", who.id())
					.query((row, number) -> new EntryId(row.getLong("id")))
					.list());
	}

	private Optional<Entry> one(StatementSpec statement, EntryId id) {
		return statement.param("id", id.value()).query(this::map).optional();
	}

	private List<Entry> page(StatementSpec statement, EntryQuery query, PageRequest page) {
		@Nullable KindCode kind = query.kind();
		@Nullable EntryStatus status = query.status();
		return statement.param("kind", (kind != null) ? kind.value() : null)
			.param("status", (status != null) ? status.name() : null)
			.param("from", query.from())
			.param("until", query.until())
			.param("ending", query.endingBy())
			.param("source", (query.source() != null) ? query.source().value() : null)
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query(this::map)
			.list();
	}

	private Entry map(ResultSet row, int number) throws SQLException {
		TenantId unit = new TenantId(row.getLong("tenant_id"));
		int verified = row.getInt("verified");
		return new Entry(new EntryId(row.getLong("id")), unit, new KindCode(row.getString("kind")),
				row.getInt("kind_version"), EntryStatus.valueOf(row.getString("status")),
				row.getObject("dated", LocalDate.class), row.getObject("warned_from", LocalDate.class),
				this.document.read(unit, row.getString("content"), row.getBytes("sealed")), row.getString("comment"),
				(verified != 0) ? verified : null, row.getInt("version"));
	}

}
