package io.caizhi.hiring.correction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By how much corrections move the figures. */
@Repository
class CorrectionEffectRepository {

	private final JdbcClient jdbc;

	CorrectionEffectRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Puts the effect in the place of the one foreseen before. */
	void replace(TenantId unit, CorrectionId id, List<CorrectionEffect> effects) {
		this.jdbc.sql("DELETE FROM correction_effect WHERE tenant_id = :tenant AND correction_id = :id")
			.param("tenant", unit.value())
			.param("id", id.value())
			.update();
		effects.forEach((effect) -> this.jdbc.sql("""
				INSERT INTO correction_effect (tenant_id, correction_id, month, counted, college, insured,
					degree_checked, late, duplicate)
				VALUES (:tenant, :id, :month, :counted, :college, :insured, :degreeChecked, :late, :duplicate)
				""")
			.param("tenant", unit.value())
			.param("id", id.value())
			.param("month", Stored.month(effect.month()))
			.param("counted", effect.counted())
			.param("college", effect.college())
			.param("insured", effect.insured())
			.param("degreeChecked", effect.degreeChecked())
			.param("late", effect.late())
			.param("duplicate", effect.duplicate())
			.update());
	}

	/** Of some orders of one unit, each by month. */
	Map<CorrectionId, List<CorrectionEffect>> of(TenantId unit, List<CorrectionId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				SELECT correction_id, month, counted, college, insured, degree_checked, late, duplicate
				FROM correction_effect
				WHERE tenant_id = :tenant AND correction_id IN (:ids)
				ORDER BY tenant_id, correction_id, month
				""")
			.param("tenant", unit.value())
			.param("ids", ids.stream().map(CorrectionId::value).toList())
			.query((row, number) -> Map.entry(new CorrectionId(row.getLong("correction_id")),
					new CorrectionEffect(Stored.month(row.getInt("month")), row.getBigDecimal("counted"),
							row.getBigDecimal("college"), row.getBigDecimal("insured"),
							row.getBigDecimal("degree_checked"), row.getBigDecimal("late"), row.getInt("duplicate"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

}
