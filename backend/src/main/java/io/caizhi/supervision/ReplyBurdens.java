package io.caizhi.supervision;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.BurdenBook;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What replies to notices cost: each is one text, which nothing offers. */
@Repository
class ReplyBurdens implements BurdenBook {

	private final JdbcClient jdbc;

	ReplyBurdens(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Line> between(DistrictScope scope, @Nullable TenantId unit, YearMonth first, YearMonth last) {
		// times stand in UTC, and in China the clocks are never changed
		return this.jdbc.sql("""
				SELECT n.unit_id, CAST(DATE_FORMAT(s.at + INTERVAL 8 HOUR, '%Y%m') AS SIGNED) AS written_in,
					COUNT(*) AS written
				FROM supervision_notice n
				JOIN supervision_step s ON s.tenant_id = n.tenant_id AND s.notice_id = n.id
				WHERE n.tenant_id = :district AND (:unit IS NULL OR n.unit_id = :unit)
					AND s.kind = 'REPLIED' AND s.at >= :from AND s.at < :until
				GROUP BY n.unit_id, written_in
				""")
			.param("district", scope.district().value())
			.param("unit", (unit != null) ? unit.value() : null)
			.param("from", Stored.time(first.atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant()))
			.param("until", Stored.time(last.plusMonths(1).atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant()))
			.query((row, number) -> Line.of(new TenantId(row.getLong("unit_id")),
					Stored.month(row.getInt("written_in")), Form.REPLY,
					new Burden(row.getLong("written"), row.getLong("written"), 0, 0)))
			.list();
	}

}
