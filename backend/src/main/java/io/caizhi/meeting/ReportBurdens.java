package io.caizhi.meeting;

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

/**
 * What reports on decisions of meetings cost: each is one text, which nothing offers, and
 * one sent back is written anew.
 */
@Repository
class ReportBurdens implements BurdenBook {

	private final JdbcClient jdbc;

	ReportBurdens(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Line> between(DistrictScope scope, @Nullable TenantId unit, YearMonth first, YearMonth last) {
		// times stand in UTC, and in China the clocks are never changed
		return this.jdbc.sql("""
				SELECT i.unit_id, CAST(DATE_FORMAT(r.at + INTERVAL 8 HOUR, '%Y%m') AS SIGNED) AS written_in,
					COUNT(*) AS written
				FROM meeting_item i
				JOIN meeting_report r ON r.tenant_id = i.tenant_id AND r.item_id = i.id
				WHERE i.tenant_id = :district AND (:unit IS NULL OR i.unit_id = :unit)
					AND r.at >= :from AND r.at < :until
				GROUP BY i.unit_id, written_in
				""")
			.param("district", scope.district().value())
			.param("unit", (unit != null) ? unit.value() : null)
			.param("from", Stored.time(first.atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant()))
			.param("until", Stored.time(last.plusMonths(1).atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant()))
			.query((row, number) -> Line.of(new TenantId(row.getLong("unit_id")),
					Stored.month(row.getInt("written_in")), Form.DECISION,
					new Burden(row.getLong("written"), row.getLong("written"), 0, 0)))
			.list();
	}

}
