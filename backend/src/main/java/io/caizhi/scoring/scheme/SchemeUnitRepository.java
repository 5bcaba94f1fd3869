package io.caizhi.scoring.scheme;

import java.time.LocalDate;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.UnitCategory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units that the schemes of a district may name. */
@Repository
class SchemeUnitRepository {

	private final JdbcClient jdbc;

	SchemeUnitRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that have a category on a day, suspended ones too. */
	SchemeUnits all(TenantId district, LocalDate day) {
		return new SchemeUnits(this.jdbc.sql("""
				SELECT t.id, t.code, t.name, c.category
				FROM tenant t
				JOIN unit_category c ON c.tenant_id = t.id AND c.valid_from = (
				  SELECT MAX(begun.valid_from) FROM unit_category begun
				  WHERE begun.tenant_id = t.id AND begun.valid_from <= :day)
				WHERE t.district_id = :district AND t.kind = 'UNIT'
				ORDER BY t.code
				""")
			.param("district", district.value())
			.param("day", day)
			.query((row, number) -> new SchemeUnit(new TenantId(row.getLong("id")), row.getString("code"),
					row.getString("name"), UnitCategory.valueOf(row.getString("category"))))
			.list());
	}

}
