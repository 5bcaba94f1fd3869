package io.caizhi.scoring.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Bonuses, deductions and vetoes; the tenant is the unit they concern. */
@Repository
class AdjustmentRepository {

	private static final String SELECT = """
			SELECT tenant_id, id, plan_id, kind, rule, name, month, occurrences, evidence, reason, status,
				proposer_issuer, proposer_subject, proposed_at, decider_issuer, decider_subject, decided_at, comment,
				version
			FROM adjustment
			""";

	/** The newest first: the cursor is the last one seen. */
	private static final String PAGE = """
			AND plan_id = :plan AND (:after = 0 OR id < :after)
			ORDER BY id DESC
			LIMIT :limit
			""";

	private final JdbcClient jdbc;

	AdjustmentRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(TenantId unit, DistrictId district, AdjustmentCase proposed) {
		this.jdbc.sql("""
				INSERT INTO adjustment (tenant_id, id, district_id, plan_id, kind, rule, name, month, occurrences,
					evidence, reason, status, proposer_issuer, proposer_subject, proposed_at, version)
				VALUES (:tenant, :id, :district, :plan, :kind, :rule, :name, :month, :occurrences, :evidence, :reason,
					:status, :issuer, :subject, :at, :version)
				""")
			.param("tenant", unit.value())
			.param("id", proposed.id().value())
			.param("district", district.value())
			.param("plan", proposed.plan().value())
			.param("kind", proposed.kind().name())
			.param("rule", proposed.rule())
			.param("name", proposed.name())
			.param("month", Stored.month(proposed.month()))
			.param("occurrences", proposed.occurrences())
			.param("evidence", proposed.evidence())
			.param("reason", proposed.reason())
			.param("status", proposed.status().name())
			.param("issuer", proposed.proposer().issuer())
			.param("subject", proposed.proposer().id())
			.param("at", Stored.time(proposed.proposedAt()))
			.param("version", proposed.version())
			.update();
	}

	/**
	 * Stores a move.
	 * @throws Refusal stale, when another was stored since
	 */
	void update(TenantId unit, AdjustmentCase moved, int seen) {
		@Nullable Subject decider = moved.decider();
		int changed = this.jdbc.sql("""
				UPDATE adjustment SET status = :status, decider_issuer = :issuer, decider_subject = :subject,
					decided_at = :at, comment = :comment, version = :version
				WHERE tenant_id = :tenant AND id = :id AND version = :seen
				""")
			.param("status", moved.status().name())
			.param("issuer", (decider != null) ? decider.issuer() : null)
			.param("subject", (decider != null) ? decider.id() : null)
			.param("at", Stored.time(moved.decidedAt()))
			.param("comment", moved.comment())
			.param("version", moved.version())
			.param("tenant", unit.value())
			.param("id", moved.id().value())
			.param("seen", seen)
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	Optional<AdjustmentCase> find(DistrictScope scope, PlanId plan, AdjustmentId id) {
		return one(this.jdbc.sql(SELECT + " WHERE district_id = :district AND plan_id = :plan AND id = :id")
			.param("district", scope.district().value()), plan, id);
	}

	Optional<AdjustmentCase> find(TenantId unit, PlanId plan, AdjustmentId id) {
		return one(this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant AND plan_id = :plan AND id = :id")
			.param("tenant", unit.value()), plan, id);
	}

	/** Keeps everybody else from moving it until the transaction ends. */
	Optional<AdjustmentCase> lock(TenantId unit, PlanId plan, AdjustmentId id) {
		return one(this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant AND plan_id = :plan AND id = :id FOR UPDATE")
			.param("tenant", unit.value()), plan, id);
	}

	/** All over the district. */
	List<AdjustmentCase> page(DistrictScope scope, PlanId plan, boolean decidedOnly, PageRequest page) {
		return page(this.jdbc
			.sql(SELECT + " WHERE district_id = :district AND (NOT :decided OR status IN ('DECIDED', 'REVOKED')) "
					+ PAGE)
			.param("district", scope.district().value())
			.param("decided", decidedOnly), plan, page);
	}

	/** Those of one unit that were decided on. */
	List<AdjustmentCase> page(TenantId unit, PlanId plan, PageRequest page) {
		return page(this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant AND status IN ('DECIDED', 'REVOKED') " + PAGE)
			.param("tenant", unit.value()), plan, page);
	}

	/** Those that count by the end of a month, oldest first. */
	List<Adjustment> decided(DistrictScope scope, PlanId plan, YearMonth until) {
		return this.jdbc.sql(SELECT + """
				WHERE district_id = :district AND plan_id = :plan AND status = 'DECIDED' AND month <= :until
				ORDER BY month, id
				""")
			.param("district", scope.district().value())
			.param("plan", plan.value())
			.param("until", Stored.month(until))
			.query(AdjustmentRepository::map)
			.list()
			.stream()
			.map((decided) -> new Adjustment(decided.id(), decided.unit(), decided.kind(), decided.rule(),
					decided.month(), decided.occurrences(), decided.evidence(), decided.reason(),
					Objects.requireNonNull(decided.decidedAt())))
			.toList();
	}

	private static Optional<AdjustmentCase> one(StatementSpec statement, PlanId plan, AdjustmentId id) {
		return statement.param("plan", plan.value())
			.param("id", id.value())
			.query(AdjustmentRepository::map)
			.optional();
	}

	private static List<AdjustmentCase> page(StatementSpec statement, PlanId plan, PageRequest page) {
		return statement.param("plan", plan.value())
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query(AdjustmentRepository::map)
			.list();
	}

	private static AdjustmentCase map(ResultSet row, int number) throws SQLException {
		@Nullable String decider = row.getString("decider_subject");
		Instant proposed = Objects.requireNonNull(Stored.instant(row.getObject("proposed_at", LocalDateTime.class)));
		return new AdjustmentCase(new AdjustmentId(row.getLong("id")), new TenantId(row.getLong("tenant_id")),
				new PlanId(row.getLong("plan_id")), AdjustmentKind.valueOf(row.getString("kind")),
				row.getString("rule"), row.getString("name"), Stored.month(row.getInt("month")),
				row.getInt("occurrences"), row.getString("evidence"), row.getString("reason"),
				AdjustmentStatus.valueOf(row.getString("status")),
				new Subject(row.getString("proposer_issuer"), row.getString("proposer_subject")), proposed,
				(decider != null) ? new Subject(row.getString("decider_issuer"), decider) : null,
				Stored.instant(row.getObject("decided_at", LocalDateTime.class)), row.getString("comment"),
				row.getInt("version"));
	}

}
