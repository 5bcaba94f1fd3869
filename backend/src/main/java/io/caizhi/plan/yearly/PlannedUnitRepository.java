package io.caizhi.plan.yearly;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.TenantStatus;
import io.caizhi.tenancy.UnitCategory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units that a district's plan may name, suspended ones too. */
@Repository
class PlannedUnitRepository {

	private final JdbcClient jdbc;

	PlannedUnitRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By category and code. */
	List<PlannedUnit> all(TenantId district, LocalDate day) {
		return this.jdbc.sql("""
				SELECT t.id, t.code, t.name, t.status, c.category
				FROM tenant t
				JOIN unit_category c ON c.tenant_id = t.id AND c.valid_from = (
					SELECT MAX(begun.valid_from) FROM unit_category begun
					WHERE begun.tenant_id = t.id AND begun.valid_from <= :day)
				WHERE t.district_id = :district AND t.kind = 'UNIT'
				ORDER BY FIELD(c.category, 'DEPARTMENT', 'TOWN', 'PARK', 'PLATFORM'), t.code
				""")
			.param("district", district.value())
			.param("day", day)
			.query((row, number) -> new PlannedUnit(new TenantId(row.getLong("id")), row.getString("code"),
					row.getString("name"), UnitCategory.valueOf(row.getString("category")),
					TenantStatus.valueOf(row.getString("status"))))
			.list();
	}

}
