package io.caizhi.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what was loaded by the very statements by which the schema's changesets counted
 * what there was before them; so it needs no hand when figures are kept in another way.
 */
final class Figures {

	/** Changesets that count what is there already. */
	private static final Pattern COUNTING = Pattern.compile(
			"--changeset caizhi:[a-z0-9-]+-of-earlier-(?:hires|bookings)\\n(.*?)(?=--changeset|\\z)", Pattern.DOTALL);

	private static final Pattern FILE = Pattern.compile("file: (db/changelog/\\S+\\.sql)");

	private static final String CREDIT = """
			INSERT INTO credit (district_id, plan_year, fingerprint, tenant_id, hire_id)
			SELECT district_id, YEAR(hired_on), fingerprint, tenant_id, id FROM hire ORDER BY fingerprint
			""";

	private static final String SUMMARY = """
			INSERT INTO monthly_summary (tenant_id, month, enterprise_id, district_id, counted, college, late, duplicate)
			SELECT tenant_id, month, enterprise_id, district_id, SUM(credit), SUM(IF(college, credit, 0)),
				SUM(IF(late, credit, 0)), SUM(IF(credit = 0, hires, 0))
			FROM booking GROUP BY tenant_id, month, enterprise_id, district_id
			""";

	/** The best summary there could be for the two roll-ups, and for nothing else. */
	private static final List<String> IDEAL = List.of("""
			CREATE TABLE benchmark_summary (
				district_id BIGINT NOT NULL, month INT NOT NULL, tenant_id BIGINT NOT NULL, education CHAR(2) NOT NULL,
				counted DECIMAL(12, 2) NOT NULL, college DECIMAL(12, 2) NOT NULL, late DECIMAL(12, 2) NOT NULL,
				duplicate INT NOT NULL, PRIMARY KEY (district_id, month, tenant_id, education))
			""", """
			INSERT INTO benchmark_summary
			SELECT district_id, month, tenant_id, education, SUM(credit), SUM(IF(college, credit, 0)),
				SUM(IF(late, credit, 0)), SUM(IF(credit = 0, hires, 0))
			FROM booking GROUP BY district_id, month, tenant_id, education
			""", """
			CREATE TABLE benchmark_unit_summary (
				district_id BIGINT NOT NULL, month INT NOT NULL, tenant_id BIGINT NOT NULL,
				counted DECIMAL(12, 2) NOT NULL, college DECIMAL(12, 2) NOT NULL, late DECIMAL(12, 2) NOT NULL,
				duplicate INT NOT NULL, PRIMARY KEY (district_id, month, tenant_id))
			""", """
			INSERT INTO benchmark_unit_summary
			SELECT district_id, month, tenant_id, SUM(counted), SUM(college), SUM(late), SUM(duplicate)
			FROM benchmark_summary GROUP BY district_id, month, tenant_id
			""", "CREATE TABLE benchmark_hire LIKE hire",
			"GRANT SELECT, INSERT, UPDATE ON benchmark_summary TO 'caizhi_app'",
			"GRANT SELECT, INSERT, UPDATE ON benchmark_unit_summary TO 'caizhi_app'",
			"GRANT SELECT, INSERT, DELETE ON benchmark_hire TO 'caizhi_app'");

	private Figures() {
	}

	static void fill(Connection connection) throws SQLException {
		List<String> counting = counting();
		try (Statement statement = connection.createStatement()) {
			statement.execute(CREDIT);
			for (String sql : counting) {
				statement.execute(sql);
			}
			if (counting.stream().noneMatch((sql) -> sql.contains("INTO monthly_summary"))) {
				statement.execute(SUMMARY);
			}
			for (String sql : IDEAL) {
				statement.execute(sql);
			}
		}
	}

	private static List<String> counting() {
		List<String> statements = new ArrayList<>();
		Matcher file = FILE.matcher(resource("db/changelog/master.yaml"));
		while (file.find()) {
			Matcher changeset = COUNTING.matcher(resource(file.group(1)));
			while (changeset.find()) {
				for (String statement : changeset.group(1).replaceAll("(?m)^--.*$", "").split(";\\s*\\n")) {
					if (!statement.isBlank()) {
						statements.add(statement.strip().replaceAll(";$", ""));
					}
				}
			}
		}
		return statements;
	}

	private static String resource(String name) {
		try (InputStream in = Figures.class.getClassLoader().getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
