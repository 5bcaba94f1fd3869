package io.caizhi.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Since when each district has months. The one place that reads across districts: time
 * closes months everywhere, and nobody's data is read.
 */
@Repository
class DistrictCalendarRepository {

	private final JdbcClient jdbc;

	DistrictCalendarRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A district and the first month it has anything to close in. */
	record Begun(DistrictId district, YearMonth first) {

	}

	List<Begun> all() {
		return this.jdbc.sql("""
				SELECT t.id, t.created_at, MIN(p.month) AS first_month
				FROM tenant t LEFT JOIN period p ON p.tenant_id = t.id
				WHERE t.kind = 'DISTRICT'
				GROUP BY t.id, t.created_at
				ORDER BY t.id
				""").query((row, number) -> {
			Instant created = Stored.instant(row.getObject("created_at", LocalDateTime.class));
			YearMonth first = ChinaTime.month(created);
			int stored = row.getInt("first_month");
			if (!row.wasNull() && Stored.month(stored).isBefore(first)) {
				first = Stored.month(stored);
			}
			return new Begun(new DistrictId(row.getLong("id")), first);
		}).list();
	}

}
