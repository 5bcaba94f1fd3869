package io.caizhi.scoring.value;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.BurdenBook;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What values reported by hand cost the units whose officials reported them, be it of
 * another unit that theirs leads.
 */
@Repository
class ValueBurdens implements BurdenBook {

	private final JdbcClient jdbc;

	ValueBurdens(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Line> between(DistrictScope scope, @Nullable TenantId unit, YearMonth first, YearMonth last) {
		return this.jdbc.sql("""
				SELECT s.reported_by, s.month, COUNT(*) AS written, SUM(s.typed) AS typed,
					SUM(s.prefilled) AS prefilled
				FROM reported_value v
				JOIN reported_value_step s
					ON s.tenant_id = v.tenant_id AND s.month = v.month AND s.metric = v.metric
				WHERE v.district_id = :district AND v.month BETWEEN :first AND :last
					AND (:unit IS NULL OR s.reported_by = :unit) AND s.typed + s.prefilled > 0
				GROUP BY s.reported_by, s.month
				""")
			.param("district", scope.district().value())
			.param("first", Stored.month(first))
			.param("last", Stored.month(last))
			.param("unit", (unit != null) ? unit.value() : null)
			.query((row, number) -> Line.of(new TenantId(row.getLong("reported_by")), Stored.month(row.getInt("month")),
					Form.VALUE, new Burden(row.getLong("written"), row.getLong("typed"), row.getLong("prefilled"), 0)))
			.list();
	}

}
