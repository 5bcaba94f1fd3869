package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.caizhi.hiring.HireId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the office decided, which is only ever added to; shares stand with their units.
 */
@Repository
class DecisionRepository {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	DecisionRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void insert(DistrictScope scope, CaseId id, Decision decision, List<CaseHire> hires) {
		long district = scope.district().value();
		this.jdbc.sql("""
				INSERT INTO credit_decision (tenant_id, id, case_id, reason, issuer, subject, decided_at)
				VALUES (:district, :id, :case, :reason, :issuer, :subject, :at)
				""")
			.param("district", district)
			.param("id", decision.id())
			.param("case", id.value())
			.param("reason", decision.reason())
			.param("issuer", decision.actor().issuer())
			.param("subject", decision.actor().id())
			.param("at", Stored.time(decision.decidedAt()))
			.update();
		this.batches.batchUpdate("""
				INSERT INTO credit_decision_share (tenant_id, hire_id, decision_id, district_id, share)
				VALUES (?, ?, ?, ?, ?)
				""", hires, hires.size(), (statement, hire) -> {
			statement.setLong(1, hire.unit().value());
			statement.setLong(2, hire.hire().value());
			statement.setLong(3, decision.id());
			statement.setLong(4, district);
			statement.setBigDecimal(5, decision.shares().get(hire.hire()));
		});
	}

	/** The decisions on a case, the last one first. */
	List<Decision> all(DistrictScope scope, CaseId id) {
		Map<Long, Map<HireId, BigDecimal>> shares = new HashMap<>();
		this.jdbc.sql("""
				SELECT s.decision_id, s.hire_id, s.share
				FROM credit_decision d
				JOIN credit_decision_share s ON s.district_id = d.tenant_id AND s.decision_id = d.id
				WHERE d.tenant_id = :district AND d.case_id = :case
				""").param("district", scope.district().value()).param("case", id.value()).query((row) -> {
			shares.computeIfAbsent(row.getLong("decision_id"), (absent) -> new HashMap<>())
				.put(new HireId(row.getLong("hire_id")), row.getBigDecimal("share"));
		});
		return this.jdbc.sql("""
				SELECT id, reason, issuer, subject, decided_at FROM credit_decision
				WHERE tenant_id = :district AND case_id = :case
				ORDER BY tenant_id, case_id, id DESC
				""")
			.param("district", scope.district().value())
			.param("case", id.value())
			.query((row, number) -> new Decision(row.getLong("id"),
					Objects.requireNonNull(Stored.instant(row.getObject("decided_at", LocalDateTime.class))),
					new Subject(row.getString("issuer"), row.getString("subject")), row.getString("reason"),
					shares.getOrDefault(row.getLong("id"), Map.of())))
			.list();
	}

}
