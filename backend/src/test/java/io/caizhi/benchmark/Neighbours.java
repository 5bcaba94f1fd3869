package io.caizhi.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.plan.yearly.DemoPlanForms;

/**
 * What inventories are computed from: values reported by hand in the loaded year, and a
 * hundred districts more whose figures are copies of the first one's.
 */
final class Neighbours {

	static final int DISTRICTS = 100;

	/** An inventory asks for no figure of an education and a channel at once. */
	private static final List<String> COPIES = List.of("""
			INSERT INTO unit_summary
			SELECT c.copy, s.grain, s.month, s.education, s.channel, c.district_id, s.counted, s.college, s.late,
				s.duplicate, s.insured, s.degree_checked, s.college_insured, s.college_degree_checked, s.changes
			FROM benchmark_copy c JOIN unit_summary s ON s.tenant_id = c.source AND s.grain < 3
			""", """
			INSERT INTO absence
			SELECT c.copy, a.month, a.closing, c.district_id, a.closes_at, a.owed, a.absent
			FROM benchmark_copy c JOIN absence a ON a.tenant_id = c.source
			""", """
			INSERT INTO reported_value
			SELECT c.copy, r.month, r.metric, c.district_id, r.status, r.value, r.verified, r.evidence, r.reference,
				r.reported_at, r.reported_by, r.issuer, r.subject, r.comment, r.version
			FROM benchmark_copy c JOIN reported_value r ON r.tenant_id = c.source
			""");

	private final Site site;

	private final Loader loader;

	private final District first;

	private final List<District> districts = new ArrayList<>();

	Neighbours(Site site, Loader loader, District first) {
		this.site = site;
		this.loader = loader;
		this.first = first;
	}

	/** All but the first. */
	List<District> districts() {
		return this.districts;
	}

	/** Stores what was reported by hand in the first district, all of it verified. */
	void report(DemoPlanForms forms) throws SQLException {
		try (Connection connection = this.loader.loading()) {
			for (String metric : forms.manualMetrics()) {
				for (int month = 1; month <= 12; month++) {
					Loader.run(connection, """
							INSERT INTO reported_value
							SELECT id, ?, ?, district_id, 'VERIFIED', 1 + MOD(id, 5), 1 + MOD(id, 5), '演示材料', NULL, ?,
								id, ?, code, NULL, 2
							FROM tenant WHERE district_id = ? AND kind = 'UNIT'
							""", Settings.YEAR * 100 + month, metric, LocalDateTime.now(ZoneOffset.UTC),
							this.site.realm.issuer(), this.first.id);
				}
			}
			connection.commit();
		}
	}

	/** They begin today, so that no month of theirs waits to be closed. */
	void load() throws SQLException {
		LocalDateTime today = LocalDateTime.now(ZoneOffset.UTC);
		try (Connection connection = this.loader.loading()) {
			Loader.run(connection,
					"CREATE TABLE benchmark_copy (source BIGINT PRIMARY KEY, copy BIGINT, district_id BIGINT)");
			for (int number = 0; number < DISTRICTS; number++) {
				District district = new District("neighbour" + number, 0);
				People.store(connection, district, this.site.realm.issuer(), today);
				copy(connection, district);
				connection.commit();
				this.districts.add(district);
			}
		}
	}

	private void copy(Connection connection, District district) throws SQLException {
		Loader.run(connection, "DELETE FROM benchmark_copy");
		try (PreparedStatement statement = connection.prepareStatement("INSERT INTO benchmark_copy VALUES (?, ?, ?)")) {
			for (int unit = 0; unit < Settings.UNITS; unit++) {
				Loader.bind(statement, this.first.units.get(unit).id(), district.units.get(unit).id(), district.id);
				statement.addBatch();
			}
			statement.executeBatch();
		}
		for (String copy : COPIES) {
			Loader.run(connection, copy);
		}
	}

}
