package io.caizhi.hiring;

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
 * What monthly returns cost, summed over the enterprises of each unit. Each return keeps
 * count itself, in the statement that moves it on.
 */
@Repository
class ReturnBurdens implements BurdenBook {

	private final JdbcClient jdbc;

	ReturnBurdens(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Line> between(DistrictScope scope, @Nullable TenantId unit, YearMonth first, YearMonth last) {
		return this.jdbc.sql("""
				SELECT tenant_id, month, SUM(written) AS written, SUM(typed) AS typed, SUM(prefilled) AS prefilled,
					SUM(imported) AS imported
				FROM monthly_return
				WHERE district_id = :district AND month BETWEEN :first AND :last
					AND (:unit IS NULL OR tenant_id = :unit) AND written > 0
				GROUP BY tenant_id, month
				""")
			.param("district", scope.district().value())
			.param("first", Stored.month(first))
			.param("last", Stored.month(last))
			.param("unit", (unit != null) ? unit.value() : null)
			.query((row, number) -> Line.of(new TenantId(row.getLong("tenant_id")), Stored.month(row.getInt("month")),
					Form.RETURN,
					new Burden(row.getLong("written"), row.getLong("typed"), row.getLong("prefilled"),
							row.getLong("imported"))))
			.list();
	}

}
