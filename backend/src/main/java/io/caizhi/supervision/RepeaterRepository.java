package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts notices by unit. */
@Repository
class RepeaterRepository {

	private final JdbcClient jdbc;

	RepeaterRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Units with so many overdue notices in a year, or so many in all; those overdue most
	 * often first.
	 */
	List<Repeater> repeaters(DistrictScope scope, int year, LocalDate today, int overdue, int issued) {
		return this.jdbc.sql("""
				SELECT unit_code, MAX(unit_name) AS name, COUNT(*) AS issued,
					SUM(late OR (state = 'ISSUED' AND due < :today)) AS overdue, SUM(returned) AS returned,
					SUM(state IN ('ISSUED', 'REPLIED')) AS open
				FROM supervision_notice
				WHERE tenant_id = :district AND year = :year AND state <> 'WITHDRAWN'
				GROUP BY unit_code
				HAVING SUM(late OR (state = 'ISSUED' AND due < :today)) >= :overdue OR COUNT(*) >= :issued
				ORDER BY overdue DESC, issued DESC, unit_code
				""")
			.param("today", today)
			.param("district", scope.district().value())
			.param("year", year)
			.param("overdue", overdue)
			.param("issued", issued)
			.query((row, number) -> new Repeater(row.getString("unit_code"), row.getString("name"),
					row.getInt("issued"), row.getInt("overdue"), row.getInt("returned"), row.getInt("open")))
			.list();
	}

}
