package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.scoring.inventory.FrozenResults.Line;
import io.caizhi.scoring.scheme.Publication;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inventories of a district; the tenant is the district itself. */
@Repository
class InventoryRepository {

	private static final String SELECT = """
			SELECT id, kind, month, number, year, plan_id, plan_revision, state, cause, units, inputs_digest, digest,
				computed_at, published_at, publisher_issuer, publisher_subject, version
			FROM inventory
			WHERE tenant_id = :district
			""";

	private static final int BATCH = 200;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	InventoryRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * What lists show of a unit's score.
	 *
	 * @param place absent where it has none
	 */
	record Standing(TenantId unit, String code, String name, UnitCategory category, Publication publication,
			boolean suspended, BigDecimal total, boolean vetoed, @Nullable String grade, @Nullable Integer place) {

	}

	/** Holds the versions of a period until the running transaction ends. */
	void holdSeries(TenantId district, InventoryKind kind, YearMonth month) {
		this.jdbc.sql("""
				INSERT INTO inventory_series (tenant_id, kind, month, last) VALUES (:district, :kind, :month, 0)
				ON DUPLICATE KEY UPDATE last = last
				""")
			.param("district", district.value())
			.param("kind", kind.name())
			.param("month", Stored.month(month))
			.update();
	}

	/** Stores a version with its scores; the transaction holds the series. */
	void insert(TenantId district, Inventory inventory, byte[] inputs, List<Line> lines) {
		this.jdbc.sql(
				"UPDATE inventory_series SET last = :number WHERE tenant_id = :district AND kind = :kind AND month = :month")
			.param("number", inventory.number())
			.param("district", district.value())
			.param("kind", inventory.kind().name())
			.param("month", Stored.month(inventory.month()))
			.update();
		this.jdbc.sql("""
				INSERT INTO inventory (tenant_id, id, kind, month, number, year, plan_id, plan_revision, state, cause,
					units, inputs, inputs_digest, digest, computed_at, version)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(district.value(), inventory.id().value(), inventory.kind().name(), Stored.month(inventory.month()),
					inventory.number(), inventory.year(), inventory.plan().value(), inventory.planRevision(),
					inventory.state().name(), inventory.cause().name(), inventory.units(), inputs,
					inventory.inputsDigest(), inventory.digest(), Stored.time(inventory.computedAt()),
					inventory.version())
			.update();
		this.batches.batchUpdate("""
				INSERT INTO inventory_score (tenant_id, inventory_id, unit_id, code, name, category, publication,
					suspended, total, vetoed, grade, place, result)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", lines, BATCH, (statement, line) -> {
			statement.setLong(1, district.value());
			statement.setLong(2, inventory.id().value());
			statement.setLong(3, line.unit().id().value());
			statement.setString(4, line.unit().code());
			statement.setString(5, line.unit().name());
			statement.setString(6, line.unit().category().name());
			statement.setString(7, line.publication().name());
			statement.setBoolean(8, line.score().suspended());
			statement.setBigDecimal(9, line.score().total());
			statement.setBoolean(10, line.score().vetoed());
			statement.setString(11, line.score().grade());
			statement.setObject(12, line.score().rank());
			statement.setBytes(13, line.json());
		});
	}

	/** Marks it published, unless somebody was first. */
	void publish(TenantId district, Inventory published) {
		Subject publisher = Objects.requireNonNull(published.publisher());
		int changed = this.jdbc.sql("""
				UPDATE inventory SET state = 'PUBLISHED', published_at = :at, publisher_issuer = :issuer,
					publisher_subject = :subject, version = :version
				WHERE tenant_id = :district AND id = :id AND version = :seen AND state = 'COMPUTED'
				""")
			.param("at", Stored.time(published.publishedAt()))
			.param("issuer", publisher.issuer())
			.param("subject", publisher.id())
			.param("version", published.version())
			.param("district", district.value())
			.param("id", published.id().value())
			.param("seen", published.version() - 1)
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	Optional<Inventory> find(TenantId district, InventoryId id) {
		return this.jdbc.sql(SELECT + " AND id = :id")
			.param("district", district.value())
			.param("id", id.value())
			.query(InventoryRepository::map)
			.optional();
	}

	/** Every version of a period, the newest first. */
	List<Inventory> versions(TenantId district, InventoryKind kind, YearMonth month) {
		return this.jdbc.sql(SELECT + " AND kind = :kind AND month = :month ORDER BY number DESC")
			.param("district", district.value())
			.param("kind", kind.name())
			.param("month", Stored.month(month))
			.query(InventoryRepository::map)
			.list();
	}

	/** Those of an assessment year, by month, kind and number. */
	List<Inventory> ofYear(TenantId district, int year) {
		return this.jdbc.sql(SELECT + " AND year = :year ORDER BY month, kind, number")
			.param("district", district.value())
			.param("year", year)
			.query(InventoryRepository::map)
			.list();
	}

	/** Later versions that were published within a time, by that. */
	List<Inventory> corrections(TenantId district, Instant after, Instant until) {
		return this.jdbc.sql(SELECT + """
				 AND state = 'PUBLISHED' AND number > 1 AND published_at > :after AND published_at <= :until
				ORDER BY published_at, id
				""")
			.param("district", district.value())
			.param("after", Stored.time(after))
			.param("until", Stored.time(until))
			.query(InventoryRepository::map)
			.list();
	}

	/** What it was computed from, as written. */
	byte[] inputs(TenantId district, InventoryId id) {
		return this.jdbc.sql("SELECT inputs FROM inventory WHERE tenant_id = :district AND id = :id")
			.param("district", district.value())
			.param("id", id.value())
			.query((row, number) -> row.getBytes("inputs"))
			.single();
	}

	/** By category, place and code. */
	List<Standing> standings(TenantId district, InventoryId id) {
		return this.jdbc
			.sql("""
					SELECT unit_id, code, name, category, publication, suspended, total, vetoed, grade, place
					FROM inventory_score
					WHERE tenant_id = :district AND inventory_id = :id
					ORDER BY FIELD(category, 'DEPARTMENT', 'TOWN', 'PARK', 'PLATFORM'), place IS NULL, place, total DESC, code
					""")
			.param("district", district.value())
			.param("id", id.value())
			.query((row, number) -> new Standing(new TenantId(row.getLong("unit_id")), row.getString("code"),
					row.getString("name"), UnitCategory.valueOf(row.getString("category")),
					Publication.valueOf(row.getString("publication")), row.getBoolean("suspended"),
					row.getBigDecimal("total"), row.getBoolean("vetoed"), row.getString("grade"),
					row.getObject("place", Integer.class)))
			.list();
	}

	/** One unit's score as written. */
	Optional<byte[]> result(TenantId district, InventoryId id, TenantId unit) {
		return this.jdbc.sql("""
				SELECT result FROM inventory_score
				WHERE tenant_id = :district AND inventory_id = :id AND unit_id = :unit
				""")
			.param("district", district.value())
			.param("id", id.value())
			.param("unit", unit.value())
			.query((row, number) -> row.getBytes("result"))
			.optional();
	}

	/** Every score as written, in no order. */
	List<byte[]> results(TenantId district, InventoryId id) {
		return this.jdbc.sql("SELECT result FROM inventory_score WHERE tenant_id = :district AND inventory_id = :id")
			.param("district", district.value())
			.param("id", id.value())
			.query((row, number) -> row.getBytes("result"))
			.list();
	}

	private static Inventory map(ResultSet row, int number) throws SQLException {
		String publisher = row.getString("publisher_subject");
		return new Inventory(new InventoryId(row.getLong("id")), InventoryKind.valueOf(row.getString("kind")),
				Stored.month(row.getInt("month")), row.getInt("number"), row.getInt("year"),
				new PlanId(row.getLong("plan_id")), row.getInt("plan_revision"),
				InventoryState.valueOf(row.getString("state")), RunCause.valueOf(row.getString("cause")),
				row.getInt("units"), row.getString("inputs_digest"), row.getString("digest"),
				Objects.requireNonNull(instant(row, "computed_at")), instant(row, "published_at"),
				(publisher != null) ? new Subject(row.getString("publisher_issuer"), publisher) : null,
				row.getInt("version"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		return Stored.instant(row.getObject(column, LocalDateTime.class));
	}

}
