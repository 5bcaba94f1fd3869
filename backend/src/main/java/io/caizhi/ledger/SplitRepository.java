package io.caizhi.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The split cases of a district, which is the tenant, and what was decided on them. */
@Repository
class SplitRepository {

	private static final String CASE = "SELECT id, kind, plan_year, state, opened_at, version FROM split_case ";

	private static final String MEMBERS = """
			SELECT c.case_id, c.tenant_id, c.entry_id, c.dated, c.claimed_at, c.share, v.kind_version, v.content, v.sealed
			FROM ledger_claim c
			JOIN ledger_entry_version v
				ON v.tenant_id = c.tenant_id AND v.entry_id = c.entry_id AND v.version = c.version
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final EntryDocument document;

	SplitRepository(JdbcClient jdbc, JdbcTemplate batches, EntryDocument document) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.document = document;
	}

	/** An entry of a case as it was verified. */
	record Member(TenantId unit, EntryId entry, LocalDate dated, Instant claimedAt, BigDecimal share, int kindVersion,
			EntryValues values) {

	}

	/** What the office decided; one of a history, the last of which holds. */
	record Decision(long id, Instant decidedAt, Subject actor, String reason, Map<EntryId, BigDecimal> shares) {

	}

	void insert(TenantId district, SplitCase opened) {
		this.jdbc.sql("""
				INSERT INTO split_case (tenant_id, id, kind, plan_year, state, opened_at, version)
				VALUES (:district, :id, :kind, :year, :state, :at, :version)
				""")
			.param("district", district.value())
			.param("id", opened.id().value())
			.param("kind", opened.kind().value())
			.param("year", opened.year())
			.param("state", opened.state().name())
			.param("at", Stored.time(opened.openedAt()))
			.param("version", opened.version())
			.update();
	}

	/**
	 * Moves a case, whatever it says now, so that a decision on what it said is stale.
	 */
	void touch(TenantId district, SplitId id, SplitState state) {
		this.jdbc.sql("""
				UPDATE split_case SET state = :state, version = version + 1
				WHERE tenant_id = :district AND id = :id
				""").param("state", state.name()).param("district", district.value()).param("id", id.value()).update();
	}

	/**
	 * Stores a move.
	 * @throws Refusal stale, when the case has moved since
	 */
	void update(DistrictScope scope, SplitCase moved) {
		int changed = this.jdbc.sql("""
				UPDATE split_case SET state = :state, version = :version
				WHERE tenant_id = :district AND id = :id AND version = :version - 1
				""")
			.param("state", moved.state().name())
			.param("version", moved.version())
			.param("district", scope.district().value())
			.param("id", moved.id().value())
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	Optional<SplitCase> find(DistrictScope scope, SplitId id) {
		return this.jdbc.sql(CASE + "WHERE tenant_id = :district AND id = :id")
			.param("district", scope.district().value())
			.param("id", id.value())
			.query(SplitRepository::map)
			.optional();
	}

	/** Takes the case for oneself. */
	Optional<SplitCase> lock(DistrictScope scope, SplitId id) {
		return this.jdbc.sql(CASE + "WHERE tenant_id = :district AND id = :id FOR UPDATE")
			.param("district", scope.district().value())
			.param("id", id.value())
			.query(SplitRepository::map)
			.optional();
	}

	/** Cases in a state, oldest first. */
	List<SplitCase> page(DistrictScope scope, SplitState state, PageRequest page) {
		return this.jdbc.sql(CASE + """
				WHERE tenant_id = :district AND state = :state AND id > :after
				ORDER BY id
				LIMIT :limit
				""")
			.param("district", scope.district().value())
			.param("state", state.name())
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query(SplitRepository::map)
			.list();
	}

	/** Those in which a unit has a part. */
	List<SplitCase> page(TenantId unit, SplitState state, PageRequest page) {
		return this.jdbc.sql("""
				SELECT DISTINCT s.id, s.kind, s.plan_year, s.state, s.opened_at, s.version
				FROM ledger_claim c
				JOIN split_case s ON s.tenant_id = c.district_id AND s.id = c.case_id
				WHERE c.tenant_id = :unit AND s.state = :state AND s.id > :after
				ORDER BY s.id
				LIMIT :limit
				""")
			.param("unit", unit.value())
			.param("state", state.name())
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query(SplitRepository::map)
			.list();
	}

	/** How many wait for a decision. */
	int open(DistrictScope scope) {
		return this.jdbc.sql("SELECT COUNT(*) FROM split_case WHERE tenant_id = :district AND state = 'OPEN'")
			.param("district", scope.district().value())
			.query(Integer.class)
			.single();
	}

	/** The entries of cases, the first verified first. */
	Map<SplitId, List<Member>> members(DistrictScope scope, Collection<SplitId> cases) {
		Map<SplitId, List<Member>> members = new LinkedHashMap<>();
		if (!cases.isEmpty()) {
			this.jdbc
				.sql(MEMBERS
						+ "WHERE c.district_id = :district AND c.case_id IN (:cases) ORDER BY c.claimed_at, c.entry_id")
				.param("district", scope.district().value())
				.param("cases", cases.stream().map(SplitId::value).toList())
				.query((row) -> {
					members.computeIfAbsent(new SplitId(row.getLong("case_id")), (absent) -> new ArrayList<>())
						.add(member(row));
				});
		}
		return members;
	}

	void insert(DistrictScope scope, SplitId id, Decision decision, List<EntryClaim> among) {
		this.jdbc.sql("""
				INSERT INTO split_decision (tenant_id, id, case_id, reason, issuer, subject, decided_at)
				VALUES (:district, :id, :case, :reason, :issuer, :subject, :at)
				""")
			.param("district", scope.district().value())
			.param("id", decision.id())
			.param("case", id.value())
			.param("reason", decision.reason())
			.param("issuer", decision.actor().issuer())
			.param("subject", decision.actor().id())
			.param("at", Stored.time(decision.decidedAt()))
			.update();
		this.batches.batchUpdate("""
				INSERT INTO split_decision_share (tenant_id, entry_id, decision_id, district_id, share)
				VALUES (?, ?, ?, ?, ?)
				""", among, among.size(), (statement, claim) -> {
			statement.setLong(1, claim.unit().value());
			statement.setLong(2, claim.entry().value());
			statement.setLong(3, decision.id());
			statement.setLong(4, scope.district().value());
			statement.setBigDecimal(5, decision.shares().get(claim.entry()));
		});
	}

	/** The decisions on a case, the last one first. */
	List<Decision> decisions(DistrictScope scope, SplitId id) {
		Map<Long, Map<EntryId, BigDecimal>> shares = new HashMap<>();
		this.jdbc.sql("""
				SELECT s.decision_id, s.entry_id, s.share
				FROM split_decision d
				JOIN split_decision_share s ON s.district_id = d.tenant_id AND s.decision_id = d.id
				WHERE d.tenant_id = :district AND d.case_id = :case
				""").param("district", scope.district().value()).param("case", id.value()).query((row) -> {
			shares.computeIfAbsent(row.getLong("decision_id"), (absent) -> new HashMap<>())
				.put(new EntryId(row.getLong("entry_id")), row.getBigDecimal("share"));
		});
		return this.jdbc.sql("""
				SELECT id, reason, issuer, subject, decided_at FROM split_decision
				WHERE tenant_id = :district AND case_id = :case
				ORDER BY id DESC
				""")
			.param("district", scope.district().value())
			.param("case", id.value())
			.query((row, number) -> new Decision(row.getLong("id"),
					Objects.requireNonNull(Stored.instant(row.getObject("decided_at", LocalDateTime.class))),
					new Subject(row.getString("issuer"), row.getString("subject")), row.getString("reason"),
					shares.getOrDefault(row.getLong("id"), Map.of())))
			.list();
	}

	private Member member(ResultSet row) throws SQLException {
		TenantId unit = new TenantId(row.getLong("tenant_id"));
		return new Member(unit, new EntryId(row.getLong("entry_id")), row.getObject("dated", LocalDate.class),
				Objects.requireNonNull(Stored.instant(row.getObject("claimed_at", LocalDateTime.class))),
				row.getBigDecimal("share"), row.getInt("kind_version"),
				this.document.read(unit, row.getString("content"), row.getBytes("sealed")));
	}

	private static SplitCase map(ResultSet row, int number) throws SQLException {
		return new SplitCase(new SplitId(row.getLong("id")), new KindCode(row.getString("kind")),
				row.getInt("plan_year"), SplitState.valueOf(row.getString("state")),
				Objects.requireNonNull(Stored.instant(row.getObject("opened_at", LocalDateTime.class))),
				row.getInt("version"));
	}

}
