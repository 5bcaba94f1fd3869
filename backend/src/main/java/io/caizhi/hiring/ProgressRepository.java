package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts, all over a district, how far the enterprises have come with a month. */
@Repository
class ProgressRepository {

	private final JdbcClient jdbc;

	ProgressRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * By unit, of enterprises registered before the month's end; units without are left
	 * out.
	 */
	Map<TenantId, Progress> byUnit(DistrictScope scope, YearMonth month) {
		return this.jdbc.sql("""
				SELECT e.tenant_id, COUNT(*) AS enterprises,
					COALESCE(SUM(r.status = 'SUBMITTED'), 0) AS submitted,
					COALESCE(SUM(r.status = 'VERIFIED'), 0) AS verified,
					COALESCE(SUM(r.status IN ('SENT_BACK', 'AMENDING')), 0) AS sent_back
				FROM enterprise e
				LEFT JOIN monthly_return r
					ON r.tenant_id = e.tenant_id AND r.enterprise_id = e.id AND r.month = :month
				WHERE e.district_id = :district AND e.registered_at < :end
				GROUP BY e.tenant_id
				""")
			.param("district", scope.district().value())
			.param("month", Stored.month(month))
			.param("end", Stored.time(month.plusMonths(1).atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant()))
			.query((row, number) -> Map.entry(new TenantId(row.getLong("tenant_id")),
					Progress.of(row.getInt("enterprises"), row.getInt("submitted"), row.getInt("verified"),
							row.getInt("sent_back"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
