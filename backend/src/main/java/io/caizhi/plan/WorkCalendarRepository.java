package io.caizhi.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The years that offices published; the tenant is always the district itself. */
@Repository
class WorkCalendarRepository {

	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	WorkCalendarRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Those of the years that were published. */
	List<WorkCalendar> published(TenantId district, List<Integer> years) {
		Map<Integer, List<CalendarDay>> days = this.jdbc.sql("""
				SELECT year, day, working, name FROM work_calendar_day
				WHERE tenant_id = :tenant AND year IN (:years)
				ORDER BY tenant_id, day
				""")
			.param("tenant", district.value())
			.param("years", years)
			.query((row, number) -> Map.entry(row.getInt("year"),
					new CalendarDay(row.getObject("day", LocalDate.class), row.getBoolean("working"),
							row.getString("name"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		return this.jdbc.sql("SELECT year, version FROM work_calendar WHERE tenant_id = :tenant AND year IN (:years)")
			.param("tenant", district.value())
			.param("years", years)
			.query((row, number) -> new WorkCalendar(row.getInt("year"),
					days.getOrDefault(row.getInt("year"), List.of()), row.getInt("version")))
			.list();
	}

	Optional<WorkCalendar> find(TenantId district, int year) {
		return published(district, List.of(year)).stream().findFirst();
	}

	/**
	 * Stores the next version of a year.
	 * @throws Refusal stale, when another was stored since
	 */
	void store(TenantId district, WorkCalendar next, Instant at) {
		if (next.version() == 1) {
			insert(district, next, at);
		}
		else {
			update(district, next, at);
		}
		this.jdbc.sql("DELETE FROM work_calendar_day WHERE tenant_id = :tenant AND year = :year")
			.param("tenant", district.value())
			.param("year", next.year())
			.update();
		this.batches.batchUpdate(
				"INSERT INTO work_calendar_day (tenant_id, day, year, working, name) VALUES (?, ?, ?, ?, ?)",
				next.days(), BATCH, (statement, day) -> {
					statement.setLong(1, district.value());
					statement.setObject(2, day.day());
					statement.setInt(3, next.year());
					statement.setBoolean(4, day.working());
					statement.setString(5, day.name());
				});
	}

	private void insert(TenantId district, WorkCalendar next, Instant at) {
		try {
			this.jdbc.sql("""
					INSERT INTO work_calendar (tenant_id, year, published_at, version)
					VALUES (:tenant, :year, :at, :version)
					""")
				.param("tenant", district.value())
				.param("year", next.year())
				.param("at", Stored.time(at))
				.param("version", next.version())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.stale();
		}
	}

	private void update(TenantId district, WorkCalendar next, Instant at) {
		int changed = this.jdbc.sql("""
				UPDATE work_calendar SET published_at = :at, version = :version
				WHERE tenant_id = :tenant AND year = :year AND version = :seen
				""")
			.param("at", Stored.time(at))
			.param("version", next.version())
			.param("tenant", district.value())
			.param("year", next.year())
			.param("seen", next.version() - 1)
			.update();
		if (changed == 0) {
			throw Refusal.stale();
		}
	}

}
