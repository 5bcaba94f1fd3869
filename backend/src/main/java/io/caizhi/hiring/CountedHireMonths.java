package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.plan.CountedMonths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which months counted hires were made; one being changed as it was decided on. */
@Repository
class CountedHireMonths implements CountedMonths {

	private final JdbcClient jdbc;

	CountedHireMonths(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<YearMonth> among(DistrictId district, Collection<YearMonth> months) {
		return this.jdbc.sql("""
				SELECT DISTINCT EXTRACT(YEAR_MONTH FROM COALESCE(v.hired_on, h.hired_on)) AS month
				FROM hire h
				LEFT JOIN hire_version v ON v.tenant_id = h.tenant_id AND v.hire_id = h.id AND v.version = h.amends
				WHERE h.district_id = :district AND (h.status = 'VERIFIED' OR h.amends IS NOT NULL)
					AND EXTRACT(YEAR_MONTH FROM COALESCE(v.hired_on, h.hired_on)) IN (:months)
				ORDER BY month
				""")
			.param("district", district.value())
			.param("months", months.stream().map(Stored::month).toList())
			.query((row, number) -> Stored.month(row.getInt("month")))
			.list();
	}

}
