package io.caizhi.scoring.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.scoring.inventory.InventoryRun.Status;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What asks for an inventory; the tenant is the district itself. */
@Repository
class InventoryRunRepository {

	private static final String SELECT = """
			SELECT id, kind, month, cause, status, requested_at, started_at, finished_at, done, total, inventory_id,
				problem
			FROM inventory_run
			WHERE tenant_id = :district
			""";

	private final JdbcClient jdbc;

	InventoryRunRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One that waits, of any district. */
	record Due(DistrictId district, RunId id) {

	}

	void request(TenantId district, RunId id, InventoryKind kind, YearMonth month, RunCause cause, Instant at) {
		this.jdbc
			.sql("""
					INSERT INTO inventory_run (tenant_id, id, kind, month, cause, status, requested_at, attempts, done, total)
					VALUES (:district, :id, :kind, :month, :cause, 'WAITING', :at, 0, 0, 0)
					""")
			.param("district", district.value())
			.param("id", id.value())
			.param("kind", kind.name())
			.param("month", Stored.month(month))
			.param("cause", cause.name())
			.param("at", Stored.time(at))
			.update();
	}

	/** One of the period that waits already, and will see all there is now. */
	Optional<InventoryRun> waiting(TenantId district, InventoryKind kind, YearMonth month) {
		return this.jdbc.sql(SELECT + " AND status = 'WAITING' AND kind = :kind AND month = :month ORDER BY id LIMIT 1")
			.param("district", district.value())
			.param("kind", kind.name())
			.param("month", Stored.month(month))
			.query(InventoryRunRepository::map)
			.optional();
	}

	/**
	 * What waits anywhere, or was begun so long ago that whoever began it is gone. What
	 * was asked for later than now waits until then, so that nothing is computed before
	 * it was asked for.
	 */
	List<Due> due(Instant now, Instant begunBefore) {
		return this.jdbc.sql("""
				SELECT tenant_id, id FROM inventory_run
				WHERE (status = 'WAITING' AND requested_at <= :now) OR (status = 'RUNNING' AND started_at < :before)
				ORDER BY requested_at, id
				""")
			.param("now", Stored.time(now))
			.param("before", Stored.time(begunBefore))
			.query((row, number) -> new Due(new DistrictId(row.getLong("tenant_id")), new RunId(row.getLong("id"))))
			.list();
	}

	/** Whether it is ours now: only one can begin it. */
	boolean begin(TenantId district, RunId id, Instant at, Instant begunBefore) {
		return this.jdbc.sql("""
				UPDATE inventory_run SET status = 'RUNNING', started_at = :at, attempts = attempts + 1
				WHERE tenant_id = :district AND id = :id
					AND (status = 'WAITING' OR (status = 'RUNNING' AND started_at < :before))
				""")
			.param("at", Stored.time(at))
			.param("district", district.value())
			.param("id", id.value())
			.param("before", Stored.time(begunBefore))
			.update() == 1;
	}

	void progress(TenantId district, RunId id, int done, int total) {
		this.jdbc.sql("UPDATE inventory_run SET done = :done, total = :total WHERE tenant_id = :district AND id = :id")
			.param("done", done)
			.param("total", total)
			.param("district", district.value())
			.param("id", id.value())
			.update();
	}

	void finish(TenantId district, RunId id, @Nullable InventoryId inventory, @Nullable String problem, Instant at) {
		this.jdbc.sql("""
				UPDATE inventory_run SET status = :status, finished_at = :at, inventory_id = :inventory,
					problem = :problem
				WHERE tenant_id = :district AND id = :id
				""")
			.param("status", (inventory != null) ? Status.DONE.name() : Status.FAILED.name())
			.param("at", Stored.time(at))
			.param("inventory", (inventory != null) ? inventory.value() : null)
			.param("problem", problem)
			.param("district", district.value())
			.param("id", id.value())
			.update();
	}

	/** Lets it wait again, unless it was tried that often; whether it waits. */
	boolean retry(TenantId district, RunId id, int most) {
		return this.jdbc.sql("""
				UPDATE inventory_run SET status = 'WAITING'
				WHERE tenant_id = :district AND id = :id AND attempts < :most
				""").param("district", district.value()).param("id", id.value()).param("most", most).update() == 1;
	}

	Optional<InventoryRun> find(TenantId district, RunId id) {
		return this.jdbc.sql(SELECT + " AND id = :id")
			.param("district", district.value())
			.param("id", id.value())
			.query(InventoryRunRepository::map)
			.optional();
	}

	/** The newest first. */
	List<InventoryRun> latest(TenantId district, int rows) {
		return this.jdbc.sql(SELECT + " ORDER BY id DESC LIMIT :rows")
			.param("district", district.value())
			.param("rows", rows)
			.query(InventoryRunRepository::map)
			.list();
	}

	private static InventoryRun map(ResultSet row, int number) throws SQLException {
		Long inventory = row.getObject("inventory_id", Long.class);
		return new InventoryRun(new RunId(row.getLong("id")), InventoryKind.valueOf(row.getString("kind")),
				Stored.month(row.getInt("month")), RunCause.valueOf(row.getString("cause")),
				Status.valueOf(row.getString("status")), Objects.requireNonNull(time(row, "requested_at")),
				time(row, "started_at"), time(row, "finished_at"), row.getInt("done"), row.getInt("total"),
				(inventory != null) ? new InventoryId(inventory) : null, row.getString("problem"));
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		return Stored.instant(row.getObject(column, LocalDateTime.class));
	}

}
