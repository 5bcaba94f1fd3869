package io.caizhi.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.caizhi.benchmark.District.Enterprise;
import io.caizhi.benchmark.District.Unit;
import io.caizhi.kernel.Identifiers;

/**
 * The same work over plain JDBC, with nothing else around it: what the database alone can
 * do. "Best" keeps a summary in the writer's transaction and reads that, "plain" has
 * none.
 */
final class PlainLoops {

	static final String PAGE = """
			SELECT h.id, h.enterprise_id, e.name, r.month, h.status, h.document_kind, h.name_sealed, h.document_sealed,
				h.education, h.hired_on, h.left_on, h.channel, h.insured, h.college, h.late, h.counted_month
			FROM (
				SELECT tenant_id, id, hired_on FROM hire
				WHERE tenant_id = ? AND hired_on >= ? AND (hired_on > ? OR id > ?)
				ORDER BY tenant_id, hired_on, id LIMIT 51
			) p
			JOIN hire h ON h.tenant_id = p.tenant_id AND h.id = p.id
			JOIN monthly_return r ON r.tenant_id = h.tenant_id AND r.id = h.return_id
			JOIN enterprise e ON e.tenant_id = h.tenant_id AND e.id = h.enterprise_id
			ORDER BY p.tenant_id, p.hired_on, p.id
			""";

	static final String BY_UNIT_BEST = """
			SELECT tenant_id, month, counted, college, late, duplicate FROM benchmark_unit_summary
			WHERE district_id = ? AND month BETWEEN ? AND ?
			""";

	static final String BY_UNIT_PLAIN = """
			SELECT tenant_id, month, SUM(credit), SUM(IF(college, credit, 0)), SUM(IF(late, credit, 0)),
				SUM(IF(credit = 0, hires, 0))
			FROM booking WHERE district_id = ? AND month BETWEEN ? AND ? GROUP BY tenant_id, month
			""";

	static final String GROUPS_BEST = """
			SELECT tenant_id, month, education, counted, college, late, duplicate FROM benchmark_summary
			WHERE district_id = ? AND month BETWEEN ? AND ?
			""";

	static final String GROUPS_PLAIN = """
			SELECT tenant_id, month, education, SUM(credit), SUM(IF(college, credit, 0)), SUM(IF(late, credit, 0)),
				SUM(IF(credit = 0, hires, 0))
			FROM booking WHERE district_id = ? AND month BETWEEN ? AND ? GROUP BY tenant_id, month, education
			""";

	private static final String MOVE = """
			INSERT INTO benchmark_summary VALUES (?, ?, ?, ?, 1, 0, 0, 0) ON DUPLICATE KEY UPDATE counted = counted + 1
			""";

	private final Site site;

	private final District district;

	private final Loader loader;

	private final AtomicInteger people;

	PlainLoops(Site site, District district, Loader loader, AtomicInteger people) {
		this.site = site;
		this.district = district;
		this.loader = loader;
		this.people = people;
	}

	/** Where a page begins. */
	record Place(LocalDate day, long id) {

		static final Place FIRST = new Place(LocalDate.of(1900, 1, 1), 0);

	}

	Runs.Client page(Unit unit, Place place) {
		return query(PAGE, unit.id(), place.day(), place.day(), place.id());
	}

	Runs.Client rollup(String sql) {
		return query(sql, this.district.id, Settings.YEAR * 100 + 1, Settings.YEAR * 100 + 12);
	}

	/** Reads every column of every row. */
	private Runs.Client query(String sql, Object... values) {
		try {
			Connection connection = this.site.connection();
			PreparedStatement statement = connection.prepareStatement(sql);
			Loader.bind(statement, values);
			return new Runs.Client() {
				@Override
				public void once() throws SQLException {
					try (ResultSet rows = statement.executeQuery()) {
						int columns = rows.getMetaData().getColumnCount();
						while (rows.next()) {
							for (int column = 1; column <= columns; column++) {
								rows.getObject(column);
							}
						}
					}
				}

				@Override
				public void close() throws SQLException {
					connection.close();
				}
			};
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Adds one hire a transaction.
	 * @param summary whether a summary is moved with it
	 */
	Runs.Client add(Enterprise enterprise, boolean summary) {
		try {
			Connection connection = this.site.connection();
			connection.setAutoCommit(false);
			PreparedStatement insert = connection
				.prepareStatement(Loader.INSERT_HIRE.replace("hire (", "benchmark_hire ("));
			PreparedStatement move = connection.prepareStatement(MOVE);
			long monthlyReturn = Identifiers.next();
			return new Runs.Client() {
				@Override
				public void once() throws SQLException {
					int person = PlainLoops.this.people.getAndIncrement();
					bind(insert, enterprise, monthlyReturn, person,
							PlainLoops.this.loader.person(enterprise.unit(), person));
					insert.executeUpdate();
					if (summary) {
						Loader.bind(move, PlainLoops.this.district.id, 202612, enterprise.unit().id(), "21");
						move.executeUpdate();
					}
					connection.commit();
				}

				@Override
				public void close() throws SQLException {
					connection.close();
				}
			};
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Inserts rows sealed before in one transaction; gives nanoseconds. */
	long insert(Enterprise enterprise, int rows) throws SQLException {
		List<Loader.Sealed> sealed = IntStream.range(0, rows)
			.mapToObj((row) -> this.loader.person(enterprise.unit(), this.people.getAndIncrement()))
			.toList();
		try (Connection connection = this.site.connection();
				PreparedStatement insert = connection
					.prepareStatement(Loader.INSERT_HIRE.replace("hire (", "benchmark_hire ("))) {
			connection.setAutoCommit(false);
			long begun = System.nanoTime();
			long monthlyReturn = Identifiers.next();
			for (int row = 0; row < rows; row++) {
				bind(insert, enterprise, monthlyReturn, row, sealed.get(row));
				insert.addBatch();
				if ((row + 1) % 500 == 0) {
					insert.executeBatch();
				}
			}
			insert.executeBatch();
			connection.commit();
			return System.nanoTime() - begun;
		}
	}

	private void bind(PreparedStatement insert, Enterprise enterprise, long monthlyReturn, int person,
			Loader.Sealed sealed) throws SQLException {
		Loader.bind(insert, enterprise.unit().id(), Identifiers.next(), this.district.id, enterprise.id(),
				monthlyReturn, "DRAFT", sealed.name(), sealed.document(), sealed.fingerprint(),
				Loader.education(person), LocalDate.of(Settings.YEAR, 12, 1),
				Loader.CHANNELS.get(Math.floorMod(person, 7)), true, this.site.realm.issuer(), enterprise.reporter(),
				Loader.college(person), 0, null, LocalDateTime.now(ZoneOffset.UTC));
	}

}
