package io.caizhi.hiring.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts findings. */
@Repository
class FindingCountRepository {

	private static final String COUNTS = """
			COUNT(*) AS drawn, COALESCE(SUM(i.finding = 'CONFIRMED'), 0) AS confirmed,
				COALESCE(SUM(i.finding = 'WRONG'), 0) AS wrong, COALESCE(SUM(i.finding = 'UNPROVEN'), 0) AS unproven,
				COALESCE(SUM(i.finding IS NULL), 0) AS pending
			FROM audit_sample_item i
			""";

	private final JdbcClient jdbc;

	FindingCountRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many findings against the unit's hires it has not answered. */
	int unanswered(TenantId unit, DistrictId district) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM audit_sample_item
				WHERE tenant_id = :district AND unit_tenant_id = :unit AND finding IN ('WRONG', 'UNPROVEN')
					AND replied_at IS NULL
				""").param("district", district.value()).param("unit", unit.value()).query(Integer.class).single();
	}

	/** How many hires of open samples nobody has audited yet. */
	int unaudited(DistrictScope scope) {
		return this.jdbc.sql("""
				SELECT COUNT(*)
				FROM audit_sample s
				JOIN audit_sample_item i ON i.tenant_id = s.tenant_id AND i.sample_id = s.id
				WHERE s.tenant_id = :district AND s.status = 'OPEN' AND i.finding IS NULL
				""").param("district", scope.district().value()).query(Integer.class).single();
	}

	/** Of each of these samples. */
	Map<SampleId, FindingCounts> bySample(TenantId district, Collection<SampleId> samples) {
		if (samples.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("SELECT i.sample_id, " + COUNTS + """
				WHERE i.tenant_id = :tenant AND i.sample_id IN (:samples)
				GROUP BY i.sample_id
				""")
			.param("tenant", district.value())
			.param("samples", samples.stream().map(SampleId::value).toList())
			.query((row, number) -> Map.entry(new SampleId(row.getLong("sample_id")), map(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Of one sample, unit by unit. */
	Map<TenantId, FindingCounts> byUnit(TenantId district, SampleId sample) {
		return this.jdbc.sql("SELECT i.unit_tenant_id, " + COUNTS + """
				WHERE i.tenant_id = :tenant AND i.sample_id = :sample
				GROUP BY i.unit_tenant_id
				""")
			.param("tenant", district.value())
			.param("sample", sample.value())
			.query((row, number) -> Map.entry(new TenantId(row.getLong("unit_tenant_id")), map(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Of hires that counted in the months, in samples whose audit is closed; a hire drawn
	 * in several of them counts by the last.
	 */
	Map<TenantId, FindingCounts> byUnit(DistrictScope scope, YearMonth from, YearMonth to) {
		return this.jdbc.sql("SELECT i.unit_tenant_id, " + COUNTS + """
				JOIN audit_sample s ON s.tenant_id = i.tenant_id AND s.id = i.sample_id
				WHERE i.tenant_id = :district AND s.status = 'CLOSED' AND i.month BETWEEN :from AND :to
					AND NOT EXISTS (
						SELECT 1 FROM audit_sample_item later
						JOIN audit_sample l ON l.tenant_id = later.tenant_id AND l.id = later.sample_id
						WHERE later.tenant_id = i.tenant_id AND later.unit_tenant_id = i.unit_tenant_id
							AND later.hire_id = i.hire_id AND later.id > i.id AND l.status = 'CLOSED')
				GROUP BY i.unit_tenant_id
				""")
			.param("district", scope.district().value())
			.param("from", Stored.month(from))
			.param("to", Stored.month(to))
			.query((row, number) -> Map.entry(new TenantId(row.getLong("unit_tenant_id")), map(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static FindingCounts map(ResultSet row) throws SQLException {
		return new FindingCounts(row.getInt("drawn"), row.getInt("confirmed"), row.getInt("wrong"),
				row.getInt("unproven"), row.getInt("pending"));
	}

}
