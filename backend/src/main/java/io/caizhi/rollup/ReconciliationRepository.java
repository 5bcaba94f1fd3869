package io.caizhi.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.rollup.ReconciliationRun.Status;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reconciliations of a district found. */
@Repository
class ReconciliationRepository {

	private static final String SELECT = """
			SELECT id, status, requested_at, started_at, finished_at, units, summaries, hires, persons, differences
			FROM reconciliation
			""";

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	ReconciliationRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** One that waits, of any district. */
	record Due(TenantId district, ReconciliationId id) {

	}

	/** The districts there are; nothing of them is read. */
	List<TenantId> districts() {
		return this.jdbc.sql("SELECT id FROM tenant WHERE kind = 'DISTRICT' ORDER BY id")
			.query((row, number) -> new TenantId(row.getLong("id")))
			.list();
	}

	/** What waits anywhere, or was begun so long ago that whoever began it is gone. */
	List<Due> due(Instant begunBefore) {
		return this.jdbc.sql("""
				SELECT tenant_id, id FROM reconciliation
				WHERE status = 'WAITING' OR (status = 'RUNNING' AND started_at < :before)
				ORDER BY requested_at, id
				""")
			.param("before", Stored.time(begunBefore))
			.query((row, number) -> new Due(new TenantId(row.getLong("tenant_id")),
					new ReconciliationId(row.getLong("id"))))
			.list();
	}

	void request(TenantId district, ReconciliationId id, Instant at) {
		this.jdbc.sql("""
				INSERT INTO reconciliation (tenant_id, id, status, requested_at, units, summaries, hires, persons,
					differences)
				VALUES (:district, :id, 'WAITING', :at, 0, 0, 0, 0, 0)
				""").param("district", district.value()).param("id", id.value()).param("at", Stored.time(at)).update();
	}

	Optional<ReconciliationRun> waiting(TenantId district) {
		return this.jdbc.sql(SELECT + " WHERE tenant_id = :district AND status = 'WAITING' ORDER BY id LIMIT 1")
			.param("district", district.value())
			.query(ReconciliationRepository::map)
			.optional();
	}

	/** Whether it is ours now: only one can begin it. */
	boolean begin(TenantId district, ReconciliationId id, Instant at, Instant begunBefore) {
		return this.jdbc.sql("""
				UPDATE reconciliation SET status = 'RUNNING', started_at = :at
				WHERE tenant_id = :district AND id = :id
					AND (status = 'WAITING' OR (status = 'RUNNING' AND started_at < :before))
				""")
			.param("at", Stored.time(at))
			.param("district", district.value())
			.param("id", id.value())
			.param("before", Stored.time(begunBefore))
			.update() == 1;
	}

	/** Stores the outcome of one begun at that moment, unless somebody else took over. */
	boolean finish(TenantId district, ReconciliationId id, Instant begun, ReconciliationRun outcome,
			List<Difference> differences) {
		int finished = this.jdbc.sql("""
				UPDATE reconciliation SET status = 'DONE', finished_at = :at, units = :units, summaries = :summaries,
					hires = :hires, persons = :persons, differences = :differences
				WHERE tenant_id = :district AND id = :id AND status = 'RUNNING' AND started_at = :begun
				""")
			.param("at", Stored.time(outcome.finishedAt()))
			.param("units", outcome.units())
			.param("summaries", outcome.summaries())
			.param("hires", outcome.hires())
			.param("persons", outcome.persons())
			.param("differences", outcome.differences())
			.param("district", district.value())
			.param("id", id.value())
			.param("begun", Stored.time(begun))
			.update();
		if (finished == 1) {
			insert(district, id, differences);
		}
		return finished == 1;
	}

	/** The newest first. */
	List<ReconciliationRun> latest(TenantId district, int rows) {
		return this.jdbc.sql(SELECT + " WHERE tenant_id = :district ORDER BY id DESC LIMIT :rows")
			.param("district", district.value())
			.param("rows", rows)
			.query(ReconciliationRepository::map)
			.list();
	}

	Optional<ReconciliationRun> find(TenantId district, ReconciliationId id) {
		return this.jdbc.sql(SELECT + " WHERE tenant_id = :district AND id = :id")
			.param("district", district.value())
			.param("id", id.value())
			.query(ReconciliationRepository::map)
			.optional();
	}

	/** Up to so many, from the place after one on. */
	List<Difference> differences(TenantId district, ReconciliationId id, int after, int rows) {
		return this.jdbc.sql("""
				SELECT kind, unit, month, place, expected, found FROM reconciliation_difference
				WHERE tenant_id = :district AND reconciliation_id = :id AND id > :after
				ORDER BY tenant_id, reconciliation_id, id LIMIT :rows
				""")
			.param("district", district.value())
			.param("id", id.value())
			.param("after", after)
			.param("rows", rows)
			.query((row, number) -> {
				int month = row.getInt("month");
				return new Difference(Difference.Kind.valueOf(row.getString("kind")), row.getString("unit"),
						(month != 0) ? Stored.month(month) : null, row.getString("place"), row.getString("expected"),
						row.getString("found"));
			})
			.list();
	}

	private void insert(TenantId district, ReconciliationId id, List<Difference> differences) {
		int[] number = { 0 };
		this.batches.batchUpdate("""
				INSERT INTO reconciliation_difference (tenant_id, reconciliation_id, id, kind, unit, month, place,
					expected, found)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", differences, BATCH, (statement, difference) -> {
			@Nullable YearMonth month = difference.month();
			statement.setLong(1, district.value());
			statement.setLong(2, id.value());
			statement.setInt(3, ++number[0]);
			statement.setString(4, difference.kind().name());
			statement.setString(5, difference.unit());
			statement.setObject(6, (month != null) ? Stored.month(month) : null);
			statement.setString(7, difference.place());
			statement.setString(8, difference.expected());
			statement.setString(9, difference.found());
		});
	}

	private static ReconciliationRun map(ResultSet row, int number) throws SQLException {
		return new ReconciliationRun(new ReconciliationId(row.getLong("id")), Status.valueOf(row.getString("status")),
				Objects.requireNonNull(Stored.instant(row.getObject("requested_at", LocalDateTime.class))),
				Stored.instant(row.getObject("started_at", LocalDateTime.class)),
				Stored.instant(row.getObject("finished_at", LocalDateTime.class)), row.getInt("units"),
				row.getLong("summaries"), row.getLong("hires"), row.getLong("persons"), row.getInt("differences"));
	}

}
