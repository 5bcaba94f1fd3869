package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

import io.caizhi.hiring.Channel;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what was counted in a unit's month, at each grain. Units are named in the query,
 * so that the rows of each are read in one piece in the order of the table itself, and no
 * second index has to move with every booking.
 */
@Repository
class UnitSummaryRepository {

	/** How many rows there are depends on units, months and codes, never on hires. */
	static final String IN_DISTRICT = "SELECT tenant_id, month, education, channel, " + FigureColumns.NAMES
			+ " FROM unit_summary WHERE tenant_id IN (:units) AND district_id = :district AND grain = :grain"
			+ " AND month BETWEEN :first AND :last";

	/** Along the primary key of the units' summaries, so that no booking moves more. */
	static final String STAMP = """
			SELECT COUNT(*) AS units, SUM(t.version) AS versions, SUM((
				SELECT COALESCE(SUM(s.changes), 0) FROM unit_summary s
				WHERE s.tenant_id = t.id AND s.grain = 0 AND s.month BETWEEN ? AND ?)) AS changes
			FROM tenant t
			WHERE t.district_id = ? AND t.kind = 'UNIT'
			""";

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	UnitSummaryRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Adds to the unit's rows, which begin at zero, in the order given. */
	void add(TenantId tenant, DistrictId district, List<UnitChange> changes) {
		this.batches.batchUpdate(
				"INSERT INTO unit_summary (tenant_id, grain, month, education, channel, district_id, "
						+ FigureColumns.NAMES + ", changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
						+ " ON DUPLICATE KEY UPDATE changes = changes + 1, " + FigureColumns.ADDED,
				changes, BATCH, (statement, change) -> {
					statement.setLong(1, tenant.value());
					statement.setInt(2, change.key().grain().code());
					statement.setInt(3, Stored.month(change.key().month()));
					statement.setString(4, change.key().education());
					statement.setString(5, change.key().channel());
					statement.setLong(6, district.value());
					FigureColumns.bind(statement, 7, change.figure());
				});
	}

	/** What was counted in units of the district. */
	void inDistrict(DistrictScope scope, Collection<TenantId> units, Grain grain, List<YearMonth> months,
			BiConsumer<GroupKey, Figure> taker) {
		if (!units.isEmpty()) {
			this.jdbc.sql(IN_DISTRICT)
				.param("units", units.stream().map(TenantId::value).toList())
				.param("district", scope.district().value())
				.param("grain", grain.code())
				.param("first", Stored.month(months.getFirst()))
				.param("last", Stored.month(months.getLast()))
				.query(giving(taker));
		}
	}

	/** What was counted in one unit. */
	void inUnit(TenantId tenant, Grain grain, List<YearMonth> months, BiConsumer<GroupKey, Figure> taker) {
		this.jdbc
			.sql("SELECT tenant_id, month, education, channel, " + FigureColumns.NAMES
					+ " FROM unit_summary WHERE tenant_id = :tenant AND grain = :grain"
					+ " AND month BETWEEN :first AND :last")
			.param("tenant", tenant.value())
			.param("grain", grain.code())
			.param("first", Stored.month(months.getFirst()))
			.param("last", Stored.month(months.getLast()))
			.query(giving(taker));
	}

	/**
	 * How many units there are, how often any of them was changed, and how often the
	 * figures of any were moved in these months: none ever falls, so the same text again
	 * means the same units and the same figures at every grain.
	 */
	String stamp(DistrictScope scope, List<YearMonth> months) {
		return this.jdbc.sql(STAMP)
			.params(Stored.month(months.getFirst()), Stored.month(months.getLast()), scope.district().value())
			.query((row, number) -> row.getInt("units") + " " + row.getLong("versions") + " " + row.getLong("changes"))
			.single();
	}

	/** How often the figures of one unit were moved in these months. */
	long changes(TenantId tenant, List<YearMonth> months) {
		return this.jdbc.sql("""
				SELECT COALESCE(SUM(changes), 0) FROM unit_summary
				WHERE tenant_id = :tenant AND grain = 0 AND month BETWEEN :first AND :last
				""")
			.param("tenant", tenant.value())
			.param("first", Stored.month(months.getFirst()))
			.param("last", Stored.month(months.getLast()))
			.query(Long.class)
			.single();
	}

	private static RowCallbackHandler giving(BiConsumer<GroupKey, Figure> taker) {
		return (row) -> {
			String education = row.getString("education");
			String channel = row.getString("channel");
			taker.accept(
					new GroupKey(new TenantId(row.getLong("tenant_id")), Stored.month(row.getInt("month")),
							blank(education) ? null : education, blank(channel) ? null : Channel.valueOf(channel)),
					FigureColumns.read(row));
		};
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
