package io.caizhi.hiring.absence;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many handed nothing in, without their names. */
@Repository
class AbsenceCountRepository {

	private static final String COUNT = "SELECT e.tenant_id, SUM(r.submitted_at IS NULL) AS absent "
			+ AbsenceRepository.OWING;

	private final JdbcClient jdbc;

	AbsenceCountRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How it stands now in one unit. */
	int now(TenantId unit, YearMonth month) {
		return this.jdbc.sql(COUNT + " e.tenant_id = :unit GROUP BY e.tenant_id")
			.param("month", Stored.month(month))
			.param("end", AbsenceRepository.end(month))
			.param("unit", unit.value())
			.query((row, number) -> row.getInt("absent"))
			.optional()
			.orElse(0);
	}

	/** How it stands now in every unit that owes a return. */
	Map<TenantId, Integer> now(DistrictScope scope, YearMonth month) {
		Map<TenantId, Integer> units = new HashMap<>();
		this.jdbc.sql(COUNT + " e.district_id = :district GROUP BY e.tenant_id")
			.param("month", Stored.month(month))
			.param("end", AbsenceRepository.end(month))
			.param("district", scope.district().value())
			.query(into(units));
		return units;
	}

	/** What a closing froze of every unit. */
	Map<TenantId, Integer> frozen(DistrictScope scope, YearMonth month, int closing) {
		Map<TenantId, Integer> units = new HashMap<>();
		this.jdbc.sql("""
				SELECT tenant_id, absent FROM absence
				WHERE district_id = :district AND month = :month AND closing = :closing
				""")
			.param("district", scope.district().value())
			.param("month", Stored.month(month))
			.param("closing", closing)
			.query(into(units));
		return units;
	}

	private static RowCallbackHandler into(Map<TenantId, Integer> units) {
		return (row) -> units.put(new TenantId(row.getLong("tenant_id")), row.getInt("absent"));
	}

}
