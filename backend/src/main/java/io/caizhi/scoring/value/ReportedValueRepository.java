package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Values reported by hand, and every version of them. */
@Repository
class ReportedValueRepository {

	private static final String SELECT = """
			SELECT tenant_id, month, metric, status, value, verified, evidence, reference, reported_at, reported_by,
				issuer, subject, comment, version
			FROM reported_value
			""";

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	ReportedValueRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** A verified value, as it counts. */
	record Verified(TenantId unit, YearMonth month, MetricCode metric, BigDecimal value) {

	}

	/** A version, as history shows it. */
	record Step(int version, ReportedValueStatus status, BigDecimal value, String evidence, @Nullable String reference,
			@Nullable String comment, Instant at) {

	}

	/** Of a month, of every unit. */
	List<ReportedValue> ofMonth(DistrictScope scope, YearMonth month) {
		return ofMonth(scope, month, "");
	}

	/** The same, held until the running transaction ends. */
	List<ReportedValue> lockMonth(DistrictScope scope, YearMonth month) {
		return ofMonth(scope, month, " FOR UPDATE");
	}

	private List<ReportedValue> ofMonth(DistrictScope scope, YearMonth month, String how) {
		return this.jdbc
			.sql(SELECT + " WHERE district_id = :district AND month = :month ORDER BY tenant_id, metric" + how)
			.param("district", scope.district().value())
			.param("month", Stored.month(month))
			.query(ReportedValueRepository::map)
			.list();
	}

	/** What counts of these months, of every unit. */
	List<Verified> verified(DistrictScope scope, YearMonth first, YearMonth last) {
		return this.jdbc.sql("""
				SELECT tenant_id, month, metric, verified FROM reported_value
				WHERE district_id = :district AND month BETWEEN :first AND :last AND verified IS NOT NULL
				""")
			.param("district", scope.district().value())
			.param("first", Stored.month(first))
			.param("last", Stored.month(last))
			.query((row, number) -> new Verified(new TenantId(row.getLong("tenant_id")),
					Stored.month(row.getInt("month")), new MetricCode(row.getString("metric")),
					row.getBigDecimal("verified")))
			.list();
	}

	Optional<ReportedValue> find(TenantId unit, YearMonth month, MetricCode metric) {
		return this.jdbc.sql(SELECT + " WHERE tenant_id = :unit AND month = :month AND metric = :metric")
			.param("unit", unit.value())
			.param("month", Stored.month(month))
			.param("metric", metric.value())
			.query(ReportedValueRepository::map)
			.optional();
	}

	/** The newest version first. */
	List<Step> steps(TenantId unit, YearMonth month, MetricCode metric) {
		return this.jdbc.sql("""
				SELECT version, status, value, evidence, reference, comment, happened_at FROM reported_value_step
				WHERE tenant_id = :unit AND month = :month AND metric = :metric
				ORDER BY version DESC
				""")
			.param("unit", unit.value())
			.param("month", Stored.month(month))
			.param("metric", metric.value())
			.query((row, number) -> new Step(row.getInt("version"),
					ReportedValueStatus.valueOf(row.getString("status")),
					row.getBigDecimal("value").stripTrailingZeros(), row.getString("evidence"),
					row.getString("reference"), row.getString("comment"), time(row, "happened_at")))
			.list();
	}

	/**
	 * Puts first versions in.
	 * @throws Refusal stale, when somebody else was first
	 */
	void insert(DistrictScope scope, List<ReportedValue> values) {
		try {
			this.batches.batchUpdate("""
					INSERT INTO reported_value (tenant_id, month, metric, district_id, status, value, evidence,
						reference, reported_at, reported_by, issuer, subject, version)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""", values, BATCH, (statement, value) -> {
				statement.setLong(1, value.unit().value());
				statement.setInt(2, Stored.month(value.month()));
				statement.setString(3, value.metric().value());
				statement.setLong(4, scope.district().value());
				statement.setString(5, value.status().name());
				statement.setBigDecimal(6, value.value());
				statement.setString(7, value.evidence());
				statement.setString(8, value.reference());
				statement.setObject(9, Stored.time(value.reportedAt()));
				statement.setLong(10, value.reportedBy().value());
				statement.setString(11, value.reporter().issuer());
				statement.setString(12, value.reporter().id());
				statement.setInt(13, value.version());
			});
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.stale();
		}
	}

	/** Moves values on, which the transaction holds. */
	void update(DistrictScope scope, List<ReportedValue> values) {
		int[][] changed = this.batches.batchUpdate("""
				UPDATE reported_value SET status = ?, value = ?, verified = ?, evidence = ?, reference = ?,
					reported_at = ?, reported_by = ?, issuer = ?, subject = ?, comment = ?, version = ?
				WHERE tenant_id = ? AND month = ? AND metric = ? AND district_id = ? AND version = ?
				""", values, BATCH, (statement, value) -> {
			statement.setString(1, value.status().name());
			statement.setBigDecimal(2, value.value());
			statement.setBigDecimal(3, value.verified());
			statement.setString(4, value.evidence());
			statement.setString(5, value.reference());
			statement.setObject(6, Stored.time(value.reportedAt()));
			statement.setLong(7, value.reportedBy().value());
			statement.setString(8, value.reporter().issuer());
			statement.setString(9, value.reporter().id());
			statement.setString(10, value.comment());
			statement.setInt(11, value.version());
			statement.setLong(12, value.unit().value());
			statement.setInt(13, Stored.month(value.month()));
			statement.setString(14, value.metric().value());
			statement.setLong(15, scope.district().value());
			statement.setInt(16, value.version() - 1);
		});
		for (int[] batch : changed) {
			for (int rows : batch) {
				if (rows == 0) {
					throw Refusal.stale();
				}
			}
		}
	}

	/** Keeps the versions that values have now, and what each cost to report. */
	void keep(DistrictScope scope, List<ReportedValue> values, Instant at, Subject who,
			Function<ReportedValue, Burden> cost) {
		this.batches.batchUpdate("""
				INSERT INTO reported_value_step (tenant_id, month, metric, version, status, value, evidence, reference,
					comment, happened_at, issuer, subject, reported_by, typed, prefilled)
				SELECT tenant_id, month, metric, version, status, value, evidence, reference, comment, ?, ?, ?,
					reported_by, ?, ?
				FROM reported_value
				WHERE tenant_id = ? AND month = ? AND metric = ? AND district_id = ? AND version = ?
				""", values, BATCH, (statement, value) -> {
			statement.setObject(1, Stored.time(at));
			statement.setString(2, who.issuer());
			statement.setString(3, who.id());
			statement.setLong(4, cost.apply(value).typed());
			statement.setLong(5, cost.apply(value).prefilled());
			statement.setLong(6, value.unit().value());
			statement.setInt(7, Stored.month(value.month()));
			statement.setString(8, value.metric().value());
			statement.setLong(9, scope.district().value());
			statement.setInt(10, value.version());
		});
	}

	private static ReportedValue map(ResultSet row, int number) throws SQLException {
		return new ReportedValue(new TenantId(row.getLong("tenant_id")), Stored.month(row.getInt("month")),
				new MetricCode(row.getString("metric")), ReportedValueStatus.valueOf(row.getString("status")),
				row.getBigDecimal("value"), row.getBigDecimal("verified"), row.getString("evidence"),
				row.getString("reference"), time(row, "reported_at"), new TenantId(row.getLong("reported_by")),
				new Subject(row.getString("issuer"), row.getString("subject")), row.getString("comment"),
				row.getInt("version"));
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(Stored.instant(row.getObject(column, LocalDateTime.class)));
	}

}
